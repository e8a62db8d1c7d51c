import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startOpenSearch } from '../../../../local/endpoints/opensearch/server.ts';
import type { Endpoint } from '../../../../local/loopback.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const index = 'prompts';
const NOW = Date.UTC(2026, 10, 23, 12);
const BODY = {
  settings: { index: { knn: true } },
  mappings: {
    dynamic: 'strict',
    properties: {
      vec: {
        type: 'knn_vector',
        dimension: 3,
        space_type: 'cosinesimil',
        method: { name: 'hnsw', engine: 'lucene', parameters: { m: 16, ef_construction: 128 } },
      },
      scope: { type: 'keyword' },
      bare: { type: 'keyword', doc_values: false },
      note: { type: 'text' },
      uses: { type: 'integer' },
      expires_at: { type: 'date' },
    },
  },
};

describe('startOpenSearch', () => {
  let dataFolder: string;
  let endpoint: Endpoint;
  let client: Client;

  const open = async (): Promise<void> => {
    endpoint = await startOpenSearch({ dataFolder, now: () => NOW });
    client = new Client({ node: endpoint.url, maxRetries: 0 });
  };
  const close = async (): Promise<void> => {
    await client.close();
    await endpoint.close();
  };
  const put = (id: string, body: object) => client.index({ index, id, body: body });
  const hits = async (body: object): Promise<{ _id: string; _score: number; _source?: object }[]> => {
    const answer = await client.search({ index, body: body });
    return answer.body.hits.hits as never;
  };
  const ids = async (query: object): Promise<string[]> => (await hits({ size: 100, query })).map(({ _id }) => _id);
  const refusal = (type: string, statusCode = 400) => ({
    meta: { statusCode, body: { status: statusCode, error: { type } } },
  });

  beforeEach(async () => {
    dataFolder = temporaryFolder();
    await open();
    await client.indices.create({ index, body: BODY as never });
  });
  afterEach(() => close());

  describe('indices', () => {
    it('are there after they were created, and gone after they were deleted', async () => {
      expect((await client.indices.exists({ index })).body).toBe(true);
      expect((await client.indices.get({ index })).body).toEqual({ [index]: { aliases: {}, ...BODY } });
      expect((await client.indices.getMapping({ index })).body).toEqual({ [index]: { mappings: BODY.mappings } });
      await client.indices.delete({ index });
      expect((await client.indices.exists({ index })).body).toBe(false);
    });

    it('are refused when the name is taken', async () => {
      const again = client.indices.create({ index, body: BODY as never });
      await expect(again).rejects.toMatchObject(refusal('resource_already_exists_exception'));
    });

    it.each([
      ['a field type it does not know', { place: { type: 'geo_point' } }],
      ['another way to score vectors', { vec: { type: 'knn_vector', dimension: 3, space_type: 'l2' } }],
      ['the default way to score vectors, which is l2', { vec: { type: 'knn_vector', dimension: 3 } }],
      ['a vector without a dimension', { vec: { type: 'knn_vector', space_type: 'cosinesimil' } }],
    ])('are refused with %s', async (_what, properties) => {
      const refused = client.indices.create({ index: 'other', body: { mappings: { properties } } as never });
      await expect(refused).rejects.toMatchObject(refusal('mapper_parsing_exception'));
    });

    it('are reported missing', async () => {
      const missing = client.search({ index: 'missing', body: {} });
      await expect(missing).rejects.toMatchObject(refusal('index_not_found_exception', 404));
      await expect(client.indices.delete({ index: 'missing' })).rejects.toMatchObject(
        refusal('index_not_found_exception', 404),
      );
    });

    it('can be refreshed, which changes nothing', async () => {
      await put('a', { scope: 's' });
      expect((await client.indices.refresh({ index })).statusCode).toBe(200);
      expect(await ids({ match_all: {} })).toEqual(['a']);
    });
  });

  describe('documents', () => {
    it('are created, replaced, read and deleted', async () => {
      expect((await put('a', { scope: 's' })).body).toMatchObject({ result: 'created', _version: 1 });
      expect((await put('a', { scope: 't' })).body).toMatchObject({ result: 'updated', _version: 2 });
      expect((await client.get({ index, id: 'a' })).body).toMatchObject({
        found: true,
        _version: 2,
        _source: { scope: 't' },
      });
      expect((await client.delete({ index, id: 'a' })).body).toMatchObject({ result: 'deleted' });
      await expect(client.get({ index, id: 'a' })).rejects.toMatchObject({ meta: { statusCode: 404 } });
      await expect(client.delete({ index, id: 'a' })).rejects.toMatchObject({ meta: { statusCode: 404 } });
    });

    it('get an id when they bring none', async () => {
      const { body } = await client.index({ index, body: { scope: 's' } });
      expect(await ids({ match_all: {} })).toEqual([body._id]);
    });

    it('are refused a second creation', async () => {
      await client.create({ index, id: 'a', body: { scope: 's' } });
      const again = client.create({ index, id: 'a', body: { scope: 's' } });
      await expect(again).rejects.toMatchObject(refusal('version_conflict_engine_exception', 409));
      const byType = client.index({ index, id: 'a', op_type: 'create', body: { scope: 's' } });
      await expect(byType).rejects.toMatchObject(refusal('version_conflict_engine_exception', 409));
    });

    it('are updated in part', async () => {
      await put('a', { scope: 's', uses: 1 });
      await client.update({ index, id: 'a', body: { doc: { uses: 2 } } });
      expect((await client.get({ index, id: 'a' })).body._source).toEqual({ scope: 's', uses: 2 });
      const missing = client.update({ index, id: 'b', body: { doc: { uses: 2 } } });
      await expect(missing).rejects.toMatchObject(refusal('document_missing_exception', 404));
      await client.update({ index, id: 'b', body: { doc: { uses: 3 }, doc_as_upsert: true } });
      await client.update({ index, id: 'c', body: { doc: { uses: 3 }, upsert: { uses: 0 } } });
      expect((await client.get({ index, id: 'b' })).body._source).toEqual({ uses: 3 });
      expect((await client.get({ index, id: 'c' })).body._source).toEqual({ uses: 0 });
    });

    it.each([
      [{ script: {} }, 'unknown field [script]'],
      [{}, 'doc is required'],
    ])('refuse the update %j', async (body, reason) => {
      await expect(client.update({ index, id: 'a', body: body as never })).rejects.toThrow(reason);
    });

    it.each([
      [{ colour: 'red' }, 'strict_dynamic_mapping_exception'],
      [{ vec: [1, 2] }, 'mapper_parsing_exception'],
      [{ vec: [0, 0, 0] }, 'mapper_parsing_exception'],
      [{ vec: 'abc' }, 'mapper_parsing_exception'],
      [{ expires_at: 'soon' }, 'mapper_parsing_exception'],
      [{ uses: 1.5 }, 'mapper_parsing_exception'],
      [{ note: 7 }, 'mapper_parsing_exception'],
    ])('are refused when they do not fit the mapping: %j', async (document, type) => {
      await expect(put('a', document)).rejects.toMatchObject(refusal(type));
    });

    it('are refused without a body', async () => {
      const answer = await fetch(`${endpoint.url}/${index}/_doc/a`, { method: 'PUT' });
      expect(answer.status).toBe(400);
    });

    it('are counted, and deleted by a query', async () => {
      for (const id of ['a', 'b', 'c']) await put(id, { scope: id === 'c' ? 'other' : 's' });
      const query = { term: { scope: 's' } };
      expect((await client.count({ index, body: { query } })).body.count).toBe(2);
      const { body } = await client.deleteByQuery({ index, conflicts: 'proceed', body: { query } });
      expect(body).toMatchObject({ deleted: 2, failures: [] });
      expect(await ids({ match_all: {} })).toEqual(['c']);
      expect((await client.count({ index })).body.count).toBe(1);
    });
  });

  describe('bulk writes', () => {
    it('do each line on its own and report what failed in its place', async () => {
      const { body } = await client.bulk({
        body: [
          { index: { _index: index, _id: 'a' } },
          { scope: 's' },
          { create: { _index: index, _id: 'a' } },
          { scope: 's' },
          { index: { _index: index, _id: 'b' } },
          { colour: 'red' },
          { update: { _index: index, _id: 'a' } },
          { doc: { uses: 1 } },
          { delete: { _index: index, _id: 'nothing' } },
          { index: { _index: 'missing', _id: 'c' } },
          { scope: 's' },
        ] as never,
      });
      expect(body.errors).toBe(true);
      const outcomes = (body.items as unknown as Record<string, { status: number; error?: { type: string } }>[]).map(
        (item) => {
          const [[action, { status, error }]] = Object.entries(item) as [
            [string, { status: number; error?: { type: string } }],
          ];
          return [action, status, error?.type];
        },
      );
      expect(outcomes).toEqual([
        ['index', 201, undefined],
        ['create', 409, 'version_conflict_engine_exception'],
        ['index', 400, 'strict_dynamic_mapping_exception'],
        ['update', 200, undefined],
        ['delete', 404, undefined],
        ['index', 404, 'index_not_found_exception'],
      ]);
      expect((await client.get({ index, id: 'a' })).body._source).toEqual({ scope: 's', uses: 1 });
    });

    it('take the index from the path', async () => {
      const { body } = await client.bulk({
        index,
        refresh: true,
        body: [{ index: { _id: 'a' } }, { scope: 's' }] as never,
      });
      expect(body.errors).toBe(false);
      expect(await ids({ match_all: {} })).toEqual(['a']);
    });

    it('refuse a line that is no action', async () => {
      const refused = client.bulk({ index, body: [{ replace: { _id: 'a' } }, {}] as never });
      await expect(refused).rejects.toMatchObject(refusal('illegal_argument_exception'));
    });
  });

  describe('nearest neighbours', () => {
    const knn = (vector: number[], k: number, filter?: object) => ({ query: { knn: { vec: { vector, k, filter } } } });

    beforeEach(async () => {
      await put('x', { vec: [1, 0, 0], scope: 'one', expires_at: NOW + 1 });
      await put('xy', { vec: [2, 2, 0], scope: 'one', expires_at: NOW });
      await put('y', { vec: [0, 5, 0], scope: 'two', expires_at: '2026-11-23T12:00:01Z' });
      await put('-x', { vec: [-1, 0, 0], scope: 'two' });
      await put('none', { scope: 'one' });
    });

    it('come nearest first, scored by (1 + cosine) ÷ 2', async () => {
      const found = await hits({ size: 10, ...knn([3, 0, 0], 10) });
      expect(found.map(({ _id }) => _id)).toEqual(['x', 'xy', 'y', '-x']);
      const scores = found.map(({ _score }) => _score);
      expect(scores[0]).toBe(1);
      expect(scores[1]).toBeCloseTo((1 + Math.SQRT1_2) / 2, 6);
      expect(scores[2]).toBeCloseTo(0.5, 6);
      expect(scores[3]).toBeCloseTo(0, 6);
    });

    it('are k of those that pass the filter', async () => {
      const filter = { bool: { filter: [{ term: { scope: 'two' } }, { range: { expires_at: { gt: 'now' } } }] } };
      expect((await hits(knn([1, 0, 0], 1, filter))).map(({ _id }) => _id)).toEqual(['y']);
      expect((await hits(knn([1, 0, 0], 2))).map(({ _id }) => _id)).toEqual(['x', 'xy']);
    });

    it('bring back only the fields asked for', async () => {
      const only = async (_source: unknown) => (await hits({ _source, ...knn([1, 0, 0], 1) }))[0]?._source;
      expect(await only(['scope'])).toEqual({ scope: 'one' });
      expect(await only('scope')).toEqual({ scope: 'one' });
      expect(await only({ excludes: ['vec', 'expires_at'] })).toEqual({ scope: 'one' });
      expect(await only({ includes: ['scope', 'vec'], excludes: ['vec'] })).toEqual({ scope: 'one' });
      expect(await only(false)).toBeUndefined();
      expect(await only(true)).toEqual({ vec: [1, 0, 0], scope: 'one', expires_at: NOW + 1 });
    });

    it('bring back doc values as lists, beside the document or in place of it', async () => {
      const asked = { docvalue_fields: ['scope', 'unknown'], ...knn([1, 0, 0], 1) };
      const hit = { _index: index, _score: 1, fields: { scope: ['one'] } };
      expect(await hits({ _source: false, ...asked })).toEqual([{ ...hit, _id: 'x' }]);
      expect(await hits({ stored_fields: '_none_', ...asked })).toEqual([hit]);
      expect((await hits(asked))[0]?._source).toMatchObject({ scope: 'one' });
      await put('x', { vec: [1, 0, 0], scope: ['b', 'a', 'b'] });
      expect(await hits({ stored_fields: '_none_', ...asked })).toEqual([{ ...hit, fields: { scope: ['a', 'b'] } }]);
      await put('x', { vec: [1, 0, 0] });
      expect(await hits({ stored_fields: '_none_', ...asked })).toEqual([{ _index: index, _score: 1 }]);
    });

    it.each([
      ['the document without its stored fields', { stored_fields: '_none_', _source: ['scope'] }, 'parsing_exception'],
      ['doc values of another type than keyword', { docvalue_fields: ['note'] }, 'parsing_exception'],
      ['doc values by a pattern', { docvalue_fields: ['sc*'] }, 'parsing_exception'],
      ['doc values that a field has not', { docvalue_fields: ['bare'] }, 'search_phase_execution_exception'],
    ])('refuse %s', async (_what, asked, type) => {
      await expect(hits({ ...asked, ...knn([1, 0, 0], 1) })).rejects.toMatchObject(refusal(type));
    });

    it('are found by several searches at once', async () => {
      const { body } = await client.msearch({
        body: [
          { index },
          knn([1, 0, 0], 1),
          { index },
          { size: 0 },
          { index: 'missing' },
          {},
          { index },
          knn([1], 1),
        ] as never,
      });
      const answers = body.responses as unknown as {
        status: number;
        hits?: { total: { value: number } };
        error?: { type: string };
      }[];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 400]);
      expect(answers[1]?.hits).toMatchObject({ total: { value: 5 }, hits: [] });
      expect(answers[2]?.error?.type).toBe('index_not_found_exception');
    });

    it.each([
      [
        'a vector of another dimension',
        { vec: { vector: [1, 0], k: 1 } },
        'invalid dimension: 2. Dimension should be: 3',
      ],
      ['a zero vector', { vec: { vector: [0, 0, 0], k: 1 } }, 'zero vector'],
      ['a field that is no vector', { scope: { vector: [1], k: 1 } }, "Field 'scope' is not knn_vector type."],
      ['no k', { vec: { vector: [1, 0, 0] } }, '[knn] failed to parse field [k]'],
      ['an unknown parameter', { vec: { vector: [1, 0, 0], k: 1, min_score: 0.5 } }, 'min_score'],
      ['no field', {}, '[knn] requires a field'],
    ])('are refused for %s', async (_what, condition, reason) => {
      await expect(hits({ query: { knn: condition } })).rejects.toThrow(reason);
    });
  });

  describe('filters', () => {
    beforeEach(async () => {
      await put('a', { scope: 'red', uses: 1, expires_at: NOW - 60_000 });
      await put('b', { scope: ['red', 'blue'], uses: 2, expires_at: '2026-11-23T12:00:00.000Z' });
      await put('c', { uses: 3, expires_at: NOW + 60_000 });
    });

    it.each<[object, string[]]>([
      [{ match_all: {} }, ['a', 'b', 'c']],
      [{ term: { scope: 'red' } }, ['a', 'b']],
      [{ term: { scope: { value: 'blue' } } }, ['b']],
      [{ term: { uses: 2 } }, ['b']],
      [{ terms: { scope: ['blue', 'green'] } }, ['b']],
      [{ ids: { values: ['c', 'x'] } }, ['c']],
      [{ exists: { field: 'scope' } }, ['a', 'b']],
      [{ range: { uses: { gte: 2, lt: 3 } } }, ['b']],
      [{ range: { expires_at: { gt: 'now' } } }, ['c']],
      [{ range: { expires_at: { lte: 'now' } } }, ['a', 'b']],
      [{ range: { expires_at: { gte: 'now-1m', lt: 'now+1m' } } }, ['a', 'b']],
      [{ range: { expires_at: { gt: NOW } } }, ['c']],
      [{ bool: { must: { term: { scope: 'red' } }, must_not: [{ term: { scope: 'blue' } }] } }, ['a']],
      [{ bool: { should: [{ term: { uses: 1 } }, { term: { uses: 3 } }] } }, ['a', 'c']],
      [{ bool: { filter: { term: { scope: 'red' } }, should: [{ term: { uses: 2 } }] } }, ['a', 'b']],
    ])('find by %j', async (query, expected) => {
      expect(await ids(query)).toEqual(expected);
    });

    it.each([
      [{ fuzzy: { scope: 'red' } }, 'unknown query [fuzzy]'],
      [{ term: { scope: 'a', uses: 1 } }, "doesn't support multiple fields"],
      [{ terms: { scope: 'red' } }, 'requires an array'],
      [{ range: { uses: { near: 2 } } }, 'does not support [near]'],
      [{ range: { expires_at: { gt: 'now/d' } } }, 'failed to parse date field [now/d]'],
      [{ bool: { boost: 2 } }, 'does not support [boost]'],
      [{ term: 'red' }, 'query malformed'],
      [{}, "doesn't support multiple fields"],
      [{ knn: {}, term: {} }, 'malformed query'],
    ])('refuse %j', async (query, reason) => {
      await expect(ids(query)).rejects.toThrow(reason);
    });

    it('give a page of what they find', async () => {
      const answer = await client.search({ index, body: { size: 1, from: 1 } });
      expect(answer.body.hits).toMatchObject({
        total: { value: 3, relation: 'eq' },
        max_score: 1,
        hits: [{ _id: 'b' }],
      });
      const none = await client.search({ index, body: { size: 0 } });
      expect(none.body.hits).toEqual({ total: { value: 3, relation: 'eq' }, max_score: null, hits: [] });
    });

    it('give no total when none is asked for', async () => {
      const { body } = await client.search({ index, body: { size: 1, track_total_hits: false, timeout: '5s' } });
      expect(body.hits).not.toHaveProperty('total');
    });

    it('come in the order of fields, those without a value last, and go on after any of them', async () => {
      const sorted = async (sort: object[], more: object = {}) => {
        const found = await hits({ sort, ...more });
        return found.map((hit) => [hit._id, hit._score, (hit as { sort?: unknown }).sort]);
      };
      const at = [NOW - 60_000, NOW, NOW + 60_000];
      expect(await sorted([{ expires_at: 'desc' }])).toEqual([
        ['c', null, [at[2]]],
        ['b', null, [at[1]]],
        ['a', null, [at[0]]],
      ]);
      expect(await sorted([{ scope: { order: 'asc' } }, { uses: 'desc' }])).toEqual([
        ['b', null, ['blue', 2]],
        ['a', null, ['red', 1]],
        ['c', null, [null, 3]],
      ]);
      expect(await sorted([{ uses: 'asc' }], { search_after: [1], size: 1 })).toEqual([['b', null, [2]]]);
    });

    it.each<[object, string]>([
      [{ sort: [{ note: 'asc' }] }, "Can't sort on field [note]"],
      [{ sort: [{ place: 'asc' }] }, 'No mapping found for [place]'],
      [{ sort: [{ uses: 'up' }] }, 'sorted by [asc] or [desc]'],
      [{ sort: [{ uses: 'asc', scope: 'asc' }] }, 'one field in each clause'],
      [{ sort: [{ uses: 'asc' }], search_after: [1, 2] }, 'search_after has 2 value(s) but sort has 1'],
    ])('refuse the order %j', async (body, reason) => {
      await expect(hits(body)).rejects.toThrow(reason);
    });

    it('find by keywords what was written, replaced and deleted since', async () => {
      expect(await ids({ term: { scope: 'red' } })).toEqual(['a', 'b']);
      await put('a', { scope: 'blue' });
      await put('d', { scope: 'red' });
      await client.delete({ index, id: 'b' });
      expect(await ids({ term: { scope: 'red' } })).toEqual(['d']);
      expect(await ids({ bool: { filter: [{ terms: { scope: ['blue', 'red'] } }] } })).toEqual(['a', 'd']);
    });

    it('refuse a search option they do not know', async () => {
      await expect(hits({ aggs: {} })).rejects.toThrow('aggs');
    });
  });

  it('keeps everything over a restart, and compacts what was overwritten', async () => {
    const vec = [0.1, -0.25, 0.7];
    for (let uses = 0; uses < 5; uses += 1) await put('a', { vec, scope: 's', uses });
    await put('gone', { scope: 's' });
    await client.delete({ index, id: 'gone' });
    await client.indices.create({ index: 'dropped', body: {} });
    await client.indices.delete({ index: 'dropped' });
    await close();
    await open();
    const [hit] = await hits({ query: { knn: { vec: { vector: vec, k: 1 } } } });
    expect(hit).toMatchObject({ _id: 'a', _source: { scope: 's', uses: 4 } });
    expect(hit?._score).toBeCloseTo(1, 6);
    expect((hit?._source as { vec: number[] }).vec.map((value) => Number(value.toFixed(6)))).toEqual(vec);
    expect(await ids({ match_all: {} })).toEqual(['a']);
    const log = readFileSync(join(dataFolder, 'opensearch', 'documents.jsonl'), 'utf8');
    expect(log.split('\n').filter((line) => line !== '')).toHaveLength(2);
  });

  it('says what it is', async () => {
    const { body } = await client.info();
    expect(body.version).toMatchObject({ distribution: 'opensearch' });
  });

  it('refuses a route it does not have, by name', async () => {
    const answer = await fetch(`${endpoint.url}/_cluster/health`);
    expect(answer.status).toBe(400);
    await expect(answer.json()).resolves.toMatchObject({
      error: { reason: 'no handler found for uri [/_cluster/health] and method [GET]' },
    });
  });

  it('refuses a body that is no JSON', async () => {
    const answer = await fetch(`${endpoint.url}/${index}/_search`, { method: 'POST', body: '{' });
    expect(answer.status).toBe(400);
    await expect(answer.json()).resolves.toMatchObject({ error: { type: 'parsing_exception' } });
  });
});
