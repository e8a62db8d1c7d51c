// A product photo as the pipeline uses it: upright, sRGB, 8 bits, PNG, with or without a cut-out's alpha.
import sharp, { type Metadata } from 'sharp';
import { badInput } from '../shared/errors.ts';
import { sha256 } from '../shared/hash.ts';

export interface NormalPhoto {
  png: Uint8Array;
  /** Of the PNG. */
  sha256: string;
  /** Of the file as it was given; versions count by it, so that a new encoder changes none. */
  sourceSha256: string;
  width: number;
  height: number;
  /** The alpha channel separates a product from nothing. */
  cutOut: boolean;
  /** What was changed or is poor about it, in words that follow its name. */
  notes: string[];
}

const MAX_BYTES = 20_000_000;
const MAX_PIXELS = 50_000_000;
/** Longest side of the stored photo: half as much again as a 1080-pixel picture is wide. */
const MAX_SIDE = 1600;
/** Pixels: a side shorter than the first shows nothing; where even the longer side is below the second, a product looks soft. */
const MIN_SIDE = 16;
const GOOD_SIDE = 300;
const FORMATS = ['jpeg', 'png', 'webp', 'tiff', 'heif'];
/** Of 255: below it a pixel counts as not there, above OPAQUE as product. */
const TRANSPARENT = 16;
const OPAQUE = 240;
/** Share of the pixels that must be transparent, and opaque, for a cut-out: a soft rim alone is none. */
const CUT_OUT_SHARE = 0.01;

const checkSize = ({ width, height }: Metadata, label: string): void => {
  const pixels = width * height;
  if (pixels > MAX_PIXELS) {
    throw badInput(
      `${label} has ${width}×${height} = ${(pixels / 1e6).toFixed(0)} megapixels; at most 50 are allowed. Save it smaller.`,
    );
  }
  if (Math.min(width, height) < MIN_SIDE) {
    throw badInput(
      `${label} has ${width}×${height} pixels; at least ${MIN_SIDE}×${MIN_SIDE} are needed, 1000×1000 are good. Use a larger photo.`,
    );
  }
};

const checkHeader = async (bytes: Uint8Array, label: string): Promise<Metadata> => {
  if (bytes.length > MAX_BYTES) {
    throw badInput(`${label} has ${(bytes.length / 1e6).toFixed(1)} MB; at most 20 MB are allowed. Save it smaller.`);
  }
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw badInput(`${label} is not an image that can be read. Use a JPEG, PNG, WebP, TIFF or AVIF file.`, {
        cause: error,
      });
    });
  if (!FORMATS.includes(metadata.format)) {
    throw badInput(
      `${label} is of the format ${metadata.format}; JPEG, PNG, WebP, TIFF and AVIF are allowed. Convert it.`,
    );
  }
  if (metadata.compression === 'hevc')
    throw badInput(`${label} is a HEIC photo; JPEG, PNG, WebP, TIFF and AVIF are allowed. Save it as JPEG.`);
  checkSize(metadata, label);
  return metadata;
};

const notesOf = ({ width, height, pages = 1, space, depth }: Metadata): string[] => [
  ...(Math.max(width, height) < GOOD_SIDE
    ? [`has only ${width}×${height} pixels: the product will look soft. 1000×1000 are good.`]
    : []),
  ...(pages > 1 ? [`has ${pages} frames or pages: the first one is used.`] : []),
  ...(space === 'cmyk' ? ['is in CMYK: its colours were converted to sRGB and may differ a little.'] : []),
  ...(depth === 'ushort' || depth === 'float' ? ['has more than 8 bits a channel: it was converted to 8.'] : []),
];

/** Shares of the pixels that are transparent and opaque, and whether anything is visible at all. */
const measureAlpha = (pixels: Uint8Array): { transparent: number; opaque: number } => {
  let [transparent, opaque] = [0, 0];
  for (let index = 3; index < pixels.length; index += 4) {
    const alpha = pixels[index] ?? 0;
    if (alpha < TRANSPARENT) transparent += 1;
    if (alpha > OPAQUE) opaque += 1;
  }
  const total = pixels.length / 4;
  return { transparent: transparent / total, opaque: opaque / total };
};

/**
 * Decodes a photo, turns it upright (EXIF), converts CMYK and 16 bits to sRGB with 8 bits, and fits it into 1600×1600.
 * Throws BadInput, which begins with `label`, when it is too large or too small, not an image, damaged, or fully
 * transparent.
 */
export const normalisePhoto = async (bytes: Uint8Array, label: string): Promise<NormalPhoto> => {
  const metadata = await checkHeader(bytes, label);
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw badInput(`${label} is damaged and cannot be decoded. Save it again.`, { cause: error });
    });
  const { transparent, opaque } = measureAlpha(data);
  if (transparent === 1)
    throw badInput(`${label} is fully transparent: there is no product in it. Export the cut-out again.`);
  const image = sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } });
  const png = await (transparent === 0 && opaque === 1 ? image.removeAlpha() : image).png().toBuffer();
  return {
    png,
    sha256: sha256(png),
    sourceSha256: sha256(bytes),
    width: info.width,
    height: info.height,
    cutOut: transparent >= CUT_OUT_SHARE && opaque >= CUT_OUT_SHARE,
    notes: [
      ...notesOf(metadata),
      ...(transparent > 0.5 && opaque < CUT_OUT_SHARE
        ? ['is nearly empty: less than 1 % of it is opaque, so it does not count as a cut-out.']
        : []),
    ],
  };
};
