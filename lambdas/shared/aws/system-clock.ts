// The machine's clock.
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../ports/clock.ts';

/** Wall-clock milliseconds since 1970, and real sleep. */
export const systemClock: Clock = { now: Date.now, sleep: (milliseconds) => delay(milliseconds) };
