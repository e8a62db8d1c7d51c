// The work that every index is measured by: filling it, single look-ups, and a run's look-ups in bulk.
import type { Client } from '@opensearch-project/opensearch';
import * as z from 'zod';
import { searchClient } from '../../lambdas/shared/aws/vector-index/search-client.ts';
import { DOCUMENT_FIELDS } from '../../lambdas/shared/aws/vector-index/document.ts';
import { vectorIndex } from '../../lambdas/shared/aws/vector-index.ts';
import type { NearQuery, VectorIndex } from '../../lambdas/shared/ports.ts';
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
  p50Milliseconds: number;
  p99Milliseconds: number;
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

const timeSingles = async (
  index: VectorIndex,
  work: Work,
): Promise<Pick<Figures, 'p50Milliseconds' | 'p99Milliseconds'>> => {
  const ask = (query: NearQuery) => index.searchMany([query], { k: K, now: NOW });
  for (const query of queriesOf(100, work, 3)) await ask(query);
  const times: number[] = [];
  for (const query of queriesOf(work.lookups, work, 5)) {
    const start = performance.now();
    await ask(query);
    times.push(performance.now() - start);
  }
  const sorted = times.sort((a, b) => a - b);
  return { p50Milliseconds: percentile(sorted, 0.5), p99Milliseconds: percentile(sorted, 0.99) };
};

/** What a run does: all searches in bulk, then the vectors of the best candidate of each prompt. */
const timeBulk = async (index: VectorIndex, work: Work, bytes: ByteCounter) => {
  const queries = queriesOf(work.prompts, work, 11);
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
/** Milliseconds between two looks at the merges, and how many looks are taken. */
const [BETWEEN, LOOKS] = [2_000, 90];

/** Waits until the merges that filling has set off are done: they would be measured otherwise. The embedded index has none. */
const settle = async (client: Client, merges: boolean): Promise<void> => {
  await client.indices.refresh({ index: INDEX }, { requestTimeout: 600_000 });
  if (!merges) return;
  for (let look = 0; look < LOOKS; look += 1) {
    const { body } = await client.indices.stats({ index: INDEX, metric: 'merge' as never });
    if (MergesSchema.parse(body)._all.total.merges.current === 0) return;
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
    const bulk = await timeBulk(index, work, bytes);
    const counted = searchClient({ endpoint: bytes.url, auth: 'none' });
    const withVectorsReceivedBytes = await bytesWithVectors(counted, work, bytes);
    return { entries: work.entries, fillSeconds, ...singles, ...bulk, withVectorsReceivedBytes };
  } finally {
    await client.indices.delete({ index: INDEX }).catch(() => undefined);
    await bytes.close();
  }
};

export const SCOPES_OF = (entries: number): number => Math.ceil(entries / PER_SCOPE);
