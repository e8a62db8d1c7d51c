// Time and timers of the embedded AWS: an input of every part that waits.

/** Time and timers that can be cancelled; tests move them by hand. */
export interface Timer {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Calls back once after `milliseconds`; returns how to cancel. */
  after: (milliseconds: number, callback: () => void) => () => void;
}

export const systemTimer: Timer = {
  now: Date.now,
  after: (milliseconds, callback) => {
    const timeout = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timeout);
    };
  },
};
