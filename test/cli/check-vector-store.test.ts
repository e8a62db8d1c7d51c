// What is said of an OpenSearch before a command starts.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vectorStoreWarnings } from '../../cli/check-vector-store.ts';
import { PACKS } from '../../cli/prepare.ts';
import { startOpenSearch } from '../../local/endpoints/opensearch/server.ts';
import type { Endpoint } from '../../local/loopback.ts';
import { temporaryFolder } from '../local/support/temporary-folder.ts';

describe('vectorStoreWarnings', () => {
  let endpoint: Endpoint;
  const TITAN = 'liveframe-v3-amazon-titan-embed-text-v2-0-1024';
  const warnings = (url = endpoint.url) => vectorStoreWarnings({ opensearch: { url, auth: 'none' } }, PACKS);

  beforeAll(async () => {
    endpoint = await startOpenSearch({ dataFolder: temporaryFolder() });
  });
  afterAll(() => endpoint.close());

  it('is nothing for the embedded server', async () => {
    expect(await vectorStoreWarnings({}, PACKS)).toEqual([]);
  });

  it('is nothing for a server that serves, which has the indices afterwards', async () => {
    expect(await warnings()).toEqual([]);
    expect((await fetch(`${endpoint.url}/${TITAN}`)).status).toBe(200);
  });

  it('says which index was made for something else, and what to do', async () => {
    await fetch(`${endpoint.url}/${TITAN}`, { method: 'DELETE' });
    await fetch(`${endpoint.url}/${TITAN}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mappings: { properties: { text: { type: 'text' } } } }),
    });
    expect(await warnings()).toEqual([
      expect.stringMatching(new RegExp(`Index ${TITAN} does not fit: it has no knn_vector field vec. Delete it`, 'u')),
    ]);
  });

  it('says once that there is no server', async () => {
    expect(await warnings('http://127.0.0.1:9')).toEqual([expect.stringContaining('http://127.0.0.1:9')]);
  });
});
