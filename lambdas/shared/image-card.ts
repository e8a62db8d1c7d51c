// The image model of a run, and who judges its pictures, as they were when the run was claimed.
import * as z from 'zod';
import {
  BrandSchema,
  ImageModelCardSchema,
  LanguageModelCardSchema,
  type Brand,
  type ImageModelCard,
  type LanguageModelCard,
} from './domain/packs.ts';
import { badInput } from './errors.ts';
import { getJson } from './json-objects.ts';
import { specKey } from './keys.ts';
import type { ObjectStore } from './ports.ts';

/** The part of RunSpec that is needed here: the product sheet beside it can be long. */
const SpecSchema = z.object({
  modelEndpoint: z.string(),
  packs: z.object({ image: ImageModelCardSchema, judge: LanguageModelCardSchema, brand: BrandSchema }),
});

export interface ImageTarget {
  card: ImageModelCard;
  /** Whose quota it is: `stand-in` or `aws:<account>/<region>`. */
  modelEndpoint: string;
  /** What the judge's look at a picture of this run costs depends on both. */
  judge: LanguageModelCard;
  brand: Brand;
}

export type FindImageTarget = (runId: string, model: string) => Promise<ImageTarget>;

/** Runs whose target a warm Lambda remembers. */
const MAX_REMEMBERED = 8;

/** Finds and remembers the card with id `model` of a run: specifications never change. Throws BadInput for another model. */
export const imageTargets = (store: Pick<ObjectStore, 'get'>): FindImageTarget => {
  const remembered = new Map<string, ImageTarget>();
  const read = async (runId: string): Promise<ImageTarget> => {
    const { modelEndpoint, packs } = await getJson(store, specKey(runId), SpecSchema);
    return { card: packs.image, modelEndpoint, judge: packs.judge, brand: packs.brand };
  };
  return async (runId, model) => {
    const target = remembered.get(runId) ?? (await read(runId));
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(runId, target);
    if (target.card.id !== model) {
      throw badInput(`The job wants model ${model}, but run ${runId} was claimed with ${target.card.id}.`);
    }
    return target;
  };
};
