// The port for the index of cache entries.

/** What the index tells of an entry without the vector of its prompt. */
export interface EntryFacts {
  entryId: string;
  /** The hard partition: two scopes never share a picture. */
  scope: string;
  exactKey: string;
  prompt: string;
  /** Model and dimension: vectors of two embedders are never compared. */
  embedderId: string;
  assetKey: string;
  runId: string;
  jobId: string;
  /** `<id>@<content hash>` */
  brand: string;
  productSku?: string;
  /** The product's visual version. */
  productVersion?: string;
  /** Id of the image model's card. */
  model: string;
  language: string;
  /** Milliseconds since 1970, as the next two. */
  createdAt: number;
  expiresAt: number;
  /** When its picture was last served; at first, when it was made. */
  lastHit: number;
}

export interface CacheEntry extends EntryFacts {
  vector: number[];
}

export interface NearQuery {
  scope: string;
  vector: readonly number[];
}

/** What one search brings back: enough to tell whether the entry could be served, and no more bytes than that. */
export interface Neighbour extends Pick<EntryFacts, 'entryId' | 'scope' | 'embedderId' | 'prompt' | 'runId' | 'jobId'> {
  /** The cosine as the server's score has it: approximate, a hint of what can be left out, never a decision. */
  nearness: number;
}

/** The answer to one query of many. `unreadable` counts documents that are none of ours, or of another shape. */
export type NearAnswer =
  { kind: 'found'; neighbours: Neighbour[]; unreadable: number } | { kind: 'failed'; reason: string };

/** A write that the server did not take, beside others that it took. */
export interface Refusal {
  entryId: string;
  reason: string;
}

/** Entries that have everything named here. */
export interface EntryFilter {
  entryIds?: readonly string[];
  scope?: string;
  assetKey?: string;
  /** `<id>@<content hash>`, or the id alone for all its versions. */
  brand?: string;
  productSku?: string;
  productVersion?: string;
  /** Those that have expired at this time, in milliseconds since 1970. */
  expiredBy?: number;
}

/**
 * Proposes entries; whoever asks decides from the vectors themselves. What was written is found after the server's next
 * refresh (1 to 60 s). Every function throws SearchUnavailable when the server as a whole cannot be asked.
 */
export interface VectorIndex {
  /** A search for nothing, which wakes a sleeping server: throws SearchUnavailable while it sleeps. */
  ready: () => Promise<void>;
  /** Creates the index when it is absent, and says whether it did; throws when its mapping does not fit. */
  ensure: (dimension: number) => Promise<'made' | 'there'>;
  put: (entries: readonly CacheEntry[]) => Promise<Refusal[]>;
  /**
   * Up to `k` entries of each query's scope that have not expired at `now`, nearest first, in the order of `queries`. A
   * query that fails is a value. Once `isOver` says so no further request is sent, and the rest counts as failed.
   */
  searchMany: (
    queries: readonly NearQuery[],
    options: { k: number; now: number; isOver?: () => boolean },
  ) => Promise<NearAnswer[]>;
  /** The entries with their vectors, by id; what is not found, or of another shape, is absent. */
  fetch: (entryIds: readonly string[]) => Promise<Map<string, CacheEntry>>;
  /** Writes when the entries were last served; ids that are unknown are passed over. */
  touch: (entryIds: readonly string[], at: number) => Promise<Refusal[]>;
  /** Living and expired entries of each scope; a scope whose count fails is absent. */
  countMany: (scopes: readonly string[]) => Promise<Map<string, number>>;
  /** The least recently served first. */
  list: (filter: EntryFilter) => AsyncIterable<EntryFacts>;
  /** Ids that are unknown are passed over. */
  remove: (entryIds: readonly string[]) => Promise<Refusal[]>;
}
