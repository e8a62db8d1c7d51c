// A cache entry as a document of the index, and back.
import * as z from 'zod';
import type { CacheEntry, EntryFacts, Neighbour } from '../../ports/vector-index.ts';
import { decodeVector, encodeVector } from '../../vector-codec.ts';
import { shortened } from './shortened.ts';

const FactsSchema = z.object({
  entry_id: z.string(),
  scope: z.string(),
  embedder: z.string(),
  prompt: z.string(),
  run_id: z.string(),
  job_id: z.string(),
  exact: z.string(),
  asset: z.string(),
  brand_version: z.string(),
  product: z.string().optional(),
  product_version: z.string().optional(),
  model: z.string(),
  language: z.string(),
  created_at: z.int(),
  expires_at: z.int(),
  last_hit: z.int(),
});

const DocumentSchema = FactsSchema.extend({ vec_b64: z.string() });

/** Doc values come as lists. */
const only = z.tuple([z.string()]).transform(([value]) => value);

const NeighbourSchema = z.object({
  entry_id: only,
  scope: only,
  embedder: only,
  prompt: only,
  run_id: only,
  job_id: only,
});

/** What a search brings back, what a listing does, and what is fetched of the few that could be served. */
export const NEIGHBOUR_FIELDS = Object.keys(NeighbourSchema.shape);
export const FACT_FIELDS = Object.keys(FactsSchema.shape);
export const DOCUMENT_FIELDS = Object.keys(DocumentSchema.shape);

/** The id of a brand named with its version: `hearth@0123456789ab` → `hearth`. */
const idOf = (versioned: string): string => versioned.replace(/@[^@]*$/u, '');

/** `vec` is the server's copy to search by; `vec_b64` is ours, which no server changes. */
export const documentOf = (entry: CacheEntry) => ({
  vec: shortened(entry.vector),
  vec_b64: encodeVector(entry.vector),
  entry_id: entry.entryId,
  scope: entry.scope,
  exact: entry.exactKey,
  embedder: entry.embedderId,
  prompt: entry.prompt,
  asset: entry.assetKey,
  run_id: entry.runId,
  job_id: entry.jobId,
  brand: idOf(entry.brand),
  brand_version: entry.brand,
  ...(entry.productSku === undefined ? {} : { product: entry.productSku }),
  ...(entry.productVersion === undefined ? {} : { product_version: entry.productVersion }),
  model: entry.model,
  language: entry.language,
  created_at: entry.createdAt,
  expires_at: entry.expiresAt,
  last_hit: entry.lastHit,
});

const factsFrom = (document: z.output<typeof FactsSchema>): EntryFacts => ({
  entryId: document.entry_id,
  scope: document.scope,
  exactKey: document.exact,
  prompt: document.prompt,
  embedderId: document.embedder,
  assetKey: document.asset,
  runId: document.run_id,
  jobId: document.job_id,
  brand: document.brand_version,
  ...(document.product === undefined ? {} : { productSku: document.product }),
  ...(document.product_version === undefined ? {} : { productVersion: document.product_version }),
  model: document.model,
  language: document.language,
  createdAt: document.created_at,
  expiresAt: document.expires_at,
  lastHit: document.last_hit,
});

/** Undefined for a document that is not of this shape, as the next two. */
export const factsOf = (source: unknown): EntryFacts | undefined => {
  const { data } = FactsSchema.safeParse(source);
  return data && factsFrom(data);
};

export const entryOf = (source: unknown): CacheEntry | undefined => {
  const { data } = DocumentSchema.safeParse(source);
  if (data === undefined) return undefined;
  const vector = Buffer.from(data.vec_b64, 'base64').length % 4 === 0 ? decodeVector(data.vec_b64) : [];
  return vector.length === 0 ? undefined : { ...factsFrom(data), vector };
};

/**
 * Reads a hit's doc values. `_score` of cosinesimil is (1 + cosine) ÷ 2 with Lucene, and with faiss from 2.19 (k-NN docs,
 * spaces).
 */
export const neighbourOf = (fields: unknown, score: number): Neighbour | undefined => {
  const { data } = NeighbourSchema.safeParse(fields);
  return (
    data && {
      entryId: data.entry_id,
      scope: data.scope,
      embedderId: data.embedder,
      prompt: data.prompt,
      runId: data.run_id,
      jobId: data.job_id,
      nearness: 2 * score - 1,
    }
  );
};
