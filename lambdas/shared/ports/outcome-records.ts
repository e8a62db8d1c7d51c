// The port for what came of each render job.
import type { OutcomeRecord } from '../domain/outcome.ts';

export interface OutcomeRecords {
  find: (runId: string, jobId: string) => Promise<OutcomeRecord | undefined>;
  list: (runId: string) => AsyncIterable<OutcomeRecord>;
  /**
   * Writes the outcome unless a final one, or one of a higher n, is there.
   * Returns the record that stands afterwards: the given one or the earlier one.
   */
  record: (record: OutcomeRecord) => Promise<OutcomeRecord>;
}
