// Recent entries in a Map, for tests of the Lambdas' logic.
import type { RecentEntries } from '../../lambdas/shared/ports/recent-entries.ts';
import type { CacheEntry } from '../../lambdas/shared/ports/vector-index.ts';

export const memoryRecentEntries = (): RecentEntries => {
  const kept = new Map<string, { entry: CacheEntry; until: number }>();
  return {
    add: (entry, until) => {
      kept.set(entry.entryId, { entry, until });
      return Promise.resolve();
    },
    find: (scopes, now) => {
      const living = [...kept.values()].filter(({ until }) => until > now).map(({ entry }) => entry);
      const found = scopes.map((scope) => [scope, living.filter((entry) => entry.scope === scope)] as const);
      return Promise.resolve(new Map(found.filter(([, entries]) => entries.length > 0)));
    },
  };
};
