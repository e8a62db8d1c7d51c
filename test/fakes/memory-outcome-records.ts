// Outcome records in a Map, for tests of the Lambdas' logic.
import { isFinal, type OutcomeRecord } from '../../lambdas/shared/domain/outcome.ts';
import type { OutcomeRecords } from '../../lambdas/shared/ports/outcome-records.ts';

export const memoryOutcomeRecords = (given: readonly OutcomeRecord[] = []): OutcomeRecords => {
  const keyOf = (runId: string, jobId: string) => `${runId}/${jobId}`;
  const records = new Map(given.map((record) => [keyOf(record.runId, record.jobId), record]));
  return {
    find: (runId, jobId) => Promise.resolve(records.get(keyOf(runId, jobId))),
    list: async function* (runId) {
      await Promise.resolve();
      const ofRun = [...records.values()].filter((record) => record.runId === runId);
      yield* ofRun.sort((a, b) => (a.jobId < b.jobId ? -1 : 1));
    },
    record: (record) => {
      const key = keyOf(record.runId, record.jobId);
      const standing = records.get(key);
      if (standing !== undefined && (isFinal(standing.outcome) || standing.n > record.n)) {
        return Promise.resolve(standing);
      }
      records.set(key, record);
      return Promise.resolve(record);
    },
  };
};
