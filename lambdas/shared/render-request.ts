// The body of one image request, made from a model card: the only place that knows Stability's field names.
import type { AspectRatio, ImageModelCard } from './domain/packs.ts';

export interface RenderRequest {
  prompt: string;
  /** Words of what must not be seen, separated by commas; '' for none. */
  negativePrompt: string;
  /** 0–4,294,967,294 */
  seed: number;
  aspectRatio: AspectRatio;
  outputFormat: 'jpeg' | 'png' | 'webp';
}

/**
 * The request's fields that `card` lists, in a fixed order; Bedrock answers 400 to any other field.
 * `mode` is text-to-image, `image` and `strength` are never sent, an empty negative prompt is left out.
 * Source: Bedrock user guide, request pages of Stable Image Core, Ultra and Stable Diffusion 3.5 Large.
 */
export const buildRequestBody = (
  card: Pick<ImageModelCard, 'fields'>,
  { prompt, negativePrompt, seed, aspectRatio, outputFormat }: RenderRequest,
): Record<string, unknown> => {
  const values = {
    prompt,
    mode: 'text-to-image',
    aspect_ratio: aspectRatio,
    output_format: outputFormat,
    seed,
    ...(negativePrompt === '' ? {} : { negative_prompt: negativePrompt }),
  };
  const allowed: readonly string[] = card.fields;
  return Object.fromEntries(Object.entries(values).filter(([field]) => allowed.includes(field)));
};
