// Outcomes of a run so far, by job.
import type { OutcomeRecord } from './domain/outcome.ts';
import type { OutcomeRecords } from './ports/outcome-records.ts';

/** By job id. Throws StoreUnavailable. */
export const outcomesByJob = async (
  outcomes: Pick<OutcomeRecords, 'list'>,
  runId: string,
): Promise<Map<string, OutcomeRecord>> => {
  const records = new Map<string, OutcomeRecord>();
  for await (const record of outcomes.list(runId)) records.set(record.jobId, record);
  return records;
};
