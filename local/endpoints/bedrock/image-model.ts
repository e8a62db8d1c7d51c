// Answers a request for a new picture that was read: asks the painter for the bytes and wraps them as Stability does.
import sharp, { type Sharp } from 'sharp';
import type { AspectRatio } from '../../../lambdas/shared/domain/packs.ts';
import { seedOf } from '../../../lambdas/shared/hash.ts';
import type { SpoiltPicture } from './faults.ts';
import type { ImageRequest } from './image-request.ts';
import { truncateBytes } from './painter/faults.ts';
import { pictureAnswer } from './picture-answer.ts';
import { repaint } from './services/repaint.ts';
import { restyle } from './services/restyle.ts';

export interface PaintRequest {
  prompt: string;
  negativePrompt: string;
  seed: number;
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp';
  fault?: SpoiltPicture;
}

export type Paint = (request: PaintRequest) => Promise<Uint8Array>;

/** The usual one-megapixel sizes of the SD3 family; Bedrock does not document its own. */
const PIXELS: Record<AspectRatio, readonly [width: number, height: number]> = {
  '1:1': [1024, 1024],
  '16:9': [1344, 768],
  '21:9': [1536, 640],
  '3:2': [1216, 832],
  '2:3': [832, 1216],
  '4:5': [896, 1088],
  '5:4': [1088, 896],
  '9:16': [768, 1344],
  '9:21': [640, 1536],
};
const QUALITY = { jpeg: 90, webp: 88, png: undefined } as const;

const sizeOf = ({ from, aspectRatio }: ImageRequest): { width: number; height: number } => {
  if (from !== undefined) return { width: from.picture.width, height: from.picture.height };
  const [width, height] = PIXELS[aspectRatio];
  return { width, height };
};

/** The painted picture with the pictures that were sent along worked into it. */
const workInto = async (painted: Uint8Array, { from, reference }: ImageRequest): Promise<Sharp> => {
  if (from !== undefined) {
    const { bytes, width, height } = from.picture;
    return repaint(bytes, painted, { width, height, strength: from.strength });
  }
  return reference === undefined ? sharp(painted) : restyle(painted, reference.picture.bytes, reference.fidelity);
};

const paintOver = async (
  { paint, fault }: { paint: Paint; fault: SpoiltPicture | undefined },
  request: ImageRequest,
  plain: PaintRequest,
): Promise<Uint8Array> => {
  const spoilt = fault === 'blank' || fault === 'blurred' ? { fault } : {};
  const painted = await paint({ ...plain, format: 'png', ...spoilt });
  const quality = QUALITY[plain.format];
  const result = await workInto(painted, request);
  const bytes = await result.toFormat(plain.format, quality === undefined ? {} : { quality }).toBuffer();
  return fault === 'truncated' ? truncateBytes(bytes) : bytes;
};

/**
 * Paints the picture that was asked for; one that starts from a picture has that picture's size. A seed that is 0 or
 * absent is chosen from the request, so that it repeats. Throws ValidationException when the answer would be larger than
 * 16 MiB.
 */
export const answerImage = async (
  tools: { paint: Paint; fault: SpoiltPicture | undefined },
  request: ImageRequest,
): Promise<object> => {
  const { paint, fault } = tools;
  const { prompt, negativePrompt, format, aspectRatio, from, reference } = request;
  const seed =
    request.seed === undefined || request.seed === 0
      ? seedOf({ prompt, negativePrompt, seed: request.seed, aspectRatio, format })
      : request.seed;
  const plain = { prompt, negativePrompt, seed, ...sizeOf(request), format };
  if (from !== undefined || reference !== undefined) return pictureAnswer(await paintOver(tools, request, plain), seed);
  return pictureAnswer(await paint(fault === undefined ? plain : { ...plain, fault }), seed);
};
