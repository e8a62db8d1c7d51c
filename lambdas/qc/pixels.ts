// The picture as numbers: what the checks measure on, made in one decode.
import sharp from 'sharp';
import { fileTypeFromBuffer } from 'file-type';

export interface Plane {
  width: number;
  height: number;
  /** One grey value (0–255) a pixel, row by row. */
  values: Uint8Array;
}

export interface Pixels {
  /** As in the file. */
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp';
  /** Luma at the normalised size (longest side NORMAL_SIZE): sharpness and noise depend on scale. */
  luma: Plane;
  /** Share of pixels with all three channels at 252 or more. */
  burntShare: number;
}

/** Longest side, in pixels, at which thresholds were calibrated. */
export const NORMAL_SIZE = 768;
/** A channel from here on holds no detail any more. */
const BURNT = 252;

export type Decoded = { ok: true; pixels: Pixels } | { ok: false; problem: string };

const FORMATS: Record<string, Pixels['format']> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' };

const { round } = Math;

/** ITU-R BT.601 luma and the burnt share of interleaved RGB data. */
const measureColours = (rgb: Uint8Array): { values: Uint8Array; burntShare: number } => {
  const values = new Uint8Array(rgb.length / 3);
  let burnt = 0;
  for (let index = 0; index < values.length; index++) {
    const [red, green, blue] = [rgb[index * 3] ?? 0, rgb[index * 3 + 1] ?? 0, rgb[index * 3 + 2] ?? 0];
    values[index] = round(0.299 * red + 0.587 * green + 0.114 * blue);
    if (red >= BURNT && green >= BURNT && blue >= BURNT) burnt += 1;
  }
  return { values, burntShare: burnt / values.length };
};

const decodeWhole = async (bytes: Uint8Array, format: Pixels['format']): Promise<Pixels> => {
  const image = sharp(bytes, { failOn: 'warning', limitInputPixels: 64_000_000 });
  const { width, height } = await image.metadata();
  const { data, info } = await image
    .resize(NORMAL_SIZE, NORMAL_SIZE, { fit: 'inside' })
    .flatten({ background: '#FFFFFF' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rgb =
    info.channels === 3 ? data : await sharp(data, { raw: info }).toColourspace('srgb').removeAlpha().raw().toBuffer();
  const { values, burntShare } = measureColours(rgb);
  return { width, height, format, luma: { width: info.width, height: info.height, values }, burntShare };
};

/** Reads every pixel; a file that breaks off or is damaged is a value, not an error. */
export const decodePixels = async (bytes: Uint8Array): Promise<Decoded> => {
  const format = FORMATS[(await fileTypeFromBuffer(bytes))?.mime ?? ''];
  if (format === undefined)
    return { ok: false, problem: `These ${bytes.length} bytes are no JPEG, PNG or WebP picture` };
  try {
    return { ok: true, pixels: await decodeWhole(bytes, format) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
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

/** The value below which `share` (0–1) of the pixels lie. */
export const percentile = ({ values }: Plane, share: number): number => {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  const wanted = share * (values.length - 1);
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += counts[value] ?? 0;
    if (seen > wanted) return value;
  }
  return 255;
};
