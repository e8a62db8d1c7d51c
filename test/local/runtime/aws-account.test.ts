import { describe, expect, it } from '@jest/globals';
import { awsModelEndpoint } from '../../../local/runtime/aws-account.ts';

describe('awsModelEndpoint', () => {
  it('names the account and the region', async () => {
    const credentials = () => Promise.resolve({ accountId: '123456789012' });
    await expect(awsModelEndpoint('us-west-2', credentials)).resolves.toBe('aws:123456789012/us-west-2');
  });

  it('fails without credentials, saying what to set', async () => {
    const credentials = () => Promise.reject(new Error('Could not load credentials from any providers.'));
    await expect(awsModelEndpoint('us-west-2', credentials)).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining('Set AWS_PROFILE or AWS_ACCESS_KEY_ID'),
    });
  });

  it('fails when the credentials do not tell the account', async () => {
    await expect(awsModelEndpoint('us-west-2', () => Promise.resolve({}))).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining('Set AWS_ACCOUNT_ID'),
    });
  });
});
