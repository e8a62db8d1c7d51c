// Puts an accepted picture into the cache: the exact record, and the index document when its prompt was embedded.
import type { Asset } from '../shared/domain/outcome.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { isLiveframeError } from '../shared/errors.ts';
import { logger } from '../shared/logger.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { ExactCache } from '../shared/ports/exact-cache.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { RecentEntries } from '../shared/ports/recent-entries.ts';
import type { CacheEntry, VectorIndex } from '../shared/ports/vector-index.ts';
import { entryIdOf } from './entry-id.ts';
import { exactKeyOf } from './exact-key.ts';
import { findPromptVector } from './prompt-vector.ts';

/** Milliseconds an entry is served: 90 days, about a season of a brand's look. */
export const CACHE_LIFETIME = 90 * 86_400_000;

/**
 * Milliseconds an entry is also kept in the table: Serverless shows a write after up to 60 s, other servers after 1 s (AWS,
 * vector search collections); the rest is room for a refresh that is late.
 */
export const RECENT_LIFETIME = 90_000;

export interface StoreInCacheCollaborators {
  store: Pick<ObjectStore, 'find'>;
  exactCache: Pick<ExactCache, 'add'>;
  /** The index of an embedder, by its id. */
  indexOf: (embedderId: string) => Pick<VectorIndex, 'put'>;
  recent: Pick<RecentEntries, 'add'>;
  clock: Pick<Clock, 'now'>;
}

export interface AcceptedPicture {
  job: RenderJob;
  asset: Asset;
}

const entryOf = (
  { job, asset }: AcceptedPicture,
  { now, ...promptVector }: { now: number; embedderId: string; vector: number[] },
): CacheEntry => {
  const exactKey = exactKeyOf(job);
  return {
    entryId: entryIdOf({ exactKey, assetKey: asset.key }),
    scope: job.cacheScope,
    exactKey,
    prompt: job.prompt,
    ...promptVector,
    assetKey: asset.key,
    runId: job.runId,
    jobId: job.jobId,
    brand: job.brand,
    ...(job.productSku === undefined ? {} : { productSku: job.productSku }),
    ...(job.productVersion === undefined ? {} : { productVersion: job.productVersion }),
    model: job.model,
    language: job.language,
    createdAt: now,
    expiresAt: now + CACHE_LIFETIME,
    lastHit: now,
  };
};

const putDocument = async (
  { store, indexOf, recent, clock }: StoreInCacheCollaborators,
  picture: AcceptedPicture,
): Promise<boolean> => {
  const promptVector = await findPromptVector(store, picture.job);
  if (promptVector === undefined) return false;
  const now = clock.now();
  const entry = entryOf(picture, { ...promptVector, now });
  await recent.add(entry, now + RECENT_LIFETIME);
  try {
    const [refusal] = await indexOf(promptVector.embedderId).put([entry]);
    if (refusal === undefined) return true;
    logger.warn('The search index did not take an accepted picture', { reason: refusal.reason });
    return false;
  } catch (error) {
    if (!isLiveframeError(error, 'SearchUnavailable')) throw error;
    logger.warn('An accepted picture is not in the semantic cache', error);
    return false;
  }
};

/**
 * Returns the function that the Check step calls once it has recorded `accepted` for a rendered picture (the entry
 * points at that outcome). Repeating it changes nothing. An index that is down is a warning: the picture is fine.
 * `semantic` tells whether the document was written. Throws StoreUnavailable.
 */
export const storeInCache =
  (collaborators: StoreInCacheCollaborators) =>
  async (picture: AcceptedPicture): Promise<{ semantic: boolean }> => {
    const { exactCache, clock } = collaborators;
    const { job, asset } = picture;
    const now = clock.now();
    await exactCache.add({
      exactKey: exactKeyOf(job),
      assetKey: asset.key,
      runId: job.runId,
      jobId: job.jobId,
      createdAt: now,
      expiresAt: now + CACHE_LIFETIME,
    });
    return { semantic: await putDocument(collaborators, picture) };
  };
