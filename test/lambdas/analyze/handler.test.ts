import { describe, expect, it } from '@jest/globals';
import { createHandler } from '../../../lambdas/analyze/handler.ts';

const ENVIRONMENT = { BUCKET_NAME: 'bucket', TABLE_NAME: 'table' };

describe('the analyze Lambda', () => {
  it('refuses an input it does not understand', async () => {
    await expect(createHandler(ENVIRONMENT)({ runId: 'r' })).rejects.toMatchObject({ name: 'BadInput' });
  });

  it('fails to start without its environment, naming what is missing', () => {
    expect(() => createHandler({ BUCKET_NAME: 'bucket' })).toThrow(/TABLE_NAME/);
  });
});
