// Stability's image models on Bedrock Runtime: one InvokeModel, one image.
import { InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { fileTypeFromBuffer } from 'file-type';
import * as z from 'zod';
import { LiveframeError } from '../errors.ts';
import type { ImageAnswer, ImageModel } from '../ports/image-model.ts';
import { bedrockClients, type BedrockClients } from './clients.ts';
import { modelError, translating } from './translate-error.ts';

/** `seeds` and `images` are absent from a filtered answer; seeds are documented as text and shown as numbers. */
const AnswerSchema = z.object({
  seeds: z.array(z.union([z.number(), z.string()])).optional(),
  finish_reasons: z.array(z.string().nullable()).optional(),
  images: z.array(z.string()).optional(),
});
type Answer = z.infer<typeof AnswerSchema>;

const STAGES = ['prompt', 'input image', 'output image'] as const;
const FILTERED = 'Filter reason: ';

/** The model answered, so it may have billed; what it answered is no picture. */
const noPicture = (why: string, cause?: unknown): LiveframeError =>
  new LiveframeError('ModelUnavailable', `The image model gave no picture: ${why}.`, {
    cause,
    data: { charge: 'unknown' },
  });

const refusalOf = (reason: string): ImageAnswer => {
  const said = reason.slice(FILTERED.length);
  return { kind: 'refused', stage: STAGES.find((stage) => stage === said) ?? 'prompt', reason };
};

const pictureOf = async ({ images, seeds }: Answer, sentSeed: unknown): Promise<ImageAnswer> => {
  const [image] = images ?? [];
  if (image === undefined) throw noPicture('no image in the answer');
  const bytes = new Uint8Array(Buffer.from(image, 'base64'));
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime.startsWith('image/') !== true) throw noPicture(`${bytes.length} bytes that are no image`);
  return { kind: 'image', bytes, seed: Number(seeds?.[0] ?? sentSeed ?? 0) };
};

const parse = (body: Uint8Array): Answer => {
  try {
    return AnswerSchema.parse(JSON.parse(Buffer.from(body).toString('utf8')));
  } catch (error) {
    throw noPicture('its answer could not be read', error);
  }
};

/**
 * Image models on Bedrock. A filtered request is a value; `Inference error`, an answer without an image and bytes that
 * are no image are ModelUnavailable. Throws the Model* errors; sends once.
 */
export const imageModel = (clients: BedrockClients = bedrockClients()): ImageModel => ({
  generate: async ({ modelId, region, body }) => {
    const { body: bytes } = await translating(
      (error) => modelError(error, `render with ${modelId} in ${region}`),
      () =>
        clients(region).send(
          new InvokeModelCommand({
            modelId,
            contentType: 'application/json',
            accept: 'application/json',
            body: JSON.stringify(body),
          }),
        ),
    );
    const answer = parse(bytes);
    const reason = answer.finish_reasons?.[0] ?? undefined;
    if (reason?.startsWith(FILTERED) === true) return refusalOf(reason);
    if (reason !== undefined) throw noPicture(reason);
    return pictureOf(answer, body['seed']);
  },
});
