// One show of the week through the pipeline's own code: intake, prompts, look-up; the analyst's reading and the pictures are given.
import { lookUpCache } from '../../lambdas/cache/look-up.ts';
import { storeInCache } from '../../lambdas/cache/store.ts';
import { prepareRun, type PreparedRun } from '../../lambdas/intake/prepare-run.ts';
import { buildPrompts } from '../../lambdas/prompt/build-prompts.ts';
import type { Cue, PartAnalysis } from '../../lambdas/shared/domain/analysis.ts';
import type { EmbedderCard } from '../../lambdas/shared/domain/packs.ts';
import { RenderJobSchema, type RenderJob } from '../../lambdas/shared/domain/render-job.ts';
import { getJsonLines, putJson } from '../../lambdas/shared/json-objects.ts';
import { jobsKey, missesKey, partAnalysisKey, partKey, specKey } from '../../lambdas/shared/keys.ts';
import type { Packs } from '../../lambdas/shared/packs/load-packs.ts';
import type { Clock } from '../../lambdas/shared/ports/clock.ts';
import type { Ledger } from '../../lambdas/shared/ports/ledger.ts';
import type { VectorIndex } from '../../lambdas/shared/ports/vector-index.ts';
import { embedText } from '../../local/endpoints/bedrock/hash-embedder.ts';
import { memoryCloud, type MemoryCloud } from './memory-cloud.ts';
import type { Moment, Show } from './plan-week.ts';

/** off: nothing is looked up; exact: by the exact key alone; semantic: all that the pipeline does. */
export const MODES = ['off', 'exact', 'semantic'] as const;
export type Mode = (typeof MODES)[number];

export interface Stage {
  packs: Packs;
  cloud: MemoryCloud;
  indexOf: (embedderId: string) => VectorIndex;
  clock: Clock;
  mode: Mode;
}

export interface WeekJob {
  job: RenderJob;
  moment: Moment;
}

/** How one job of a show ended. */
export interface WeekOutcome extends WeekJob {
  source: 'rendered' | 'exact-cache' | 'semantic-cache';
  /** Whose picture it shows. */
  assetKey: string;
  note: string;
}

/** Grants everything, but no embedding where only the exact key may serve: then no similar picture is looked for. */
const ledgerOf = (mode: Mode): Ledger => {
  const none = Promise.resolve();
  const done = (): Promise<void> => none;
  return {
    setLimit: done,
    reserve: ({ purpose }) => Promise.resolve(mode === 'semantic' || purpose !== 'embedding'),
    settle: done,
    release: done,
    markUncertain: done,
    totals: () => Promise.resolve({ limitMicroUsd: 0, openMicroUsd: 0, settledMicroUsd: 0, uncertainMicroUsd: 0 }),
    lines: async function* () {
      await none;
      yield* [];
    },
  };
};

const prepare = (
  { packs, clock }: Pick<Stage, 'packs' | 'clock'>,
  { name, files, settings }: Show,
): Promise<PreparedRun> => {
  const encoder = new TextEncoder();
  const source = {
    read: (file: string) => Promise.resolve(files[file] === undefined ? undefined : encoder.encode(files[file])),
  };
  // A re-run of the very same files is a run of its own: its name is the salt.
  const collaborators = { packs, clock, modelEndpoint: 'stand-in', newSalt: () => name };
  const named = { source, scriptName: 'script.md', productsName: 'products.csv' };
  return prepareRun(collaborators, { ...named, overrides: settings, again: true });
};

const NEUTRAL = { label: 'neutral', intensity: 0, confidence: 1 } as const;

/** What an analyst would find in the show: its moments, with their scenes as the week words them. */
const readingOf = ({ language, moments, files }: Show): PartAnalysis => {
  const text = files['script.md'] ?? '';
  const cues = moments.map(({ start, sku, scene }, index): Cue => {
    const quote = scene.subject;
    const from = text.indexOf(quote);
    return {
      cueId: cueIdOf(index),
      ...{ start, title: quote, language, productSku: sku, scene, emotion: NEUTRAL },
      evidence: [{ quote, start: from, end: from + quote.length }],
      ...{ keywords: [], sellingPoints: [], attributes: [] },
    };
  });
  const found = { languages: [{ language, share: 1 }], emotion: NEUTRAL, audience: '', warnings: [] };
  return { index: 0, ...found, cues, unpictured: [], dropped: { keywords: 0, sellingPoints: 0 } };
};

const cueIdOf = (index: number): string => `c${String(index + 1).padStart(3, '0')}`;

/** A show as the pipeline understood it, the same for every way to use the cache. */
export interface BuiltShow {
  show: Show;
  runId: string;
  /** What lies in the bucket when the look-up begins, by key. */
  objects: ReadonlyMap<string, Uint8Array>;
  jobs: readonly WeekJob[];
}

/** Prepares the show and builds its jobs as the pipeline does, each with the moment that it is of. */
export const buildShow = async (of: Pick<Stage, 'packs' | 'clock'>, show: Show): Promise<BuiltShow> => {
  const { store } = memoryCloud();
  const { spec, parts } = await prepare(of, show);
  const [part] = parts;
  if (part === undefined || parts.length > 1) throw new Error(`The script of ${show.name} is meant to be one part.`);
  const { runId } = spec;
  await putJson(store, specKey(runId), spec);
  await putJson(store, partKey(runId, 0), part);
  await putJson(store, partAnalysisKey(runId, 0), readingOf(show));
  await buildPrompts(store, { runId, parts: 1 });
  const jobs = await getJsonLines(store, jobsKey(runId), RenderJobSchema);
  const ofMoments = show.moments.flatMap((moment, index) =>
    jobs.filter(({ cueId }) => cueId === cueIdOf(index)).map((job) => ({ job, moment })),
  );
  const objects = new Map<string, Uint8Array>();
  for (const key of [specKey(runId), jobsKey(runId)]) objects.set(key, await store.get(key));
  return { show, runId, objects, jobs: ofMoments };
};

const localEmbedder = ({ dimension }: EmbedderCard) => ({
  embed: (texts: readonly string[]) =>
    Promise.resolve({ vectors: texts.map((text) => embedText(text, dimension)), callTokens: [] }),
});

const render = async (stage: Stage, { job, moment }: WeekJob): Promise<WeekOutcome> => {
  const { cloud, clock, indexOf, mode } = stage;
  const key = `assets/${job.runId}/${job.jobId}.jpeg`;
  const asset = { key, sha256: job.jobId, width: 1, height: 1, format: 'jpeg' as const };
  await cloud.store.put(key, job.jobId);
  const { runId, jobId, cueId, option, seed } = job;
  await cloud.outcomes.record({
    ...{ runId, jobId, cueId, option, n: 1, at: clock.now() },
    outcome: { kind: 'accepted', asset, source: 'rendered', costMicroUsd: 0, seed, checks: [], earlier: [] },
  });
  if (mode !== 'off') await storeInCache({ ...cloud, indexOf, clock })({ job, asset });
  return { job, moment, source: 'rendered', assetKey: key, note: '' };
};

/** The jobs that are left to render. */
const lookUp = async (stage: Stage, { runId, jobs }: BuiltShow): Promise<Set<string>> => {
  const { cloud, indexOf, clock, mode } = stage;
  if (mode === 'off') return new Set(jobs.map(({ job }) => job.jobId));
  const collaborators = { ...cloud, ledger: ledgerOf(mode), indexOf, embedderOf: localEmbedder, clock };
  await lookUpCache(collaborators, { step: 'look-up', runId, n: 1, onCacheOutage: 'render', outageWaits: 0 });
  const misses = await getJsonLines(cloud.store, missesKey(runId, 1), RenderJobSchema);
  return new Set(misses.map(({ jobId }) => jobId));
};

const servedOutcome = async ({ cloud }: Stage, { job, moment }: WeekJob): Promise<WeekOutcome> => {
  const outcome = (await cloud.outcomes.find(job.runId, job.jobId))?.outcome;
  if (outcome?.kind !== 'accepted' || (outcome.source !== 'exact-cache' && outcome.source !== 'semantic-cache'))
    throw new Error(`${job.jobId} is no miss and was not served.`);
  return { job, moment, source: outcome.source, assetKey: outcome.asset.key, note: outcome.cacheNote ?? '' };
};

/** Serves what the cache has, makes up pictures for the rest and puts them into the cache. */
export const runShow = async (stage: Stage, built: BuiltShow): Promise<WeekOutcome[]> => {
  for (const [key, body] of built.objects) await stage.cloud.store.put(key, body);
  const misses = await lookUp(stage, built);
  const ended: WeekOutcome[] = [];
  for (const one of built.jobs) ended.push(await (misses.has(one.job.jobId) ? render : servedOutcome)(stage, one));
  return ended;
};
