// The work that every index is measured by: filling it, single look-ups, and a run's look-ups in bulk.
import type { Client } from '@opensearch-project/opensearch';
import * as z from 'zod';
import { searchClient } from '../../lambdas/shared/aws/vector-index/search-client.ts';
import { DOCUMENT_FIELDS } from '../../lambdas/shared/aws/vector-index/document.ts';
import { vectorIndex } from '../../lambdas/shared/aws/vector-index.ts';
import type { NearQuery, VectorIndex } from '../../lambdas/shared/ports/vector-index.ts';
import { countBytes, type ByteCounter } from './count-bytes.ts';
import { DIMENSION, entryAt, NOW, PER_SCOPE, scopeOf, vectorAt } from './entries.ts';

const INDEX = 'liveframe-bench';
const K = 8;
/** Entries written at once. */
const BATCH = 1000;

export interface Work {
  entries: number;
  lookups: number;
  prompts: number;
}

export interface Figures {
  entries: number;
  fillSeconds: number;
  /** Of the first look-ups that the server was ever asked: Java compiles meanwhile what is asked often. */
  firstP50Milliseconds: number;
  firstP99Milliseconds: number;
  /** Of as many others after those. */
  p50Milliseconds: number;
  p99Milliseconds: number;
  /** The middle one of three runs, each of other prompts. */
  bulkSeconds: number;
  /** Received for all prompts: neighbours without vectors, then the vectors of one candidate a prompt. */
  bulkReceivedBytes: number;
  bulkSentBytes: number;
  /** Received for the same neighbours with their vectors, as one would do it first. */
  withVectorsReceivedBytes: number;
  failed: number;
}

const fill = async (index: VectorIndex, { entries }: Work): Promise<number> => {
  const start = performance.now();
  await index.ensure(DIMENSION);
  for (let from = 0; from < entries; from += BATCH) {
    const refused = await index.put(
      Array.from({ length: Math.min(BATCH, entries - from) }, (_, at) => entryAt(from + at)),
    );
    if (refused.length > 0) throw new Error(`${refused.length} entries were refused: ${refused[0]?.reason ?? ''}`);
  }
  return (performance.now() - start) / 1000;
};

/** Spread over all scopes; each is near an entry and equal to none. */
const queriesOf = (count: number, { entries }: Work, salt: number): NearQuery[] =>
  Array.from({ length: count }, (_, at) => {
    const id = Math.floor(((at + 0.5) * entries) / count);
    return { scope: scopeOf(id), vector: vectorAt(id, salt) };
  });

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;

const timeQueries = async (
  index: VectorIndex,
  queries: readonly NearQuery[],
): Promise<{ p50: number; p99: number }> => {
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await index.searchMany([query], { k: K, now: NOW });
    times.push(performance.now() - start);
  }
  const sorted = times.sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
};

const timeSingles = async (index: VectorIndex, work: Work) => {
  const first = await timeQueries(index, queriesOf(work.lookups, work, 3));
  const then = await timeQueries(index, queriesOf(work.lookups, work, 5));
  return {
    firstP50Milliseconds: first.p50,
    firstP99Milliseconds: first.p99,
    p50Milliseconds: then.p50,
    p99Milliseconds: then.p99,
  };
};

/** What a run does: all searches in bulk, then the vectors of the best candidate of each prompt. */
const timeBulk = async (index: VectorIndex, queries: readonly NearQuery[], bytes: ByteCounter) => {
  bytes.taken();
  const start = performance.now();
  const answers = await index.searchMany(queries, { k: K, now: NOW });
  const best = answers.flatMap((answer) => (answer.kind === 'found' ? answer.neighbours.slice(0, 1) : []));
  const entries = await index.fetch(best.map(({ entryId }) => entryId));
  const bulkSeconds = (performance.now() - start) / 1000;
  const { sent, received } = bytes.taken();
  const failed = answers.filter(({ kind }) => kind === 'failed').length + (entries.size === 0 ? 1 : 0);
  return { bulkSeconds, bulkSentBytes: sent, bulkReceivedBytes: received, failed };
};

const middleBulk = async (index: VectorIndex, work: Work, bytes: ByteCounter) => {
  const runs: Awaited<ReturnType<typeof timeBulk>>[] = [];
  for (const salt of [11, 13, 17]) runs.push(await timeBulk(index, queriesOf(work.prompts, work, salt), bytes));
  const [fastest, middle = fastest] = runs.sort((a, b) => a.bulkSeconds - b.bulkSeconds);
  if (middle === undefined) throw new Error('Nothing was measured.');
  return { ...middle, failed: runs.reduce((sum, { failed }) => sum + failed, 0) };
};

/** The bytes of the same neighbours with their vectors: of a tenth of the prompts, times ten. */
const bytesWithVectors = async (client: Client, work: Work, bytes: ByteCounter): Promise<number> => {
  const queries = queriesOf(Math.ceil(work.prompts / 10), work, 11);
  bytes.taken();
  const lines = queries.flatMap(({ scope, vector }) => [
    {},
    { size: K, _source: DOCUMENT_FIELDS, query: { knn: { vec: { vector, k: 50, filter: { term: { scope } } } } } },
  ]);
  await client.msearch({ index: INDEX, body: lines as never }, { requestTimeout: 60_000 });
  return bytes.taken().received * 10;
};

const MergesSchema = z.object({ _all: z.object({ total: z.object({ merges: z.object({ current: z.number() }) }) }) });
/** Milliseconds between two looks at the merges, how many looks are taken, and how many in a row must see none: one sets off another. */
const [BETWEEN, LOOKS, QUIET] = [2_000, 90, 3];

/** Waits until the merges that filling has set off are done: they would be measured otherwise. The embedded index has none. */
const settle = async (client: Client, merges: boolean): Promise<void> => {
  await client.indices.refresh({ index: INDEX }, { requestTimeout: 600_000 });
  if (!merges) return;
  let quiet = 0;
  for (let look = 0; look < LOOKS && quiet < QUIET; look += 1) {
    const { body } = await client.indices.stats({ index: INDEX, metric: 'merge' as never });
    quiet = MergesSchema.parse(body)._all.total.merges.current === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => {
      setTimeout(resolve, BETWEEN);
    });
  }
};

/** Measures the server at `url`, with an index of its own that is there only meanwhile. */
export const measure = async (url: string, work: Work, { merges }: { merges: boolean }): Promise<Figures> => {
  const bytes = await countBytes(url);
  const client = searchClient({ endpoint: url, auth: 'none' });
  const index = vectorIndex({ endpoint: bytes.url, auth: 'none', index: INDEX });
  try {
    await client.indices.delete({ index: INDEX }).catch(() => undefined);
    const fillSeconds = await fill(index, work);
    await settle(client, merges);
    const singles = await timeSingles(index, work);
    const bulk = await middleBulk(index, work, bytes);
    const counted = searchClient({ endpoint: bytes.url, auth: 'none' });
    const withVectorsReceivedBytes = await bytesWithVectors(counted, work, bytes);
    return { entries: work.entries, fillSeconds, ...singles, ...bulk, withVectorsReceivedBytes };
  } finally {
    await client.indices.delete({ index: INDEX }).catch(() => undefined);
    await bytes.close();
  }
};

export const SCOPES_OF = (entries: number): number => Math.ceil(entries / PER_SCOPE);
