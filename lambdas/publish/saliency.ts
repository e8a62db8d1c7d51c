// Where a picture has something to look at: edges, colours that stand out, skin, and a leaning to the middle.
import { edgesOf, type Raster } from './raster.ts';
import type { Rectangle } from './rectangle.ts';

/**
 * Shares of the three signs in a cell's weight. Ours: edges find texture and outlines, colour contrast finds a plain red
 * dress before a patterned wall, skin finds faces and hands.
 */
const SIGNS = { edges: 0.5, colour: 0.38, skin: 0.12 };
/** Share of the weight that a place keeps at the very border: subjects stand near the middle more often than not. */
const BORDER_WEIGHT = 0.55;
/** Share of all weight that the subject's box holds. */
const SUBJECT_SHARE = 0.6;

const scaled = (values: Float32Array): Float32Array => {
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  return most === 0 ? values : values.map((value) => value / most);
};

interface OpponentColours {
  first: Float32Array;
  second: Float32Array;
  luma: Float32Array;
}

/** YCbCr of ITU-R BT.601: one brightness, two colour differences. */
const opponentColours = ({ width, height, data }: Raster): OpponentColours => {
  const count = width * height;
  const [luma, first, second] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  for (let index = 0; index < count; index++) {
    const at = index * 4;
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const y = 0.299 * red + 0.587 * green + 0.114 * blue;
    luma[index] = y;
    first[index] = 0.564 * (blue - y);
    second[index] = 0.713 * (red - y);
  }
  return { first, second, luma };
};

/** Mean over the picture's outer ring: what a subject stands out from. */
const ringMean = (values: Float32Array, width: number, height: number): number => {
  const ring = Math.max(1, Math.round(Math.min(width, height) * 0.08));
  let [sum, count] = [0, 0];
  for (let index = 0; index < values.length; index++) {
    const [x, y] = [index % width, Math.floor(index / width)];
    if (x >= ring && y >= ring && x < width - ring && y < height - ring) continue;
    sum += values[index] ?? 0;
    count += 1;
  }
  return sum / Math.max(1, count);
};

/** Chai and Ngan 1999: skin lies at Cb 77–127 and Cr 133–173, whatever its brightness. */
const isSkin = (first: number, second: number): boolean =>
  first >= 77 - 128 && first <= 127 - 128 && second >= 133 - 128 && second <= 173 - 128;

const centrePrior = (index: number, { width, height }: Raster): number => {
  const across = Math.abs(((index % width) + 0.5) / width - 0.5) * 2;
  const down = Math.abs((Math.floor(index / width) + 0.5) / height - 0.5) * 2;
  return 1 - (1 - BORDER_WEIGHT) * Math.min(1, (across ** 2 + down ** 2) / 2);
};

/** The weight of every cell, 0–1, row by row. */
export const saliencyOf = (raster: Raster): Float32Array => {
  const { width, height } = raster;
  const edges = scaled(edgesOf(raster));
  const { first, second, luma } = opponentColours(raster);
  const means = [first, second, luma].map((values) => ringMean(values, width, height));
  const [meanFirst = 0, meanSecond = 0, meanLuma = 0] = means;
  const contrast = scaled(
    luma.map((value, index) =>
      Math.hypot((first[index] ?? 0) - meanFirst, (second[index] ?? 0) - meanSecond, (value - meanLuma) * 0.5),
    ),
  );
  return edges.map((edge, index) => {
    const skin = isSkin(first[index] ?? 0, second[index] ?? 0) ? (contrast[index] ?? 0) : 0;
    const sum = SIGNS.edges * edge + SIGNS.colour * (contrast[index] ?? 0) ** 2 + SIGNS.skin * skin;
    return sum * centrePrior(index, raster);
  });
};

/** The narrowest run of cells that holds `share` of the profile's sum. */
const coreOf = (profile: readonly number[], share: number): { from: number; to: number } => {
  const wanted = profile.reduce((sum, value) => sum + value, 0) * share;
  if (wanted === 0) return { from: 0, to: profile.length };
  let best = { from: 0, to: profile.length };
  let [from, sum] = [0, 0];
  for (let to = 0; to < profile.length; to++) {
    sum += profile[to] ?? 0;
    while (sum - (profile[from] ?? 0) >= wanted && from < to) sum -= profile[from++] ?? 0;
    if (sum >= wanted && to + 1 - from < best.to - best.from) best = { from, to: to + 1 };
  }
  return best;
};

/** Sums of the weights per row or per column. */
export const profileOf = (weights: Float32Array, { width, height }: Raster, axis: 'x' | 'y'): number[] => {
  const profile = new Array<number>(axis === 'x' ? width : height).fill(0);
  weights.forEach((weight, index) => {
    const along = axis === 'x' ? index % width : Math.floor(index / width);
    profile[along] = (profile[along] ?? 0) + weight;
  });
  return profile;
};

/** The box that holds most of what there is to look at, in fractions of the picture's sides. */
export const subjectBox = (raster: Raster, weights = saliencyOf(raster)): Rectangle => {
  const { width, height } = raster;
  const across = coreOf(profileOf(weights, raster, 'x'), Math.sqrt(SUBJECT_SHARE));
  const down = coreOf(profileOf(weights, raster, 'y'), Math.sqrt(SUBJECT_SHARE));
  return {
    x: across.from / width,
    y: down.from / height,
    width: (across.to - across.from) / width,
    height: (down.to - down.from) / height,
  };
};
