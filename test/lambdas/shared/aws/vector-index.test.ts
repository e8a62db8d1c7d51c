// The vector index's client, its mapping, and what it makes of a server's trouble. The contract suite has the rest.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ENTRIES_PER_SCOPE } from '../../../../lambdas/cache/upkeep.ts';
import { documentOf } from '../../../../lambdas/shared/aws/vector-index/document.ts';
import { indexNameOf } from '../../../../lambdas/shared/aws/vector-index/index-name.ts';
import { indexBody } from '../../../../lambdas/shared/aws/vector-index/mapping.ts';
import { COMPARED, nearBody } from '../../../../lambdas/shared/aws/vector-index/near.ts';
import { regionOf, searchClient } from '../../../../lambdas/shared/aws/vector-index/search-client.ts';
import { vectorIndex } from '../../../../lambdas/shared/aws/vector-index.ts';
import type { CacheEntry } from '../../../../lambdas/shared/ports/vector-index.ts';
import { listenOnLoopback, type Endpoint } from '../../../../local/loopback.ts';
import { collect } from '../../../fakes/collect.ts';

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
  brand: 'house@0123456789ab',
  model: 'stability-core',
  language: 'en',
  createdAt: 1,
  expiresAt: 2,
  lastHit: 1,
};
const exists = {
  status: 400,
  body: { error: { type: 'resource_already_exists_exception', reason: 'there' }, status: 400 },
};
const mapping = (dimension: number, more: object = {}) => {
  const properties = { ...indexBody(dimension, 'none').mappings.properties, ...more };
  return { status: 200, body: { liveframe: { mappings: { properties } } } };
};
const missing = {
  status: 404,
  body: { error: { type: 'index_not_found_exception', reason: 'no such index [liveframe]' }, status: 404 },
};
const busy = { status: 429, error: { type: 'rejected_execution_exception', reason: 'queue is full' } };
const hit = {
  _score: 0.99,
  fields: { entry_id: ['e'], scope: ['s'], embedder: ['titan/2'], prompt: ['p'], run_id: ['r'], job_id: ['j'] },
};
const answered = (...hits: object[]) => ({ status: 200, timed_out: false, _shards: { failed: 0 }, hits: { hits } });

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

describe('indexNameOf', () => {
  it('gives every embedder and dimension an index of its own, in letters that OpenSearch takes', () => {
    expect(indexNameOf('amazon.titan-embed-text-v2:0/1024')).toBe('liveframe-v3-amazon-titan-embed-text-v2-0-1024');
    expect(indexNameOf('US.cohere/256')).toBe('liveframe-v3-us-cohere-256');
  });
});

interface Answer {
  status: number;
  body?: unknown;
}

describe('vectorIndex', () => {
  /** By `METHOD path`; of a list each request takes the next, and the last stays. */
  let answers: Record<string, Answer | Answer[]>;
  let asked: string[];
  let sent: string[];
  let server: Endpoint;
  let pauses: number[];
  const index = (auth: 'none' | 'aoss' = 'none') =>
    vectorIndex(
      {
        endpoint: server.url,
        auth,
        index: 'liveframe',
        pause: (milliseconds) => {
          pauses.push(milliseconds);
          return Promise.resolve();
        },
      },
      searchClient({ endpoint: server.url, auth: 'none' }),
    );
  const next = (name: string): Answer => {
    const given = answers[name] ?? { status: 500, body: { error: { type: 'boom' } } };
    if (!Array.isArray(given)) return given;
    return (given.length > 1 ? given.shift() : given[0])!;
  };

  beforeEach(async () => {
    asked = [];
    sent = [];
    pauses = [];
    answers = {};
    const http = createServer((request, response) => {
      const name = `${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`;
      asked.push(name);
      void text(request).then((body) => {
        sent.push(body);
        const answer = next(name);
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      });
    });
    server = await listenOnLoopback(http, { name: 'the OpenSearch stub' });
  });

  afterEach(() => server.close());

  describe('the index', () => {
    it('is taken when another made it at the same time', async () => {
      answers = { 'PUT /liveframe': exists, 'GET /liveframe/_mapping': [missing, mapping(2)] };
      expect(await index().ensure(2)).toBe('there');
      expect(asked).toEqual(['GET /liveframe/_mapping', 'PUT /liveframe', 'GET /liveframe/_mapping']);
    });

    it('is made when it is not there, and says so', async () => {
      answers = { 'PUT /liveframe': { status: 200, body: {} }, 'GET /liveframe/_mapping': missing };
      expect(await index().ensure(2)).toBe('made');
    });

    it('fails with SearchUnavailable when it cannot be made', async () => {
      answers = { 'GET /liveframe/_mapping': missing, 'PUT /liveframe': { status: 403, body: {} } };
      await expect(index().ensure(2)).rejects.toMatchObject({ name: 'SearchUnavailable' });
    });

    it.each([
      [mapping(1024), 'it holds vectors of 1024 dimensions, the embedder gives 2'],
      [mapping(2, { vec: { type: 'float' } }), 'it has no knn_vector field vec'],
      [mapping(2, { scope: { type: 'text' } }), 'its field scope is text where keyword is needed'],
      [mapping(2, { last_hit: {} }), 'its field last_hit is absent where date is needed'],
      [mapping(2, { prompt: { type: 'keyword', doc_values: false } }), 'its field prompt has no doc_values'],
      [{ status: 200, body: { liveframe: { mappings: {} } } }, 'it has no knn_vector field vec'],
    ])('fails with words that help when it was made for something else (%#)', async (found, problem) => {
      answers = { 'GET /liveframe/_mapping': found };
      await expect(index().ensure(2)).rejects.toMatchObject({
        name: 'SearchUnavailable',
        message: expect.stringMatching(`^Index liveframe does not fit: ${problem}. Delete it`),
      });
    });

    it('is ready when a search for nothing is answered, also before it was made', async () => {
      answers = { 'POST /liveframe/_search': [{ status: 200, body: answered() }, missing] };
      await index().ready();
      await index().ready();
      expect(JSON.parse(sent[0]!)).toEqual({ size: 0 });
      answers = {};
      await expect(index().ready()).rejects.toMatchObject({ name: 'SearchUnavailable' });
    });

    it('is made before the first write, so that no server makes one of its own', async () => {
      const items = [{ index: { status: 201 } }];
      answers = {
        'GET /liveframe/_mapping': missing,
        'PUT /liveframe': { status: 200, body: {} },
        'POST /_bulk': { status: 200, body: { errors: false, items } },
      };
      const own = index();
      await own.put([entry]);
      await own.put([entry]);
      expect(asked).toEqual(['GET /liveframe/_mapping', 'PUT /liveframe', 'POST /_bulk', 'POST /_bulk']);
    });
  });

  describe('writes', () => {
    const bulk = (...items: object[]): Answer => ({ status: 200, body: { errors: true, items } });

    beforeEach(() => {
      answers = { 'GET /liveframe/_mapping': mapping(2) };
    });

    it('tell which documents were refused though the request was not', async () => {
      answers['POST /_bulk'] = bulk(
        { index: { status: 201 } },
        { index: { status: 400, error: { type: 'strict_dynamic_mapping_exception' } } },
      );
      expect(await index().put([entry, { ...entry, entryId: 'f' }])).toEqual([
        { entryId: 'f', reason: '{"type":"strict_dynamic_mapping_exception"}' },
      ]);
      expect(pauses).toEqual([]);
    });

    it('send once more what the server was too busy for, and only that', async () => {
      answers['POST /_bulk'] = [bulk({ index: { status: 201 } }, { index: busy }), bulk({ index: { status: 201 } })];
      expect(await index().put([entry, { ...entry, entryId: 'f' }])).toEqual([]);
      expect(pauses).toHaveLength(1);
      expect(sent.at(-1)).toContain('"_id":"f"');
      expect(sent.at(-1)).not.toContain('"_id":"e"');
    });

    it('tell what the server is still too busy for', async () => {
      answers['POST /_bulk'] = bulk({ update: busy });
      expect(await index().touch(['e'], 7)).toEqual([
        { entryId: 'e', reason: '{"type":"rejected_execution_exception","reason":"queue is full"}' },
      ]);
    });

    it('fail with SearchUnavailable when the whole request fails', async () => {
      answers['POST /_bulk'] = { status: 429, body: busy };
      await expect(index().put([entry])).rejects.toMatchObject({ name: 'SearchUnavailable' });
    });

    it('are cut into requests of 100', async () => {
      const items = Array.from({ length: 100 }, () => ({ update: { status: 200 } }));
      answers['POST /_bulk'] = bulk(...items);
      await index().touch(
        Array.from({ length: 250 }, (_, id) => String(id)),
        7,
      );
      expect(sent.map((body) => body.trim().split('\n').length / 2)).toEqual([100, 100, 50]);
    });

    it('take documents that are gone already as removed', async () => {
      answers['POST /_bulk'] = bulk({ delete: { status: 404 } });
      expect(await index().remove(['e'])).toEqual([]);
      expect(asked).toEqual(['POST /_bulk']);
    });

    it('delete nothing when Serverless knows none of the entries', async () => {
      answers['POST /liveframe/_search'] = { status: 200, body: answered() };
      await index('aoss').remove(['e']);
      expect(asked).toEqual(['POST /liveframe/_search']);
    });
  });

  describe('searches', () => {
    const query = { scope: 's', vector: [0.6, 0.8] };
    const options = { k: 1, now: 1 };
    const found = {
      kind: 'found',
      neighbours: [
        { ...{ entryId: 'e', scope: 's', embedderId: 'titan/2', prompt: 'p' }, runId: 'r', jobId: 'j', nearness: 0.98 },
      ],
      unreadable: 0,
    };
    const multi = (...responses: object[]): Answer => ({ status: 200, body: { responses } });
    const search = (times = 1) =>
      index().searchMany(
        Array.from({ length: times }, () => query),
        options,
      );

    it('leave the vectors, and all else that is stored with them, on the server', async () => {
      answers = { 'POST /liveframe/_msearch': multi(answered(hit)) };
      expect(await search()).toEqual([found]);
      const [, body] = sent[0]!.split('\n').map((line): unknown => (line === '' ? {} : JSON.parse(line)));
      expect(body).toMatchObject({
        stored_fields: '_none_',
        docvalue_fields: ['entry_id', 'scope', 'embedder', 'prompt', 'run_id', 'job_id'],
        query: { knn: { vec: { vector: [0.6, 0.8] } } },
      });
      expect(body).not.toHaveProperty('_source');
    });

    it('take no more of a vector than it takes to propose, and compare all that is kept of a scope', () => {
      const asked = { scope: 's', vector: [0.123456789, -0.000004, 0.9] };
      const vec = { vector: [0.12346, -0, 0.9], k: 2000 };
      expect(nearBody(asked, { k: 8, now: 1, auth: 'none' })).toMatchObject({ size: 8, query: { knn: { vec } } });
      expect(COMPARED).toBeGreaterThanOrEqual(2 * ENTRIES_PER_SCOPE);
    });

    it('leave out on Serverless only what is known to be left out there', () => {
      const body = nearBody(query, { k: 8, now: 1, auth: 'aoss' });
      expect(body).toMatchObject({ size: 16, _source: false, docvalue_fields: expect.arrayContaining(['prompt']) });
      expect(body).not.toHaveProperty('stored_fields');
    });

    it.each<[string, object, string]>([
      ['an error', { status: 400, error: { type: 'odd', reason: 'why' } }, 'odd: why'],
      ['an error in one word', { status: 400, error: 'odd' }, 'odd'],
      ['what was found until time ran out', { ...answered(hit), timed_out: true }, 'the search took longer than 5s'],
      ['half of the shards', { ...answered(hit), _shards: { failed: 1 } }, '1 shards did not answer'],
      ['something else', { hello: 1 }, 'OpenSearch gave an answer of an unknown shape'],
    ])('are a failed one among others when the answer is %s', async (_what, answer, reason) => {
      answers = { 'POST /liveframe/_msearch': multi(answer, answered(hit)) };
      expect(await search(2)).toEqual([{ kind: 'failed', reason }, found]);
    });

    it('are sent once more when the server is too busy, and only those', async () => {
      answers = { 'POST /liveframe/_msearch': [multi(busy, answered(hit)), multi(answered(hit))] };
      expect(await search(2)).toEqual([found, found]);
      expect(pauses).toHaveLength(1);
      expect(sent[1]!.trim().split('\n')).toHaveLength(2);
    });

    it('fail one by one when the server stays too busy', async () => {
      answers = { 'POST /liveframe/_msearch': [multi(busy, answered(hit)), { status: 429, body: busy }] };
      expect(await search(2)).toEqual([
        { kind: 'failed', reason: expect.stringContaining('rejected_execution_exception') },
        found,
      ]);
    });

    it('go on after a request of which only a part was answered', async () => {
      const part = [answered(hit), ...Array.from({ length: 249 }, () => ({ status: 500, error: 'odd' }))];
      answers = { 'POST /liveframe/_msearch': [multi(...part), multi(answered(hit))] };
      const given = await search(251);
      expect(given.filter(({ kind }) => kind === 'found')).toHaveLength(2);
    });

    it('stop after a request of which nothing was answered: all fail for the same reason', async () => {
      answers = {};
      const given = await search(600);
      expect(asked).toEqual(['POST /liveframe/_msearch']);
      expect(given).toHaveLength(600);
      expect(new Set(given.map((answer) => (answer.kind === 'failed' ? answer.reason : '')))).toEqual(
        new Set([expect.stringContaining('Could not search index liveframe')]),
      );
    });

    it('count documents of another shape or scope, and leave them out', async () => {
      const stale = { _score: 1 };
      const foreign = { ...hit, fields: { ...hit.fields, scope: ['other'] } };
      const double = { ...hit, fields: { ...hit.fields, prompt: ['p', 'q'] } };
      answers = { 'POST /liveframe/_msearch': multi(answered(stale, foreign, double, hit)) };
      expect(await search()).toEqual([{ ...found, unreadable: 3 }]);
    });

    it('take copies of one entry for one', async () => {
      answers = { 'POST /liveframe/_msearch': multi(answered(hit, hit)) };
      expect(await search()).toEqual([found]);
    });
  });

  it('fetches entries without those of another shape, and fails when the server does', async () => {
    const whole = { ...documentOf(entry), vec: undefined };
    const hits = [
      { _id: 'a', _source: whole },
      { _id: 'b', _source: { ...whole, entry_id: 'b', vec_b64: 'AAA=' } },
      { _id: 'c', _source: { ...whole, entry_id: 'c', last_hit: 'yesterday' } },
    ];
    answers = { 'POST /liveframe/_search': { status: 200, body: answered(...hits) } };
    expect(await index().fetch(['e', 'b', 'c'])).toEqual(new Map([['e', entry]]));
    answers = { 'POST /liveframe/_search': { status: 200, body: { ...answered(), timed_out: true } } };
    await expect(index().fetch(['e'])).rejects.toMatchObject({ name: 'SearchUnavailable' });
  });

  it('lists nothing of an index that is not there, and fails when the server does', async () => {
    answers = { 'POST /liveframe/_search': missing };
    expect(await collect(index().list({}))).toEqual([]);
    answers = {};
    await expect(collect(index().list({}))).rejects.toMatchObject({ name: 'SearchUnavailable' });
  });
});
