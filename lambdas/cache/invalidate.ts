// Takes pictures out of the cache for good: at once by a denial in the table, then out of the index.
import type { Clock } from '../shared/ports/clock.ts';
import type { Denials } from '../shared/ports/denials.ts';
import type { EntryFilter, VectorIndex } from '../shared/ports/vector-index.ts';
import { CACHE_LIFETIME } from './store.ts';

/** Entries removed at once. */
const REMOVED_AT_ONCE = 500;

/** Exactly one of these; `version` narrows a product. */
export type Target =
  | { kind: 'entry' | 'asset'; value: string }
  /** `<id>@<content hash>`, or the id alone for all its versions. */
  | { kind: 'brand'; value: string }
  /** The sku, and its visual version or all of them. */
  | { kind: 'product'; value: string; version?: string };

export interface InvalidateCollaborators {
  denials: Pick<Denials, 'add'>;
  /** One for each embedder that the packs know. */
  indices: readonly Pick<VectorIndex, 'list' | 'remove' | 'fetch'>[];
  clock: Pick<Clock, 'now'>;
}

/** The entries of the index that a target means. */
export const filterOf = (target: Target): EntryFilter => {
  switch (target.kind) {
    case 'entry':
      return { entryIds: [target.value] };
    case 'asset':
      return { assetKey: target.value };
    case 'brand':
      return { brand: target.value };
    case 'product':
      return {
        productSku: target.value,
        ...(target.version === undefined ? {} : { productVersion: target.version }),
      };
  }
};

const removeAll = async (index: InvalidateCollaborators['indices'][number], filter: EntryFilter): Promise<number> => {
  const entryIds: string[] = [];
  for await (const { entryId } of index.list(filter)) entryIds.push(entryId);
  for (let at = 0; at < entryIds.length; at += REMOVED_AT_ONCE) {
    await index.remove(entryIds.slice(at, at + REMOVED_AT_ONCE));
  }
  return entryIds.length;
};

/**
 * The pictures behind an entry, so that their other records go out of service with it: a poisoned entry is a wrong picture,
 * whichever way it is found.
 */
const picturesOf = async (indices: InvalidateCollaborators['indices'], target: Target): Promise<Set<string>> => {
  if (target.kind !== 'entry') return new Set();
  const found = await Promise.all(indices.map((index) => index.fetch([target.value])));
  return new Set(found.flatMap((entries) => [...entries.values()].map(({ assetKey }) => assetKey)));
};

/**
 * From now on no look-up serves what `target` names, by whichever way it is found: index, exact record or overlay. Gives
 * how many entries left the index. Brands and products may be rendered and stored anew; an entry or picture stays out.
 * Throws StoreUnavailable, and SearchUnavailable when the index could not be cleared: the denial holds all the same.
 */
export const invalidate = async (
  collaborators: InvalidateCollaborators,
  target: Target,
): Promise<{ removed: number }> => {
  const { denials, indices, clock } = collaborators;
  const at = clock.now();
  const deny = (what: Target): Promise<void> => denials.add({ ...what, at, until: at + CACHE_LIFETIME });
  // First what needs no search, so that nothing is served while the index is asked, or when it is down.
  await deny(target);
  for (const value of await picturesOf(indices, target)) await deny({ kind: 'asset', value });
  let removed = 0;
  for (const index of indices) removed += await removeAll(index, filterOf(target));
  return { removed };
};
