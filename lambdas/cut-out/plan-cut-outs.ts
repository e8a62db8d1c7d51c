// Which product photos are worth a cut-out: those that some moment of the script shows.
import { PartAnalysisSchema } from '../shared/domain/analysis.ts';
import { RunSpecSchema } from '../shared/domain/run.ts';
import { getJson } from '../shared/json-objects.ts';
import { partAnalysisKey, specKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { wantsCutOut } from '../shared/run-products.ts';
import type { PlanInput } from './schema.ts';

/** The list travels in the state, which holds 256 KiB, and the Map's events in a history of 25,000. */
const MOST_PHOTOS = 1000;

const shownSkus = async (store: Pick<ObjectStore, 'get'>, { runId, parts }: PlanInput): Promise<Set<string>> => {
  const analyses = await Promise.all(
    Array.from({ length: parts }, (_, index) => getJson(store, partAnalysisKey(runId, index), PartAnalysisSchema)),
  );
  return new Set(analyses.flatMap(({ cues }) => cues).flatMap(({ productSku = [] }) => productSku));
};

/**
 * The photos (SHA-256, each once) that have no transparency and belong to a product some cue shows. Empty when the run
 * wants no cut-outs. Throws ObjectNotFound and StoreUnavailable.
 */
export const planCutOuts = async (store: Pick<ObjectStore, 'get'>, input: PlanInput): Promise<{ photos: string[] }> => {
  const spec = await getJson(store, specKey(input.runId), RunSpecSchema);
  const opaque = spec.products.filter((product) => wantsCutOut(spec, product));
  if (opaque.length === 0) return { photos: [] };
  const shown = await shownSkus(store, input);
  const photos = opaque.filter(({ sku }) => shown.has(sku)).flatMap(({ photo }) => photo?.sha256 ?? []);
  return { photos: [...new Set(photos)].slice(0, MOST_PHOTOS) };
};
