// Channels that need more pixels than the picture has: by how much a crop is enlarged, and the upscaler that is asked beyond a limit.
import { loadImage } from '@napi-rs/canvas';
import type { Channel } from '../shared/domain/packs.ts';
import type { Rectangle } from './rectangle.ts';
import type { SetPicture } from './scene.ts';
import type { Upscale, UpscaleRequest } from './upscale.ts';

/** Enlarging beyond it shows: an edge of one pixel becomes a soft rim of two. From the issue: 1.5. */
export const MAX_ENLARGING = 1.5;

type Size = Pick<Channel, 'width' | 'height'>;

/** How many pixels of the frame one pixel of the cropped picture becomes along a side. */
export const enlargingOf = (image: Size, crop: Rectangle, channel: Size): number =>
  Math.max(channel.width / (crop.width * image.width), channel.height / (crop.height * image.height));

export interface Enlarged {
  /** Frame pixels per picture pixel along a side, of the picture that was drawn. */
  scale: number;
  /** Pixels of the crop that fills the frame. */
  from: { width: number; height: number };
  by: 'upscaler' | 'resampling';
}

/** What the manifest says of a crop that is enlarged; undefined when it is not. */
export const enlargedOf = (
  image: Size,
  crop: Rectangle,
  given: { channel: Size; upscaled: boolean },
): Enlarged | undefined => {
  const scale = enlargingOf(image, crop, given.channel);
  if (scale <= 1 && !given.upscaled) return undefined;
  return {
    scale: Math.round(scale * 100) / 100,
    from: { width: Math.round(crop.width * image.width), height: Math.round(crop.height * image.height) },
    by: given.upscaled ? 'upscaler' : 'resampling',
  };
};

/** A channel whose picture is enlarged, and why nothing better was done. */
export interface Enlarging {
  channel: Pick<Channel, 'id' | 'width' | 'height'>;
  enlarged: Enlarged;
  why: string;
}

const enlargingWords = ({ channel, enlarged: { scale, from } }: Enlarging): string =>
  `${channel.id} ${scale.toFixed(1)} times (${from.width}×${from.height} to ${channel.width}×${channel.height})`;

/** One warning for each reason, with the numbers of all its channels: for a person who wonders why a picture is soft. */
export const enlargingWarnings = (all: readonly Enlarging[]): string[] => {
  const beyond = all.filter(({ enlarged }) => enlarged.scale > MAX_ENLARGING);
  const reasons = [...new Set(beyond.map(({ why }) => why))];
  return reasons.map((why) => {
    const channels = beyond.filter((one) => one.why === why).map(enlargingWords);
    return `Enlarged beyond ${MAX_ENLARGING} times, which looks soft: ${channels.join(', ')}; ${why}.`;
  });
};

export interface LargerPicture {
  picture: SetPicture;
  upscaled: boolean;
  /** Why it is not upscaled. */
  why: string;
}

export interface UpscaleContext extends UpscaleRequest {
  upscale: Upscale | undefined;
}

/** Gives the picture with more pixels, asked for once however many channels need it. */
export const largerPicture = (picture: SetPicture, context: UpscaleContext): (() => Promise<LargerPicture>) => {
  const { upscale, ...request } = context;
  const ask = async (): Promise<LargerPicture> => {
    if (upscale === undefined) return { picture, upscaled: false, why: 'no upscaler could be asked' };
    const answer = await upscale(request);
    if (answer.kind === 'as-it-is') return { picture, upscaled: false, why: answer.reason };
    return { picture: { ...picture, image: await loadImage(Buffer.from(answer.bytes)) }, upscaled: true, why: '' };
  };
  let asked: Promise<LargerPicture> | undefined;
  return () => (asked ??= ask());
};
