// The semantic cache's index on OpenSearch: proposes candidates; whoever asks decides from the vectors themselves.
import type { Client } from '@opensearch-project/opensearch';
import { LiveframeError } from '../errors.ts';
import type { CacheEntry, EntryFacts, EntryFilter, VectorIndex } from '../ports/vector-index.ts';
import { searchError, translating } from './translate-error.ts';
import { bulkWrite, type Write } from './vector-index/bulk-write.ts';
import { chunksOf } from './vector-index/chunks.ts';
import { DOCUMENT_FIELDS, documentOf, entryOf, FACT_FIELDS, factsOf } from './vector-index/document.ts';
import { filterQuery } from './vector-index/filter.ts';
import { checkMapping, indexBody } from './vector-index/mapping.ts';
import { answerOf, multiSearch, type Hit } from './vector-index/multi-search.ts';
import { nearAnswer, nearBody } from './vector-index/near.ts';
import type { Pause } from './vector-index/resend.ts';
import { searchClient, type SearchAuth } from './vector-index/search-client.ts';

/** Entries fetched at once with their vectors: about 1.3 MB at 1,024 dimensions. */
const FETCHED_AT_ONCE = 200;
/** Entries listed at once, without vectors. */
const PAGE = 1000;

interface VectorIndexOptions {
  endpoint: string;
  auth: SearchAuth;
  index: string;
  /** Waits before what the server was too busy for is sent once more. */
  pause?: Pause;
}

/** What the functions below work on. */
interface Place extends Omit<VectorIndexOptions, 'endpoint'> {
  client: Client;
}

const says = (error: unknown, type: string): boolean => error instanceof Error && error.message.includes(type);

/** `otherwise` when there is no such index yet. */
const unlessMissing = async <Result>(action: () => Promise<Result>, otherwise: Result): Promise<Result> => {
  try {
    return await action();
  } catch (error) {
    if (says(error, 'index_not_found_exception')) return otherwise;
    throw error;
  }
};

const make = async ({ client, index, auth }: Place, dimension: number): Promise<'made' | 'there'> => {
  try {
    await client.indices.create({ index, body: indexBody(dimension, auth) as never });
    return 'made';
  } catch (error) {
    if (says(error, 'resource_already_exists_exception')) return 'there';
    throw error;
  }
};

const ensure = async (place: Place, dimension: number): Promise<'made' | 'there'> => {
  const check = async (): Promise<'there'> => {
    await checkMapping(place.client, place.index, dimension);
    return 'there';
  };
  const found = await unlessMissing<'there' | undefined>(check, undefined);
  return found ?? ((await make(place, dimension)) === 'made' ? 'made' : check());
};

const search = async ({ client, index }: Place, body: object): Promise<Hit[]> => {
  const { body: response } = await client.search({ index, body: body });
  const answer = answerOf(response);
  if (answer.kind === 'answered') return answer.hits;
  throw new LiveframeError('SearchUnavailable', `Could not search index ${index}: ${answer.reason}`);
};

const fetchHits = async (place: Place, entryIds: readonly string[]): Promise<Hit[]> => {
  const hits: Hit[] = [];
  for (const chunk of chunksOf([...new Set(entryIds)], FETCHED_AT_ONCE)) {
    const body = { size: 2 * chunk.length, _source: DOCUMENT_FIELDS, query: filterQuery({ entryIds: chunk }) };
    hits.push(...(await search(place, body)));
  }
  return hits;
};

/** The copy that was served last, where there are several. */
const byId = (hits: readonly Hit[]): Map<string, CacheEntry> => {
  const entries = new Map<string, CacheEntry>();
  for (const entry of hits.map(({ _source }) => entryOf(_source))) {
    if (entry !== undefined && entry.lastHit >= (entries.get(entry.entryId)?.lastHit ?? 0)) {
      entries.set(entry.entryId, entry);
    }
  }
  return entries;
};

const indexing = ({ auth }: Place, entry: CacheEntry): Write => ({
  entryId: entry.entryId,
  action: { index: auth === 'aoss' ? {} : { _id: entry.entryId } },
  body: documentOf(entry),
});

const deleting = (entryId: string, documentId: string): Write => ({
  entryId,
  action: { delete: { _id: documentId } },
  allowed: [404],
});

const deletions = (hits: readonly Hit[]): Write[] =>
  hits.flatMap(({ _id }) => (_id === undefined ? [] : [deleting(_id, _id)]));

/** A part of a document cannot be changed where ids are the server's: a new copy takes the place of the old one. */
const rewrites = async (place: Place, entryIds: readonly string[], at: number): Promise<Write[]> => {
  const hits = await fetchHits(place, entryIds);
  return [...[...byId(hits).values()].map((entry) => indexing(place, { ...entry, lastHit: at })), ...deletions(hits)];
};

const touches = (entryIds: readonly string[], at: number): Write[] =>
  [...new Set(entryIds)].map((entryId) => ({
    entryId,
    action: { update: { _id: entryId, retry_on_conflict: 1 } },
    body: { doc: { last_hit: at } },
    allowed: [404, 409],
  }));

const removals = async (place: Place, entryIds: readonly string[]): Promise<Write[]> => {
  if (place.auth !== 'aoss') return entryIds.map((entryId) => deleting(entryId, entryId));
  const writes: Write[] = [];
  for (const chunk of chunksOf(entryIds, PAGE)) {
    const body = { size: 2 * chunk.length, _source: ['entry_id'], query: filterQuery({ entryIds: chunk }) };
    writes.push(...deletions(await search(place, body)));
  }
  return writes;
};

const countMany = async (place: Place, scopes: readonly string[]): Promise<Map<string, number>> => {
  const bodies = scopes.map((scope) => ({ size: 0, track_total_hits: true, query: filterQuery({ scope }) }));
  const answers = await multiSearch(place.client, bodies, place);
  return new Map(
    answers.flatMap((answer, index) =>
      answer.kind === 'answered' ? [[scopes[index] ?? '', answer.total] as const] : [],
    ),
  );
};

async function* list(place: Place, filter: EntryFilter): AsyncGenerator<EntryFacts> {
  const given = new Set<string>();
  let after: unknown[] | undefined;
  do {
    const page = await unlessMissing(
      () =>
        search(place, {
          size: PAGE,
          _source: FACT_FIELDS,
          query: filterQuery(filter),
          sort: [{ last_hit: 'asc' }, { entry_id: 'asc' }],
          ...(after === undefined ? {} : { search_after: after }),
        }),
      [],
    );
    for (const facts of page.map(({ _source }) => factsOf(_source))) {
      if (facts === undefined || given.has(facts.entryId)) continue;
      given.add(facts.entryId);
      yield facts;
    }
    after = page.length < PAGE ? undefined : page.at(-1)?.sort;
  } while (after !== undefined);
}

/**
 * The index at `endpoint`. Serverless may refuse ids of ours, so there documents are known by their entry_id field alone.
 * What was written is found after the server's next refresh (1 to 60 s). Throws SearchUnavailable, whatever went wrong.
 */
export const vectorIndex = (options: VectorIndexOptions, client: Client = searchClient(options)): VectorIndex => {
  const { index } = options;
  const place: Place = { ...options, client };
  // A write to an index that is not there would make one, with a mapping of the server's own invention.
  let made: Promise<unknown> | undefined;
  const during = <Result>(doing: string, action: () => Promise<Result>): Promise<Result> =>
    translating((error) => searchError(error, `${doing} ${index}`), action);
  return {
    ready: () => during('ask for', () => unlessMissing(() => search(place, { size: 0 }), []).then(() => undefined)),
    ensure: (dimension) => during('create index', () => ensure(place, dimension)),
    put: (entries) =>
      during('write to index', async () => {
        const [first] = entries;
        if (first === undefined) return [];
        await (made ??= ensure(place, first.vector.length).catch((error: unknown) => {
          made = undefined;
          throw error;
        }));
        return bulkWrite(
          client,
          entries.map((entry) => indexing(place, entry)),
          place,
        );
      }),
    searchMany: (queries, { k, now, isOver }) =>
      during('search index', async () => {
        const bodies = queries.map((query) => nearBody(query, { k, now, auth: options.auth }));
        const answers = await multiSearch(client, bodies, { ...place, isOver });
        return answers.map((answer, position) => nearAnswer(answer, queries[position] ?? { scope: '', vector: [] }, k));
      }),
    fetch: (entryIds) => during('fetch from index', async () => byId(await fetchHits(place, entryIds))),
    touch: (entryIds, at) =>
      during('write to index', async () =>
        bulkWrite(client, options.auth === 'aoss' ? await rewrites(place, entryIds, at) : touches(entryIds, at), place),
      ),
    countMany: (scopes) => during('count in index', () => countMany(place, scopes)),
    list: async function* (filter) {
      try {
        yield* list(place, filter);
      } catch (error) {
        throw searchError(error, `list index ${index}`);
      }
    },
    remove: (entryIds) =>
      during('delete from index', async () => bulkWrite(client, await removals(place, entryIds), place)),
  };
};
