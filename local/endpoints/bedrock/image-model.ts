// Answers a text-to-image request that was read: asks the painter for the bytes and wraps them as Stability does.
import type { AspectRatio } from '../../../lambdas/shared/domain/packs.ts';
import { seedOf } from '../../../lambdas/shared/hash.ts';
import type { SpoiltPicture } from './faults.ts';
import type { ImageRequest } from './image-request.ts';
import { stabilityError } from './wire.ts';

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

/** Bedrock's largest answer, in bytes of JSON. */
const LARGEST_PAYLOAD = 16_777_216;

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

/** What a filtered request gets, with status 200. */
export const filteredAnswer = (): object => ({ finish_reasons: ['Filter reason: prompt'] });

/**
 * Paints the picture that was asked for. A seed that is 0 or absent is chosen from the request, so that it repeats.
 * Throws ValidationException when the answer would be larger than 16 MiB.
 */
export const answerImage = async (
  { paint, fault }: { paint: Paint; fault: SpoiltPicture | undefined },
  request: ImageRequest,
): Promise<object> => {
  const { prompt, negativePrompt, format } = request;
  const [width, height] = PIXELS[request.aspectRatio];
  const seed = request.seed === undefined || request.seed === 0 ? seedOf(request) : request.seed;
  const painted = { prompt, negativePrompt, seed, width, height, format };
  const bytes = await paint(fault === undefined ? painted : { ...painted, fault });
  const answer = { seeds: [seed], finish_reasons: [null], images: [Buffer.from(bytes).toString('base64')] };
  const size = answer.images.join('').length + JSON.stringify({ ...answer, images: [''] }).length;
  if (size > LARGEST_PAYLOAD) {
    throw stabilityError(
      `Response payload size ${size} bytes exceeds the maximum allowed size of ${LARGEST_PAYLOAD} bytes`,
    );
  }
  return answer;
};
