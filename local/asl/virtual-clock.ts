// A clock that jumps to the next sleeper when nothing else is left to do: tests and mocked runs wait no real time.
import type { EngineClock } from './clock.ts';

interface Sleeper {
  at: number;
  wake: () => void;
  /** A deadline lets time pass it, but does not make time pass. */
  passive: boolean;
}

const nextOf = (sleepers: ReadonlySet<Sleeper>): Sleeper | undefined => {
  let next: Sleeper | undefined;
  for (const sleeper of sleepers) if (next === undefined || sleeper.at < next.at) next = sleeper;
  return next;
};

const someoneSleeps = (sleepers: ReadonlySet<Sleeper>): boolean => {
  for (const sleeper of sleepers) if (!sleeper.passive) return true;
  return false;
};

/** A clock that starts at `start` (milliseconds since 1970). Sleepers wake in order of time, one a turn of the event loop. */
export const virtualClock = (start = Date.UTC(2026, 10, 23, 12)): Required<EngineClock> => {
  let now = start;
  let ticking = false;
  const sleepers = new Set<Sleeper>();
  const tick = (): void => {
    const next = someoneSleeps(sleepers) ? nextOf(sleepers) : undefined;
    ticking = next !== undefined;
    if (next === undefined) return;
    sleepers.delete(next);
    now = Math.max(now, next.at);
    next.wake();
    setImmediate(tick);
  };
  const add = (passive: boolean) => (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const abort = (): void => {
        sleepers.delete(sleeper);
        reject(signal?.reason as Error);
      };
      const wake = (): void => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const sleeper: Sleeper = { at: now + Math.max(0, milliseconds), wake, passive };
      signal?.addEventListener('abort', abort, { once: true });
      sleepers.add(sleeper);
      if (!ticking) setImmediate(tick);
      ticking = true;
    });
  return { now: () => now, sleep: add(false), deadline: add(true) };
};
