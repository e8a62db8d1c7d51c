// From what the analysis found to the list of pictures to make.
import { mergeAnalyses } from '../analyze/merge.ts';
import { PartAnalysisSchema, type Analysis, type Cue } from '../shared/domain/analysis.ts';
import type { Product } from '../shared/domain/product.ts';
import type { CueItem, PromptReport, RenderJob } from '../shared/domain/render-job.ts';
import { RunSpecSchema, type RunSpec } from '../shared/domain/run.ts';
import { ScriptPartSchema } from '../shared/domain/script.ts';
import { getJson, putJson, putJsonLines } from '../shared/json-objects.ts';
import { analysisKey, cuesKey, jobsKey, partAnalysisKey, partKey, promptReportKey, specKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { needsTranslation } from '../localize/wanted-texts.ts';
import { renderJobs } from './render-jobs.ts';
import type { PromptInput, PromptOutput } from './schema.ts';
import { scriptFlags, type ScriptFlags } from './script-flags.ts';

interface Built {
  jobs: RenderJob[];
  cues: CueItem[];
  report: PromptReport;
}

const readParts = async <Part>(parts: number, read: (index: number) => Promise<Part>): Promise<Part[]> =>
  Promise.all(Array.from({ length: parts }, (_, index) => read(index)));

const productOf = (spec: RunSpec, { productSku }: Cue): Product | undefined =>
  spec.products.find(({ sku }) => sku === productSku);

/** Jobs, cue items and report of every cue, from plain values: the same analysis always gives the same jobs. */
export const buildJobs = (spec: RunSpec, cues: readonly Cue[], flags: ScriptFlags): Built => {
  const built: Built = {
    jobs: [],
    cues: [],
    report: { warnings: [...flags.warnings], changes: [], adaptations: [] },
  };
  for (const cue of cues) {
    const product = productOf(spec, cue);
    if (product === undefined && cue.productSku !== undefined) {
      built.report.warnings.push(
        `${cue.cueId} names the product ${cue.productSku}, which is not in the product sheet.`,
      );
    }
    const { jobs, changes, adaptations, conflicts } = renderJobs(spec, {
      cue,
      ...(product === undefined ? {} : { product }),
      flags: flags.byCue.get(cue.cueId) ?? [],
    });
    built.jobs.push(...jobs);
    built.cues.push({ cueId: cue.cueId, jobIds: jobs.map(({ jobId }) => jobId) });
    built.report.adaptations.push(...adaptations);
    built.report.warnings.push(...conflicts);
    built.report.changes.push(...changes.map((change) => ({ cueId: cue.cueId, change })));
    built.report.warnings.push(...changes.map((change) => `${cue.cueId}: ${change}`));
  }
  return built;
};

/** How many cues have words that a market of the run needs in another language. */
const foreignCues = (spec: RunSpec, cues: readonly Cue[]): number =>
  cues.filter((cue) => needsTranslation({ cue, product: productOf(spec, cue), markets: spec.packs.markets })).length;

const nothingToDraw = ({ unpictured }: Analysis): string =>
  `The script has no moment that wants a picture: ${unpictured.length} moments were read, all of them talk such as greetings, ` +
  'draws or prices. Add a sentence that shows or describes a product.';

/**
 * Merges the parts' analyses and writes analysis.json, jobs.jsonl, cues.jsonl and prompts.json. Repeating it writes the same again.
 * Without a moment that wants a picture both lists are empty, and the state machine goes on to FinishRun.
 */
export const buildPrompts = async (store: ObjectStore, { runId, parts }: PromptInput): Promise<PromptOutput> => {
  const [spec, analyses, texts] = await Promise.all([
    getJson(store, specKey(runId), RunSpecSchema),
    readParts(parts, (index) => getJson(store, partAnalysisKey(runId, index), PartAnalysisSchema)),
    readParts(parts, (index) => getJson(store, partKey(runId, index), ScriptPartSchema)),
  ]);
  const analysis = mergeAnalyses(analyses);
  await putJson(store, analysisKey(runId), analysis);
  const { jobs, cues, report } = buildJobs(spec, analysis.cues, scriptFlags(texts, analysis.cues));
  if (cues.length === 0) report.warnings.push(nothingToDraw(analysis));
  await Promise.all([
    putJsonLines(store, jobsKey(runId), jobs),
    putJsonLines(store, cuesKey(runId), cues),
    putJson(store, promptReportKey(runId), report),
  ]);
  return { cues: cues.length, jobs: jobs.length, foreign: foreignCues(spec, cues.length === 0 ? [] : analysis.cues) };
};
