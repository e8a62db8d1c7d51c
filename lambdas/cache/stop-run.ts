// Holds back what a run would pay for although the cache may have it.
import pLimit from 'p-limit';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { Clock, OutcomeRecords } from '../shared/ports.ts';

/** Records written at once. */
const CONCURRENCY = 16;

export interface StopCollaborators {
  outcomes: Pick<OutcomeRecords, 'record'>;
  clock: Pick<Clock, 'now'>;
}

/** Records every job as skipped: the next execution takes it up again. Throws StoreUnavailable. */
export const stopJobs = async (
  { outcomes, clock }: StopCollaborators,
  jobs: readonly RenderJob[],
  { n, detail }: { n: number; detail: string },
): Promise<void> => {
  await pLimit(CONCURRENCY).map(jobs, ({ runId, jobId, cueId, option }) =>
    outcomes.record({
      runId,
      jobId,
      cueId,
      option,
      n,
      at: clock.now(),
      outcome: { kind: 'skipped', why: 'stopped', detail },
    }),
  );
};
