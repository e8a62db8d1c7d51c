// Which OpenSearch a command uses: the embedded one, any server by OPENSEARCH_URL, or a managed domain by OPENSEARCH_DOMAIN.
import { badInput } from '../lambdas/shared/errors.ts';
import { managedDomainUrl } from '../local/runtime/managed-domain.ts';
import type { RuntimeOptions } from '../local/runtime/runtime-options.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** `{ opensearch }` for startRuntime, or nothing for the embedded one. Throws BadInput. */
export const vectorStore = async (
  models: 'local' | 'aws',
  { OPENSEARCH_URL: url, OPENSEARCH_DOMAIN: domain }: Variables = process.env,
): Promise<Pick<RuntimeOptions, 'opensearch'>> => {
  if (url !== undefined && domain !== undefined)
    throw badInput('OPENSEARCH_URL and OPENSEARCH_DOMAIN are both set; unset one of them.');
  if (domain !== undefined && models === 'local')
    throw badInput(
      'OPENSEARCH_DOMAIN is set, but --models local never reaches AWS. Add --models aws, or unset OPENSEARCH_DOMAIN.',
    );
  if (domain !== undefined) return { opensearch: { url: await managedDomainUrl(domain), auth: 'es' } };
  return url === undefined ? {} : { opensearch: { url, auth: 'none' } };
};
