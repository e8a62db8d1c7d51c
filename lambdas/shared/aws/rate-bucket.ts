// Sending slots by GCRA in the table: RATE#<name>/BUCKET holds when the next request may be sent.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { LiveframeError } from '../errors.ts';
import type { RateBucket } from '../ports/rate-bucket.ts';
import { documentClient } from './clients.ts';
import { bucketKey } from './table-keys.ts';
import { dynamoTable, type Table } from './table.ts';

const BucketSchema = z.object({ tat: z.number() });

/** Each loser of a race finds the other branch open; more rounds than this mean something else is wrong. */
const MAX_ROUNDS = 10;

interface Wanted {
  name: string;
  requestsPerMinute: number;
  /** Milliseconds since 1970. */
  now: number;
  latest?: number;
}

/**
 * The slot in milliseconds; undefined when it is later than `latest`. Of the two conditional writes one always fits, so
 * without `latest` it needs no read.
 */
const takeBy = async (table: Table, wanted: Wanted): Promise<number | undefined> => {
  const { name: bucket, requestsPerMinute, now, latest } = wanted;
  const values = { ':interval': Math.ceil(60_000_000 / requestsPerMinute), ':now': Math.ceil(now * 1000) };
  const limit = latest === undefined ? undefined : latest * 1000;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const item =
      (await table.update(bucketKey(bucket), {
        update: 'SET tat = tat + :interval',
        condition: limit === undefined ? 'tat >= :now' : 'tat >= :now AND tat <= :latest',
        values: limit === undefined ? values : { ...values, ':latest': limit },
      })) ??
      (await table.update(bucketKey(bucket), {
        update: 'SET tat = :now + :interval',
        condition: 'attribute_not_exists(tat) OR tat < :now',
        values,
      }));
    if (item !== undefined) return (BucketSchema.parse(item).tat - values[':interval']) / 1000;
    if (limit !== undefined && BucketSchema.parse(await table.get(bucketKey(bucket))).tat > limit) return undefined;
  }
  throw new LiveframeError('StoreUnavailable', `Could not take a slot of ${bucket} in ${MAX_ROUNDS} rounds.`);
};

/**
 * Rate buckets of the table called `name`, by the generic cell rate algorithm with a burst of one: `tat`, the
 * theoretical arrival time of the next request, moves on by the interval with each slot. Kept in whole microseconds,
 * so that thousands of requests a minute stay exact. Throws StoreUnavailable.
 */
export const rateBucket = (name: string, client: DynamoDBDocumentClient = documentClient()): RateBucket => {
  const table = dynamoTable(name, client);
  return {
    takeSlot: async ({ name: bucket, requestsPerMinute, now }) => {
      const slot = await takeBy(table, { name: bucket, requestsPerMinute, now });
      if (slot === undefined) throw new Error(`The bucket ${bucket} refused a slot without a latest time.`);
      return slot;
    },
    takeSlotBy: (wanted) => takeBy(table, wanted),
  };
};
