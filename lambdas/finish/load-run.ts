// Gathers everything the manifest and the gallery tell of a run.
import pLimit from 'p-limit';
import { AnalysisSchema, type Analysis } from '../shared/domain/analysis.ts';
import { CuePublicationSchema, type CuePublication } from '../shared/domain/manifest.ts';
import type { Adaptation } from '../shared/domain/market-rules.ts';
import type { OutcomeRecord } from '../shared/domain/outcome.ts';
import { CueItemSchema, PromptReportSchema } from '../shared/domain/render-job.ts';
import { RunSpecSchema, type RunSpec } from '../shared/domain/run.ts';
import { ScriptPartSchema } from '../shared/domain/script.ts';
import { findJson, getJson, getJsonLines } from '../shared/json-objects.ts';
import {
  analysisKey,
  cuesKey,
  partKey,
  promptReportKey,
  publicationKey,
  specKey,
  thumbsPrefix,
} from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';

type Store = Pick<ObjectStore, 'get' | 'find' | 'list'>;

export interface LoadedRun {
  spec: RunSpec;
  analysis: Analysis;
  cues: CuePublication[];
  /** Warnings of prompt building. */
  promptWarnings: string[];
  /** What rules of markets changed in prompts. */
  promptAdaptations?: Adaptation[];
}

/** Objects read at the same time. */
const CONCURRENT_READS = 16;

/** Outcomes may be newer than the publication: what a child left open was recorded after publishing. */
const withOutcomes = (publication: CuePublication, records: ReadonlyMap<string, OutcomeRecord>): CuePublication => ({
  ...publication,
  options: publication.options.map((option) => {
    const standing = records.get(option.job.jobId)?.outcome;
    return standing === undefined || option.outcome.kind === 'accepted' ? option : { ...option, outcome: standing };
  }),
});

/** Loads the run's spec, analysis and publications in show order. Throws ObjectNotFound when one is missing. */
export const loadRun = async (
  store: Store,
  runId: string,
  records: ReadonlyMap<string, OutcomeRecord>,
): Promise<LoadedRun> => {
  const [spec, analysis, items, report] = await Promise.all([
    getJson(store, specKey(runId), RunSpecSchema),
    getJson(store, analysisKey(runId), AnalysisSchema),
    getJsonLines(store, cuesKey(runId), CueItemSchema),
    findJson(store, promptReportKey(runId), PromptReportSchema),
  ]);
  const limit = pLimit(CONCURRENT_READS);
  const cues = await Promise.all(
    items.map(({ cueId }) =>
      limit(async () =>
        withOutcomes(await getJson(store, publicationKey(runId, cueId), CuePublicationSchema), records),
      ),
    ),
  );
  return { spec, analysis, cues, promptWarnings: report?.warnings ?? [], promptAdaptations: report?.adaptations ?? [] };
};

/** The script's text as the analysis counted it, put together from its parts; gaps between parts become spaces. */
export const loadScriptText = async (
  store: Store,
  { runId, parts }: Pick<RunSpec, 'runId' | 'parts'>,
): Promise<string> => {
  let text = '';
  for (let index = 0; index < parts; index++) {
    const part = await getJson(store, partKey(runId, index), ScriptPartSchema);
    text = text.slice(0, part.offset).padEnd(part.offset) + part.text;
  }
  return text;
};

/** Names of the thumbs that publishing wrote. */
export const listThumbs = async (store: Store, runId: string): Promise<Set<string>> => {
  const names = new Set<string>();
  for await (const key of store.list(thumbsPrefix(runId))) names.add(key.slice(thumbsPrefix(runId).length));
  return names;
};
