// The style measure on pictures whose numbers are known.
import { describe, expect, it } from '@jest/globals';
import { runConsistency, styleConsistency, WEIGHTS } from '../../../../lambdas/shared/style/consistency.ts';
import { chromaOf, densitiesOf, rarityOf, readDensity, writeDensity } from '../../../../lambdas/shared/style/chroma.ts';
import { deltaEOfHex } from '../../../../lambdas/shared/style/delta-e.ts';
import { learnStyle, type Sample } from '../../../../lambdas/shared/style/learn-style.ts';
import { seededNumbers } from '../../../../lambdas/shared/style/k-means.ts';
import { oklabOf } from '../../../../lambdas/shared/style/oklab.ts';
import { measuredCopy, type StyleRaster } from '../../../../lambdas/shared/style/raster.ts';
import { robustSpread } from '../../../../lambdas/shared/style/robust.ts';
import { styleOf } from '../../../../lambdas/shared/style/style-of.ts';
import { faultsOf } from '../../../../lambdas/shared/style/words.ts';

type Colour = readonly [number, number, number];

const picture = (colourAt: (x: number, y: number) => Colour, size = 64, channels = 3): StyleRaster => {
  const data = new Uint8Array(size * size * channels).fill(255);
  for (let pixel = 0; pixel < size * size; pixel += 1)
    data.set(colourAt((pixel % size) / size, Math.floor(pixel / size) / size), pixel * channels);
  return { width: size, height: size, data };
};
const flat = (colour: Colour, channels = 3): StyleRaster => picture(() => colour, 64, channels);

/** A wall and a table of two colours with a dark thing on it, each time a little different. */
const sample = (index: number, [wall, table]: readonly [Colour, Colour]): Sample => {
  const random = seededNumbers(index);
  const [x0, y0, horizon, light] = [
    0.35 + random() * 0.1,
    0.5 + random() * 0.1,
    0.6 + random() * 0.1,
    0.96 + random() * 0.08,
  ];
  const lit = ([r, g, b]: Colour): Colour => [r * light, g * light, b * light];
  const raster = picture((x, y) => {
    if (Math.abs(x - x0 - 0.1) < 0.12 && Math.abs(y - y0) < 0.15) return [60, 40, 40];
    return lit(y < horizon ? wall : table);
  });
  return { name: `${index}.jpg`, features: styleOf(raster) };
};
const WARM = [
  [230, 150, 120],
  [240, 220, 190],
] as const;
const COOL = [
  [110, 160, 210],
  [220, 235, 240],
] as const;
const warm = (count: number): Sample[] => Array.from({ length: count }, (_, index) => sample(index + 1, WARM));

describe('styleOf', () => {
  it('measures brightness, contrast and casts of plain pictures', () => {
    const white = styleOf(flat([255, 255, 255]));
    const orange = styleOf(flat([230, 140, 60]));
    const blue = styleOf(flat([60, 110, 220]));

    expect(white.brightness).toBeCloseTo(1, 2);
    expect(white.contrast).toBeCloseTo(0, 2);
    expect(white.saturation).toBeLessThan(0.001);
    expect(orange.warmth).toBeGreaterThan(0.1);
    expect(blue.warmth).toBeLessThan(-0.1);
    expect(orange.colours).toEqual([{ oklab: expect.anything(), share: 1 }]);
  });

  it('finds where the subject is and how large', () => {
    const { subjectX, subjectY, subjectCoverage } = styleOf(
      picture((x, y) => (Math.abs(x - 0.65) < 0.1 && Math.abs(y - 0.4) < 0.1 ? [180, 30, 30] : [235, 235, 230])),
    );

    expect(subjectX).toBeCloseTo(0.65, 1);
    expect(subjectY).toBeCloseTo(0.4, 1);
    expect(subjectCoverage).toBeCloseTo(0.04, 2);
  });

  it('gives the same numbers with an alpha channel, and nearly the same at another size', () => {
    const draw = (x: number, y: number): Colour => [200 * x + 20, 120, 200 * y + 20];
    const { chroma: small, ...one } = styleOf(picture(draw, 128));
    const { chroma: alpha, ...two } = styleOf(picture(draw, 128, 4));
    const large = styleOf(picture(draw, 512));

    expect(two).toEqual(one);
    expect([...alpha]).toEqual([...small]);
    expect(large.brightness).toBeCloseTo(one.brightness, 2);
    expect(large.complexity).toBeCloseTo(one.complexity, 2);
  });

  it('keeps a single pixel without dividing by nothing', () => {
    const { colours, chroma, ...numbers } = styleOf({ width: 1, height: 1, data: new Uint8Array([10, 20, 30]) });

    expect(colours).toHaveLength(1);
    expect(chroma.size).toBe(1);
    for (const value of Object.values(numbers)) expect(Number.isFinite(value)).toBe(true);
  });

  it('refuses data that does not fit its size', () => {
    expect(() => measuredCopy({ width: 10, height: 10, data: new Uint8Array(7) })).toThrow(RangeError);
  });
});

describe('the learned style', () => {
  it('finds the colours, scores its own pictures near 1 and others clearly lower, with words', () => {
    const { style } = learnStyle(warm(55));
    const other = styleConsistency(sample(99, COOL).features, style);

    for (const hex of ['#E69678', '#F0DCBE'])
      expect(Math.min(...style.clusters.map(({ oklab }) => deltaEOfHex(oklab, hex)))).toBeLessThan(5);
    expect(style.scores.mean).toBeGreaterThan(0.95);
    expect(styleConsistency(sample(77, WARM).features, style).score).toBeGreaterThan(0.9);
    expect(other.score).toBeLessThan(0.5);
    expect(faultsOf(other.parts, 9).join()).toContain('cooler than the brand');
  });

  it('leaves strange samples out and says which', () => {
    const learned = learnStyle([...warm(50), sample(91, COOL), sample(92, COOL)]);

    const outliers = learned.samples.filter(({ outlier }) => outlier).map(({ name }) => name);

    expect(outliers).toEqual(expect.arrayContaining(['91.jpg', '92.jpg']));
    expect(learned.style.samples).toEqual({ used: 52 - outliers.length, outliers: outliers.length });
    expect(outliers.length).toBeLessThan(6);
  });

  it('is the same every time', () => {
    expect(learnStyle(warm(20))).toEqual(learnStyle(warm(20)));
  });

  it('widens the spreads and warns with 10 to 49 samples', () => {
    const few = learnStyle(warm(12));

    expect(few.warnings).toEqual([expect.stringContaining('Learned from 12 samples: the spreads are widened by 2.04')]);
    expect(few.style.features.subjectX.spread).toBeGreaterThan(0.05);
    expect(learnStyle(warm(60)).warnings).toEqual([]);
  });

  it('refuses fewer than 10 samples with the reason', () => {
    expect(() => learnStyle(warm(9))).toThrow(
      '9 sample pictures are too few to tell a style from chance; at least 10 are needed',
    );
  });

  it('has weights that add up to 1, and a run’s score is the mean of its pictures', () => {
    expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(runConsistency([1, 0.5])).toBe(0.75);
    expect(runConsistency([])).toBeUndefined();
  });
});

describe('the density of hues', () => {
  const mapOf = (colour: Colour): ReturnType<typeof chromaOf> => chromaOf(measuredCopy(flat(colour)));

  it('is read back as it was written, and finds unseen colours rare', () => {
    const { all } = densitiesOf([1, 2, 3, 4].map(() => mapOf([230, 150, 120])));
    const back = readDensity(writeDensity(all));

    expect([...back.keys()].sort()).toEqual([...all.keys()].sort());
    for (const [cell, share] of back) expect(Math.abs(share / (all.get(cell) ?? 0) - 1)).toBeLessThan(0.02);
    expect(rarityOf(mapOf([60, 110, 220]), back)).toBeGreaterThan(rarityOf(mapOf([230, 150, 120]), back) + 5);
  });

  it('does not let one stray picture make room for itself', () => {
    const stray = mapOf([60, 110, 220]);
    const { all } = densitiesOf([...[1, 2, 3, 4].map(() => mapOf([230, 150, 120])), stray]);

    expect(rarityOf(stray, all)).toBeGreaterThan(8);
  });
});

describe('the arithmetic below', () => {
  it('converts to OKLab as its author tabulates', () => {
    const [l, a, b] = oklabOf([255, 0, 0]);

    expect([l, a, b].map((value) => Number(value.toFixed(3)))).toEqual([0.628, 0.225, 0.126]);
  });

  it('has a spread that a stray value does not move', () => {
    const values = Array.from({ length: 101 }, (_, index) => index / 100);

    expect(robustSpread([...values, 1000])).toBeCloseTo(robustSpread(values), 1);
  });
});
