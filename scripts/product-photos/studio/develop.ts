// From a picture to a PNG file: trimmed, with a small margin, within the size that a sheet may carry.
import sharp from 'sharp';
import type { Picture } from './render.ts';

export const MAX_BYTES = 250 * 1024;
const MARGIN = 12;
/** Coarser steps of colour tried in turn until the file is small enough. */
const STEPS = [1, 2, 3, 4, 6, 8];

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function visible({ width, height, pixels }: Picture): Bounds {
  const bounds: Bounds = { left: width, top: height, right: -1, bottom: -1 };
  for (let index = 0; index < width * height; index += 1) {
    if ((pixels[index * 4 + 3] ?? 0) < 8) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

function coarsen({ pixels }: Picture, step: number): Uint8ClampedArray {
  const coarse = Uint8ClampedArray.from(pixels, (value, index) =>
    index % 4 === 3 ? value : Math.round(value / step) * step,
  );
  for (let index = 3; index < coarse.length; index += 4) {
    if ((coarse[index] ?? 0) < 3) coarse.fill(0, index - 3, index + 1);
  }
  return coarse;
}

async function encode(picture: Picture, bounds: Bounds, step: number): Promise<Buffer> {
  const raw = { width: picture.width, height: picture.height, channels: 4 } as const;
  const trimmed = sharp(coarsen(picture, step), { raw })
    .extract({
      left: bounds.left,
      top: bounds.top,
      width: bounds.right - bounds.left + 1,
      height: bounds.bottom - bounds.top + 1,
    })
    .extend({ left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN, background: { r: 0, g: 0, b: 0, alpha: 0 } });
  const filtered = await trimmed.clone().png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
  const plain = await trimmed.png({ compressionLevel: 9, adaptiveFiltering: false }).toBuffer();
  return filtered.length < plain.length ? filtered : plain;
}

/** The PNG of a picture; fails when even the coarsest step of colour is too large. */
export async function developPng(picture: Picture): Promise<{ png: Buffer; step: number }> {
  const bounds = visible(picture);
  for (const step of STEPS) {
    const png = await encode(picture, bounds, step);
    if (png.length <= MAX_BYTES) return { png, step };
  }
  throw new Error(
    `The photo stays above ${MAX_BYTES} bytes at a colour step of ${STEPS.at(-1) ?? 0}: draw it smaller.`,
  );
}
