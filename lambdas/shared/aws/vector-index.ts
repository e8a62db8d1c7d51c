// The semantic cache's index on OpenSearch: proposes candidates; whoever asks decides from the vectors themselves.
import type { Client } from '@opensearch-project/opensearch';
import * as z from 'zod';
import { cosine } from '../cosine.ts';
import { LiveframeError } from '../errors.ts';
import type { CacheEntry, VectorIndex } from '../ports.ts';
import { searchError, translating } from './translate-error.ts';
import { DOCUMENT_FIELDS, documentOf, entryOf } from './vector-index/document.ts';
import { indexBody } from './vector-index/mapping.ts';
import { searchClient, type SearchAuth } from './vector-index/search-client.ts';

const HitsSchema = z.object({
  hits: z.object({ hits: z.array(z.object({ _id: z.string(), _source: z.unknown().optional() })) }),
});
const BulkSchema = z.object({
  errors: z.boolean(),
  items: z.array(z.record(z.string(), z.object({ status: z.int(), error: z.unknown().optional() }))),
});

/** Lucene searches as widely as it is asked for neighbours; the best `k` of this many are taken. */
const CANDIDATES = 50;

const saysExists = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('resource_already_exists_exception');

const createIndex = async (client: Client, index: string, body: ReturnType<typeof indexBody>): Promise<void> => {
  try {
    await client.indices.create({ index, body: body as never });
  } catch (error) {
    if (!saysExists(error)) throw error;
  }
};

const MappingSchema = z.record(
  z.string(),
  z.object({ mappings: z.object({ properties: z.object({ vec: z.object({ dimension: z.int() }).optional() }) }) }),
);

const checkMapping = async (client: Client, index: string, dimension: number): Promise<void> => {
  const { body } = await client.indices.getMapping({ index });
  const found = Object.values(MappingSchema.parse(body))[0]?.mappings.properties.vec?.dimension;
  if (found === dimension) return;
  throw new LiveframeError(
    'SearchUnavailable',
    `Index ${index} holds vectors of ${found ?? 'no'} dimensions, the embedder gives ${dimension}: delete the index, or go back to the embedder it was made for.`,
  );
};

/** Bulk answers 200 even when items failed. `allowed` statuses are no failure. */
const checkBulk = (body: unknown, allowed: readonly number[] = []): void => {
  const { errors, items } = BulkSchema.parse(body);
  if (!errors) return;
  const failed = items
    .flatMap((item) => Object.values(item))
    .find(({ status }) => status >= 300 && !allowed.includes(status));
  if (failed !== undefined) {
    throw new LiveframeError('SearchUnavailable', `OpenSearch refused a document: ${JSON.stringify(failed.error)}`);
  }
};

interface VectorIndexOptions {
  endpoint: string;
  auth: SearchAuth;
  index?: string;
}

/**
 * The index at `endpoint`. Serverless may refuse ids of ours, so there documents are known by their entry_id field alone.
 * What was written is found after the server's next refresh (1 to 60 s). Throws SearchUnavailable, whatever went wrong.
 */
export const vectorIndex = (options: VectorIndexOptions, client: Client = searchClient(options)): VectorIndex => {
  const { auth, index = 'liveframe-prompts' } = options;
  const during = <Result>(doing: string, action: () => Promise<Result>): Promise<Result> =>
    translating((error) => searchError(error, `${doing} ${index}`), action);
  const idsOf = async (entryIds: readonly string[]): Promise<string[]> => {
    if (auth !== 'aoss') return [...entryIds];
    const { body } = await client.search({
      index,
      body: { size: 1000, _source: false, query: { terms: { entry_id: [...entryIds] } } },
    });
    return HitsSchema.parse(body).hits.hits.map(({ _id }) => _id);
  };
  return {
    ensure: (dimension) =>
      during('create index', async () => {
        const { body: exists } = await client.indices.exists({ index });
        if (!exists) await createIndex(client, index, indexBody(dimension, auth));
        await checkMapping(client, index, dimension);
      }),
    put: (entries) =>
      during('write to index', async () => {
        if (entries.length === 0) return;
        const lines = entries.flatMap((entry) => [
          { index: { _index: index, ...(auth === 'aoss' ? {} : { _id: entry.entryId }) } },
          documentOf(entry),
        ]);
        const { body } = await client.bulk({ body: lines as never });
        checkBulk(body);
      }),
    search: ({ scope, vector, k, now }) =>
      during('search index', async () => {
        const filter = { bool: { filter: [{ term: { scope } }, { range: { expires_at: { gt: now } } }] } };
        const size = Math.max(k, CANDIDATES);
        const { body } = await client.search({
          index,
          body: { size, _source: DOCUMENT_FIELDS, query: { knn: { vec: { vector, k: size, filter } } } },
        });
        return nearest(HitsSchema.parse(body), { scope, vector, k, now });
      }),
    remove: (entryIds) =>
      during('delete from index', async () => {
        if (entryIds.length === 0) return;
        const ids = await idsOf(entryIds);
        if (ids.length === 0) return;
        const { body } = await client.bulk({ body: ids.map((_id) => ({ delete: { _index: index, _id } })) as never });
        checkBulk(body, [404]);
      }),
  };
};

/** The scope and expiry are checked again, copies of one entry fall together, and our own cosine orders them. */
const nearest = (
  { hits }: z.infer<typeof HitsSchema>,
  { scope, vector, k, now }: Parameters<VectorIndex['search']>[0],
): CacheEntry[] => {
  const entries = new Map(hits.hits.map(({ _source }) => entryOf(_source)).map((entry) => [entry.entryId, entry]));
  return [...entries.values()]
    .filter((entry) => entry.scope === scope && entry.expiresAt > now)
    .map((entry) => ({ entry, similarity: cosine(entry.vector, vector) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, k)
    .map(({ entry }) => entry);
};
