// Checks the body of a request for a new picture against the model's card, as strictly as Bedrock does.
import * as z from 'zod';
import type { AspectRatio, ImageModelCard, InputImage } from '../../../lambdas/shared/domain/packs.ts';
import { followsReference } from '../../../lambdas/shared/render-request.ts';
import { readInputPicture, type InputPicture } from './input-picture.ts';
import { refuseUnknownFields } from './refuse-fields.ts';
import { stabilityError } from './wire.ts';

/** Core's and Ultra's pages say 4,294,967,295, the others one less: nobody may rely on the last. */
const LARGEST_SEED = 4_294_967_294;

/** Of cards that say nothing: the page of image-to-image only asks for sides from 64 pixels. */
const ANY_IMAGE: InputImage = { minSide: 64, maxPixels: 9_437_184 };

export interface ImageRequest {
  prompt: string;
  negativePrompt: string;
  /** Undefined or 0: the model chooses. */
  seed: number | undefined;
  aspectRatio: AspectRatio;
  format: 'jpeg' | 'png' | 'webp';
  /** The picture to start from; `strength` 0 keeps it, 1 ignores it. */
  from: { picture: InputPicture; strength: number } | undefined;
  /** The picture whose style is taken, 0–1. */
  reference: { picture: InputPicture; fidelity: number } | undefined;
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
    fidelity: z.number().min(0).max(1).default(0.5),
  });

type Body = z.output<ReturnType<typeof bodySchema>>;

const fromOf = async (card: ImageModelCard, { mode, image, strength }: Body): Promise<ImageRequest['from']> => {
  if (mode === 'text-to-image') {
    if (image === undefined && strength === undefined) return undefined;
    throw stabilityError("Invalid value for field 'mode': image and strength need image-to-image");
  }
  if (image === undefined) throw stabilityError("Invalid value for field 'image': it is required for image-to-image");
  if (strength === undefined) throw stabilityError("Invalid value for field 'strength': it is required with image");
  return { picture: await readInputPicture(image, 'image', card.inputImage ?? ANY_IMAGE), strength };
};

const referenceOf = async (card: ImageModelCard, { image, fidelity }: Body): Promise<ImageRequest['reference']> => {
  if (image === undefined) throw stabilityError("Invalid value for field 'image': it is required");
  return { picture: await readInputPicture(image, 'image', card.inputImage ?? ANY_IMAGE), fidelity };
};

/**
 * Reads a request body. Throws ValidationException, its message Stability's own JSON, for a field the card does not list,
 * a missing prompt or picture, a picture outside the card's limits, and a value outside its range.
 */
export const readImageRequest = async (card: ImageModelCard, body: Record<string, unknown>): Promise<ImageRequest> => {
  refuseUnknownFields(card, body);
  const parsed = bodySchema(card).safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw stabilityError(`Invalid value for field '${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}`);
  }
  const { prompt, negative_prompt, aspect_ratio, output_format, seed, mode } = parsed.data;
  if (mode === 'image-to-image' && 'aspect_ratio' in body) {
    throw stabilityError("Invalid value for field 'aspect_ratio': valid for text-to-image requests only");
  }
  const follows = followsReference(card);
  return {
    prompt,
    negativePrompt: negative_prompt,
    seed,
    aspectRatio: aspect_ratio,
    format: output_format,
    from: follows ? undefined : await fromOf(card, parsed.data),
    reference: follows ? await referenceOf(card, parsed.data) : undefined,
  };
};
