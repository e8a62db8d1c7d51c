// The port for cache entries that a search may not find yet.
import type { CacheEntry } from './vector-index.ts';

/** Entries that were just written, until every search finds them: search is not read-your-write. */
export interface RecentEntries {
  /** Keeps the entry until `until`, in milliseconds since 1970. */
  add: (entry: CacheEntry, until: number) => Promise<void>;
  /** By scope; a scope without any is absent. */
  find: (scopes: readonly string[], now: number) => Promise<Map<string, CacheEntry[]>>;
}
