// What every rate bucket does.
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RateBucket } from '../../lambdas/shared/ports/rate-bucket.ts';

let buckets = 0;

export const describeRateBucket = (kind: string, create: () => RateBucket): void => {
  describe(`${kind} as a rate bucket`, () => {
    const now = 1_795_435_200_000;
    let rateBucket: RateBucket;
    let name: string;

    beforeEach(() => {
      rateBucket = create();
      buckets += 1;
      name = `bucket-${buckets}`;
    });

    it('gives the first slot at once', async () => {
      expect(await rateBucket.takeSlot({ name, requestsPerMinute: 10, now })).toBe(now);
    });

    it('gives following slots one interval apart', async () => {
      const slots = [];
      for (let taken = 0; taken < 4; taken += 1) {
        slots.push(await rateBucket.takeSlot({ name, requestsPerMinute: 10, now }));
      }
      expect(slots).toEqual([now, now + 6000, now + 12_000, now + 18_000]);
    });

    it('saves up nothing while it is idle', async () => {
      await rateBucket.takeSlot({ name, requestsPerMinute: 10, now });
      const later = now + 600_000;
      expect(await rateBucket.takeSlot({ name, requestsPerMinute: 10, now: later })).toBe(later);
      expect(await rateBucket.takeSlot({ name, requestsPerMinute: 10, now: later })).toBe(later + 6000);
    });

    it('keeps buckets apart', async () => {
      await rateBucket.takeSlot({ name, requestsPerMinute: 10, now });
      expect(await rateBucket.takeSlot({ name: `${name}-other`, requestsPerMinute: 10, now })).toBe(now);
    });

    it('takes no slot that would be later than allowed', async () => {
      await rateBucket.takeSlot({ name, requestsPerMinute: 10, now });
      expect(await rateBucket.takeSlotBy({ name, requestsPerMinute: 10, now, latest: now + 5999 })).toBeUndefined();
      expect(await rateBucket.takeSlotBy({ name, requestsPerMinute: 10, now, latest: now + 6000 })).toBe(now + 6000);
      expect(await rateBucket.takeSlot({ name, requestsPerMinute: 10, now })).toBe(now + 12_000);
    });

    it('gives the first slot at once to a caller who cannot wait', async () => {
      expect(await rateBucket.takeSlotBy({ name, requestsPerMinute: 10, now, latest: now })).toBe(now);
    });

    it('gives slots that are never closer than the interval, however many ask at once', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 7000 }),
          fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 2, maxLength: 30 }),
          async (requestsPerMinute, offsets) => {
            round += 1;
            const asked = offsets.map((offset) => ({ name: `${name}-${round}`, requestsPerMinute, now: now + offset }));
            const slots = await Promise.all(asked.map((bucket) => rateBucket.takeSlot(bucket)));
            slots.forEach((slot, index) => {
              expect(slot).toBeGreaterThanOrEqual(asked[index]!.now);
            });
            const sorted = slots.toSorted((a, b) => a - b);
            sorted.slice(1).forEach((slot, index) => {
              expect(slot - sorted[index]!).toBeGreaterThanOrEqual(60_000 / requestsPerMinute - 0.001);
            });
          },
        ),
        { numRuns: 10 },
      );
    });
  });
};
