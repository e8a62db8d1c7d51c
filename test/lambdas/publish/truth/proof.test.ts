import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { encodeFrame } from '../../../../lambdas/publish/encode.ts';
import { encodeProven } from '../../../../lambdas/publish/truth/encode-proven.ts';
import { LIMITS } from '../../../../lambdas/publish/truth/encoded.ts';
import { compareExactly } from '../../../../lambdas/publish/truth/exact.ts';
import { referenceOf } from '../../../../lambdas/publish/truth/reference.ts';
import { similarityOf } from '../../../../lambdas/publish/truth/similarity.ts';
import { verifyProof } from '../../../../lambdas/publish/truth/verify-proof.ts';
import { ProofSchema, type Proof } from '../../../../lambdas/shared/domain/proof.ts';
import { square } from '../run-fixture.ts';
import { bottlePng, productFrame, type ProductFrame } from './product-fixture.ts';

const channel = { ...square, width: 400, height: 480 };
const proven = async ({ frame, product }: ProductFrame, change = {}) => {
  const { bytes, proof } = await encodeProven(frame, { channel: { ...channel, ...change }, product, sku: 'BTL' });
  return { bytes, proof: proof! };
};

/** The published picture, decoded, changed in a rectangle inside the product, and encoded losslessly. */
const altered = async (
  bytes: Uint8Array,
  { box }: Proof,
  change: { at: [x: number, y: number]; size: number; by: number },
): Promise<Uint8Array> => {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let y = 0; y < change.size; y++) {
    for (let x = 0; x < change.size; x++) {
      const at = ((box.y + change.at[1] + y) * info.width + box.x + change.at[0] + x) * 4;
      for (let channelOf = 0; channelOf < 3; channelOf++)
        data[at + channelOf] = (data[at + channelOf] ?? 0) ^ change.by;
    }
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
    .png()
    .toBuffer();
};

describe('the exact stage', () => {
  it('finds every opaque pixel of the drawn product as the reference has it', async () => {
    const { frame, product } = await productFrame();
    const { exactPixels, differing } = compareExactly(frame, product);
    expect(differing).toBe(0);
    expect(exactPixels).toBeGreaterThan(137 * 300 * 0.9);
  });

  it('fails for a single pixel that is off by one level', async () => {
    const { frame, product } = await productFrame();
    const context = frame.getContext('2d');
    const pixel = context.getImageData(200, 250, 1, 1);
    pixel.data[1] = (pixel.data[1] ?? 0) ^ 1;
    context.putImageData(pixel, 200, 250);
    expect(compareExactly(frame, product)).toMatchObject({ differing: 1, firstAt: { x: 200, y: 250 } });
  });

  it('fails for words or a veil over the product, before anything is encoded', async () => {
    const scene = await productFrame();
    const context = scene.frame.getContext('2d');
    context.fillStyle = 'rgba(255, 255, 255, 0.1)';
    context.fillRect(0, 400, 400, 40);
    await expect(proven(scene)).rejects.toMatchObject({
      name: 'ProductUntrue',
      message: expect.stringMatching(/pixels were changed or covered, the first at \d+, 400/),
    });
  });

  it('fails for a product without a single opaque pixel', async () => {
    const veil = await sharp({
      create: { width: 60, height: 60, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    await expect(proven(await productFrame(veil))).rejects.toThrow(/no opaque pixel/);
  });
});

describe('the encoded stage', () => {
  it('stores a proof that anybody can redo from the file and the photo', async () => {
    const scene = await productFrame();
    const { bytes, proof } = await proven(scene);
    expect(ProofSchema.parse(proof)).toMatchObject({
      sku: 'BTL',
      crop: { x: 40, y: 30, width: 160, height: 350 },
      box: { x: 130, y: 121, width: 137, height: 300 },
      differing: 0,
    });
    expect(proof.ssim).toBeGreaterThanOrEqual(LIMITS.ssim);
    const verdict = await verifyProof(bytes, proof, scene.png);
    expect(verdict).toMatchObject({ passed: true, worstPixel: proof.worstPixel });
    expect(verdict.ssim).toBeCloseTo(proof.ssim, 4);
  });

  it('proves a photo that is shown as a print too', async () => {
    const print = await sharp(bottlePng()).flatten({ background: '#88AACC' }).png().toBuffer();
    const scene = await productFrame(print, false);
    const { bytes, proof } = await proven(scene);
    expect(proof.exactPixels).toBe(proof.box.width * proof.box.height);
    expect((await verifyProof(bytes, proof, print)).passed).toBe(true);
  });

  it.each([
    ['a single pixel of a plain part', { at: [20, 40] as [number, number], size: 1, by: 0x40 }],
    ['a single pixel of the label', { at: [70, 150] as [number, number], size: 1, by: 0x40 }],
    ['a small patch', { at: [60, 30] as [number, number], size: 6, by: 0x20 }],
  ])('fails when %s was altered in the published file', async (_what, change) => {
    const scene = await productFrame();
    const { bytes, proof } = await proven(scene);
    expect((await verifyProof(await altered(bytes, proof, { ...change, by: 0 }), proof, scene.png)).passed).toBe(true);
    const verdict = await verifyProof(await altered(bytes, proof, change), proof, scene.png);
    expect(verdict.passed).toBe(false);
    expect(verdict.reason).toMatch(/not as in its photo/);
  });

  it('fails for a product in another colour of the same brightness', async () => {
    const scene = await productFrame();
    const { proof } = await proven(scene);
    const recoloured = await sharp(
      await sharp((await proven(scene)).bytes)
        .recomb([
          [0.2, 0.8, 0],
          [0.4, 0.6, 0],
          [0, 0, 1],
        ])
        .toBuffer(),
    )
      .png()
      .toBuffer();
    expect((await verifyProof(recoloured, proof, scene.png)).passed).toBe(false);
  });

  it('fails for another photo, another picture size and bytes that are no picture', async () => {
    const scene = await productFrame();
    const { bytes, proof } = await proven(scene);
    const smaller = await sharp(bytes).resize(200).jpeg().toBuffer();
    expect((await verifyProof(bytes, proof, bottlePng('#204080'))).reason).toMatch(/not the photo of BTL/);
    expect((await verifyProof(smaller, proof, scene.png)).reason).toMatch(/cannot be read/);
    expect((await verifyProof(new Uint8Array(9), proof, scene.png)).passed).toBe(false);
  });

  it('fails for a file that was compressed once more', async () => {
    const scene = await productFrame();
    const { bytes, proof } = await proven(scene);
    const again = await sharp(bytes).jpeg({ quality: 60 }).toBuffer();
    expect((await verifyProof(again, proof, scene.png)).passed).toBe(false);
  });
});

describe('encoding until true', () => {
  it('takes a higher quality when the first one is not true', async () => {
    const { frame } = await productFrame();
    let asked = 0;
    const first = await encodeFrame(frame, channel, { isTrue: () => Promise.resolve(true) });
    const third = await encodeFrame(frame, channel, { isTrue: () => Promise.resolve(++asked === 3) });
    expect(third.length).toBeGreaterThan(first.length);
    expect((await sharp(first).metadata()).chromaSubsampling).toBe('4:4:4');
  });

  it('takes a lower quality that is still true when the channel allows fewer bytes', async () => {
    const { frame } = await productFrame();
    const first = await encodeFrame(frame, channel, { isTrue: () => Promise.resolve(true) });
    const maxBytes = first.length - 1;
    const smaller = await encodeFrame(frame, { ...channel, maxBytes }, { isTrue: () => Promise.resolve(true) });
    expect(smaller.length).toBeLessThanOrEqual(maxBytes);
  });

  it('refuses when no quality is both true and small enough', async () => {
    const scene = await productFrame();
    const { bytes } = await proven(scene);
    for (const format of ['jpeg', 'png'] as const) {
      await expect(proven(scene, { maxBytes: bytes.length / 4, format })).rejects.toMatchObject({
        name: 'ProductUntrue',
      });
    }
  });

  it('keeps a PNG whole, which is exact', async () => {
    const { proof } = await proven(await productFrame(), { format: 'png', maxBytes: 5_000_000 });
    expect(proof).toMatchObject({ ssim: 1, worstPixel: 0 });
  });

  it('gives bytes without a proof for a frame without a product', async () => {
    const { frame } = await productFrame();
    expect((await encodeProven(frame, { channel, sku: '' })).proof).toBeUndefined();
  });
});

describe('similarity', () => {
  it('is 1 for equal pixels and counts the product’s pixels only', async () => {
    const { photo } = await productFrame();
    const reference = await referenceOf(photo.pixels, photo.content, { width: 80, height: 175 });
    const outside = Uint8Array.from(reference.data, (value, index) =>
      (reference.data[index | 3] ?? 0) < 255 ? 255 - value : value,
    );
    expect(similarityOf(reference, reference.data)).toMatchObject({
      ssim: 1,
      lowestSsim: 1,
      colourShift: 0,
      worstPixel: 0,
    });
    expect(similarityOf(reference, outside).ssim).toBe(1);
  });

  it('agrees with the formula of Wang et al. on one window', () => {
    const pixels = (values: readonly number[]) =>
      Uint8Array.from(values.flatMap((value) => [value, value, value, 255]));
    const a = Array.from({ length: 64 }, (_, index) => (index * 37) % 200);
    const b = a.map((value, index) => value + (index % 5));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [meanA, meanB] = [mean(a), mean(b)];
    const varianceA = mean(a.map((value) => (value - meanA) ** 2));
    const varianceB = mean(b.map((value) => (value - meanB) ** 2));
    const covariance = mean(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB)));
    const [c1, c2] = [6.5025, 58.5225];
    const expected =
      ((2 * meanA * meanB + c1) * (2 * covariance + c2)) /
      ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2));
    const found = similarityOf({ width: 8, height: 8, data: pixels(a) }, pixels(b));
    expect(found.ssim).toBeCloseTo(expected, 9);
    expect(found).toMatchObject({ windows: 1, worstPixel: 4 });
  });

  it('compares nothing, and says so, where nothing is opaque', () => {
    expect(similarityOf({ width: 8, height: 8, data: new Uint8Array(256) }, new Uint8Array(256))).toMatchObject({
      windows: 0,
      ssim: 0,
    });
  });
});
