// A vector index in a Map with exact search, for tests of the Lambdas' logic.
import { cosine } from '../../lambdas/shared/cosine.ts';
import { LiveframeError } from '../../lambdas/shared/errors.ts';
import type { CacheEntry, VectorIndex } from '../../lambdas/shared/ports.ts';

export interface MemoryVectorIndex extends VectorIndex {
  entries: Map<string, CacheEntry>;
}

export const memoryVectorIndex = (given: readonly CacheEntry[] = []): MemoryVectorIndex => {
  const entries = new Map(given.map((entry) => [entry.entryId, entry]));
  let made: number | undefined;
  return {
    entries,
    ensure: (dimension) => {
      made ??= dimension;
      if (made === dimension) return Promise.resolve();
      return Promise.reject(new LiveframeError('SearchUnavailable', `The index has ${made} dimensions.`));
    },
    put: (added) => {
      for (const entry of added) entries.set(entry.entryId, entry);
      return Promise.resolve();
    },
    search: ({ scope, vector, k, now }) =>
      Promise.resolve(
        [...entries.values()]
          .filter((entry) => entry.scope === scope && entry.expiresAt > now)
          .sort((a, b) => cosine(b.vector, vector) - cosine(a.vector, vector))
          .slice(0, k),
      ),
    remove: (entryIds) => {
      for (const entryId of entryIds) entries.delete(entryId);
      return Promise.resolve();
    },
  };
};
