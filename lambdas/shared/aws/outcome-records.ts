// Outcomes of render jobs in the table: RUN#<runId>/OUTCOME#<jobId>.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isFinal, OutcomeRecordSchema, type OutcomeRecord } from '../domain/outcome.ts';
import type { OutcomeRecords } from '../ports/outcome-records.ts';
import { documentClient } from './clients.ts';
import { OUTCOME_PREFIX, outcomeKey, runPartition } from './table-keys.ts';
import { dynamoTable, type Item } from './table.ts';

const parse = (item: Item): OutcomeRecord => OutcomeRecordSchema.parse(item['record']);

/** Outcome records of the table called `name`. Throws StoreUnavailable. */
export const outcomeRecords = (name: string, client: DynamoDBDocumentClient = documentClient()): OutcomeRecords => {
  const table = dynamoTable(name, client);
  const find = async (runId: string, jobId: string): Promise<OutcomeRecord | undefined> => {
    const item = await table.get(outcomeKey(runId, jobId));
    return item === undefined ? undefined : parse(item);
  };
  return {
    find,
    list: async function* (runId) {
      for await (const item of table.query(runPartition(runId), OUTCOME_PREFIX)) yield parse(item);
    },
    record: async (record) => {
      const { runId, jobId, n, outcome } = record;
      const written = await table.put(
        { ...outcomeKey(runId, jobId), n, final: isFinal(outcome), record },
        {
          condition: 'attribute_not_exists(pk) OR (#final = :open AND n <= :n)',
          names: { '#final': 'final' },
          values: { ':open': false, ':n': n },
        },
      );
      return written ? record : ((await find(runId, jobId)) ?? record);
    },
  };
};
