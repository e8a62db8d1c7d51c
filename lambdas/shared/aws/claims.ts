// Claims on pictures that are being made, in the table: CLAIM#<exact key>/SLOT#<n>; who waits is RUN#<run>/FOLLOWER#<job>.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { LiveframeError } from '../errors.ts';
import type { ClaimedPicture, Claims, Maker } from '../ports/claims.ts';
import { documentClient } from './clients.ts';
import { claimKey, FOLLOWER_PREFIX, followerKey, runPartition } from './table-keys.ts';
import { dynamoTable, type Table } from './table.ts';

const MakerSchema = z.strictObject({ runId: z.string(), jobId: z.string() });
const ClaimSchema = z.object({ runId: z.string(), jobId: z.string(), expiresAt: z.int() });
const FollowerSchema = z.strictObject({
  runId: z.string(),
  jobId: z.string(),
  n: z.int(),
  pass: z.int(),
  picture: z.strictObject({ exactKey: z.string(), slot: z.int() }),
  leader: MakerSchema,
});

/** A claim that was refused and is gone when it is read ended in between: at most so many times in a row. */
const MAX_ROUNDS = 5;
/** Milliseconds after which DynamoDB may delete what is only of use while its run is under way (24 h at most). */
const KEPT = 2 * 86_400_000;

const HELD_BY_MAKER = 'runId = :runId AND jobId = :jobId';

const valuesOf = ({ runId, jobId }: Maker) => ({ ':runId': runId, ':jobId': jobId });

const secondsOf = (milliseconds: number): number => Math.ceil(milliseconds / 1000);

const holderOf = async (table: Table, { exactKey, slot }: ClaimedPicture, now: number): Promise<Maker | undefined> => {
  const item = await table.get(claimKey(exactKey, slot));
  if (item === undefined) return undefined;
  const { runId, jobId, expiresAt } = ClaimSchema.parse(item);
  return expiresAt > now ? { runId, jobId } : undefined;
};

/** Claims in the table called `name`. Throws StoreUnavailable; every method can simply be repeated. */
export const claims = (name: string, client: DynamoDBDocumentClient = documentClient()): Claims => {
  const table = dynamoTable(name, client);
  const take: Claims['take'] = async ({ picture, maker, now, expiresAt }) => {
    const item = { ...claimKey(picture.exactKey, picture.slot), ...maker, expiresAt, ttl: secondsOf(expiresAt + KEPT) };
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const taken = await table.put(item, {
        condition: `attribute_not_exists(pk) OR expiresAt <= :now OR (${HELD_BY_MAKER})`,
        values: { ':now': now, ...valuesOf(maker) },
      });
      if (taken) return maker;
      const other = await holderOf(table, picture, now);
      if (other !== undefined) return other;
    }
    throw new LiveframeError(
      'StoreUnavailable',
      `The claim on ${picture.exactKey} changed ${MAX_ROUNDS} times meanwhile.`,
    );
  };
  return {
    take,
    holder: (picture, now) => holderOf(table, picture, now),
    release: async ({ exactKey, slot }, maker) => {
      await table.remove(claimKey(exactKey, slot), {
        condition: HELD_BY_MAKER,
        values: valuesOf(maker),
      });
    },
    follow: async (follower, now) => {
      await table.put({ ...followerKey(follower.runId, follower.jobId), follower, ttl: secondsOf(now + KEPT) });
    },
    followers: async function* (runId) {
      for await (const item of table.query(runPartition(runId), FOLLOWER_PREFIX))
        yield FollowerSchema.parse(item['follower']);
    },
  };
};
