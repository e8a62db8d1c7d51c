// Cache entries that were just written, in the table until every search finds them: RECENT#<scope>/<until>#<entry id>.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import type { RecentEntries } from '../ports/recent-entries.ts';
import type { CacheEntry } from '../ports/vector-index.ts';
import { documentClient } from './clients.ts';
import { recentEntryKey, recentPartition, timeKey } from './table-keys.ts';
import { dynamoTable } from './table.ts';
import { documentOf, entryOf } from './vector-index/document.ts';

/** Scopes looked up side by side: half of the SDK's default of 50 sockets. */
const CONCURRENCY = 25;

/**
 * The recent entries of the table called `name`. DynamoDB deletes by `ttl` (seconds) only after hours, so the time is part
 * of the key and what is over is not read. Throws StoreUnavailable.
 */
export const recentEntries = (name: string, client: DynamoDBDocumentClient = documentClient()): RecentEntries => {
  const table = dynamoTable(name, client);
  const entriesOf = async (scope: string, now: number): Promise<CacheEntry[]> => {
    const entries = new Map<string, CacheEntry>();
    // Everything after `<now>#…`: what is kept until now is over.
    for await (const item of table.queryAfter(recentPartition(scope), timeKey(now + 1))) {
      const entry = entryOf(item);
      if (entry !== undefined) entries.set(entry.entryId, entry);
    }
    return [...entries.values()];
  };
  return {
    add: async (entry, until) => {
      const key = recentEntryKey(entry.scope, until, entry.entryId);
      // The table keeps one copy of the vector, the exact one.
      await table.put({ ...key, ...documentOf(entry), vec: undefined, ttl: Math.ceil(until / 1000) });
    },
    find: async (scopes, now) => {
      const found = await pLimit(CONCURRENCY).map([...new Set(scopes)], async (scope) => ({
        scope,
        entries: await entriesOf(scope, now),
      }));
      return new Map(found.filter(({ entries }) => entries.length > 0).map(({ scope, entries }) => [scope, entries]));
    },
  };
};
