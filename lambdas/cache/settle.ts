// The end of a look-up: what becomes of the misses, their list for the Map, and the report.
import pLimit from 'p-limit';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { putJson, putJsonLines } from '../shared/json-objects.ts';
import { cacheReportKey, missesKey } from '../shared/keys.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import { courseAfter, lookUpsOf, outageDetail } from './outage.ts';
import type { reportOf } from './report.ts';
import type { CacheInput, CacheOutput, CacheReport } from './schema.ts';

export interface SettleCollaborators {
  store: Pick<ObjectStore, 'put'>;
  outcomes: Pick<OutcomeRecords, 'record'>;
  clock: Pick<Clock, 'now'>;
}

interface Tallied {
  input: CacheInput;
  misses: readonly RenderJob[];
  tally: ReturnType<typeof reportOf>;
}

/** Records written at once. */
const CONCURRENCY = 16;

/** Makes every job skipped: the next execution takes it up again. */
const stopJobs = async (
  { outcomes, clock }: SettleCollaborators,
  jobs: readonly RenderJob[],
  { n, detail }: { n: number; detail: string },
): Promise<void> => {
  await pLimit(CONCURRENCY).map(jobs, ({ runId, jobId, cueId, option }) => {
    const outcome = { kind: 'skipped', why: 'stopped', detail } as const;
    return outcomes.record({ runId, jobId, cueId, option, n, at: clock.now(), outcome });
  });
};

/**
 * Writes the misses for the Map and the report; in an outage it stops the run's jobs, or leaves all as it is for the next
 * try, as the run's policy says. Throws StoreUnavailable.
 */
export const settle = async (
  collaborators: SettleCollaborators,
  { input, misses, tally }: Tallied,
): Promise<CacheOutput> => {
  const { store } = collaborators;
  const { runId, n } = input;
  const lookUps = lookUpsOf(tally);
  const course = courseAfter(lookUps, input);
  const [rendered, stopped] = course === 'stop' ? [[], misses] : [misses, []];
  const detail = outageDetail(lookUps);
  const warnings = course === 'go on' ? tally.warnings : [...tally.warnings, detail];
  await stopJobs(collaborators, stopped, { n, detail });
  await putJsonLines(store, missesKey(runId, n), rendered);
  const counts = { misses: rendered.length, stopped: stopped.length, course };
  const report: CacheReport = { ...tally, ...counts, warnings };
  await putJson(store, cacheReportKey(runId, n), report);
  const { jobs, final, hits, failedLookups } = tally;
  return { jobs, final, hits, ...counts, failedLookups, warnings: warnings.length };
};
