import { describe, expect, it } from '@jest/globals';
import { createCanvas } from '@napi-rs/canvas';
import sharp, { type Region } from 'sharp';
import { checkAspect } from '../../../lambdas/qc/checks/aspect.ts';
import { checkComplete } from '../../../lambdas/qc/checks/complete.ts';
import { checkDuplicate } from '../../../lambdas/qc/checks/duplicate.ts';
import { checkExposure } from '../../../lambdas/qc/checks/exposure.ts';
import { checkSize } from '../../../lambdas/qc/checks/size.ts';
import { inspectPicture } from '../../../lambdas/qc/inspect.ts';
import { hashDistance, perceptualHash } from '../../../lambdas/qc/perceptual-hash.ts';
import { decodeRaster, percentile, pixelsOf, spreadOf } from '../../../lambdas/qc/pixels.ts';
import { blockersOf } from '../../../lambdas/shared/domain/outcome.ts';
import { setPicture } from '../publish/run-fixture.ts';
import { jpegOf, scenery } from './pictures.ts';

const size = { width: 576, height: 1024 };
const good = setPicture(1, size);
const expected = { aspect: '9:16', siblings: [] } as const;

const faultsOf = async (
  bytes: Uint8Array,
  expectation: Parameters<typeof inspectPicture>[1] = expected,
): Promise<string[]> => blockersOf((await inspectPicture(bytes, expectation)).checks).map(({ check }) => check);

const flat = (colour: string): Buffer => {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, size.width, size.height);
  return canvas.toBuffer('image/png');
};

const noisy = async (): Promise<Buffer> => {
  const { data, info } = await sharp(good).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let state = 7;
  for (let index = 0; index < data.length; index++) {
    state = (state * 48_271) % 2_147_483_647;
    data[index] = Math.max(0, Math.min(255, (data[index] ?? 0) + (state % 160) - 80));
  }
  return sharp(data, { raw: info }).png().toBuffer();
};

/** `picture`, blurred but for one place. */
const softAround = async (picture: Buffer, place: Region): Promise<Buffer> => {
  const input = await sharp(picture).extract(place).toBuffer();
  const { left, top } = place;
  return sharp(picture).blur(6).composite([{ input, left, top }]).png().toBuffer();
};

describe('pixel checks', () => {
  it('pass a good picture in all formats, with what was measured', async () => {
    for (const bytes of [good, await sharp(good).png().toBuffer(), await sharp(good).webp().toBuffer()]) {
      const inspection = await inspectPicture(bytes, expected);
      expect(inspection).toMatchObject({ passed: true, facts: { width: 576, height: 1024 } });
      expect(inspection.checks.map(({ check }) => check)).toEqual([
        'decode',
        'damage',
        'size',
        'aspect',
        'blank',
        'complete',
        'borders',
        'blur',
        'noise',
        'exposure',
        'posterisation',
        'banding',
        'compression',
        'stripes',
        'tiles',
        'text',
        'safe-area',
        'duplicate',
        'repeated',
      ]);
    }
  });

  it('pass a greyscale picture and one with transparency', async () => {
    expect(await faultsOf(await sharp(good).greyscale().toColourspace('b-w').png().toBuffer())).toEqual([]);
    expect(await faultsOf(await sharp(good).ensureAlpha(0.9).png().toBuffer())).toEqual([]);
  });

  it('fail bytes that are no picture, and a file that breaks off, and look no further', async () => {
    expect(await faultsOf(new TextEncoder().encode('<html>504</html>'))).toEqual(['decode']);
    expect(await faultsOf(new Uint8Array())).toEqual(['decode']);
    const truncated = await inspectPicture(good.subarray(0, good.length / 2), expected);
    expect(truncated.checks).toEqual([
      expect.objectContaining({
        check: 'decode',
        passed: false,
        reason: expect.stringMatching(/cannot be read to its end/),
      }),
    ]);
    expect(truncated.facts).toBeUndefined();
  });

  it('fail a blank picture for being blank and nothing else', async () => {
    expect(await faultsOf(flat('#C02020'))).toEqual(['blank']);
    expect(await faultsOf(flat('#000000'))).toEqual(['blank']);
  });

  it('fail a blurred picture', async () => {
    expect(await faultsOf(await sharp(good).blur(9).toBuffer())).toEqual(['blur']);
  });

  it('pass a flat drawing whose background alone is soft', async () => {
    const place = { left: 0, top: 400, width: 576, height: 400 };
    expect(await faultsOf(await softAround(good, place))).toEqual([]);
  });

  it.each([0, 1, 2, 3])('pass flat drawing %d in grey: its few tones are not what is left of many', async (tone) => {
    expect(await faultsOf(await sharp(setPicture(tone, size)).greyscale().jpeg().toBuffer())).toEqual([]);
  });

  it('pass a scene whose background alone is soft', async () => {
    const scene = await jpegOf(await scenery({ width: 720, height: 1280 }));
    const place = { left: 200, top: 650, width: 260, height: 240 };
    expect(await faultsOf(await softAround(scene, place))).toEqual([]);
  });

  it('fail a picture covered by noise', async () => {
    expect(await faultsOf(await noisy())).toEqual(['noise']);
  });

  it('fail a picture whose lower part is missing', async () => {
    const grey = createCanvas(576, 512).toBuffer('image/png');
    const half = await sharp(good)
      .composite([{ input: await sharp(grey).flatten({ background: '#808080' }).toBuffer(), top: 512, left: 0 }])
      .png()
      .toBuffer();
    expect(await faultsOf(half)).toContain('complete');
  });

  it('fail a picture that is burnt out without shadows, or black without lights', async () => {
    expect(await faultsOf(await sharp(good).linear(0.6, 170).toBuffer())).toContain('exposure');
    expect(await faultsOf(await sharp(good).linear(0.2, -8).png().toBuffer())).toContain('exposure');
  });

  it('fail the wrong shape and a picture that is too small', async () => {
    expect(await faultsOf(await sharp(good).resize(1024, 1024, { fit: 'fill' }).toBuffer())).toEqual(['aspect']);
    expect(await faultsOf(await sharp(good).resize(144, 256).toBuffer(), expected)).toContain('size');
    expect(checkSize({ width: 900, height: 479 })).toMatchObject({ passed: false, value: 479, limit: 480 });
    expect(checkSize({ width: 100, height: 90 }, 80).passed).toBe(true);
  });

  it('allow the rounded sizes that models make', () => {
    expect(checkAspect({ width: 1536, height: 640 }, '21:9').passed).toBe(true);
    expect(checkAspect({ width: 832, height: 1216 }, '2:3').passed).toBe(true);
    expect(checkAspect({ width: 100, height: 50 }, 2)).toMatchObject({ passed: true, value: 0 });
    expect(checkAspect({ width: 1024, height: 1024 }, '9:16').reason).toMatch(/9:16 was ordered/);
    expect(checkAspect({ width: 10, height: 10 }, 1.5).reason).toMatch(/1.50 was ordered/);
  });

  it('fail a copy of a sibling and pass a different picture', async () => {
    const { facts } = await inspectPicture(good, expected);
    const copy = await sharp(good).jpeg({ quality: 60 }).modulate({ brightness: 1.05 }).toBuffer();
    const siblings = [{ option: 1, hash: facts!.hash }];
    expect(await faultsOf(copy, { aspect: '9:16', siblings })).toEqual(['duplicate']);
    expect(await faultsOf(setPicture(3, size), { aspect: '9:16', siblings })).toEqual([]);
    expect(
      checkDuplicate('00', [
        { option: 2, hash: 'ff' },
        { option: 4, hash: '01' },
      ]),
    ).toMatchObject({ value: 1, reason: expect.stringMatching(/option 4/) });
  });

  it('counts differing bits of 64', async () => {
    expect(hashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    const decoded = await decodeRaster(good);
    const pixels = decoded.ok ? await pixelsOf(decoded.raster) : undefined;
    expect(await perceptualHash(pixels!.luma)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('tells a product on white from a missing part', () => {
    const values = new Uint8Array(100 * 100).fill(255);
    for (let y = 0; y < 70; y++) for (let x = 45; x < 55; x++) values[y * 100 + x] = 30;
    expect(checkComplete({ width: 100, height: 100, values }).passed).toBe(true);
    values.fill(0);
    expect(checkComplete({ width: 100, height: 100, values })).toMatchObject({ passed: false, value: 1 });
  });

  it('keeps burnt whites that come with shadows', () => {
    const values = new Uint8Array(1000).fill(255).fill(20, 0, 100);
    const colours = { width: 10, height: 100, values: new Uint8Array(3000).fill(255).fill(20, 0, 300) };
    expect(checkExposure({ luma: { width: 10, height: 100, values }, colours })).toMatchObject({
      passed: true,
      value: 0,
    });
  });

  it('measures spread and percentiles', () => {
    expect(spreadOf([])).toEqual({ mean: 0, variance: 0 });
    expect(spreadOf([1, 3])).toEqual({ mean: 2, variance: 1 });
    expect(percentile({ width: 3, height: 1, values: Uint8Array.of(1, 2, 3) }, 1)).toBe(3);
    expect(percentile({ width: 3, height: 1, values: Uint8Array.of(255, 255, 255) }, 0.5)).toBe(255);
  });
});
