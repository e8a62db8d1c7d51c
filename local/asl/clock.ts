// Time as the engine sees it: a clock whose sleeps can be aborted.
import { setTimeout as delay } from 'node:timers/promises';

export interface EngineClock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /**
   * Like sleep, for deadlines: a virtual clock does not move forward only because a deadline is waiting.
   * Without it, sleep is used.
   */
  deadline?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The longest delay a Node timer takes: a larger one fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

const sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  const end = Date.now() + milliseconds;
  try {
    // Node's timers may fire a millisecond early by Date.now, so the rest is slept again.
    for (let left = milliseconds; left > 0; left = end - Date.now()) {
      await delay(Math.min(left, MAX_TIMER_MS), undefined, { signal });
    }
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : error;
  }
};

/** The machine's clock. */
export const systemClock: EngineClock = { now: () => Date.now(), sleep };
