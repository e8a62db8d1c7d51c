// The vector index's client, its mapping, and what it makes of a server's trouble. The contract suite has the rest.
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { indexBody } from '../../../../lambdas/shared/aws/vector-index/mapping.ts';
import { regionOf, searchClient } from '../../../../lambdas/shared/aws/vector-index/search-client.ts';
import { vectorIndex } from '../../../../lambdas/shared/aws/vector-index.ts';
import type { CacheEntry } from '../../../../lambdas/shared/ports.ts';
import { listenOnLoopback, type Endpoint } from '../../../../local/loopback.ts';

const entry: CacheEntry = {
  entryId: 'e',
  scope: 's',
  exactKey: 'x',
  prompt: 'p',
  vector: [1, 0],
  embedderId: 'titan/2',
  assetKey: 'assets/a.png',
  runId: 'r',
  jobId: 'j',
  createdAt: 1,
  expiresAt: 2,
};
const exists = {
  status: 400,
  body: { error: { type: 'resource_already_exists_exception', reason: 'there' }, status: 400 },
};
const mapping = (dimension: number) => ({
  status: 200,
  body: { liveframe: { mappings: { properties: { vec: { type: 'knn_vector', dimension } } } } },
});

describe('regionOf', () => {
  it.each([
    ['https://abc123.us-west-2.aoss.amazonaws.com', 'us-west-2'],
    ['https://search-x-abc.eu-central-1.es.amazonaws.com', 'eu-central-1'],
    ['https://vpc-x.us-gov-west-1.es.amazonaws.com:443', 'us-gov-west-1'],
  ])('reads the region out of %s', (endpoint, region) => {
    expect(regionOf(endpoint)).toBe(region);
  });

  it('refuses an address that is not one of AWS', () => {
    expect(() => regionOf('https://search.example.com')).toThrow(
      /OPENSEARCH_ENDPOINT is https:\/\/search\.example\.com/,
    );
  });
});

describe('searchClient', () => {
  it.each(['aoss', 'es'] as const)('signs for %s', async (auth) => {
    const client = searchClient({ endpoint: 'https://abc123.us-west-2.aoss.amazonaws.com', auth });
    expect(client).toHaveProperty('transport');
    await client.close();
  });
});

describe('indexBody', () => {
  it("names Lucene where the engine is ours to choose, and only Serverless's own words there", () => {
    const vecOf = (auth: 'aoss' | 'none') => indexBody(1024, auth).mappings.properties.vec;
    expect(vecOf('none')).toMatchObject({ dimension: 1024, space_type: 'cosinesimil', method: { engine: 'lucene' } });
    expect(vecOf('aoss')).toEqual({
      type: 'knn_vector',
      dimension: 1024,
      space_type: 'cosinesimil',
      compression_level: '1x',
    });
  });
});

describe('vectorIndex', () => {
  /** By `METHOD first-path-word`. */
  let answers: Record<string, { status: number; body?: unknown }>;
  let asked: string[];
  let server: Endpoint;
  const index = (auth: 'none' | 'aoss' = 'none') =>
    vectorIndex(
      { endpoint: server.url, auth, index: 'liveframe' },
      searchClient({ endpoint: server.url, auth: 'none' }),
    );

  beforeEach(async () => {
    asked = [];
    answers = {};
    const http = createServer((request, response) => {
      const name = `${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`;
      asked.push(name);
      const { status, body } = answers[name] ?? { status: 500, body: { error: { type: 'boom' } } };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    server = await listenOnLoopback(http, { name: 'the OpenSearch stub' });
  });

  afterEach(() => server.close());

  it('takes an index that another made at the same time', async () => {
    answers = { 'HEAD /liveframe': { status: 404 }, 'PUT /liveframe': exists, 'GET /liveframe/_mapping': mapping(2) };
    await index().ensure(2);
    expect(asked).toEqual(['HEAD /liveframe', 'PUT /liveframe', 'GET /liveframe/_mapping']);
  });

  it('fails with SearchUnavailable when the index cannot be made', async () => {
    answers = { 'HEAD /liveframe': { status: 404 }, 'PUT /liveframe': { status: 403, body: {} } };
    await expect(index().ensure(2)).rejects.toMatchObject({ name: 'SearchUnavailable' });
  });

  it('fails with words that help when the index is for another embedder, or for none', async () => {
    answers = { 'HEAD /liveframe': { status: 200 }, 'GET /liveframe/_mapping': mapping(1024) };
    await expect(index().ensure(2)).rejects.toMatchObject({
      message: expect.stringContaining('holds vectors of 1024 dimensions, the embedder gives 2'),
    });
    answers['GET /liveframe/_mapping'] = { status: 200, body: { liveframe: { mappings: { properties: {} } } } };
    await expect(index().ensure(2)).rejects.toMatchObject({
      message: expect.stringContaining('of no dimensions'),
    });
  });

  it('fails when a document was refused though the request was not', async () => {
    const items = [
      { index: { status: 201 } },
      { index: { status: 400, error: { type: 'strict_dynamic_mapping_exception' } } },
    ];
    answers = { 'POST /_bulk': { status: 200, body: { errors: true, items } } };
    await expect(index().put([entry])).rejects.toMatchObject({
      name: 'SearchUnavailable',
      message: expect.stringContaining('strict_dynamic_mapping_exception'),
    });
  });

  it('takes documents that are gone already as removed', async () => {
    answers = { 'POST /_bulk': { status: 200, body: { errors: true, items: [{ delete: { status: 404 } }] } } };
    await index().remove(['e']);
    expect(asked).toEqual(['POST /_bulk']);
  });

  it('deletes nothing when Serverless knows none of the entries', async () => {
    answers = { 'POST /liveframe/_search': { status: 200, body: { hits: { hits: [] } } } };
    await index('aoss').remove(['e']);
    expect(asked).toEqual(['POST /liveframe/_search']);
  });

  it('fails with SearchUnavailable when the server fails or answers in another form', async () => {
    const query = { scope: 's', vector: [1, 0], k: 1, now: 1 };
    await expect(index().search(query)).rejects.toMatchObject({ name: 'SearchUnavailable' });
    answers = { 'POST /liveframe/_search': { status: 200, body: { hits: { hits: [{ _id: 'a', _source: {} }] } } } };
    await expect(index().search(query)).rejects.toMatchObject({ name: 'SearchUnavailable' });
  });
});
