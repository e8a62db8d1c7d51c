// Checks the body of a Stability text-to-image request against the model's card, as strictly as Bedrock does.
import * as z from 'zod';
import type { AspectRatio, ImageModelCard } from '../../../lambdas/shared/domain/packs.ts';
import { stabilityError } from './wire.ts';

/** Core's and Ultra's pages say 4,294,967,295, the others one less: nobody may rely on the last. */
const LARGEST_SEED = 4_294_967_294;

export interface ImageRequest {
  prompt: string;
  negativePrompt: string;
  /** Undefined or 0: the model chooses. */
  seed: number | undefined;
  aspectRatio: AspectRatio;
  format: 'jpeg' | 'png' | 'webp';
}

const bodySchema = (card: ImageModelCard) =>
  z.object({
    prompt: z.string().min(1).max(card.maxPromptCharacters),
    negative_prompt: z.string().max(card.maxPromptCharacters).default(''),
    mode: z.enum(['text-to-image', 'image-to-image']).default('text-to-image'),
    aspect_ratio: z.enum(card.aspectRatios).default('1:1'),
    output_format: z.enum(card.outputFormats).default('png'),
    seed: z.int().min(0).max(LARGEST_SEED).optional(),
    image: z.base64().min(1).optional(),
    strength: z.number().min(0).max(1).optional(),
  });

const refuseUnknownFields = (card: ImageModelCard, body: Record<string, unknown>): void => {
  const fields: readonly string[] = card.fields;
  if (Object.keys(body).every((field) => fields.includes(field))) return;
  const names = fields.map((field) => `'${field}'`).join(', ');
  throw stabilityError(`Invalid field in request. Available fields: [${names}]`);
};

/**
 * Reads a request body. Throws ValidationException, its message Stability's own JSON, for a field the card does not list,
 * a missing prompt, a value outside its range, and for image-to-image, which no model of the stand-in does.
 */
export const readImageRequest = (card: ImageModelCard, body: Record<string, unknown>): ImageRequest => {
  refuseUnknownFields(card, body);
  const parsed = bodySchema(card).safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw stabilityError(`Invalid value for field '${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}`);
  }
  const { prompt, negative_prompt, mode, aspect_ratio, output_format, seed, image, strength } = parsed.data;
  if (mode === 'image-to-image' || image !== undefined || strength !== undefined) {
    throw stabilityError('The stand-in draws from text only: send no image and no strength, and mode text-to-image.');
  }
  return { prompt, negativePrompt: negative_prompt, seed, aspectRatio: aspect_ratio, format: output_format };
};
