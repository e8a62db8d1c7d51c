// A clock that stands still until it is told to move; sleeping moves it.
import type { Clock } from '../../lambdas/shared/ports/clock.ts';

export interface FixedClock extends Clock {
  advance: (milliseconds: number) => void;
}

export const fixedClock = (start = Date.UTC(2026, 10, 23, 12)): FixedClock => {
  let now = start;
  const advance = (milliseconds: number): void => {
    now += milliseconds;
  };
  return {
    now: () => now,
    sleep: (milliseconds) => {
      advance(milliseconds);
      return Promise.resolve();
    },
    advance,
  };
};
