// Rate buckets in a Map, for tests of the Lambdas' logic.
import type { RateBucket } from '../../lambdas/shared/ports/rate-bucket.ts';

export interface MemoryRateBucket extends RateBucket {
  /** Slots in the order they were taken. */
  taken: { name: string; slot: number }[];
}

export const memoryRateBucket = (): MemoryRateBucket => {
  const next = new Map<string, number>();
  const taken: MemoryRateBucket['taken'] = [];
  const slotFor = ({ name, now }: { name: string; now: number }): number => Math.max(now, next.get(name) ?? 0);
  const take = (bucket: { name: string; requestsPerMinute: number; now: number }): number => {
    const slot = slotFor(bucket);
    next.set(bucket.name, slot + 60_000 / bucket.requestsPerMinute);
    taken.push({ name: bucket.name, slot });
    return slot;
  };
  return {
    taken,
    takeSlot: (bucket) => Promise.resolve(take(bucket)),
    takeSlotBy: (bucket) => Promise.resolve(slotFor(bucket) > bucket.latest ? undefined : take(bucket)),
  };
};
