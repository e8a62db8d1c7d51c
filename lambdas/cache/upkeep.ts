// Keeps the index bounded, at the end of a look-up: notes what was served, makes room for what will be rendered, reaps.
import { isLiveframeError } from '../shared/errors.ts';
import type { EntryFilter, Refusal, VectorIndex } from '../shared/ports/vector-index.ts';

/** Entries of one scope (a product's look in one brand, model and shape); the least recently served make room. */
export const ENTRIES_PER_SCOPE = 1000;
/** Entries touched or removed between two looks at the clock. */
const CHANGED_AT_ONCE = 500;
/** Expired entries reaped by one look-up: what is left is reaped by the next one, and no search shows it. */
const REAPED_AT_ONCE = 1000;

export interface Upkeep {
  /** Entries that were served. */
  served: readonly string[];
  /** Entries whose pictures are gone. */
  gone: readonly string[];
  /** By scope, how many pictures are about to be made. */
  coming: ReadonlyMap<string, number>;
  now: number;
  /** Tells that no further request may be begun: the rest waits for the next look-up. */
  isOver?: () => boolean;
}

type UpkeepIndex = Pick<VectorIndex, 'touch' | 'countMany' | 'list' | 'remove'>;

const idsOf = async (index: UpkeepIndex, filter: EntryFilter, most: number): Promise<string[]> => {
  const ids: string[] = [];
  if (most <= 0) return ids;
  for await (const { entryId } of index.list(filter)) {
    ids.push(entryId);
    if (ids.length >= most) break;
  }
  return ids;
};

/** The least recently served of every scope that would pass the limit; what was served just now stays. */
const surplus = async (
  index: UpkeepIndex,
  { served, coming, isOver = () => false }: Upkeep,
  limit: number,
): Promise<string[]> => {
  const counts = await index.countMany([...coming.keys()]);
  const just = new Set(served);
  const ids: string[] = [];
  for (const [scope, count] of counts) {
    if (isOver()) break;
    const room = Math.min(limit, coming.get(scope) ?? 0);
    const oldest = await idsOf(index, { scope }, count + room - limit);
    ids.push(...oldest.filter((entryId) => !just.has(entryId)));
  }
  return ids;
};

const inPortions = async (
  entryIds: readonly string[],
  { isOver = () => false }: Upkeep,
  change: (some: readonly string[]) => Promise<Refusal[]>,
): Promise<Refusal[]> => {
  const refused: Refusal[] = [];
  for (let at = 0; at < entryIds.length && !isOver(); at += CHANGED_AT_ONCE) {
    refused.push(...(await change(entryIds.slice(at, at + CHANGED_AT_ONCE))));
  }
  return refused;
};

/**
 * Gives a warning instead of failing: an index that could not be tidied serves as well as before. `limit` is for tests and
 * measurements.
 */
export const keepUp = async (
  index: UpkeepIndex,
  upkeep: Upkeep,
  limit = ENTRIES_PER_SCOPE,
): Promise<string | undefined> => {
  try {
    const refused = await inPortions(upkeep.served, upkeep, (some) => index.touch(some, upkeep.now));
    const removed = [
      ...upkeep.gone,
      ...(await surplus(index, upkeep, limit)),
      ...(await idsOf(index, { expiredBy: upkeep.now }, REAPED_AT_ONCE)),
    ];
    refused.push(...(await inPortions([...new Set(removed)], upkeep, (some) => index.remove(some))));
    const [first] = refused;
    return first && `The search index did not take ${refused.length} changes of its upkeep: ${first.reason}`;
  } catch (error) {
    if (!isLiveframeError(error, 'SearchUnavailable')) throw error;
    return `The search index was not tidied up: ${error.message}`;
  }
};
