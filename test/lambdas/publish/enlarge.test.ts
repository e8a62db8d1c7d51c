import { describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { enlargedOf, enlargingOf, enlargingWarnings } from '../../../lambdas/publish/enlarge.ts';
import type { Upscale } from '../../../lambdas/publish/upscale.ts';
import { setPicture } from './run-fixture.ts';
import { packs, publishedCue } from './published-cue.ts';

/** One megapixel, as the image model gives for 16:9. */
const megapixel = setPicture(0, { width: 1344, height: 768 });
const background = packs.channel('stream-background');
/** The same at a quarter of its sides, where it is not the size that matters. */
const quarter = {
  ...background,
  width: 960,
  height: 540,
  rules: { ...background.rules, pixels: { ...background.rules.pixels, exact: false } },
};
const small = setPicture(0, { width: 336, height: 192 });
const whole = { x: 0, y: 0, width: 1, height: 1 };

describe('a 4K background from a picture of one megapixel', () => {
  it('is published with a warning that gives the numbers when there is no upscaler', async () => {
    const { publication } = await publishedCue({ channels: [background], markets: ['en-US'], picture: megapixel });
    expect(publication.files).toMatchObject([
      { width: 3840, height: 2160, enlarged: { scale: 2.86, from: { width: 1344, height: 756 }, by: 'resampling' } },
    ]);
    expect(publication.warnings.filter((warning) => warning.startsWith('Enlarged'))).toEqual([
      'Enlarged beyond 1.5 times, which looks soft: stream-background 2.9 times (1344×756 to 3840×2160); no upscaler could be asked.',
    ]);
  });

  it('takes the upscaler’s picture, asked for once, and says so', async () => {
    const larger = await sharp(small).resize(1344, 768).jpeg().toBuffer();
    const upscale = jest.fn<Upscale>(() =>
      Promise.resolve({ kind: 'enlarged', bytes: larger, key: 'k', width: 1728, height: 3072 }),
    );
    const second = { ...quarter, id: 'backdrop' };
    const { publication } = await publishedCue({
      channels: [quarter, second],
      markets: ['en-US'],
      picture: small,
      upscale,
    });
    expect(upscale).toHaveBeenCalledTimes(1);
    expect(upscale).toHaveBeenCalledWith(expect.objectContaining({ cueId: 'c001' }));
    expect(publication.files.map(({ enlarged }) => enlarged)).toEqual([
      { scale: 0.71, from: { width: 1344, height: 756 }, by: 'upscaler' },
      { scale: 0.71, from: { width: 1344, height: 756 }, by: 'upscaler' },
    ]);
    expect(publication.warnings.filter((warning) => warning.startsWith('Enlarged'))).toEqual([]);
  });

  it('says why the upscaler did not help', async () => {
    const upscale: Upscale = () => Promise.resolve({ kind: 'as-it-is', reason: 'the budget does not hold it' });
    const { publication } = await publishedCue({
      channels: [quarter],
      markets: ['en-US'],
      picture: small,
      upscale,
    });
    expect(publication.warnings.join(' ')).toMatch(/2\.9 times .*; the budget does not hold it\./);
  });
});

describe('enlarging', () => {
  it('is measured on the crop, not on the whole picture', () => {
    expect(enlargingOf({ width: 1000, height: 1000 }, whole, { width: 1500, height: 1500 })).toBeCloseTo(1.5);
    const half = { x: 0.25, y: 0, width: 0.5, height: 1 };
    expect(enlargingOf({ width: 1000, height: 1000 }, half, { width: 1500, height: 3000 })).toBeCloseTo(3);
  });

  it('is not told of a picture that is shrunk', () => {
    expect(
      enlargedOf({ width: 2000, height: 2000 }, whole, { channel: { width: 1080, height: 1080 }, upscaled: false }),
    ).toBeUndefined();
  });

  it('gives one warning for all channels of one reason, and none up to 1.5', () => {
    const enlarged = (scale: number) => ({ scale, from: { width: 10, height: 10 }, by: 'resampling' as const });
    const channel = { id: 'a', width: 20, height: 20 };
    expect(
      enlargingWarnings([
        { channel, enlarged: enlarged(2), why: 'x' },
        { channel: { ...channel, id: 'b' }, enlarged: enlarged(1.5), why: 'x' },
        { channel: { ...channel, id: 'c' }, enlarged: enlarged(3), why: 'x' },
      ]),
    ).toEqual([
      'Enlarged beyond 1.5 times, which looks soft: a 2.0 times (10×10 to 20×20), c 3.0 times (10×10 to 20×20); x.',
    ]);
  });
});
