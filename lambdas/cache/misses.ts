// Why jobs are rendered: what their look-up came to, and the one warning for all that failed.
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { Candidates } from './find-candidates.ts';
import type { Ruling } from './report.ts';
import type { MissReason } from './schema.ts';

/** Different reasons of failed look-ups that are told. */
const REASONS_TOLD = 3;

/** What a job's look-up came to, for those that were not served. */
export const missOf = (
  job: RenderJob,
  { byJob, heldBack, failed }: Candidates,
  failure: string | undefined,
): { reason: MissReason; note: string } => {
  const failedFor = failed.get(job.jobId) ?? (byJob.has(job.jobId) ? undefined : failure);
  if (failedFor !== undefined) return { reason: 'failed', note: failedFor };
  const why = heldBack.get(job.jobId);
  if (why !== undefined) return { reason: 'different', note: why };
  const candidates = byJob.get(job.jobId);
  if (candidates === undefined) return { reason: 'unsearched', note: 'Its prompt was not embedded.' };
  return candidates.length > 0
    ? { reason: 'different', note: 'The cue shows that picture already.' }
    : { reason: 'unknown', note: 'Nothing near.' };
};

/** One warning for all look-ups whose search failed; none when none did. */
export const searchWarnings = ({ failed }: Candidates): string[] => {
  const reasons = [...new Set(failed.values())];
  if (reasons.length === 0) return [];
  const told = reasons.slice(0, REASONS_TOLD).join('; ');
  return [`Similar pictures could not be looked for, or not all of them, for ${failed.size} pictures: ${told}`];
};

/** The scope of every job that is rendered, with the reason. */
export const missesOf = (
  jobs: readonly RenderJob[],
  rulings: ReadonlyMap<string, Ruling>,
): { scope: string; reason: MissReason }[] =>
  jobs.flatMap(({ jobId, cacheScope }) => {
    const ruling = rulings.get(jobId);
    return ruling?.hit === false ? [{ scope: cacheScope, reason: ruling.reason }] : [];
  });

export const countBy = (values: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

/** The warning for pictures of the cache that are gone; none when none is. */
export const goneWarnings = (misses: readonly { reason: MissReason }[]): string[] => {
  const gone = misses.filter(({ reason }) => reason === 'gone').length;
  return gone === 0 ? [] : [`For ${gone} pictures the cache names one that is no longer there; they are rendered.`];
};
