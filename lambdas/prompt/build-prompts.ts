// From what the analysis found to the list of pictures to make.
import { mergeAnalyses } from '../analyze/merge.ts';
import { PartAnalysisSchema, type Analysis, type Cue } from '../shared/domain/analysis.ts';
import type { Product } from '../shared/domain/product.ts';
import type { CueItem, PromptReport, RenderJob } from '../shared/domain/render-job.ts';
import { RunSpecSchema, type RunSpec } from '../shared/domain/run.ts';
import { ScriptPartSchema } from '../shared/domain/script.ts';
import { getJson, putJson, putJsonLines } from '../shared/json-objects.ts';
import { analysisKey, cuesKey, jobsKey, partAnalysisKey, partKey, promptReportKey, specKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { runProduct, type RunProduct } from '../shared/run-products.ts';
import { needsTranslation } from '../localize/wanted-texts.ts';
import { assignSlots } from './assign-slots.ts';
import { renderJobs } from './render-jobs.ts';
import type { PromptInput, PromptOutput } from './schema.ts';
import { scriptFlags, type ScriptFlags } from './script-flags.ts';
import { spreadImages, type Spread } from './spread-images.ts';

interface Built {
  jobs: RenderJob[];
  cues: CueItem[];
  report: PromptReport;
}

const readParts = async <Part>(parts: number, read: (index: number) => Promise<Part>): Promise<Part[]> =>
  Promise.all(Array.from({ length: parts }, (_, index) => read(index)));

const productOf = ({ products }: Pick<RunSpec, 'products'>, { productSku }: Cue): Product | undefined =>
  products.find(({ sku }) => sku === productSku);

/** The specification with the products that the cues show as they are drawn, and why photos were not cut out. */
const withCutOuts = async (
  store: Pick<ObjectStore, 'find'>,
  spec: RunSpec,
  cues: readonly Cue[],
): Promise<{ spec: RunSpec; warnings: string[] }> => {
  const shown = new Set(cues.map(({ productSku }) => productSku));
  const resolved = await Promise.all(
    spec.products.map(async (product): Promise<RunProduct> =>
      shown.has(product.sku) ? runProduct(store, spec, product) : { product },
    ),
  );
  return {
    spec: { ...spec, products: resolved.map(({ product }) => product) },
    warnings: resolved.flatMap(({ warning }) => warning ?? []),
  };
};

/** Jobs, cue items and report of every cue, from plain values: the same analysis always gives the same jobs. */
export const buildJobs = (
  spec: RunSpec,
  cues: readonly Cue[],
  { flags, spread }: { flags: ScriptFlags; spread?: Spread | undefined },
): Built => {
  const how = spread === undefined ? [] : [spread.how];
  const built: Built = {
    jobs: [],
    cues: [],
    report: { warnings: [...flags.warnings, ...how], changes: [], adaptations: [] },
  };
  for (const cue of cues) {
    const product = productOf(spec, cue);
    if (product === undefined && cue.productSku !== undefined) {
      built.report.warnings.push(
        `${cue.cueId} names the product ${cue.productSku}, which is not in the product sheet.`,
      );
    }
    const options = spread?.optionsOf.get(cue.cueId) ?? spec.options;
    const { jobs, changes, adaptations, conflicts } = renderJobs(
      { ...spec, options },
      {
        cue,
        ...(product === undefined ? {} : { product }),
        flags: flags.byCue.get(cue.cueId) ?? [],
      },
    );
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

/** Moments for which --images leaves no picture are listed as such; the others keep their numbers. */
const leaveOut = (analysis: Analysis, optionsOf: Spread['optionsOf']): Analysis => {
  const without = analysis.cues.filter(({ cueId }) => !optionsOf.has(cueId));
  const unpictured = without.flatMap(({ evidence: [first], start, title }) =>
    first === undefined
      ? []
      : [
          {
            kind: 'left-out' as const,
            evidence: first,
            ...(start === undefined ? {} : { start }),
            reason: `${title}: the pictures that --images asks for went to stronger moments.`,
          },
        ],
  );
  const inShowOrder = [...analysis.unpictured, ...unpictured].sort((a, b) => a.evidence.start - b.evidence.start);
  return { ...analysis, cues: analysis.cues.filter(({ cueId }) => optionsOf.has(cueId)), unpictured: inShowOrder };
};

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
  const merged = mergeAnalyses(analyses);
  const spread = spec.images === undefined ? undefined : spreadImages(spec.images, merged.cues);
  const analysis = spread === undefined ? merged : leaveOut(merged, spread.optionsOf);
  await putJson(store, analysisKey(runId), analysis);
  const drawn = await withCutOuts(store, spec, analysis.cues);
  const { jobs, cues, report } = buildJobs(drawn.spec, analysis.cues, {
    flags: scriptFlags(texts, analysis.cues),
    spread,
  });
  report.warnings.push(...drawn.warnings);
  if (cues.length === 0) report.warnings.push(nothingToDraw(analysis));
  await Promise.all([
    putJsonLines(store, jobsKey(runId), assignSlots(jobs)),
    putJsonLines(store, cuesKey(runId), cues),
    putJson(store, promptReportKey(runId), report),
  ]);
  return { cues: cues.length, jobs: jobs.length, foreign: foreignCues(spec, cues.length === 0 ? [] : analysis.cues) };
};
