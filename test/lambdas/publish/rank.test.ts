import { describe, expect, it } from '@jest/globals';
import { paletteDistance } from '../../../lambdas/publish/palette-distance.ts';
import { busynessOf, cropToPlace, placeInFrame, roomShare } from '../../../lambdas/publish/place.ts';
import { rankOptions, type Candidate } from '../../../lambdas/publish/rank.ts';
import type { Raster } from '../../../lambdas/publish/raster.ts';
import { brand } from './run-fixture.ts';

const check = (name: string, value: number, limit: number) => ({
  check: name,
  passed: true,
  value,
  limit,
  reason: 'Fine.',
});

const candidate = (option: number, change: Partial<Candidate> = {}): Candidate => ({
  option,
  checks: [check('blur', 900, 150), check('exposure', 0, 0.25), check('judge', 8, 6)],
  paletteDistance: 10,
  busyness: 8,
  room: 1,
  fromAbove: false,
  ...change,
});

const plain = ([red, green, blue]: [number, number, number]): Raster => {
  const data = new Uint8ClampedArray(40 * 60 * 4);
  for (let index = 0; index < 40 * 60; index++) data.set([red, green, blue, 255], index * 4);
  return { width: 40, height: 60, data };
};

describe('ranking', () => {
  it('gives an empty list for no candidates', () => {
    expect(rankOptions([])).toEqual([]);
  });

  it('picks the only one and says so', () => {
    expect(rankOptions([candidate(2)])).toEqual([
      expect.objectContaining({ option: 2, rank: 1, reason: 'The only option that passed the check.' }),
    ]);
  });

  it('names what the pick leads in and what the others lack', () => {
    const [first, second] = rankOptions([candidate(1, { paletteDistance: 25, busyness: 20 }), candidate(2)]);
    expect(first).toMatchObject({
      option: 2,
      reason: "Closest to the brand's colours and clearest place for the product.",
    });
    expect(second).toMatchObject({
      option: 1,
      rank: 2,
      reason: "Further from the brand's colours and busier where the product stands than the pick.",
    });
  });

  it('keeps the order of options that are equally good', () => {
    const ranked = rankOptions([candidate(3), candidate(1)]);
    expect(ranked.map(({ option }) => option)).toEqual([1, 3]);
    expect(ranked[0]?.reason).toMatch(/best balance/);
    expect(ranked[1]?.reason).toMatch(/As good as the pick/);
  });

  it('counts sharpness, exposure and the judge, and takes missing numbers as neutral', () => {
    const soft = candidate(1, {
      checks: [check('blur', 160, 150), check('exposure', 0.2, 0.25), check('judge', 6, 6)],
    });
    const unknown = candidate(3, { checks: [{ check: 'blur', passed: true, reason: 'Fine.' }] });
    expect(rankOptions([soft, unknown, candidate(2)]).map(({ option }) => option)).toEqual([2, 3, 1]);
  });

  it('measures no distance for a brand colour and a large one for a foreign colour', () => {
    expect(paletteDistance(plain([0xe8, 0x61, 0x4a]), brand)).toBeLessThan(0.1);
    expect(paletteDistance(plain([0, 0, 255]), brand)).toBeGreaterThan(30);
  });

  it('prefers the option with more clear ground for the product, and says so', () => {
    const [first, second] = rankOptions([candidate(1, { room: 0.4 }), candidate(2)]);
    expect(first).toMatchObject({ option: 2, reason: 'Widest clear ground for the product.' });
    expect(second?.reason).toBe('With less clear ground for the product than the pick.');
  });

  it('prefers a view in which the product can stand', () => {
    const ranked = rankOptions([candidate(1, { fromAbove: true, busyness: 2 }), candidate(2)]);
    expect(ranked.map(({ option }) => option)).toEqual([2, 1]);
    expect(ranked[0]?.reason).toMatch(/A view in which the product stands/);
    expect(ranked[1]?.reason).toMatch(/Seen from straight above/);
  });
});

describe('the place for the product', () => {
  it('is busy when something is drawn in the lower centre, not elsewhere', () => {
    const drawIn = (top: number) => {
      const raster = plain([200, 200, 200]);
      for (let y = top; y < top + 15; y++)
        for (let x = 10; x < 30; x++) raster.data.fill(x % 2 === 0 ? 0 : 255, (y * 40 + x) * 4, (y * 40 + x) * 4 + 3);
      return busynessOf(raster);
    };
    expect(drawIn(33)).toBeGreaterThan(20);
    expect(drawIn(5)).toBe(0);
  });

  it('has as much room as the clear ground around it is wide', () => {
    const withPost = (left: number) => {
      const raster = plain([200, 200, 200]);
      for (let y = 40; y < 55; y++)
        raster.data.fill(y % 2 === 0 ? 0 : 255, (y * 40 + left) * 4, (y * 40 + left) * 4 + 3);
      return roomShare(raster);
    };
    expect(roomShare(plain([90, 90, 90]))).toBe(1);
    expect(withPost(25)).toBeLessThan(0.6);
    expect(withPost(20)).toBeLessThan(0.1);
    expect(withPost(38)).toBe(1);
  });

  it('keeps its height when the shapes agree and lies well inside any other frame', () => {
    expect(placeInFrame(cropToPlace(0.5625, 0.5625), { width: 1080, height: 1920 })).toEqual({
      x: 540,
      y: 0.795 * 1920,
    });
    for (const [image, width, height] of [
      [0.5625, 1080, 1080],
      [0.5625, 1920, 1080],
      [1.5, 1080, 1080],
      [1, 1080, 1920],
    ] as const) {
      const crop = cropToPlace(image, width / height);
      const { x, y } = placeInFrame(crop, { width, height });
      expect(((crop.width / crop.height) * image) / (width / height)).toBeCloseTo(1, 9);
      expect(x).toBeCloseTo(width / 2, 6);
      expect(y > height * 0.6 && y < height * 0.9).toBe(true);
    }
  });
});
