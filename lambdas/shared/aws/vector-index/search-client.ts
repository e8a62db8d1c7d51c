// The OpenSearch client: signed for Serverless (aoss) and managed domains (es), plain on the loopback.
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import { LiveframeError } from '../../errors.ts';

export type SearchAuth = 'aoss' | 'es' | 'none';

/** Milliseconds; a miss costs an image, not a broken run, so a slow index is given up on soon. */
const REQUEST_TIMEOUT = 5_000;

/** `https://x.us-west-2.aoss.amazonaws.com` → `us-west-2`. Throws BadInput for any other form. */
export const regionOf = (endpoint: string): string => {
  const region = /\.([a-z]{2}(?:-[a-z]+)+-\d)\.(?:aoss|es)\.amazonaws\.com/.exec(endpoint)?.[1];
  if (region === undefined) {
    throw new LiveframeError(
      'BadInput',
      `OPENSEARCH_ENDPOINT is ${endpoint}; with OPENSEARCH_AUTH aoss or es it has to be the AWS address of the collection or domain, such as https://abc.us-west-2.aoss.amazonaws.com.`,
    );
  }
  return region;
};

export const searchClient = ({ endpoint, auth }: { endpoint: string; auth: SearchAuth }): Client => {
  const options = { node: endpoint, requestTimeout: REQUEST_TIMEOUT, maxRetries: 1 };
  if (auth === 'none') return new Client(options);
  const signer = AwsSigv4Signer({ region: regionOf(endpoint), service: auth, getCredentials: defaultProvider() });
  return new Client({ ...signer, ...options });
};
