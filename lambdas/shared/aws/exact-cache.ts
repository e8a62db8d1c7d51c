// Exact cache records in the table: EXACT#<key>/ASSET#<asset key>.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import * as z from 'zod';
import type { ExactCache, ExactRecord } from '../ports/exact-cache.ts';
import { documentClient } from './clients.ts';
import { ASSET_PREFIX, exactAssetKey, exactPartition } from './table-keys.ts';
import { dynamoTable } from './table.ts';

const RecordSchema = z.object({
  exactKey: z.string(),
  assetKey: z.string(),
  runId: z.string(),
  jobId: z.string(),
  createdAt: z.int().default(0),
  expiresAt: z.int(),
});

/** Keys looked up side by side: half of the SDK's default of 50 sockets. */
const CONCURRENCY = 25;

/** Exact cache records of the table called `name`; `ttl` (seconds) lets DynamoDB delete them. Throws StoreUnavailable. */
export const exactCache = (name: string, client: DynamoDBDocumentClient = documentClient()): ExactCache => {
  const table = dynamoTable(name, client);
  const recordsOf = async (exactKey: string, now: number): Promise<ExactRecord[]> => {
    const records: ExactRecord[] = [];
    for await (const item of table.query(exactPartition(exactKey), ASSET_PREFIX)) {
      const record = RecordSchema.parse(item);
      if (record.expiresAt > now) records.push(record);
    }
    return records;
  };
  return {
    find: async (exactKeys, now) => {
      const limit = pLimit(CONCURRENCY);
      const found = await limit.map([...new Set(exactKeys)], async (exactKey) => ({
        exactKey,
        records: await recordsOf(exactKey, now),
      }));
      return new Map(
        found.filter(({ records }) => records.length > 0).map(({ exactKey, records }) => [exactKey, records]),
      );
    },
    add: async (record) => {
      const key = exactAssetKey(record.exactKey, record.assetKey);
      await table.put({ ...key, ...record, ttl: Math.ceil(record.expiresAt / 1000) });
    },
  };
};
