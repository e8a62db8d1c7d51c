// Answers a request to an image service that was read: does the work with the means of this machine.
import sharp, { type Sharp } from 'sharp';
import type { ImageOperation, ImageServiceCard } from '../../../../lambdas/shared/domain/packs.ts';
import { seedOf } from '../../../../lambdas/shared/hash.ts';
import type { SpoiltPicture } from '../faults.ts';
import { truncateBytes } from '../painter/faults.ts';
import { pictureAnswer } from '../picture-answer.ts';
import { removeBackground } from './remove-background.ts';
import { restyle } from './restyle.ts';
import type { ServiceRequest } from './service-request.ts';

const QUALITY = { jpeg: 90, webp: 88, png: undefined } as const;

/** Lanczos: nothing is invented between the pixels, unlike what the real upscaler does. */
const enlarge = ({ picture: { bytes, width, height } }: ServiceRequest, times: number): Sharp =>
  sharp(bytes).resize({ width: width * times, height: height * times, fit: 'fill', kernel: 'lanczos3' });

const WORK: Record<ImageOperation, (request: ServiceRequest, card: ImageServiceCard) => Promise<Sharp>> = {
  'remove-background': ({ picture }) => removeBackground(picture.bytes),
  'style-transfer': ({ picture, style }) =>
    style === undefined
      ? Promise.resolve(sharp(picture.bytes))
      : restyle(picture.bytes, style.picture.bytes, style.strength),
  'fast-upscale': (request, { enlarges }) => Promise.resolve(enlarge(request, enlarges)),
};

/** Blank: everything is cut away, or one even grey. */
const spoil = (result: Sharp, { picture }: ServiceRequest, fault: SpoiltPicture | undefined): Sharp => {
  if (fault === 'blurred') return result.blur(Math.max(2, Math.round(Math.min(picture.width, picture.height) * 0.03)));
  if (fault !== 'blank') return result;
  const { width, height } = picture;
  return sharp({ create: { width, height, channels: 4, background: { r: 185, g: 182, b: 177, alpha: 0 } } });
};

/**
 * The answer's JSON. A seed that is 0 or absent is chosen from the request, so that it repeats.
 * Throws ValidationException when the answer would be larger than 16 MiB.
 */
export const answerService = async (
  card: ImageServiceCard,
  request: ServiceRequest,
  fault: SpoiltPicture | undefined,
): Promise<object> => {
  const { format, seed } = request;
  const result = spoil(await WORK[card.operation](request, card), request, fault);
  const quality = QUALITY[format];
  const bytes = await result.toFormat(format, quality === undefined ? {} : { quality }).toBuffer();
  const chosen = seed === undefined || seed === 0 ? seedOf([card.id, bytes.length]) : seed;
  return pictureAnswer(fault === 'truncated' ? truncateBytes(bytes) : bytes, chosen);
};
