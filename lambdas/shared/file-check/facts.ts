// What the independent check reads from a file's bytes: container, colour, metadata and, where a check asks for them, pixels.
import sharp, { type Metadata } from 'sharp';
import { readXmp, type Xmp } from './read-xmp.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** RGB, 8 bits a channel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

export interface Facts {
  bytes: number;
  metadata: Metadata & { width: number; height: number };
  /** undefined: none, or none that can be read. */
  xmp: Xmp | undefined;
  /** The first value of a property; `name` is namespace and local name in one. */
  property: (name: string) => string | undefined;
  /** Decodes a part of the picture, or all of it. */
  pixels: (box?: Box) => Promise<Pixels>;
}

const MAX_PIXELS = 100_000_000;

const decodePart = async (bytes: Uint8Array, box?: Box): Promise<Pixels> => {
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' });
  const part =
    box === undefined ? image : image.extract({ left: box.x, top: box.y, width: box.width, height: box.height });
  const { data, info } = await part.toColourspace('srgb').flatten().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
};

/** Decodes small copies: entropy coding is read to the end, so that a cut file is noticed. */
const decodesWhole = async (bytes: Uint8Array): Promise<void> => {
  await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' })
    .resize({ width: 64, kernel: 'nearest', fastShrinkOnLoad: true })
    .raw()
    .toBuffer();
};

/** The file's facts, or why it is no picture. */
export const readFacts = async (bytes: Uint8Array): Promise<Facts | { broken: string }> => {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    await decodesWhole(bytes);
    const xmp = metadata.xmp === undefined ? undefined : readXmp(metadata.xmp.toString('utf8'));
    return {
      bytes: bytes.length,
      metadata,
      xmp,
      property: (name) => xmp?.get(name)?.[0]?.text,
      pixels: (box) => decodePart(bytes, box),
    };
  } catch (error) {
    return { broken: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
};
