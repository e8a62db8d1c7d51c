// Every job of the run has an outcome when it is finished: what a child left open is recorded as failed.
import type { OutcomeRecord } from '../shared/domain/outcome.ts';
import { isFinal } from '../shared/domain/outcome.ts';
import { RenderJobSchema, type RenderJob } from '../shared/domain/render-job.ts';
import { missesKey } from '../shared/keys.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import { readChildErrors } from './child-errors.ts';

export interface OutcomeCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'list'>;
  outcomes: Pick<OutcomeRecords, 'list' | 'record'>;
  clock: Pick<Clock, 'now'>;
}

const readMisses = async (store: Pick<ObjectStore, 'find'>, runId: string, n: number): Promise<RenderJob[]> => {
  const body = await store.find(missesKey(runId, n));
  return new TextDecoder()
    .decode(body)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => RenderJobSchema.parse(JSON.parse(line)));
};

const NO_CAUSE = {
  name: 'NoOutcome',
  message: 'The child execution ended without a recorded outcome; its history in Step Functions says why.',
};

/**
 * Records `failed` for the jobs that execution `n` was to render and that have no outcome of it, with the error the
 * Map's results name. Returns the outcome of every job of the run.
 */
export const settleOutcomes = async (
  { store, outcomes, clock }: OutcomeCollaborators,
  { runId, n }: { runId: string; n: number },
): Promise<Map<string, OutcomeRecord>> => {
  const records = new Map<string, OutcomeRecord>();
  for await (const record of outcomes.list(runId)) records.set(record.jobId, record);
  const open = (await readMisses(store, runId, n)).filter(({ jobId }) => {
    const record = records.get(jobId);
    return record === undefined || (record.n < n && !isFinal(record.outcome));
  });
  const errors = open.length === 0 ? new Map<string, typeof NO_CAUSE>() : await readChildErrors(store, runId, n);
  for (const { jobId, cueId, option } of open) {
    const error = errors.get(jobId) ?? NO_CAUSE;
    const outcome = { kind: 'failed' as const, error };
    records.set(jobId, await outcomes.record({ runId, jobId, cueId, option, n, at: clock.now(), outcome }));
  }
  return records;
};
