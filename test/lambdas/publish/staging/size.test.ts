import { describe, expect, it } from '@jest/globals';
import { isFromAbove, poseOf } from '../../../../lambdas/publish/staging/pose.ts';
import { extentOf, productShare } from '../../../../lambdas/publish/staging/size.ts';
import type { Raster } from '../../../../lambdas/publish/raster.ts';

const thing = (size: string, title = 'Thing') => ({ title, attributes: { size } });

describe('a product’s real size', () => {
  it.each([
    ['26 cm', 26],
    ['3,5 cm', 3.5],
    ['20 厘米', 20],
    ['120mm', 12],
    ['1.2 m', 120],
    ['10 inch', 25.4],
    ['30ml', 9.3],
    ['0.9 l', 29],
    ['50g', 11],
    ['500 毫升', 23.8],
  ])('of “%s” is about %d cm', (size, extent) => {
    expect(extentOf(thing(size))).toBeCloseTo(extent, 0);
  });

  it('is unknown where nothing tells it', () => {
    expect(extentOf({ title: 'Vestido midi', attributes: { size: 'XS a XXL' } })).toBeUndefined();
  });
});

describe('a product’s share of the frame', () => {
  it('is larger in a close-up than in a wide shot', () => {
    const share = (framing: string) => productShare({ product: thing('26 cm'), framing });
    expect(share('hero close-up')).toBe(1);
    expect(share('wide establishing shot')).toBeLessThan(share('in-use three-quarter view'));
  });

  it('is smaller for a lipstick than for a pan, though by far less than in reality', () => {
    const share = (size: string) => productShare({ product: thing(size), framing: 'hero close-up' });
    expect(share('3.5g')).toBeLessThan(0.8);
    expect(share('3.5g')).toBeGreaterThanOrEqual(0.7);
    expect(share('1.1 m')).toBe(1);
  });

  it('is smaller where the set leaves little room', () => {
    const raster: Raster = { width: 40, height: 60, data: new Uint8ClampedArray(40 * 60 * 4).fill(200) };
    const framing = { product: thing('26 cm'), framing: 'hero' };
    const roomy = productShare({ ...framing, raster });
    for (let y = 40; y < 52; y++)
      for (let x = 0; x < 40; x++) raster.data.fill(x % 2 === y % 2 ? 0 : 255, (y * 40 + x) * 4, (y * 40 + x) * 4 + 3);
    expect(productShare({ ...framing, raster })).toBeCloseTo(roomy * 0.8, 9);
  });
});

describe('a product’s pose', () => {
  it.each([
    ['Hearth skillet', {}, 'standing'],
    ['Vestido midi Alba', {}, 'hanging'],
    ['Faro', { form: 'chaqueta vaquera recta' }, 'hanging'],
    ['真丝连衣裙', {}, 'hanging'],
    ['薰衣草洗衣液', {}, 'standing'],
    ['Dressing table mirror', {}, 'standing'],
  ])('of “%s” %j is %s', (title, attributes, pose) => {
    expect(poseOf({ title, attributes: attributes }, 'hero close-up')).toBe(pose);
  });

  it('is lying, whatever it is, in a view from straight above', () => {
    expect(poseOf({ title: 'Vestido', attributes: {} }, 'overhead flat lay seen straight from above')).toBe('lying');
    expect(isFromAbove('hero close-up at eye level')).toBe(false);
  });
});
