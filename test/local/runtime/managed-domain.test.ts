// A managed domain's endpoint by its name.
import { DescribeDomainCommand, OpenSearchClient } from '@aws-sdk/client-opensearch';
import { describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { managedDomainUrl } from '../../../local/runtime/managed-domain.ts';

describe('managedDomainUrl', () => {
  const client = new OpenSearchClient({ region: 'us-west-2' });
  const opensearch = mockClient(client);
  const status = { DomainId: '1/d', DomainName: 'd', ARN: 'arn', ClusterConfig: {} };

  it('asks for the domain by its name and gives its endpoint', async () => {
    opensearch
      .on(DescribeDomainCommand, { DomainName: 'd' })
      .resolves({ DomainStatus: { ...status, Endpoint: 'search-d.example' } });

    expect(await managedDomainUrl('d', client)).toBe('https://search-d.example');
  });

  it('refuses a domain that has no endpoint yet', async () => {
    opensearch.on(DescribeDomainCommand).resolves({ DomainStatus: status });

    await expect(managedDomainUrl('d', client)).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining('no endpoint yet'),
    });
  });

  it('refuses a domain that cannot be described, with the reason', async () => {
    opensearch.on(DescribeDomainCommand).rejects(new Error('Domain not found: d.'));

    await expect(managedDomainUrl('d', client)).rejects.toThrow(
      'The OpenSearch domain d cannot be used: Domain not found: d.',
    );
  });
});
