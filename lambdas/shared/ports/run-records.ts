// The port for what is kept of each run.
import type { RunRecord } from '../domain/run.ts';

export interface RunRecords {
  find: (runId: string) => Promise<RunRecord | undefined>;
  /** Creates the record; throws ConditionFailed when there is one. */
  create: (record: RunRecord) => Promise<void>;
  /** Replaces the record if its `n` is still `expectedN`; throws ConditionFailed otherwise. */
  replace: (record: RunRecord, expectedN: number) => Promise<void>;
}
