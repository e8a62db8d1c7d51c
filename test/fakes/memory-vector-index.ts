// A vector index in a Map with exact search, for tests of the Lambdas' logic.
import { cosine } from '../../lambdas/shared/cosine.ts';
import { LiveframeError } from '../../lambdas/shared/errors.ts';
import type { CacheEntry, EntryFacts, EntryFilter, VectorIndex } from '../../lambdas/shared/ports/vector-index.ts';

export interface MemoryVectorIndex extends VectorIndex {
  entries: Map<string, CacheEntry>;
  /** Shows what was written since the last refresh; only needed where writes are hidden. */
  refresh: () => void;
}

/** Whether `value` is what is asked for; anything is when nothing is asked for. */
const isAsked = <Value>(asked: Value | undefined, ...values: (Value | undefined)[]): boolean =>
  asked === undefined || values.includes(asked);

const matches = (entry: CacheEntry, filter: EntryFilter): boolean =>
  (filter.entryIds?.includes(entry.entryId) ?? true) &&
  isAsked(filter.scope, entry.scope) &&
  isAsked(filter.assetKey, entry.assetKey) &&
  isAsked(filter.brand, entry.brand, entry.brand.split('@')[0]) &&
  isAsked(filter.productSku, entry.productSku) &&
  isAsked(filter.productVersion, entry.productVersion) &&
  entry.expiresAt <= (filter.expiredBy ?? Infinity);

const factsOf = (entry: CacheEntry): EntryFacts => {
  const facts: Partial<CacheEntry> = { ...entry };
  delete facts.vector;
  return facts as EntryFacts;
};

/** With `hidesWrites` a search finds what was written only after `refresh`, as a real server does. */
export const memoryVectorIndex = (
  given: readonly CacheEntry[] = [],
  { hidesWrites = false }: { hidesWrites?: boolean } = {},
): MemoryVectorIndex => {
  const entries = new Map(given.map((entry) => [entry.entryId, entry]));
  let shown = new Map(entries);
  let made: number | undefined;
  const visible = (): CacheEntry[] => [...(hidesWrites ? shown : entries).values()];
  return {
    entries,
    refresh: () => {
      shown = new Map(entries);
    },
    ready: () => Promise.resolve(),
    ensure: (dimension) => {
      const state = made === undefined && entries.size === 0 ? 'made' : 'there';
      made ??= dimension;
      if (made === dimension) return Promise.resolve(state);
      return Promise.reject(new LiveframeError('SearchUnavailable', `The index has ${made} dimensions.`));
    },
    put: (added) => {
      for (const entry of added) entries.set(entry.entryId, entry);
      return Promise.resolve([]);
    },
    searchMany: (queries, { k, now, isOver = () => false }) =>
      Promise.resolve(
        queries.map(({ scope, vector }) => {
          if (isOver()) return { kind: 'failed', reason: 'Time ran out' };
          if (made !== undefined && vector.length !== made) return { kind: 'failed', reason: 'another dimension' };
          const neighbours = visible()
            .filter((entry) => entry.scope === scope && entry.expiresAt > now)
            .map((entry) => ({ ...factsOf(entry), nearness: cosine(entry.vector, [...vector]) }))
            .sort((a, b) => b.nearness - a.nearness)
            .slice(0, k)
            .map(({ entryId, embedderId, prompt, runId, jobId, nearness }) => ({
              ...{ entryId, scope, embedderId, prompt, runId, jobId },
              nearness,
            }));
          return { kind: 'found', neighbours, unreadable: 0 };
        }),
      ),
    fetch: (entryIds) =>
      Promise.resolve(
        new Map(
          visible()
            .filter(({ entryId }) => entryIds.includes(entryId))
            .map((entry) => [entry.entryId, entry]),
        ),
      ),
    touch: (entryIds, at) => {
      for (const entryId of entryIds) {
        const entry = entries.get(entryId);
        if (entry !== undefined) entries.set(entryId, { ...entry, lastHit: at });
      }
      return Promise.resolve([]);
    },
    countMany: (scopes) =>
      Promise.resolve(new Map(scopes.map((scope) => [scope, visible().filter((one) => one.scope === scope).length]))),
    // eslint-disable-next-line @typescript-eslint/require-await -- a list that is there already
    list: async function* (filter) {
      const found = visible().filter((entry) => matches(entry, filter));
      yield* found
        .sort((a, b) => a.lastHit - b.lastHit || (a.entryId < b.entryId ? -1 : 1))
        .map((entry) => factsOf(entry));
    },
    remove: (entryIds) => {
      for (const entryId of entryIds) entries.delete(entryId);
      return Promise.resolve([]);
    },
  };
};
