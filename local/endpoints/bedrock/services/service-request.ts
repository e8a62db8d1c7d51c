// Checks the body of a request to an image service against the model's card, as strictly as Bedrock does.
import * as z from 'zod';
import type { ImageServiceCard } from '../../../../lambdas/shared/domain/packs.ts';
import { readInputPicture, type InputPicture } from '../input-picture.ts';
import { refuseUnknownFields } from '../refuse-fields.ts';
import { stabilityError } from '../wire.ts';

const LARGEST_SEED = 4_294_967_294;
const MOST_CHARACTERS = 10_000;

export interface ServiceRequest {
  /** The picture to work on. */
  picture: InputPicture;
  /** The picture whose style is taken, with the strength of it, 0–1. */
  style: { picture: InputPicture; strength: number } | undefined;
  format: 'jpeg' | 'png' | 'webp';
  seed: number | undefined;
}

const share = z.number().min(0).max(1);
const words = z.string().max(MOST_CHARACTERS).optional();

const bodySchema = (card: ImageServiceCard) =>
  z.object({
    image: z.base64().min(1).optional(),
    init_image: z.base64().min(1).optional(),
    style_image: z.base64().min(1).optional(),
    prompt: words,
    negative_prompt: words,
    seed: z.int().min(0).max(LARGEST_SEED).optional(),
    output_format: z.enum(card.outputFormats).default('png'),
    composition_fidelity: share.default(0.9),
    style_strength: share.default(1),
    change_strength: z.number().min(0.1).max(1).default(0.9),
  });

const required = (value: string | undefined, field: string): string => {
  if (value !== undefined) return value;
  throw stabilityError(`Invalid value for field '${field}': it is required`);
};

/**
 * Reads a request body. Throws ValidationException, its message Stability's own JSON, for a field the card does not list,
 * a picture that is missing, cannot be read or is outside the card's limits, and a value outside its range.
 */
export const readServiceRequest = async (
  card: ImageServiceCard,
  body: Record<string, unknown>,
): Promise<ServiceRequest> => {
  refuseUnknownFields(card, body);
  const parsed = bodySchema(card).safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw stabilityError(`Invalid value for field '${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}`);
  }
  const { image, init_image, style_image, style_strength, output_format, seed } = parsed.data;
  const read = (value: string | undefined, field: string): Promise<InputPicture> =>
    readInputPicture(required(value, field), field, card.inputImage);
  if (card.operation !== 'style-transfer') {
    return { picture: await read(image, 'image'), style: undefined, format: output_format, seed };
  }
  const [picture, style] = [await read(init_image, 'init_image'), await read(style_image, 'style_image')];
  return { picture, style: { picture: style, strength: style_strength }, format: output_format, seed };
};
