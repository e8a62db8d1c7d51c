// The image model of a run, and who judges its pictures, as they were when the run was claimed.
import * as z from 'zod';
import {
  BrandSchema,
  ImageModelCardSchema,
  ImageServiceCardSchema,
  LanguageModelCardSchema,
  type Brand,
  type ImageModelCard,
  type ImageServiceCard,
  type LanguageModelCard,
} from './domain/packs.ts';
import type { RenderJob } from './domain/render-job.ts';
import { badInput } from './errors.ts';
import { getJson } from './json-objects.ts';
import { specKey } from './keys.ts';
import type { ObjectStore } from './ports/object-store.ts';

/** The part of RunSpec that is needed here: the product sheet beside it can be long. */
const SpecSchema = z.object({
  modelEndpoint: z.string(),
  packs: z.object({
    image: ImageModelCardSchema,
    judge: LanguageModelCardSchema,
    brand: BrandSchema,
    services: z.object({ styleTransfer: ImageServiceCardSchema.optional() }).optional(),
  }),
});

export interface ImageTarget {
  card: ImageModelCard;
  /** Whose quota it is: `stand-in` or `aws:<account>/<region>`. */
  modelEndpoint: string;
  /** What the judge's look at a picture of this run costs depends on both. */
  judge: LanguageModelCard;
  brand: Brand;
  /** The second step of the run's pictures, where the brand asks for one. */
  transfer?: ImageServiceCard | undefined;
}

export type FindImageTarget = (runId: string, model: string) => Promise<ImageTarget>;

/** Runs whose target a warm Lambda remembers. */
const MAX_REMEMBERED = 8;

/** Finds and remembers the card with id `model` of a run: specifications never change. Throws BadInput for another model. */
export const imageTargets = (store: Pick<ObjectStore, 'get'>): FindImageTarget => {
  const remembered = new Map<string, ImageTarget>();
  const read = async (runId: string): Promise<ImageTarget> => {
    const { modelEndpoint, packs } = await getJson(store, specKey(runId), SpecSchema);
    return {
      card: packs.image,
      modelEndpoint,
      judge: packs.judge,
      brand: packs.brand,
      transfer: packs.services?.styleTransfer,
    };
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

/** The service that works on `job`'s picture after the model, or undefined. Throws BadInput when the run has no such card. */
export const transferOf = (
  { transfer }: Pick<ImageTarget, 'transfer'>,
  { jobId, styleReference }: Pick<RenderJob, 'jobId' | 'styleReference'>,
): ImageServiceCard | undefined => {
  const service = styleReference?.service;
  if (service === undefined || service === transfer?.id) return service === undefined ? undefined : transfer;
  throw badInput(
    `The job ${jobId} wants the service ${service}, but its run was claimed with ${transfer?.id ?? 'none'}.`,
  );
};
