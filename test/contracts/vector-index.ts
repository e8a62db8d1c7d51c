// What every vector index does, also one that shows writes only after a refresh.
import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CacheEntry, EntryFilter, NearAnswer, VectorIndex } from '../../lambdas/shared/ports/vector-index.ts';
import { collect } from '../fakes/collect.ts';
import { freshRun } from './ledger.ts';

const unit = (...values: number[]): number[] => {
  const length = Math.hypot(...values);
  return values.map((value) => Math.fround(value / length));
};

/** Looks again until it is as expected: at once where writes are seen at once. */
const eventually = async (assertion: () => Promise<void>): Promise<void> => {
  const deadline = performance.now() + 15_000;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(100);
    }
  }
};

const neighboursOf = (answer: NearAnswer | undefined) => (answer?.kind === 'found' ? answer.neighbours : []);

export const describeVectorIndex = (name: string, create: () => VectorIndex): void => {
  describe(`${name} as a vector index`, () => {
    const now = 1_795_435_200_000;
    let index: VectorIndex;
    let scope: string;
    const idOf = (id: string): string => `${scope}-${id}`;
    const entryOf = (id: string, vector: number[], more: Partial<CacheEntry> = {}): CacheEntry => ({
      entryId: idOf(id),
      scope,
      exactKey: 'e'.repeat(64),
      prompt: `A red lipstick on marble, ${id}`,
      vector,
      embedderId: 'titan-text-v2/4',
      assetKey: `assets/${scope}-${id}.png`,
      runId: 'run',
      jobId: 'job',
      brand: `${scope}@0123456789ab`,
      productSku: `${scope}-sku`,
      productVersion: 'v1',
      model: 'stability-core',
      language: 'en',
      createdAt: now - 1000,
      expiresAt: now + 1000,
      lastHit: now - 1000,
      ...more,
    });
    const search = (vector: number[], k = 8) => index.searchMany([{ scope, vector }], { k, now });
    const found = async (vector: number[], k = 8): Promise<string[]> =>
      neighboursOf((await search(vector, k))[0]).map(({ entryId }) => entryId.slice(scope.length + 1));
    const listed = async (filter: EntryFilter): Promise<string[]> =>
      (await collect(index.list(filter))).map(({ entryId }) => entryId.slice(scope.length + 1));
    const untilFound = (ids: readonly string[]) =>
      eventually(async () => {
        expect((await listed({ scope })).sort()).toEqual([...ids].sort());
      });

    beforeEach(async () => {
      index = create();
      scope = freshRun();
      await index.ensure(4);
    });

    it('can be made ready again and again', async () => {
      expect(await index.ensure(4)).toBe('there');
      await index.ready();
      expect(await found(unit(1, 0, 0, 0))).toEqual([]);
    });

    it('refuses vectors of another dimension', async () => {
      await expect(index.ensure(8)).rejects.toMatchObject({ name: 'SearchUnavailable' });
    });

    it('gives back an entry with its vector as it was put', async () => {
      const entry = entryOf('a', unit(1, 2, 3, 4));
      expect(await index.put([entry])).toEqual([]);
      await untilFound(['a']);
      expect(await index.fetch([entry.entryId, idOf('never')])).toEqual(new Map([[entry.entryId, entry]]));
    });

    it('gives back an entry without a product', async () => {
      const entry = entryOf('a', unit(1, 2, 3, 4));
      delete entry.productSku;
      delete entry.productVersion;
      await index.put([entry]);
      await untilFound(['a']);
      expect((await index.fetch([entry.entryId])).get(entry.entryId)).toEqual(entry);
    });

    it('proposes an entry with what tells whether it could be served', async () => {
      await index.put([entryOf('a', unit(1, 1, 0, 0))]);
      await untilFound(['a']);
      const { prompt, embedderId, runId, jobId, entryId } = entryOf('a', []);
      const nearness: unknown = expect.closeTo(Math.SQRT1_2, 4);
      expect(await search(unit(1, 0, 0, 0))).toEqual([
        {
          kind: 'found',
          neighbours: [{ entryId, scope, prompt, embedderId, runId, jobId, nearness }],
          unreadable: 0,
        },
      ]);
    });

    it('proposes an entry of the longest prompt there can be', async () => {
      const prompt = '口红'.repeat(5000);
      expect(await index.put([entryOf('a', unit(1, 0, 0, 0), { prompt })])).toEqual([]);
      await untilFound(['a']);
      expect(neighboursOf((await search(unit(1, 0, 0, 0)))[0])).toMatchObject([{ prompt }]);
      expect((await index.fetch([idOf('a')])).get(idOf('a'))).toMatchObject({ prompt });
    });

    it('proposes the nearest first, as many as asked for', async () => {
      await index.put([
        entryOf('far', unit(0, 1, 0, 0)),
        entryOf('near', unit(1, 0.1, 0, 0)),
        entryOf('middle', unit(1, 0.9, 0, 0)),
      ]);
      await untilFound(['far', 'near', 'middle']);
      expect(await found(unit(1, 0, 0, 0), 2)).toEqual(['near', 'middle']);
    });

    it('answers many queries in their order, each in its scope', async () => {
      const other = `${scope}-other`;
      await index.put([
        entryOf('own', unit(0, 1, 0, 0)),
        entryOf('other', unit(1, 0, 0, 0), { scope: other }),
        entryOf('own-too', unit(1, 0, 0, 0)),
      ]);
      await untilFound(['own', 'own-too']);
      const vector = unit(1, 0, 0, 0);
      const queries = [
        { scope, vector },
        { scope: other, vector },
        { scope: `${scope}-none`, vector },
      ];
      await eventually(async () => {
        const answers = await index.searchMany(queries, { k: 1, now });
        expect(answers.map((answer) => neighboursOf(answer).map(({ entryId }) => entryId))).toEqual([
          [idOf('own-too')],
          [idOf('other')],
          [],
        ]);
      });
    });

    it('answers no queries with nothing', async () => {
      expect(await index.searchMany([], { k: 1, now })).toEqual([]);
    });

    it('answers more queries than one request holds', async () => {
      await index.put([entryOf('a', unit(1, 0, 0, 0))]);
      await untilFound(['a']);
      const queries = Array.from({ length: 600 }, () => ({ scope, vector: unit(1, 0, 0, 0) }));
      const answers = await index.searchMany(queries, { k: 1, now });
      expect(answers).toHaveLength(600);
      expect(answers.every((answer) => neighboursOf(answer).length === 1)).toBe(true);
    });

    it('fails a query that it cannot answer, and no other', async () => {
      await index.put([entryOf('a', unit(1, 0, 0, 0))]);
      await untilFound(['a']);
      const queries = [
        { scope, vector: unit(1, 0, 0, 0) },
        { scope, vector: [1, 0, 0] },
      ];
      const [good, bad] = await index.searchMany(queries, { k: 1, now });
      expect(neighboursOf(good)).toHaveLength(1);
      expect(bad).toEqual({ kind: 'failed', reason: expect.stringMatching(/dimension/iu) });
    });

    it('asks nothing once time is over, and says so for each query', async () => {
      const queries = [{ scope, vector: unit(1, 0, 0, 0) }];
      expect(await index.searchMany(queries, { k: 1, now, isOver: () => true })).toEqual([
        { kind: 'failed', reason: 'Time ran out' },
      ]);
    });

    it('leaves out what has expired', async () => {
      await index.put([entryOf('old', unit(1, 0, 0, 0), { expiresAt: now }), entryOf('new', unit(0, 1, 0, 0))]);
      await untilFound(['old', 'new']);
      expect(await found(unit(1, 0, 0, 0))).toEqual(['new']);
    });

    it('keeps an entry that is put twice once', async () => {
      await index.put([entryOf('a', unit(1, 0, 0, 0))]);
      await index.put([entryOf('a', unit(1, 0, 0, 0))]);
      await untilFound(['a']);
      expect(await found(unit(1, 0, 0, 0))).toEqual(['a']);
      expect((await index.fetch([idOf('a')])).size).toBe(1);
    });

    it('lists the least recently served first, as touches leave it', async () => {
      await index.put([
        entryOf('a', unit(1, 0, 0, 0), { lastHit: now - 30 }),
        entryOf('b', unit(1, 0, 0, 0), { lastHit: now - 20 }),
        entryOf('c', unit(1, 0, 0, 0), { lastHit: now - 10 }),
      ]);
      await untilFound(['a', 'b', 'c']);
      expect(await listed({ scope })).toEqual(['a', 'b', 'c']);
      expect(await index.touch([idOf('a'), idOf('never'), idOf('a')], now)).toEqual([]);
      await eventually(async () => {
        expect(await listed({ scope })).toEqual(['b', 'c', 'a']);
      });
      expect((await index.fetch([idOf('a')])).get(idOf('a'))).toMatchObject({ lastHit: now, vector: [1, 0, 0, 0] });
    });

    it('lists by what entries are of', async () => {
      const other = { brand: `${scope}@ffffffffffff`, productVersion: 'v2', assetKey: `assets/${scope}.png` };
      await index.put([
        entryOf('a', unit(1, 0, 0, 0), { lastHit: now - 30 }),
        entryOf('b', unit(1, 0, 0, 0), { ...other, lastHit: now - 20, expiresAt: now - 1 }),
        entryOf('c', unit(1, 0, 0, 0), { ...other, productSku: `${scope}-sku2`, lastHit: now - 10 }),
      ]);
      await untilFound(['a', 'b', 'c']);
      expect(await listed({ brand: scope })).toEqual(['a', 'b', 'c']);
      expect(await listed({ brand: other.brand })).toEqual(['b', 'c']);
      expect(await listed({ productSku: `${scope}-sku` })).toEqual(['a', 'b']);
      expect(await listed({ productSku: `${scope}-sku`, productVersion: 'v2' })).toEqual(['b']);
      expect(await listed({ assetKey: other.assetKey })).toEqual(['b', 'c']);
      expect(await listed({ entryIds: [idOf('c'), idOf('never')] })).toEqual(['c']);
      expect(await listed({ scope, expiredBy: now })).toEqual(['b']);
    });

    it('counts the entries of each scope', async () => {
      await index.put([entryOf('a', unit(1, 0, 0, 0)), entryOf('b', unit(0, 1, 0, 0))]);
      await untilFound(['a', 'b']);
      expect(await index.countMany([scope, `${scope}-none`])).toEqual(
        new Map([
          [scope, 2],
          [`${scope}-none`, 0],
        ]),
      );
    });

    it('forgets what is removed, also what was never there', async () => {
      await index.put([entryOf('a', unit(1, 0, 0, 0)), entryOf('b', unit(0, 1, 0, 0))]);
      await untilFound(['a', 'b']);
      expect(await index.remove([idOf('a'), idOf('never')])).toEqual([]);
      await untilFound(['b']);
      expect(await found(unit(1, 0, 0, 0))).toEqual(['b']);
    });

    it('takes empty lists', async () => {
      expect(await index.put([])).toEqual([]);
      expect(await index.remove([])).toEqual([]);
      expect(await index.touch([], now)).toEqual([]);
      expect(await index.fetch([])).toEqual(new Map());
      expect(await index.countMany([])).toEqual(new Map());
      expect(await found(unit(1, 0, 0, 0))).toEqual([]);
    });
  });
};
