// Product photos: upright, sRGB, 8 bits, PNG, and recognised as cut-outs.
import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { normalisePhoto } from '../../../lambdas/intake/normalise-photo.ts';
import { sha256 } from '../../../lambdas/shared/hash.ts';
import { bytesOf } from './fakes.ts';
import { clearPng, cutOutPng, opaque } from './photos.ts';

/** A small PNG whose header claims another size: the limit must not depend on decoding it. */
const claimingSize = async (width: number, height: number): Promise<Uint8Array> => {
  const png = await opaque().png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
};

const pixelOf = async (png: Uint8Array): Promise<number[]> => [...(await sharp(png).raw().toBuffer()).subarray(0, 3)];

describe('a photo', () => {
  it('becomes a PNG without alpha when nothing is transparent', async () => {
    const bytes = await opaque().jpeg().toBuffer();
    const photo = await normalisePhoto(bytes, 'row 2');
    expect(photo).toMatchObject({
      width: 40,
      height: 30,
      cutOut: false,
      sourceSha256: sha256(bytes),
      sha256: sha256(photo.png),
    });
    expect(await sharp(photo.png).metadata()).toMatchObject({ format: 'png', channels: 3, depth: 'uchar' });
  });

  it('is a cut-out when its alpha has both nothing and something', async () => {
    expect(await normalisePhoto(await cutOutPng(), 'row 2')).toMatchObject({ cutOut: true });
  });

  it('is none when everything is half transparent', async () => {
    const veil = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    expect(await normalisePhoto(veil, 'row 2')).toMatchObject({ cutOut: false });
  });

  it('is turned upright by its EXIF orientation', async () => {
    const lying = await opaque().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await normalisePhoto(lying, 'row 2')).toMatchObject({ width: 30, height: 40 });
  });

  it('is converted from CMYK and from 16 bits, with its colours', async () => {
    const cmyk = await opaque().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const fromCmyk = await normalisePhoto(cmyk, 'row 2');
    expect(await sharp(fromCmyk.png).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    const [red = 0, green = 255] = await pixelOf(fromCmyk.png);
    expect(red - green).toBeGreaterThan(80);
    const deep = await opaque().toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    const fromDeep = await normalisePhoto(deep, 'row 2');
    expect((await sharp(fromDeep.png).metadata()).depth).toBe('uchar');
    expect(await pixelOf(fromDeep.png)).toEqual([200, 30, 30]);
  });

  it('is converted from grey', async () => {
    const grey = await opaque().greyscale().png().toBuffer();
    expect((await sharp((await normalisePhoto(grey, 'row 2')).png).metadata()).channels).toBe(3);
  });

  it('is made smaller than 1600 pixels, never larger', async () => {
    const large = await opaque(2000, 1000).jpeg().toBuffer();
    expect(await normalisePhoto(large, 'row 2')).toMatchObject({ width: 1600, height: 800 });
  });
});

describe('a file that is no photo', () => {
  it('refuses what is not an image', async () => {
    await expect(normalisePhoto(bytesOf('hello'), 'row 2')).rejects.toThrow(
      'row 2 is not an image that can be read. Use a JPEG, PNG',
    );
  });

  it('refuses a format that is not allowed', async () => {
    const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await expect(normalisePhoto(svg, 'row 2')).rejects.toThrow('is of the format svg; JPEG, PNG');
  });

  it('refuses a damaged photo', async () => {
    const whole = await opaque(400, 400).png().toBuffer();
    await expect(normalisePhoto(whole.subarray(0, whole.length / 2), 'row 2')).rejects.toThrow(
      'row 2 is damaged and cannot be decoded',
    );
  });

  it('refuses a fully transparent photo', async () => {
    await expect(normalisePhoto(await clearPng(), 'row 2')).rejects.toThrow('row 2 is fully transparent');
  });

  it('refuses more than 20 MB and more than 50 megapixels', async () => {
    await expect(normalisePhoto(new Uint8Array(20_000_001), 'row 2')).rejects.toThrow('has 20.0 MB; at most 20 MB');
    const huge = await claimingSize(8000, 7000);
    await expect(normalisePhoto(huge, 'row 2')).rejects.toThrow('has 8000×7000 = 56 megapixels; at most 50');
  });
});
