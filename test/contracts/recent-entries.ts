// What every keeper of recent entries does.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecentEntries } from '../../lambdas/shared/ports/recent-entries.ts';
import type { CacheEntry } from '../../lambdas/shared/ports/vector-index.ts';
import { freshRun } from './ledger.ts';

export const describeRecentEntries = (name: string, create: () => RecentEntries): void => {
  describe(`${name} as recent entries`, () => {
    const now = 1_795_435_200_000;
    let recent: RecentEntries;
    let entry: CacheEntry;

    beforeEach(() => {
      recent = create();
      const scope = freshRun();
      entry = {
        entryId: `${scope}-a`,
        scope,
        exactKey: 'exact',
        prompt: 'A red lipstick',
        vector: [0.5, -0.25, 0, 1],
        embedderId: 'titan/4',
        assetKey: 'assets/a.png',
        runId: 'run',
        jobId: 'job',
        brand: 'house@0123456789ab',
        model: 'stability-core',
        language: 'en',
        createdAt: now,
        expiresAt: now + 1000,
        lastHit: now,
      };
    });

    it('give back an entry of the scope as it was added', async () => {
      await recent.add(entry, now + 90);
      expect(await recent.find([entry.scope, 'another'], now)).toEqual(new Map([[entry.scope, [entry]]]));
    });

    it('forget an entry when its time is over', async () => {
      await recent.add(entry, now + 90);
      expect((await recent.find([entry.scope], now + 89)).size).toBe(1);
      expect((await recent.find([entry.scope], now + 90)).size).toBe(0);
    });

    it('keep an entry that is added twice once', async () => {
      await recent.add(entry, now + 90);
      await recent.add(entry, now + 91);
      expect((await recent.find([entry.scope], now)).get(entry.scope)).toHaveLength(1);
    });

    it('find nothing for no scopes', async () => {
      expect((await recent.find([], now)).size).toBe(0);
    });
  });
};
