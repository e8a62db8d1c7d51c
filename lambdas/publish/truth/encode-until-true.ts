// Encodes a frame with a product in it: as large as the truth needs, as small as the channel allows, or not at all.
import type { Sharp } from 'sharp';
import type { Channel } from '../../shared/domain/packs.ts';
import { LiveframeError } from '../../shared/errors.ts';

/** A new pipeline over the frame's opaque pixels. */
export type Source = () => Sharp;

/** Whether encoded bytes still show the product as it is. */
export type IsTrue = (bytes: Uint8Array) => Promise<boolean>;

/** Where most photographs reach the SSIM asked for: measured on the examples' photos, docs/product-truth.md. */
const START = 95;
const HIGHER = [97, 98, 99, 100] as const;
const LOWER = [93, 91, 89] as const;

/** Full colour resolution (4:4:4): halved colour smears red edges by up to 18 levels. */
const jpegOf = (source: Source, quality: number): Promise<Uint8Array> =>
  source().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();

export const noTrueQuality = ({ id, maxBytes, width, height }: Channel): Error =>
  new LiveframeError(
    'ProductUntrue',
    `The channel ${id} allows ${maxBytes} bytes for ${width}×${height}: at every JPEG quality that small the product looks different from its photo. Raise maxBytes in packs/channels/${id}.yaml.`,
  );

/** Throws ProductUntrue when no quality is both true and within the channel's maxBytes. */
export const encodeUntilTrue = async (source: Source, channel: Channel, isTrue: IsTrue): Promise<Uint8Array> => {
  const first = await jpegOf(source, START);
  const fits = first.length <= channel.maxBytes;
  if (fits && (await isTrue(first))) return first;
  for (const quality of fits ? HIGHER : LOWER) {
    const bytes = await jpegOf(source, quality);
    const small = bytes.length <= channel.maxBytes;
    if (small && (await isTrue(bytes))) return bytes;
    if (small !== fits) break;
  }
  throw noTrueQuality(channel);
};
