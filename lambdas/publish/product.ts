// The product's photo, decoded once a cue, and the part of it that shows the product.
import type { PixelBox } from '../shared/domain/proof.ts';
import { sha256 } from '../shared/hash.ts';
import { decodeRgba, type RgbaPixels } from './truth/reference.ts';

export interface ProductPhoto {
  pixels: RgbaPixels;
  /** Of the stored file. */
  sha256: string;
  /** The alpha channel separates the product from nothing. */
  cutOut: boolean;
  /** The part of the photo that shows the product, in its pixels: transparent margins are left out. */
  content: PixelBox;
}

/** Alpha from which a pixel counts as product (of 255). */
export const VISIBLE = 24;

const rowShows = ({ width, data }: RgbaPixels, y: number): boolean => {
  for (let at = y * width * 4 + 3; at < (y + 1) * width * 4; at += 4) if ((data[at] ?? 0) >= VISIBLE) return true;
  return false;
};

const columnShows = ({ width, height, data }: RgbaPixels, x: number): boolean => {
  for (let y = 0; y < height; y++) if ((data[(y * width + x) * 4 + 3] ?? 0) >= VISIBLE) return true;
  return false;
};

/** The bounding box of what is visible; the whole photo when nothing is. */
const visiblePart = (pixels: RgbaPixels): PixelBox => {
  const { width, height } = pixels;
  let [top, bottom, left, right] = [0, height - 1, 0, width - 1];
  while (top < height && !rowShows(pixels, top)) top += 1;
  if (top === height) return { x: 0, y: 0, width, height };
  while (!rowShows(pixels, bottom)) bottom -= 1;
  while (!columnShows(pixels, left)) left += 1;
  while (!columnShows(pixels, right)) right -= 1;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
};

/** Decodes and measures a stored photo. Throws BadInput when it does not decode. */
export const loadProductPhoto = async (bytes: Uint8Array, cutOut: boolean): Promise<ProductPhoto> => {
  const pixels = await decodeRgba(bytes, 'The product’s photo');
  const { width, height } = pixels;
  return {
    pixels,
    sha256: sha256(bytes),
    cutOut,
    content: cutOut ? visiblePart(pixels) : { x: 0, y: 0, width, height },
  };
};
