// Finds the card of the model a request names, and words the refusals for ids that Bedrock would not take.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ModelCardSchema, type ModelCard } from '../../../lambdas/shared/domain/packs.ts';
import { validationError } from './wire.ts';

/** Ids that Bedrock serves only through a geographic inference profile: Stability's image services. */
const PROFILE_ONLY = [
  'stability.stable-image-remove-background-v1:0',
  'stability.stable-image-inpaint-v1:0',
  'stability.stable-outpaint-v1:0',
  'stability.stable-image-search-replace-v1:0',
  'stability.stable-image-search-recolor-v1:0',
  'stability.stable-image-erase-object-v1:0',
  'stability.stable-image-control-sketch-v1:0',
  'stability.stable-image-control-structure-v1:0',
  'stability.stable-image-style-guide-v1:0',
  'stability.stable-style-transfer-v1:0',
  'stability.stable-fast-upscale-v1:0',
  'stability.stable-conservative-upscale-v1:0',
  'stability.stable-creative-upscale-v1:0',
];

const PROFILE_PREFIX = /^(us|eu|jp|au|apac|global)\./;

/** Reads every card under `<packsFolder>/models`. Throws zod's error, which names the field, when one does not fit. */
export const loadModelCards = async (packsFolder: string): Promise<ModelCard[]> => {
  const folder = join(packsFolder, 'models');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ModelCardSchema.parse(parse(await readFile(join(folder, name), 'utf8')))),
  );
};

/** The id inside an ARN of a foundation model or an inference profile; anything else as it is. */
const plainId = (modelId: string): string => (modelId.startsWith('arn:') ? (modelId.split('/').at(-1) ?? '') : modelId);

export type FindCard = (modelId: string) => ModelCard;

/** A look-up that throws Bedrock's ValidationException for an unknown id, or for one that needs an inference profile. */
export const createFindCard = (cards: readonly ModelCard[]): FindCard => {
  const byId = new Map(cards.map((card) => [card.modelId, card]));
  const profiled = new Set([
    ...PROFILE_ONLY,
    ...cards
      .filter((card) => PROFILE_PREFIX.test(card.modelId))
      .map((card) => card.modelId.replace(PROFILE_PREFIX, '')),
  ]);
  return (modelId) => {
    const id = plainId(modelId);
    const card = byId.get(id);
    if (card !== undefined) return card;
    throw validationError(
      profiled.has(id)
        ? `Invocation of model ID ${id} with on-demand throughput isn\u2019t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`
        : 'The provided model identifier is invalid.',
    );
  };
};
