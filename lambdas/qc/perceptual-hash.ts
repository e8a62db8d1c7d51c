// A 64-bit fingerprint of what a picture looks like: equal for copies, near for near copies.
import sharp from 'sharp';
import type { Plane } from './pixels.ts';

/** Side of the shrunk picture and of the block of low frequencies kept. */
const SIDE = 32;
const BLOCK = 8;

/** cosines[k][n] of the discrete cosine transform (type II). */
const COSINES = Array.from({ length: BLOCK }, (_, frequency) =>
  Float64Array.from({ length: SIDE }, (__, place) => Math.cos(((2 * place + 1) * frequency * Math.PI) / (2 * SIDE))),
);

/** The BLOCK × BLOCK lowest frequencies of a SIDE × SIDE picture. */
const lowFrequencies = (grey: Uint8Array): number[] => {
  const rows = COSINES.map((cosine) =>
    Float64Array.from({ length: SIDE }, (_, y) =>
      cosine.reduce((sum, factor, x) => sum + factor * (grey[y * SIDE + x] ?? 0), 0),
    ),
  );
  return COSINES.flatMap((cosine) =>
    rows.map((row) => cosine.reduce((sum, factor, y) => sum + factor * (row[y] ?? 0), 0)),
  );
};

/**
 * The perceptual hash (pHash: shrink to 32×32, DCT, the signs of the 8×8 lowest frequencies against their median;
 * http://www.phash.org) as 16 hex digits.
 */
export const perceptualHash = async ({ width, height, values }: Plane): Promise<string> => {
  const grey = await sharp(values, { raw: { width, height, channels: 1 } })
    .resize(SIDE, SIDE, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const frequencies = lowFrequencies(grey);
  const sorted = frequencies.slice(1).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const bits = frequencies.map((value, index) => (index > 0 && value > median ? '1' : '0')).join('');
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
};

/** How many of the 64 bits differ. */
export const hashDistance = (one: string, other: string): number =>
  (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2).replaceAll('0', '').length;
