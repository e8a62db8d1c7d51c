// What a style guide may say, and how it is told what it may not.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { BrandSchema, type Brand } from '../../../../lambdas/shared/domain/brand.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const guide = (id: string): Brand =>
  BrandSchema.parse(parse(readFileSync(join(ROOT, `packs/brands/${id}.yaml`), 'utf8')));
const house = guide('house');
const problems = (change: object): string[] => {
  const parsed = BrandSchema.safeParse({ ...house, ...change });
  return (parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};
const paletteWith = (index: number, change: object): object => ({
  palette: house.palette.map((colour, at) => (at === index ? { ...colour, ...change } : colour)),
});

describe('a style guide', () => {
  it('takes every field of the documentation', () => {
    const change = {
      ...paletteWith(0, { tolerance: 6, coverage: { min: 0.05, max: 0.6 } }),
      typography: { family: 'Own Sans', titleWeight: '700', bodyWeight: '400', file: 'fonts/own.otf' },
      logo: { file: 'logo.png', clearSpace: 0.25, corners: ['top-left'], minWidth: 0.12, background: 'light' },
      references: ['references/one.jpg'],
      styleReference: { mode: 'style-guide', image: 'references/one.jpg', fidelity: 0.5 },
      models: ['stability-core'],
      review: { reviewBelow: 0.8, blockBelow: 0.4, toReview: ['style'], block: ['text'] },
    };

    expect(problems(change)).toEqual([]);
  });

  it.each(['hearth', 'petal', 'costa'])('%s has a learned style, house has none', (id) => {
    expect(guide(id).style?.samples.used).toBeGreaterThan(40);
    expect(house.style).toBeUndefined();
  });

  it.each([
    [-1, 'palette.0.tolerance: -1 is not allowed; it can be above 0 to 50 ΔE2000. Raise it.'],
    [0, 'palette.0.tolerance: 0 is not allowed; it can be above 0 to 50 ΔE2000. Raise it.'],
    [51, 'palette.0.tolerance: 51 is not allowed; it can be above 0 to 50 ΔE2000. Lower it.'],
  ])('refuses a tolerance of %d with one error', (tolerance, message) => {
    expect(problems(paletteWith(0, { tolerance }))).toEqual([message]);
  });

  it('refuses tolerances that overlap, naming both colours', () => {
    const palette = house.palette.map((colour) => ({ ...colour, tolerance: colour.role === 'secondary' ? 9 : 4 }));

    expect(problems({ palette })).toEqual([
      expect.stringMatching(/^palette\.3\.tolerance: 4 overlaps the 9 of "stone": .* apart.*Lower one of them/),
    ]);
  });

  it('refuses a least coverage above the most, and least coverages above the whole picture', () => {
    expect(problems(paletteWith(1, { coverage: { min: 0.5, max: 0.2 } }))).toEqual([
      'palette.1.coverage: min is 0.5 and max is 0.2; min may be at most max. Swap them or widen the range.',
    ]);
    const palette = house.palette.map((colour) => ({ ...colour, coverage: { min: 0.3, max: 1 } }));
    expect(problems({ palette })).toEqual([expect.stringContaining('the min coverages add up to 1.50')]);
  });

  it('refuses files outside the brand’s folder', () => {
    expect(problems({ references: ['../house.yaml'] })).toEqual([
      expect.stringContaining('"../house.yaml" leaves the brand\'s folder'),
    ]);
    expect(problems({ references: ['/etc/passwd'] })).toHaveLength(1);
  });

  it('refuses review rules that contradict each other', () => {
    expect(problems({ review: { reviewBelow: 0.5, blockBelow: 0.7 } })).toEqual([
      expect.stringContaining('blockBelow is 0.7 and reviewBelow is 0.5'),
    ]);
    expect(problems({ review: { toReview: ['blur'], block: ['blur'] } })).toEqual([
      expect.stringContaining('"blur" stands in toReview and in block'),
    ]);
  });

  it('refuses a style whose limit is above its own mean, and a spread of nothing', () => {
    const { style } = guide('hearth');
    if (style === undefined) throw new Error('hearth has no style');
    const features = { ...style.features, warmth: { centre: 0, spread: 0 } };

    expect(problems({ style: { ...style, scores: { mean: 0.7, limit: 0.9 } } })).toEqual([
      expect.stringContaining("the brand's own pictures would be off brand"),
    ]);
    expect(problems({ style: { ...style, features } })).toEqual([
      expect.stringContaining('style.features.warmth.spread: 0 is not allowed'),
    ]);
  });
});
