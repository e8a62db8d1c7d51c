// The port for the rate at which requests may be sent.

export interface RateBucket {
  /**
   * The time (milliseconds since 1970) at which one request may be sent, by GCRA over `requestsPerMinute`.
   * Each call takes a slot.
   */
  takeSlot: (bucket: { name: string; requestsPerMinute: number; now: number }) => Promise<number>;
  /** Like takeSlot, but takes none, and gives undefined, when the next one is later than `latest`. */
  takeSlotBy: (bucket: {
    name: string;
    requestsPerMinute: number;
    now: number;
    latest: number;
  }) => Promise<number | undefined>;
}
