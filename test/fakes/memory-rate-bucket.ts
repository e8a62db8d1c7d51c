// Rate buckets in a Map, for tests of the Lambdas' logic.
import type { RateBucket } from '../../lambdas/shared/ports.ts';

export interface MemoryRateBucket extends RateBucket {
  /** Slots in the order they were taken. */
  taken: { name: string; slot: number }[];
}

export const memoryRateBucket = (): MemoryRateBucket => {
  const next = new Map<string, number>();
  const taken: MemoryRateBucket['taken'] = [];
  return {
    taken,
    takeSlot: ({ name, requestsPerMinute, now }) => {
      const slot = Math.max(now, next.get(name) ?? 0);
      next.set(name, slot + 60_000 / requestsPerMinute);
      taken.push({ name, slot });
      return Promise.resolve(slot);
    },
  };
};
