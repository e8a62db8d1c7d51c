// From a picture to a PNG file: trimmed, with a small margin, within the size that a sheet may carry.
import { writePng } from './png.ts';
import type { Picture } from './render.ts';

export const MAX_BYTES = 250 * 1024;
const MARGIN = 12;
/** Coarser and coarser steps of colour, tried in turn until the file is small enough. */
const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12];
/** Fainter than this is dust at the edge. */
const FAINTEST = 3;

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function visible({ width, height, pixels }: Picture): Bounds {
  const bounds: Bounds = { left: width, top: height, right: -1, bottom: -1 };
  for (let index = 0; index < width * height; index += 1) {
    if ((pixels[index * 4 + 3] ?? 0) < FAINTEST) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/** The visible part on a ground that is a margin larger on every side. */
function trimmed(picture: Picture): Picture {
  const { left, top, right, bottom } = visible(picture);
  const [width, height] = [right - left + 1 + 2 * MARGIN, bottom - top + 1 + 2 * MARGIN];
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const from = (row * picture.width + column) * 4;
      if ((picture.pixels[from + 3] ?? 0) < FAINTEST) continue;
      const to = ((row - top + MARGIN) * width + column - left + MARGIN) * 4;
      pixels.set(picture.pixels.subarray(from, from + 4), to);
    }
  }
  return { width, height, pixels };
}

/** The PNG of a picture; fails when even the coarsest step of colour is too large. */
export function developPng(picture: Picture): { png: Buffer; step: number } {
  const sheet = trimmed(picture);
  for (const step of STEPS) {
    const png = writePng(sheet, step);
    if (png.length <= MAX_BYTES) return { png, step };
  }
  throw new Error(
    `The photo stays above ${MAX_BYTES} bytes at a colour step of ${STEPS.at(-1) ?? 0}: draw it smaller or smoother.`,
  );
}
