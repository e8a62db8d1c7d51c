// What every exact cache does.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ExactCache, ExactRecord } from '../../lambdas/shared/ports/exact-cache.ts';
import { freshRun } from './ledger.ts';

export const describeExactCache = (name: string, create: () => ExactCache): void => {
  describe(`${name} as an exact cache`, () => {
    const now = 1_795_435_200_000;
    let cache: ExactCache;
    let record: ExactRecord;

    beforeEach(() => {
      cache = create();
      record = {
        exactKey: freshRun(),
        assetKey: 'assets/a.png',
        runId: 'r',
        jobId: 'j',
        createdAt: now,
        expiresAt: now + 1,
      };
    });

    it('finds what was added, with its origin', async () => {
      await cache.add(record);
      expect(await cache.find([record.exactKey, 'unknown'], now)).toEqual(new Map([[record.exactKey, [record]]]));
    });

    it('keeps every picture of one key once', async () => {
      const second = { ...record, assetKey: 'assets/b.png' };
      await cache.add(record);
      await cache.add(second);
      await cache.add(record);
      expect((await cache.find([record.exactKey], now)).get(record.exactKey)).toEqual([record, second]);
    });

    it('leaves out what has expired', async () => {
      await cache.add(record);
      expect((await cache.find([record.exactKey], now + 1)).size).toBe(0);
    });

    it('finds nothing for no keys', async () => {
      expect((await cache.find([], now)).size).toBe(0);
    });
  });
};
