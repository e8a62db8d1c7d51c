// How alike two pictures are over the product's pixels: SSIM of luma, and how far the colours of any spot have moved.
import type { RgbaPixels } from './reference.ts';

export interface Similarity {
  /** Mean SSIM of all windows, 1 = equal. */
  ssim: number;
  lowestSsim: number;
  /** Largest difference of a window's mean in red, green or blue, in levels of 255. */
  colourShift: number;
  /** Largest difference of any pixel in red, green or blue, in levels of 255. */
  worstPixel: number;
  /** How many windows were compared; 0 says that nothing was. */
  windows: number;
}

/** Side of a block; a window is two by two blocks (8×8 pixels), windows start at every block: 4 pixels apart. */
const BLOCK = 4;
/** Pixels of the product that a window needs, of 64. */
const FEWEST = 16;
/** (K1·L)² and (K2·L)² with K1 = 0.01, K2 = 0.03, L = 255: Wang, Bovik, Sheikh, Simoncelli, IEEE TIP 13(4), 2004. */
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** Sums over a block's product pixels: count, luma a and b, their squares and product, differences in R, G, B. */
const COUNT = 0;
const A = 1;
const B = 2;
const AA = 3;
const BB = 4;
const AB = 5;
const RED = 6;
const GREEN = 7;
const BLUE = 8;
const FIELDS = 9;

/* eslint-disable @typescript-eslint/no-non-null-assertion -- the innermost loops run over every pixel; indices are inside the arrays by construction */

interface Pair {
  a: Uint8Array;
  b: Uint8Array;
  /** FIELDS numbers a block, with an empty column and row behind the last ones. */
  sums: Float64Array;
  /** Largest difference so far. */
  worst: number;
}

/** Adds pixel `at` (of both) to the sums from `to` on. */
const addPixel = (pair: Pair, at: number, to: number): void => {
  const { a, b, sums } = pair;
  const [red, green, blue] = [a[at]!, a[at + 1]!, a[at + 2]!];
  const [otherRed, otherGreen, otherBlue] = [b[at]!, b[at + 1]!, b[at + 2]!];
  const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
  const otherLuma = 0.299 * otherRed + 0.587 * otherGreen + 0.114 * otherBlue;
  sums[to + COUNT]! += 1;
  sums[to + A]! += luma;
  sums[to + B]! += otherLuma;
  sums[to + AA]! += luma * luma;
  sums[to + BB]! += otherLuma * otherLuma;
  sums[to + AB]! += luma * otherLuma;
  sums[to + RED]! += otherRed - red;
  sums[to + GREEN]! += otherGreen - green;
  sums[to + BLUE]! += otherBlue - blue;
  pair.worst = Math.max(pair.worst, Math.abs(otherRed - red), Math.abs(otherGreen - green), Math.abs(otherBlue - blue));
};

/** Adds up every block. */
const fillBlocks = ({ width, height }: RgbaPixels, pair: Pair, columns: number): void => {
  for (let y = 0; y < height; y++) {
    const row = (y >> 2) * columns;
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (pair.a[at + 3] === 255) addPixel(pair, at, (row + (x >> 2)) * FIELDS);
    }
  }
};

/** SSIM and colour shift of one window's sums; undefined when too little of the product is in it. */
const windowOf = (w: Float64Array): { ssim: number; shift: number } | undefined => {
  const n = w[COUNT]!;
  if (n < FEWEST) return undefined;
  const [meanA, meanB] = [w[A]! / n, w[B]! / n];
  const varianceA = w[AA]! / n - meanA * meanA;
  const varianceB = w[BB]! / n - meanB * meanB;
  const covariance = w[AB]! / n - meanA * meanB;
  const ssim =
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
    ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
  return { ssim, shift: Math.max(Math.abs(w[RED]!), Math.abs(w[GREEN]!), Math.abs(w[BLUE]!)) / n };
};

/** Adds up the two by two blocks from block `from` on. */
const fillWindow = (
  window: Float64Array,
  sums: Float64Array,
  { from, below }: { from: number; below: number },
): void => {
  for (let field = 0; field < FIELDS; field++) {
    const at = from * FIELDS + field;
    const under = at + below * FIELDS;
    window[field] = sums[at]! + sums[at + FIELDS]! + sums[under]! + sums[under + FIELDS]!;
  }
};
/* eslint-enable @typescript-eslint/no-non-null-assertion */

/**
 * Compares `shown` (RGBA of the same size) with the reference over the reference's opaque pixels.
 * SSIM of Wang et al. 2004 on BT.601 luma, with uniform windows of 8×8 pixels every 4 pixels (the arrangement of x264 and of
 * FFmpeg's ssim filter) in place of the paper's Gaussian of 11×11; of a window that the product fills in part only its pixels count.
 */
export const similarityOf = (reference: RgbaPixels, shown: Uint8Array): Similarity => {
  const columns = Math.ceil(reference.width / BLOCK) + 1;
  const rows = Math.ceil(reference.height / BLOCK) + 1;
  const sums = new Float64Array(columns * rows * FIELDS);
  const pair: Pair = { a: reference.data, b: shown, sums, worst: 0 };
  fillBlocks(reference, pair, columns);
  const window = new Float64Array(FIELDS);
  const found = { sum: 0, lowestSsim: 1, colourShift: 0, windows: 0 };
  for (let y = 0; y < Math.max(1, rows - 2); y++) {
    for (let x = 0; x < Math.max(1, columns - 2); x++) {
      fillWindow(window, sums, { from: y * columns + x, below: columns });
      const measured = windowOf(window);
      if (measured === undefined) continue;
      found.sum += measured.ssim;
      found.lowestSsim = Math.min(found.lowestSsim, measured.ssim);
      found.colourShift = Math.max(found.colourShift, measured.shift);
      found.windows += 1;
    }
  }
  const { sum, ...rest } = found;
  return { ssim: rest.windows === 0 ? 0 : sum / rest.windows, ...rest, worstPixel: pair.worst };
};
