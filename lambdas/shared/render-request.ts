// The bodies of image requests, made from model cards: the only place that knows Stability's field names.
import type { AspectRatio, ImageModelCard, ImageServiceCard } from './domain/packs.ts';

export interface RenderRequest {
  prompt: string;
  /** Words of what must not be seen, separated by commas; '' for none. */
  negativePrompt: string;
  /** 0–4,294,967,294 */
  seed: number;
  aspectRatio: AspectRatio;
  outputFormat: 'jpeg' | 'png' | 'webp';
  /** The picture to start from, in base64; `strength` 0 keeps it, 1 ignores it. */
  from?: { image: string; strength: number };
  /** A picture whose style is taken, in base64; `fidelity` 0–1. */
  reference?: { image: string; fidelity: number };
}

type Fields = Pick<ImageModelCard, 'fields'>;

/** Whether the model can start from a picture (image-to-image). */
export const startsFromPicture = ({ fields }: Fields): boolean =>
  (['mode', 'image', 'strength'] as const).every((field) => fields.includes(field));

/** Whether the model draws in the style of a picture that it is shown, and cannot do without one. */
export const followsReference = ({ fields }: Fields): boolean =>
  fields.includes('image') && fields.includes('fidelity');

const pictureFields = (card: Fields, { from, reference }: RenderRequest): Record<string, unknown> => {
  if (from !== undefined && startsFromPicture(card)) return { image: from.image, strength: from.strength };
  if (reference !== undefined && followsReference(card)) {
    return { image: reference.image, fidelity: reference.fidelity };
  }
  return {};
};

/**
 * The request's fields that `card` lists, in a fixed order; Bedrock answers 400 to any other field. `mode` follows from
 * `from`, and with it there is no `aspect_ratio`: the answer has the sides of the picture sent. An empty negative prompt
 * is left out, and so is a picture that the model has no fields for.
 * Source: Bedrock user guide, request pages of Stable Image Core, Ultra, Stable Diffusion 3.5 Large and style guide.
 */
export const buildRequestBody = (card: Fields, request: RenderRequest): Record<string, unknown> => {
  const { prompt, negativePrompt, seed, aspectRatio, outputFormat, from } = request;
  const starts = from !== undefined && startsFromPicture(card);
  const values = {
    prompt,
    mode: starts ? 'image-to-image' : 'text-to-image',
    ...(starts ? {} : { aspect_ratio: aspectRatio }),
    output_format: outputFormat,
    seed,
    ...(negativePrompt === '' ? {} : { negative_prompt: negativePrompt }),
    ...pictureFields(card, request),
  };
  const allowed: readonly string[] = card.fields;
  return Object.fromEntries(Object.entries(values).filter(([field]) => allowed.includes(field)));
};

export interface ServiceRequest {
  /** The picture to work on, in base64. */
  image: string;
  outputFormat: 'jpeg' | 'png' | 'webp';
  /** Of a style transfer: the picture whose style is taken, in base64, and how strongly, 0–1. */
  style?: { image: string; strength: number };
  prompt?: string;
  negativePrompt?: string;
  seed?: number;
}

/**
 * The body of a request to an image service, with the fields that `card` lists. Where a service takes two pictures
 * (`init_image`, `style_image`), `image` is the one that is worked on.
 * Source: Bedrock user guide, Stability AI Image Services.
 */
export const buildServiceBody = (
  card: Pick<ImageServiceCard, 'fields'>,
  { image, outputFormat, style, prompt = '', negativePrompt = '', seed }: ServiceRequest,
): Record<string, unknown> => {
  const values = {
    image,
    init_image: image,
    style_image: style?.image,
    prompt: prompt === '' ? undefined : prompt,
    negative_prompt: negativePrompt === '' ? undefined : negativePrompt,
    seed,
    style_strength: style?.strength,
    output_format: outputFormat,
  };
  const allowed: readonly string[] = card.fields;
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => value !== undefined && allowed.includes(field)),
  );
};
