// The options of one cue: their jobs, how they ended, and the pictures of the accepted ones, measured and ranked.
import { loadImage } from '@napi-rs/canvas';
import type { Brand } from '../shared/domain/packs.ts';
import type { Outcome } from '../shared/domain/outcome.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import type { SetPicture } from './scene.ts';
import { paletteDistance } from './palette-distance.ts';
import { busynessOf, roomShare } from './place.ts';
import { rankOptions, type Ranked } from './rank.ts';
import { rasterOf } from './raster.ts';
import { isFromAbove } from './staging/pose.ts';

export interface Option {
  job: RenderJob;
  outcome: Outcome;
}

export interface AcceptedOption {
  job: RenderJob;
  outcome: Extract<Outcome, { kind: 'accepted' }>;
  picture: SetPicture;
  ranked: Ranked;
}

/** Stands until FinishRun records what became of the job. */
const NO_OUTCOME: Outcome = {
  kind: 'failed',
  error: { name: 'NoOutcome', message: 'The render ended without a recorded outcome.' },
};

/** The options in their order, each with the outcome that stands. */
export const loadOptions = async (
  outcomes: Pick<OutcomeRecords, 'find'>,
  jobs: readonly RenderJob[],
): Promise<Option[]> => {
  const records = await Promise.all(jobs.map((job) => outcomes.find(job.runId, job.jobId)));
  return jobs
    .map((job, index) => ({ job, outcome: records[index]?.outcome ?? NO_OUTCOME }))
    .sort((a, b) => a.job.option - b.job.option);
};

/** Width of the copy that is measured, in pixels. */
const RASTER_WIDTH = 96;

const loadPicture = async (store: Pick<ObjectStore, 'get'>, key: string): Promise<SetPicture> => {
  const image = await loadImage(Buffer.from(await store.get(key)));
  return { image, raster: rasterOf(image, RASTER_WIDTH) };
};

/** Loads and ranks the accepted options, the best first. Throws ObjectNotFound when an asset is gone. */
export const rankAccepted = async (
  store: Pick<ObjectStore, 'get'>,
  options: readonly Option[],
  brand: Brand,
): Promise<AcceptedOption[]> => {
  const loaded = await Promise.all(
    options.flatMap(({ job, outcome }) =>
      outcome.kind === 'accepted'
        ? [loadPicture(store, outcome.asset.key).then((picture) => ({ job, outcome, picture }))]
        : [],
    ),
  );
  const ranked = rankOptions(
    loaded.map(({ job, outcome, picture: { raster } }) => ({
      option: job.option,
      checks: outcome.checks,
      paletteDistance: paletteDistance(raster, brand),
      busyness: busynessOf(raster),
      room: roomShare(raster),
      fromAbove: job.productSku !== undefined && isFromAbove(job.prompt),
    })),
  );
  return ranked.flatMap((place) => {
    const found = loaded.find(({ job }) => job.option === place.option);
    return found === undefined ? [] : [{ ...found, ranked: place }];
  });
};
