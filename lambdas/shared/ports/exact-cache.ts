// The port for pictures of the very same prompt.

/** A picture that answers an exact key (normalised prompt and scope), and the render job whose outcome describes it. */
export interface ExactRecord {
  exactKey: string;
  assetKey: string;
  runId: string;
  jobId: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  expiresAt: number;
}

export interface ExactCache {
  /** The records of each key that have not expired at `now`; a key without any is absent. */
  find: (exactKeys: readonly string[], now: number) => Promise<Map<string, ExactRecord[]>>;
  add: (record: ExactRecord) => Promise<void>;
}
