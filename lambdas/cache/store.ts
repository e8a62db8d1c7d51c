// Puts an accepted picture into the cache: the exact record, and the index document when its prompt was embedded.
import type { Asset } from '../shared/domain/outcome.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { isLiveframeError } from '../shared/errors.ts';
import { hashOf } from '../shared/hash.ts';
import { logger } from '../shared/logger.ts';
import type { Clock, ExactCache, ObjectStore, VectorIndex } from '../shared/ports.ts';
import { exactKeyOf } from './exact-key.ts';
import { findPromptVector } from './prompt-vector.ts';

/** Milliseconds an entry is served: 90 days, about a season of a brand's look. */
export const CACHE_LIFETIME = 90 * 86_400_000;

export interface StoreInCacheCollaborators {
  store: Pick<ObjectStore, 'find'>;
  exactCache: Pick<ExactCache, 'add'>;
  vectorIndex: Pick<VectorIndex, 'put'>;
  clock: Pick<Clock, 'now'>;
}

export interface AcceptedPicture {
  job: RenderJob;
  asset: Asset;
}

const putDocument = async (
  { store, vectorIndex, clock }: StoreInCacheCollaborators,
  { job, asset }: AcceptedPicture,
): Promise<boolean> => {
  const promptVector = await findPromptVector(store, job);
  if (promptVector === undefined) return false;
  const exactKey = exactKeyOf(job);
  const now = clock.now();
  const entry = {
    entryId: hashOf({ exactKey, assetKey: asset.key }),
    scope: job.cacheScope,
    exactKey,
    prompt: job.prompt,
    ...promptVector,
    assetKey: asset.key,
    runId: job.runId,
    jobId: job.jobId,
    createdAt: now,
    expiresAt: now + CACHE_LIFETIME,
  };
  try {
    await vectorIndex.put([entry]);
    return true;
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
    await exactCache.add({
      exactKey: exactKeyOf(job),
      assetKey: asset.key,
      runId: job.runId,
      jobId: job.jobId,
      expiresAt: clock.now() + CACHE_LIFETIME,
    });
    return { semantic: await putDocument(collaborators, picture) };
  };
