// The picture as numbers: what the checks measure on, made in one decode.
import sharp from 'sharp';
import { fileTypeFromBuffer } from 'file-type';

export interface Plane {
  width: number;
  height: number;
  /** One grey value (0–255) a pixel, row by row. */
  values: Uint8Array;
}

export interface Colours {
  width: number;
  height: number;
  /** Red, green, blue of a pixel after each other, row by row. */
  values: Uint8Array;
}

/** Every pixel of a file, and what kind of file it was. */
export interface Raster extends Colours {
  format: 'jpeg' | 'png' | 'webp';
}

export interface Pixels {
  /** As in the file. */
  width: number;
  height: number;
  format: Raster['format'];
  /** Luma at the file's own size: grids, seams and stripes are gone once a picture is scaled. */
  full: Plane;
  /** Luma with a longest side of at most NORMAL_SIZE: sharpness and noise depend on scale. */
  luma: Plane;
  /** Untouched pixels of the picture in a grid of at most COLOUR_SIZE a side: scaling would invent colours. */
  colours: Colours;
}

/** Longest side, in pixels, at which thresholds were calibrated. Smaller pictures are measured as they are. */
export const NORMAL_SIZE = 768;
/** Longest side of the copy on which colours are counted. */
const COLOUR_SIZE = 512;

export type Decoded = { ok: true; raster: Raster } | { ok: false; problem: string };

const FORMATS: Record<string, Raster['format']> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' };

const { ceil, max } = Math;

const readRaster = async (bytes: Uint8Array, format: Raster['format']): Promise<Raster> => {
  const { data, info } = await sharp(bytes, { failOn: 'warning', limitInputPixels: 64_000_000 })
    .autoOrient()
    .flatten({ background: '#FFFFFF' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const values =
    info.channels === 3 ? data : await sharp(data, { raw: info }).toColourspace('srgb').removeAlpha().raw().toBuffer();
  return { width: info.width, height: info.height, format, values };
};

/** Reads every pixel; a file that breaks off or is damaged is a value, not an error. */
export const decodeRaster = async (bytes: Uint8Array): Promise<Decoded> => {
  const format = FORMATS[(await fileTypeFromBuffer(bytes))?.mime ?? ''];
  if (format === undefined)
    return { ok: false, problem: `These ${bytes.length} bytes are no JPEG, PNG or WebP picture` };
  try {
    return { ok: true, raster: await readRaster(bytes, format) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
};

/** ITU-R BT.601 luma in 16-bit fixed point (0.299, 0.587, 0.114). */
const lumaOf = ({ width, height, values: rgb }: Colours): Plane => {
  const values = new Uint8Array(width * height);
  for (let index = 0, at = 0; index < values.length; index++, at += 3) {
    values[index] = ((rgb[at] ?? 0) * 19_595 + (rgb[at + 1] ?? 0) * 38_470 + (rgb[at + 2] ?? 0) * 7_471 + 32_768) >> 16;
  }
  return { width, height, values };
};

const normalised = async (plane: Plane): Promise<Plane> => {
  const { width, height } = plane;
  if (max(width, height) <= NORMAL_SIZE) return plane;
  const { data, info } = await sharp(plane.values, { raw: { width, height, channels: 1 } })
    .resize(NORMAL_SIZE, NORMAL_SIZE, { fit: 'inside' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, values: data };
};

/** Every `step`th pixel of every `step`th row. */
const sampled = ({ width, height, values: rgb }: Colours): Colours => {
  const step = ceil(max(width, height) / COLOUR_SIZE);
  const [columns, rows] = [ceil(width / step), ceil(height / step)];
  const values = new Uint8Array(columns * rows * 3);
  let to = 0;
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const from = (y * width + x) * 3;
      values[to] = rgb[from] ?? 0;
      values[to + 1] = rgb[from + 1] ?? 0;
      values[to + 2] = rgb[from + 2] ?? 0;
      to += 3;
    }
  }
  return { width: columns, height: rows, values };
};

/** What the checks measure on, from a decoded picture. */
export const pixelsOf = async (raster: Raster): Promise<Pixels> => {
  const { width, height, format } = raster;
  const full = lumaOf(raster);
  return { width, height, format, full, luma: await normalised(full), colours: sampled(raster) };
};

/** Mean and variance of `values`. */
export const spreadOf = (values: ArrayLike<number>): { mean: number; variance: number } => {
  const count = values.length;
  if (count === 0) return { mean: 0, variance: 0 };
  let [sum, squares] = [0, 0];
  for (let index = 0; index < count; index++) {
    const value = values[index] ?? 0;
    sum += value;
    squares += value * value;
  }
  const mean = sum / count;
  return { mean, variance: squares / count - mean * mean };
};

/** How often each grey value occurs. */
export const countsOf = ({ values }: Plane): Uint32Array => {
  const counts = new Uint32Array(256);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
};

/** The value below which `share` (0–1) of the pixels lie. */
export const percentile = (plane: Plane, share: number): number => {
  const counts = countsOf(plane);
  const wanted = share * (plane.values.length - 1);
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += counts[value] ?? 0;
    if (seen > wanted) return value;
  }
  return 255;
};
