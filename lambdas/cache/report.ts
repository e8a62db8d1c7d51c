// The report of one look-up: counts, warnings and a verdict for every job it looked at.
import type { RenderJob } from '../shared/domain/render-job.ts';
import { MISS_REASONS, type CacheReport, type MissReason } from './schema.ts';
import type { Hit } from './serve-hit.ts';

/** What became of a job; jobs that were final before have none. */
export type Ruling =
  { hit: true; source: Hit['source']; note: string } | { hit: false; reason: MissReason; note: string };

export const reportOf = (
  jobs: readonly RenderJob[],
  rulings: ReadonlyMap<string, Ruling>,
  warnings: readonly string[],
): Omit<CacheReport, 'course' | 'stopped'> => {
  const ruled = jobs.flatMap(({ jobId }) => {
    const ruling = rulings.get(jobId);
    return ruling === undefined ? [] : [{ jobId, ruling }];
  });
  const served = (source: Hit['source']): number =>
    ruled.filter(({ ruling }) => ruling.hit && ruling.source === source).length;
  const missed = (reason: MissReason): number =>
    ruled.filter(({ ruling }) => !ruling.hit && ruling.reason === reason).length;
  const hits = served('exact-cache') + served('semantic-cache');
  return {
    jobs: jobs.length,
    final: jobs.length - ruled.length,
    hits,
    misses: ruled.length - hits,
    failedLookups: missed('failed') + missed('gone'),
    warnings: [...warnings],
    exactHits: served('exact-cache'),
    semanticHits: served('semantic-cache'),
    missesBy: Object.fromEntries(MISS_REASONS.map((reason) => [reason, missed(reason)])) as Record<MissReason, number>,
    verdicts: ruled.map(({ jobId, ruling }) => ({ jobId, hit: ruling.hit, note: ruling.note })),
  };
};
