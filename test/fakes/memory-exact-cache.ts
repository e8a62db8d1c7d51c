// Exact cache records in a Map, for tests of the Lambdas' logic.
import type { ExactCache, ExactRecord } from '../../lambdas/shared/ports/exact-cache.ts';

export const memoryExactCache = (given: readonly ExactRecord[] = []): ExactCache => {
  const keyOf = ({ exactKey, assetKey }: ExactRecord) => `${exactKey}/${assetKey}`;
  const records = new Map(given.map((record) => [keyOf(record), record]));
  return {
    find: (exactKeys, now) => {
      const found = exactKeys.map((exactKey): [string, ExactRecord[]] => [
        exactKey,
        [...records.values()].filter((record) => record.exactKey === exactKey && record.expiresAt > now),
      ]);
      return Promise.resolve(new Map(found.filter(([, list]) => list.length > 0)));
    },
    add: (record) => {
      records.set(keyOf(record), record);
      return Promise.resolve();
    },
  };
};
