// What the stand-in judge can see: numbers measured on the picture's own pixels, nothing more.
import { differenceCiede2000, type Rgb } from 'culori';
import sharp from 'sharp';

export interface Measures {
  /** Standard deviation of luma, grey levels. */
  contrast: number;
  /** Mean difference between neighbours in the busiest tenth of tiles, grey levels: lines and edges. */
  detail: number;
  /** Share of tiles with something drawn in them, 0–1. */
  coverage: number;
  /** Share of the picture within a visible distance of the named colours, 0–1; undefined when none are named. */
  paletteShare?: number;
  /** Mean difference between neighbours in the calmer half of the lower third, grey levels: room for a product. */
  calmest: number;
}

const SIDE = 256;
const TILE = 16;
/** Mean edge of a tile from which something is drawn in it. */
const DRAWN = 1.2;
/** CIEDE2000 up to which a pixel counts as a shade of a named colour. */
const SAME_FAMILY = 12;

interface Grey {
  width: number;
  height: number;
  values: Float32Array;
}

const greyOf = (data: Uint8Array, width: number, height: number): Grey => ({
  width,
  height,
  values: Float32Array.from({ length: width * height }, (_, index) => {
    const at = index * 3;
    return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }),
});

const edgeAt = ({ width, values }: Grey, at: number): number =>
  (Math.abs((values[at] ?? 0) - (values[at + 1] ?? 0)) + Math.abs((values[at] ?? 0) - (values[at + width] ?? 0))) / 2;

const meanEdge = (grey: Grey, left: number, top: number): number => {
  let [sum, count] = [0, 0];
  for (let y = top; y < Math.min(top + TILE, grey.height - 1); y++) {
    for (let x = left; x < Math.min(left + TILE, grey.width - 1); x++) {
      sum += edgeAt(grey, y * grey.width + x);
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
};

interface Tile {
  x: number;
  y: number;
  edge: number;
}

const tilesOf = (grey: Grey): Tile[] => {
  const tiles: Tile[] = [];
  for (let y = 0; y < grey.height - TILE / 2; y += TILE) {
    for (let x = 0; x < grey.width - TILE / 2; x += TILE) {
      tiles.push({ x: x / grey.width, y: y / grey.height, edge: meanEdge(grey, x, y) });
    }
  }
  return tiles;
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const deviation = ({ values }: Grey): number => {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length);
};

const difference = differenceCiede2000();

const paletteShareOf = (data: Uint8Array, palette: readonly string[]): number => {
  const count = data.length / 3;
  const stride = Math.max(1, Math.floor(count / 500));
  let [near, samples] = [0, 0];
  for (let index = 0; index < count; index += stride) {
    const at = index * 3;
    const colour: Rgb = {
      mode: 'rgb',
      r: (data[at] ?? 0) / 255,
      g: (data[at + 1] ?? 0) / 255,
      b: (data[at + 2] ?? 0) / 255,
    };
    samples += 1;
    if (palette.some((hex) => difference(colour, hex) <= SAME_FAMILY)) near += 1;
  }
  return near / samples;
};

const calmestHalf = (tiles: readonly Tile[]): number => {
  const lower = tiles.filter(({ y }) => y >= 0.5 && y < 0.85);
  const left = lower.filter(({ x }) => x < 0.5).map(({ edge }) => edge);
  const right = lower.filter(({ x }) => x >= 0.5).map(({ edge }) => edge);
  return Math.min(mean(left), mean(right));
};

/** Measures `image` (JPEG, PNG or WebP); `palette` are hex codes. Throws when it does not decode. */
export const measurePicture = async (image: Uint8Array, palette: readonly string[]): Promise<Measures> => {
  const { data, info } = await sharp(image)
    .resize(SIDE, SIDE, { fit: 'inside' })
    .flatten({ background: '#FFFFFF' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = greyOf(data, info.width, info.height);
  const tiles = tilesOf(grey);
  const edges = tiles.map(({ edge }) => edge).sort((a, b) => b - a);
  return {
    contrast: deviation(grey),
    detail: mean(edges.slice(0, Math.max(1, Math.floor(edges.length / 10)))),
    coverage: edges.filter((edge) => edge >= DRAWN).length / edges.length,
    ...(palette.length === 0 ? {} : { paletteShare: paletteShareOf(data, palette) }),
    calmest: calmestHalf(tiles),
  };
};
