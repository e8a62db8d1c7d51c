// Time that stands still until it is moved; timers fire, in order, as it passes them.
import type { Timer } from '../../../local/timer.ts';

export interface ManualTimer extends Timer {
  /** Moves the time on and fires what is due, letting promises settle in between. */
  advance: (milliseconds: number) => Promise<void>;
  /** How many timers are set. */
  pending: () => number;
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const manualTimer = (start = Date.UTC(2026, 10, 23, 12)): ManualTimer => {
  let time = start;
  const timers = new Set<{ at: number; callback: () => void }>();
  const fireNext = (end: number): boolean => {
    const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
    if (next === undefined) return false;
    timers.delete(next);
    time = Math.max(time, next.at);
    next.callback();
    return true;
  };
  return {
    now: () => time,
    after: (milliseconds, callback) => {
      const entry = { at: time + milliseconds, callback };
      timers.add(entry);
      return () => {
        timers.delete(entry);
      };
    },
    advance: async (milliseconds) => {
      const end = time + milliseconds;
      do await settle();
      while (fireNext(end));
      time = end;
      await settle();
    },
    pending: () => timers.size,
  };
};
