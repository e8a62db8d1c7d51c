// Run records in the table: RUN#<runId>/RECORD.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { RunRecordSchema } from '../domain/run.ts';
import { LiveframeError } from '../errors.ts';
import type { RunRecords } from '../ports/run-records.ts';
import { documentClient } from './clients.ts';
import { runRecordKey } from './table-keys.ts';
import { dynamoTable } from './table.ts';

/** Run records of the table called `name`. Throws ConditionFailed as the port says, and StoreUnavailable. */
export const runRecords = (name: string, client: DynamoDBDocumentClient = documentClient()): RunRecords => {
  const table = dynamoTable(name, client);
  return {
    find: async (runId) => {
      const item = await table.get(runRecordKey(runId));
      return item === undefined ? undefined : RunRecordSchema.parse(item['record']);
    },
    create: async (record) => {
      const created = await table.put(
        { ...runRecordKey(record.runId), n: record.n, record },
        { condition: 'attribute_not_exists(pk)' },
      );
      if (!created) throw new LiveframeError('ConditionFailed', `Run ${record.runId} has a record already.`);
    },
    replace: async (record, expectedN) => {
      const replaced = await table.put(
        { ...runRecordKey(record.runId), n: record.n, record },
        { condition: 'n = :expected', values: { ':expected': expectedN } },
      );
      if (!replaced) {
        throw new LiveframeError('ConditionFailed', `Run ${record.runId} is no longer at execution ${expectedN}.`);
      }
    },
  };
};
