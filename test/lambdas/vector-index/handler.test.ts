// The function that a deployment calls makes the index of every embedder of the packs.
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHandler } from '../../../lambdas/vector-index/handler.ts';
import { logger } from '../../../lambdas/shared/logger.ts';
import { startOpenSearch } from '../../../local/endpoints/opensearch/server.ts';
import type { Endpoint } from '../../../local/loopback.ts';
import { temporaryFolder } from '../../local/support/temporary-folder.ts';

describe('the vector-index function', () => {
  let endpoint: Endpoint;
  const handler = () =>
    createHandler({ OPENSEARCH_ENDPOINT: endpoint.url, OPENSEARCH_AUTH: 'none', PACKS_FOLDER: 'packs' });

  beforeAll(async () => {
    endpoint = await startOpenSearch({ dataFolder: temporaryFolder() });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => endpoint.close());

  it('names the embedders whose index is there, however often it is called', async () => {
    await handler()({});
    expect(await handler()({})).toEqual({
      embedders: expect.arrayContaining(['amazon.titan-embed-text-v2:0/1024', 'us.cohere.embed-v4:0/1024']),
    });
  });

  it('fails the deployment when an index was made for something else', async () => {
    jest.spyOn(logger, 'error').mockImplementation(() => undefined);
    const index = `${endpoint.url}/liveframe-v3-us-cohere-embed-v4-0-1024`;
    await fetch(index, { method: 'DELETE' });
    await fetch(index, { method: 'PUT' });
    await expect(handler()({})).rejects.toMatchObject({ name: 'SearchUnavailable' });
  });
});
