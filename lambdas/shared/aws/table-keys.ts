// Where everything lies in the table. The only place that builds its keys.
import type { Key } from './table.ts';

export const OUTCOME_PREFIX = 'OUTCOME#';
export const RESERVATION_PREFIX = 'RESERVATION#';
export const ASSET_PREFIX = 'ASSET#';
export const FOLLOWER_PREFIX = 'FOLLOWER#';

export const runPartition = (runId: string): string => `RUN#${runId}`;
export const exactPartition = (exactKey: string): string => `EXACT#${exactKey}`;

export const runRecordKey = (runId: string): Key => ({ pk: runPartition(runId), sk: 'RECORD' });
export const outcomeKey = (runId: string, jobId: string): Key => ({
  pk: runPartition(runId),
  sk: `${OUTCOME_PREFIX}${jobId}`,
});
export const budgetKey = (runId: string): Key => ({ pk: runPartition(runId), sk: 'BUDGET' });
export const reservationKey = (runId: string, reservationId: string): Key => ({
  pk: runPartition(runId),
  sk: `${RESERVATION_PREFIX}${reservationId}`,
});
export const bucketKey = (name: string): Key => ({ pk: `RATE#${name}`, sk: 'BUCKET' });
export const exactAssetKey = (exactKey: string, assetKey: string): Key => ({
  pk: exactPartition(exactKey),
  sk: `${ASSET_PREFIX}${assetKey}`,
});
export const claimKey = (exactKey: string, slot: number): Key => ({ pk: `CLAIM#${exactKey}`, sk: `SLOT#${slot}` });
export const followerKey = (runId: string, jobId: string): Key => ({
  pk: runPartition(runId),
  sk: `${FOLLOWER_PREFIX}${jobId}`,
});
/** Entries of a scope that were just written, in the order in which they are forgotten. */
export const recentPartition = (scope: string): string => `RECENT#${scope}`;
/** Milliseconds since 1970 as sort keys that sort by time. */
export const timeKey = (milliseconds: number): string => String(milliseconds).padStart(15, '0');
export const recentEntryKey = (scope: string, until: number, entryId: string): Key => ({
  pk: recentPartition(scope),
  sk: `${timeKey(until)}#${entryId}`,
});
export const DENIALS = 'CACHE#DENIALS';
export const denialKey = (kind: string, value: string, version?: string): Key => ({
  pk: DENIALS,
  sk: JSON.stringify([kind, value, ...(version === undefined ? [] : [version])]),
});
