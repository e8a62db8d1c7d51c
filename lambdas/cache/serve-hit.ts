// Makes an accepted outcome of a picture that is in the cache.
import type { OutcomeRecord } from '../shared/domain/outcome.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';

export interface HitCollaborators {
  store: Pick<ObjectStore, 'exists'>;
  outcomes: Pick<OutcomeRecords, 'find' | 'record'>;
  clock: Pick<Clock, 'now'>;
}

export interface Hit {
  source: 'exact-cache' | 'semantic-cache' | 'follows';
  assetKey: string;
  /** The job whose picture it is. */
  origin: { runId: string; jobId: string };
  note: string;
}

/**
 * Records the hit as the job's outcome, at no cost, with the checks that the picture passed when it was made.
 * Undefined, and nothing recorded, when the picture or the outcome it came from is gone. Throws StoreUnavailable.
 */
export const serveHit = async (
  { store, outcomes, clock }: HitCollaborators,
  { job, n }: { job: RenderJob; n: number },
  { source, assetKey, origin, note }: Hit,
): Promise<OutcomeRecord | undefined> => {
  const found = (await outcomes.find(origin.runId, origin.jobId))?.outcome;
  if (found?.kind !== 'accepted' || found.asset.key !== assetKey) return undefined;
  if (!(await store.exists(assetKey))) return undefined;
  const { asset, seed, checks } = found;
  const { runId, jobId, cueId, option } = job;
  const outcome = {
    kind: 'accepted',
    asset,
    source,
    costMicroUsd: 0,
    seed,
    checks,
    earlier: [],
    cacheNote: note,
  } as const;
  return outcomes.record({ runId, jobId, cueId, option, n, at: clock.now(), outcome: { ...outcome, earlier: [] } });
};
