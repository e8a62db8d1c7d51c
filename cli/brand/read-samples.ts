// Reads the pictures of a folder, or named ones, into rasters small enough to measure; what cannot be read is said, not thrown.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { StyleRaster } from '../../lambdas/shared/style/raster.ts';
import { badInput } from '../../lambdas/shared/errors.ts';

export interface Skipped {
  name: string;
  reason: string;
}

/** Longest side of a raster in pixels: the measure asks for no more. */
const RASTER_SIZE = 512;
/** Shortest side below which a picture says nothing about a style. */
const MIN_SIDE = 32;
const MAX_PIXELS = 100_000_000;

/** A picture as sRGB on white, turned as its EXIF says; CMYK, 16 bits and alpha included; of an animation the first frame. Throws Error when it cannot be read. */
export const readRaster = async (file: string): Promise<StyleRaster> => {
  const image = sharp(readFileSync(file), { failOn: 'error', limitInputPixels: MAX_PIXELS });
  const { width, height } = await image.metadata();
  if (Math.min(width, height) < MIN_SIDE)
    throw new Error(`it has ${width}×${height} pixels, at least ${MIN_SIDE} a side are needed`);
  const { data, info } = await image
    .rotate()
    .flatten({ background: '#FFFFFF' })
    .toColourspace('srgb')
    .resize(RASTER_SIZE, RASTER_SIZE, { fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: info.channels === 1 ? tripled(data) : data };
};

/** Grey pictures come as one channel. */
const tripled = (grey: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: grey.length * 3 }, (_, at) => grey[Math.floor(at / 3)] ?? 0);

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Files of `folder` (not of its subfolders), by name; hidden ones are left out. Throws BadInput when it is no folder. */
export const filesOf = (folder: string): string[] => {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) {
    throw badInput(
      `${folder} is ${found === undefined ? 'not there' : 'a file'}; name a folder with 50 to 100 sample pictures of the brand.`,
    );
  }
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => join(folder, name));
};

/** Reads every file in turn; `each` hears the number done. Never throws for what is in a file. */
export const readPictures = async (
  files: readonly string[],
  each: (done: number) => void = () => undefined,
): Promise<{ pictures: { name: string; file: string; raster: StyleRaster }[]; skipped: Skipped[] }> => {
  const pictures: { name: string; file: string; raster: StyleRaster }[] = [];
  const skipped: Skipped[] = [];
  for (const [index, file] of files.entries()) {
    try {
      pictures.push({ name: basename(file), file, raster: await readRaster(file) });
    } catch (error) {
      skipped.push({ name: basename(file), reason: `it cannot be read as a picture: ${firstLine(error)}` });
    }
    each(index + 1);
  }
  return { pictures, skipped };
};
