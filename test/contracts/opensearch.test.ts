// The adapter for OpenSearch against the embedded endpoint, and against a real server when OPENSEARCH_URL names one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { searchClient } from '../../lambdas/shared/aws/vector-index/search-client.ts';
import { vectorIndex } from '../../lambdas/shared/aws/vector-index.ts';
import type { VectorIndex } from '../../lambdas/shared/ports/vector-index.ts';
import { startOpenSearch } from '../../local/endpoints/opensearch/server.ts';
import type { Endpoint } from '../../local/loopback.ts';
import { describeVectorIndex } from './vector-index.ts';

/** A server of one's own: it keeps an index named after this process. */
const realServer = process.env['OPENSEARCH_URL'];
const index = `contracts-${process.pid}`;

/** The ids of Serverless with the mapping of a server of one's own: Serverless picks its own engine. */
const serversIds = (endpoint: string): VectorIndex => {
  const place = { endpoint, index: `${index}-serverless` };
  const own = vectorIndex({ ...place, auth: 'none' });
  const serverless = vectorIndex({ ...place, auth: 'aoss' }, searchClient({ endpoint, auth: 'none' }));
  return {
    ...serverless,
    ensure: async (dimension) => {
      await own.ensure(dimension);
      return serverless.ensure(dimension);
    },
  };
};

describe('the embedded OpenSearch', () => {
  let folder: string;
  let endpoint: Endpoint;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liveframe-opensearch-'));
    endpoint = await startOpenSearch({ dataFolder: folder });
  });

  afterAll(async () => {
    await endpoint.close();
    await rm(folder, { recursive: true });
  });

  describeVectorIndex('OpenSearch with our ids', () => vectorIndex({ endpoint: endpoint.url, auth: 'none', index }));
  describeVectorIndex("OpenSearch with the server's ids, as Serverless wants them", () =>
    vectorIndex(
      { endpoint: endpoint.url, auth: 'aoss', index: `${index}-serverless` },
      searchClient({ endpoint: endpoint.url, auth: 'none' }),
    ),
  );
});

if (realServer === undefined) {
  process.stderr.write(
    'No real OpenSearch is asked: OPENSEARCH_URL is not set (npm run test:opensearch starts one).\n',
  );
} else {
  describe('a real OpenSearch', () => {
    describeVectorIndex('OpenSearch with our ids', () => vectorIndex({ endpoint: realServer, auth: 'none', index }));
    describeVectorIndex("OpenSearch with the server's ids", () => serversIds(realServer));
  });
}
