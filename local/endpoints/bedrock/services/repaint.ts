// Mixes a picture to start from with a newly painted one: what stands in for image-to-image.
import sharp, { type Sharp } from 'sharp';

/** Share of the shorter side over which the old picture's tones are kept while its lines go. */
const BLUR_SHARE = 0.06;
/** From this strength on no line of the old picture shows. */
const LINES_GONE = 0.35;

interface Size {
  width: number;
  height: number;
}

const pixelsOf = (picture: Sharp, { width, height }: Size): Promise<Buffer> =>
  picture
    .resize({ width, height, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();

/**
 * The picture that `painted` (the new words, at the old picture's size) and `from` give at a strength of 0–1: the old
 * picture at 0, the new one at 1. Between, the broad tones of the old composition (blurred over 6 % of the shorter side)
 * are kept by 1 − strength under the lines of the new picture; below 0.35 the old lines show through as well.
 */
export const repaint = async (
  from: Uint8Array,
  painted: Uint8Array,
  { width, height, strength }: Size & { strength: number },
): Promise<Sharp> => {
  const size = { width, height };
  const blur = Math.max(1, Math.min(width, height) * BLUR_SHARE);
  const [old, fresh, oldTones, freshTones] = await Promise.all([
    pixelsOf(sharp(from), size),
    pixelsOf(sharp(painted), size),
    pixelsOf(sharp(from).blur(blur), size),
    pixelsOf(sharp(painted).blur(blur), size),
  ]);
  const lines = Math.min(1, strength / LINES_GONE);
  const mixed = Buffer.alloc(fresh.length);
  for (let index = 0; index < fresh.length; index++) {
    const drawn = (fresh[index] ?? 0) + (1 - strength) * ((oldTones[index] ?? 0) - (freshTones[index] ?? 0));
    const value = (old[index] ?? 0) + lines * (drawn - (old[index] ?? 0));
    mixed[index] = Math.min(Math.max(Math.round(value), 0), 255);
  }
  return sharp(mixed, { raw: { ...size, channels: 3 } });
};
