// Numbers the jobs that wish for the very same picture, so that two runs' jobs can be told which is which.
import { exactKeyOf } from '../cache/exact-key.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';

/** The jobs, in their order; the n-th of those with one exact key gets slot n. */
export const assignSlots = (jobs: readonly RenderJob[]): RenderJob[] => {
  const counts = new Map<string, number>();
  return jobs.map((job) => {
    const exactKey = exactKeyOf(job);
    const slot = (counts.get(exactKey) ?? 0) + 1;
    counts.set(exactKey, slot);
    return { ...job, slot };
  });
};
