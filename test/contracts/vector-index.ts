// What every vector index does, also one that shows writes only after a refresh.
import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CacheEntry, VectorIndex } from '../../lambdas/shared/ports.ts';
import { freshRun } from './ledger.ts';

const unit = (...values: number[]): number[] => {
  const length = Math.hypot(...values);
  return values.map((value) => Math.fround(value / length));
};

/** Looks again until it is as expected: at once where writes are seen at once. */
const eventually = async (assertion: () => Promise<void>): Promise<void> => {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(200);
    }
  }
};

export const describeVectorIndex = (name: string, create: () => VectorIndex): void => {
  describe(`${name} as a vector index`, () => {
    const now = 1_795_435_200_000;
    let index: VectorIndex;
    let scope: string;
    const entryOf = (id: string, vector: number[], more: Partial<CacheEntry> = {}): CacheEntry => ({
      entryId: `${scope}-${id}`,
      scope,
      exactKey: 'e'.repeat(64),
      prompt: `A red lipstick on marble, ${id}`,
      vector,
      embedderId: 'titan-text-v2',
      assetKey: `assets/${id}.png`,
      runId: 'run',
      jobId: 'job',
      createdAt: now - 1000,
      expiresAt: now + 1000,
      ...more,
    });
    const found = async (vector: number[], k = 8): Promise<string[]> =>
      (await index.search({ scope, vector, k, now })).map(({ assetKey }) => assetKey);

    beforeEach(async () => {
      index = create();
      scope = freshRun();
      await index.ensure(4);
    });

    it('can be made ready again and again', async () => {
      await index.ensure(4);
      expect(await found(unit(1, 0, 0, 0))).toEqual([]);
    });

    it('refuses vectors of another dimension', async () => {
      await expect(index.ensure(8)).rejects.toMatchObject({ name: 'SearchUnavailable' });
    });

    it('gives back an entry with its vector as it was put', async () => {
      const entry = entryOf('a', unit(1, 2, 3, 4));
      await index.put([entry]);
      await eventually(async () => {
        expect(await index.search({ scope, vector: unit(1, 2, 3, 4), k: 1, now })).toEqual([entry]);
      });
    });

    it('proposes the nearest first, as many as asked for', async () => {
      await index.put([
        entryOf('far', unit(0, 1, 0, 0)),
        entryOf('near', unit(1, 0.1, 0, 0)),
        entryOf('middle', unit(1, 0.9, 0, 0)),
      ]);
      await eventually(async () => {
        expect(await found(unit(1, 0, 0, 0), 2)).toEqual(['assets/near.png', 'assets/middle.png']);
      });
    });

    it('stays inside the scope', async () => {
      await index.put([
        entryOf('other', unit(1, 0, 0, 0), { scope: `${scope}-other` }),
        entryOf('own', unit(0, 1, 0, 0)),
      ]);
      await eventually(async () => {
        expect(await found(unit(1, 0, 0, 0))).toEqual(['assets/own.png']);
      });
    });

    it('leaves out what has expired', async () => {
      await index.put([entryOf('old', unit(1, 0, 0, 0), { expiresAt: now }), entryOf('new', unit(0, 1, 0, 0))]);
      await eventually(async () => {
        expect(await found(unit(1, 0, 0, 0))).toEqual(['assets/new.png']);
      });
    });

    it('keeps an entry that is put twice once', async () => {
      await index.put([entryOf('a', unit(1, 0, 0, 0))]);
      await index.put([entryOf('a', unit(1, 0, 0, 0))]);
      await eventually(async () => {
        expect(await found(unit(1, 0, 0, 0))).toEqual(['assets/a.png']);
      });
    });

    it('forgets what is removed, also what was never there', async () => {
      await index.put([entryOf('a', unit(1, 0, 0, 0)), entryOf('b', unit(0, 1, 0, 0))]);
      await eventually(async () => {
        expect(await found(unit(1, 0, 0, 0))).toHaveLength(2);
      });
      await index.remove([`${scope}-a`, `${scope}-never`]);
      await eventually(async () => {
        expect(await found(unit(1, 0, 0, 0))).toEqual(['assets/b.png']);
      });
    });

    it('takes an empty list of entries and of ids', async () => {
      await index.put([]);
      await index.remove([]);
      expect(await found(unit(1, 0, 0, 0))).toEqual([]);
    });
  });
};
