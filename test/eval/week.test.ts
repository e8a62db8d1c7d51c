// The week of the evaluation: what it plans, what it counts, and that a wrong hit is seen.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { evaluateWeek, formatWeekTable, readShop, SHOPS, type ModeResult, type WeekResult } from '../../eval/week.ts';
import { planWeek, PRICE_NIGHT } from '../../eval/week/plan-week.ts';
import type { Shop } from '../../eval/week/shop.ts';
import { loadPacks } from '../../lambdas/shared/packs/load-packs.ts';
import { memoryVectorIndex } from '../fakes/memory-vector-index.ts';

const packs = loadPacks(join(import.meta.dirname, '../../packs'));

const newIndex = () => {
  const index = memoryVectorIndex();
  return () => index;
};

const modeOf = ({ modes }: WeekResult, name: ModeResult['mode']): ModeResult =>
  modes.find(({ mode }) => mode === name)!;

describe('the plan of the week', () => {
  const shops = SHOPS.map(readShop);
  const week = planWeek(shops, { seed: 1, nights: 7, options: 2 });
  const night = (n: number, language: string) => week.find((show) => show.night === n && show.language === language)!;

  it('has a show of every shop each night, and is the same for the same seed', () => {
    expect(week).toHaveLength(21);
    expect(planWeek(shops, { seed: 1, nights: 7, options: 2 })).toEqual(week);
    expect(planWeek(shops, { seed: 2, nights: 7, options: 2 })).not.toEqual(week);
  });

  it('has edits that may share a picture and edits that may not, in every language', () => {
    for (const language of SHOPS) {
      const moments = week.filter((show) => show.language === language).flatMap((show) => show.moments);
      const edited = moments.filter(({ edit }) => edit !== 'as before' && edit !== 'price');
      expect(new Set(edited.map(({ same }) => same))).toEqual(new Set([true, false]));
    }
  });

  it.each(SHOPS)('has one night of %s that differs from the evening before in its prices alone', (language) => {
    const before = night(PRICE_NIGHT - 1, language);
    const after = night(PRICE_NIGHT, language);
    expect(after.moments.map(({ scene }) => scene)).toEqual(before.moments.map(({ scene }) => scene));
    expect(after.files['products.csv']).not.toBe(before.files['products.csv']);
  });

  it('brings a product back in another colour, which is another look', () => {
    const looks = (n: number) => night(n, 'en').moments.map(({ look }) => look);
    expect(looks(4).some((look) => look.startsWith('WK-SK (cherry red'))).toBe(true);
    expect(looks(5).some((look) => look.startsWith('WK-SK (cherry red'))).toBe(false);
  });
});

describe('two nights of the week', () => {
  let result: WeekResult;
  beforeAll(async () => {
    const shops = SHOPS.map(readShop);
    result = await evaluateWeek({ packs, shops, seed: 3, nights: 2, options: 1, newIndex });
  }, 180_000);

  it('renders everything with the cache off, less by the exact key, least by meaning', () => {
    const [off, exact, semantic] = result.modes.map(({ renders }) => renders);
    expect(off).toBe(modeOf(result, 'off').jobs);
    expect(exact).toBeLessThan(off!);
    expect(semantic).toBeLessThan(exact!);
  });

  it('counts every job as a render or a hit, and both in dollars', () => {
    for (const { jobs, renders, rendersSaved, exactHits, semanticHits, usd, usdSaved } of result.modes) {
      expect(renders + rendersSaved).toBe(jobs);
      expect(exactHits + semanticHits).toBe(rendersSaved);
      expect(usd).toBeCloseTo(renders * 0.04);
      expect(usdSaved).toBeCloseTo(rendersSaved * 0.04);
    }
  });

  it('serves nothing that was made for something else', () => {
    expect(modeOf(result, 'semantic').falseHits.count).toBe(0);
    expect(modeOf(result, 'semantic').falseOnEdits.of).toBeGreaterThan(0);
    expect(formatWeekTable(result)).toContain('No false hit.');
  });
});

describe('a picture that is served for something else', () => {
  /** The edit is labelled as different and says the same: whatever serves it is wrong. */
  const shop = (text: string, edit: string): Shop => ({
    language: 'en',
    brand: 'hearth',
    market: 'en-US',
    currency: 'USD',
    products: Array.from({ length: 12 }, (_, index) => ({
      sku: `P${index}`,
      title: `Pan ${index}`,
      attributes: { colour: 'red' },
      price: 10,
      from: 1,
      to: 7,
      moments: [{ id: 'm', subject: text, edits: [{ kind: 'trap', same: false, subject: edit }] }],
    })),
  });
  const wrongOf = async (edit: string): Promise<ModeResult> => {
    const shops = [shop('a pan on a table', edit)];
    const result = await evaluateWeek({ packs, shops, seed: 1, nights: 3, options: 1, newIndex });
    expect(formatWeekTable(result).includes('No false hit.')).toBe(modeOf(result, 'semantic').falseHits.count === 0);
    return modeOf(result, 'semantic');
  };

  it('is counted and shown, by the exact key and by meaning', async () => {
    const exact = await wrongOf('A pan, on a table');
    expect(exact.falseOnEdits.count).toBeGreaterThan(0);
    expect(exact.wrong[0]).toMatchObject({ edit: 'trap' });
    expect((await wrongOf('a pan on the table')).falseOnEdits.count).toBeGreaterThan(0);
  });
});
