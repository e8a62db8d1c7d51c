// Refuses fields that a Stability model does not list, in the words Bedrock answers with.
import { stabilityError } from './wire.ts';

/** `us.stability.stable-image-style-guide-v1:0` → `style-guide`; undefined for a model that is no image service. */
const serviceName = (modelId: string): string | undefined =>
  /^us\.stability\.stable-(?:image-)?(.+)-v\d+:\d+$/u.exec(modelId)?.[1];

/** Two wordings were seen in the wild: the image services name the field, the text-to-image models do not. */
export const refuseUnknownFields = (
  { modelId, fields }: { modelId: string; fields: readonly string[] },
  body: Record<string, unknown>,
): void => {
  const unknown = Object.keys(body).find((field) => !fields.includes(field));
  if (unknown === undefined) return;
  const service = serviceName(modelId);
  throw stabilityError(
    service === undefined
      ? `Invalid field in request. Available fields: [${fields.map((field) => `'${field}'`).join(', ')}]`
      : `Invalid field '${unknown}' in request. Available fields for ${service} are: ${fields.join(', ')}`,
  );
};
