// Finds the endpoint of an OpenSearch domain that Amazon manages, by its name.
import { DescribeDomainCommand, OpenSearchClient } from '@aws-sdk/client-opensearch';
import { badInput } from '../../lambdas/shared/errors.ts';

/**
 * `https://<endpoint>` of the domain, in the region and account of the user's credentials. Throws BadInput when there is no such
 * domain, or when it has no endpoint yet.
 */
export const managedDomainUrl = async (
  name: string,
  client: Pick<OpenSearchClient, 'send'> = new OpenSearchClient({}),
): Promise<string> => {
  const { DomainStatus: status } = await client
    .send(new DescribeDomainCommand({ DomainName: name }))
    .catch((error: unknown) => {
      throw badInput(
        `The OpenSearch domain ${name} cannot be used: ${(error as Error).message} Check OPENSEARCH_DOMAIN and the region.`,
        { cause: error },
      );
    });
  if (status?.Endpoint !== undefined) return `https://${status.Endpoint}`;
  throw badInput(
    `The OpenSearch domain ${name} has no endpoint yet. Wait until it is active, or unset OPENSEARCH_DOMAIN.`,
  );
};
