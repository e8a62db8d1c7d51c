import { describe, expect, it } from '@jest/globals';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { loadProductPhoto } from '../../../../lambdas/publish/product.ts';
import { rasterOf } from '../../../../lambdas/publish/raster.ts';
import { composeScene } from '../../../../lambdas/publish/scene.ts';
import { drawProduct } from '../../../../lambdas/publish/staging/draw-staging.ts';
import { enlargementWarnings } from '../../../../lambdas/publish/staging/enlargement.ts';
import { fitProduct } from '../../../../lambdas/publish/staging/fit-product.ts';
import type { Light } from '../../../../lambdas/publish/staging/light.ts';
import { PLAIN_STAGING, stagingOf, type Staging } from '../../../../lambdas/publish/staging/staging.ts';
import { compareExactly } from '../../../../lambdas/publish/truth/exact.ts';
import { brand, cueOf, jobOf, listing, portrait } from '../run-fixture.ts';
import { bottlePng } from '../truth/product-fixture.ts';

const SIDE = 600;
const BOX = { x: 240, y: 120, width: 120, height: 262 };
const plainLight: Light = { side: 0, depth: 0, height: 0.3, hardness: 0.8, warmth: 0 };

/** The bottle on grey, as brightness. */
const drawn = async (change: Partial<Staging>) => {
  const frame = createCanvas(SIDE, SIDE);
  const context = frame.getContext('2d');
  context.fillStyle = '#A0A0A0';
  context.fillRect(0, 0, SIDE, SIDE);
  const product = await fitProduct(await loadProductPhoto(bottlePng(), true), BOX);
  drawProduct(context, product, { ...PLAIN_STAGING, ...change });
  const mean = (...[x, y, width, height]: [number, number, number, number]): number => {
    const { data } = context.getImageData(x, y, width, height);
    let sum = 0;
    for (let index = 0; index < data.length; index += 4) sum += data[index] ?? 0;
    return (sum * 4) / data.length;
  };
  return { frame, product, mean, ground: BOX.y + BOX.height };
};

describe('a standing product', () => {
  it.each([
    ['left', -1],
    ['right', 1],
  ] as const)('casts its shadow away from light from the %s', async (_side, side) => {
    const { mean, ground } = await drawn({ light: { ...plainLight, side } });
    const [left, right] = [mean(150, ground - 40, 80, 40), mean(370, ground - 40, 80, 40)];
    expect(side < 0 ? left - right : right - left).toBeGreaterThan(5);
  });

  it('throws its shadow towards the viewer when lit from behind, with a rim of light around it', async () => {
    const front = await drawn({ light: { ...plainLight, depth: -1 } });
    const behind = await drawn({ light: { ...plainLight, depth: 1 } });
    const below = (scene: typeof front): number => scene.mean(260, scene.ground + 25, 80, 40);
    expect(below(front) - below(behind)).toBeGreaterThan(5);
    expect(behind.mean(232, 200, 6, 40)).toBeGreaterThan(front.mean(232, 200, 6, 40));
  });

  it('has a sharper shadow in hard light than in soft', async () => {
    const steepest = async (hardness: number): Promise<number> => {
      const { frame, ground } = await drawn({ light: { ...plainLight, side: -1, height: 0.1, hardness } });
      const { data } = frame.getContext('2d').getImageData(385, ground - 14, 180, 1);
      let steep = 0;
      for (let x = 0; x < 172; x++) steep = Math.max(steep, Math.abs((data[x * 4] ?? 0) - (data[x * 4 + 32] ?? 0)));
      return steep;
    };
    expect(await steepest(0.9)).toBeGreaterThan((await steepest(0.1)) * 1.5);
  });

  it('touches the ground with a dark foot', async () => {
    const { mean, ground } = await drawn({});
    expect(mean(270, ground + 1, 60, 3)).toBeLessThan(110);
  });

  it('is mirrored by a glossy surface only', async () => {
    const [dull, glossy] = [await drawn({}), await drawn({ gloss: 1 })];
    const redness = ({ frame, ground }: typeof dull): number => {
      const [red, , blue] = frame.getContext('2d').getImageData(300, ground + 20, 1, 1).data;
      return (red ?? 0) - (blue ?? 0);
    };
    expect(redness(glossy)).toBeGreaterThan(redness(dull) + 10);
  });
});

describe('a product in any pose', () => {
  it.each(['standing', 'hanging', 'lying'] as const)('keeps its own pixels: %s', async (pose) => {
    for (const depth of [-1, 0, 1]) {
      const { frame, product } = await drawn({ pose, gloss: 1, light: { ...plainLight, side: 0.6, depth } });
      expect(compareExactly(frame, product).differing).toBe(0);
    }
  });

  it.each(['hanging', 'lying'] as const)('shades what is behind it, away from the light: %s', async (pose) => {
    const { mean } = await drawn({ pose, light: { ...plainLight, side: -1 } });
    expect(mean(361, 200, 4, 100)).toBeLessThan(mean(235, 200, 4, 100) - 5);
  });
});

describe('a scene', () => {
  const sceneWith = async (staging: Partial<Staging>, channel = portrait) => {
    const set = createCanvas(432, 768);
    const image = await loadImage(set.toBuffer('image/png'));
    const product = await loadProductPhoto(bottlePng(), true);
    const picture = { image, raster: rasterOf(image, 96) };
    return composeScene({ channel, picture, product, staging: { ...PLAIN_STAGING, ...staging } });
  };

  it('gives the product its share, on the same ground', async () => {
    const [whole, half] = [await sceneWith({}), await sceneWith({ share: 0.5 })];
    expect(half.product!.box.height).toBeCloseTo(whole.product!.box.height / 2, -1);
    expect(half.product!.box.y + half.product!.box.height).toBe(whole.product!.box.y + whole.product!.box.height);
    expect(half.layout.product!.height).toBeCloseTo(half.product!.box.height, -1);
  });

  it('hangs a garment above the ground and lays things into the middle of the place', async () => {
    const foot = async (pose: Staging['pose']): Promise<number> => {
      const { product } = await sceneWith({ pose, share: 0.4 });
      return product!.box.y + product!.box.height;
    };
    expect(await foot('hanging')).toBeLessThan(await foot('standing'));
    expect(await foot('lying')).toBeLessThan(await foot('hanging'));
  });

  it('makes the product a little smaller rather than enlarging it beyond 1.5 times', async () => {
    const { product } = await sceneWith({}, { ...listing, width: 1000, height: 1000 });
    expect(product!.enlargement).toBeGreaterThan(1.48);
    expect(product!.enlargement).toBeLessThan(1.51);
  });

  it('warns when the photo is enlarged beyond 1.5 times, and says how many pixels are needed', async () => {
    const large = await sceneWith({}, { ...listing, width: 2048, height: 2048 });
    const small = await sceneWith({ share: 0.5 });
    const [warning] = enlargementWarnings({}, large, listing);
    expect(warning).toMatch(/enlarged 3\.\d times in listing .* Give one at least \d+ pixels wide/);
    expect(enlargementWarnings({}, small, portrait)).toEqual([]);
  });
});

describe('staging', () => {
  it('is read from the cue, the product, the prompt and the brand', () => {
    const cue = cueOf(1, 'First the red pan: it goes from hob to oven.');
    const scene = { ...cue.scene, light: 'soft light from the right', setting: 'a polished marble counter' };
    const data = new Uint8ClampedArray(40 * 60 * 4).fill(200);
    const staging = stagingOf({
      cue: { scene },
      product: { title: 'Red pan', attributes: { size: '26 cm' } },
      job: jobOf('c001', 2, { prompt: 'Professional advertising photograph, wide establishing shot.' }),
      brand,
      raster: { width: 40, height: 60, data },
    });
    expect(staging).toMatchObject({ pose: 'standing', gloss: 0.6, light: { side: 1, hardness: 0.1 } });
    expect(staging.share).toBeCloseTo(0.74, 9);
  });
});
