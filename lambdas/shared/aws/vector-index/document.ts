// A cache entry as a document of the index, and back.
import * as z from 'zod';
import type { CacheEntry } from '../../ports.ts';
import { decodeVector, encodeVector } from '../../vector-codec.ts';

const DocumentSchema = z.object({
  vec_b64: z.string(),
  entry_id: z.string(),
  scope: z.string(),
  exact: z.string(),
  embedder: z.string(),
  prompt: z.string(),
  asset: z.string(),
  run_id: z.string(),
  job_id: z.string(),
  created_at: z.int(),
  expires_at: z.int(),
});

/** What a search asks back: everything but the server's own copy of the vector. */
export const DOCUMENT_FIELDS = Object.keys(DocumentSchema.shape);

export const documentOf = (entry: CacheEntry) => ({
  vec: entry.vector,
  vec_b64: encodeVector(entry.vector),
  entry_id: entry.entryId,
  scope: entry.scope,
  exact: entry.exactKey,
  embedder: entry.embedderId,
  prompt: entry.prompt,
  asset: entry.assetKey,
  run_id: entry.runId,
  job_id: entry.jobId,
  created_at: entry.createdAt,
  expires_at: entry.expiresAt,
});

/** Throws zod's error when the document is not of ours. */
export const entryOf = (source: unknown): CacheEntry => {
  const document = DocumentSchema.parse(source);
  return {
    entryId: document.entry_id,
    scope: document.scope,
    exactKey: document.exact,
    prompt: document.prompt,
    vector: decodeVector(document.vec_b64),
    embedderId: document.embedder,
    assetKey: document.asset,
    runId: document.run_id,
    jobId: document.job_id,
    createdAt: document.created_at,
    expiresAt: document.expires_at,
  };
};
