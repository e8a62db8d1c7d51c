// Run records in a Map, for tests of the Lambdas' logic.
import type { RunRecord } from '../../lambdas/shared/domain/run.ts';
import { LiveframeError } from '../../lambdas/shared/errors.ts';
import type { RunRecords } from '../../lambdas/shared/ports/run-records.ts';

export const memoryRunRecords = (given: readonly RunRecord[] = []): RunRecords => {
  const records = new Map(given.map((record) => [record.runId, record]));
  const refuse = (why: string): Promise<never> => Promise.reject(new LiveframeError('ConditionFailed', why));
  return {
    find: (runId) => Promise.resolve(records.get(runId)),
    create: (record) => {
      if (records.has(record.runId)) return refuse(`Run ${record.runId} has a record already.`);
      records.set(record.runId, record);
      return Promise.resolve();
    },
    replace: (record, expectedN) => {
      if (records.get(record.runId)?.n !== expectedN) return refuse(`Run ${record.runId} is not at ${expectedN}.`);
      records.set(record.runId, record);
      return Promise.resolve();
    },
  };
};
