// The render jobs of one cue: one per option.
import type { Adaptation } from '../shared/domain/market-rules.ts';
import type { AspectRatio, ImageModelCard, PromptPack } from '../shared/domain/packs.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import { hashOf, seedOf } from '../shared/hash.ts';
import { versioned } from '../shared/packs/snapshot-packs.ts';
import { buildRequestBody } from '../shared/render-request.ts';
import { adaptCue } from './adapt-cue.ts';
import { nearestAspectRatio } from './aspect-ratio.ts';
import { cleanCue, type CleanCue } from './clean-cue.ts';
import { fillTemplate } from './fill-template.ts';
import { lintPrompt } from './lint-prompt.ts';
import type { Flags } from './midjourney-flags.ts';
import { cueValues, type CueValues } from './placeholder-values.ts';

/** JPEG: every image model takes it, 1080×1920 is a fifth of the PNG's bytes, and the published files are JPEG anyway. */
const OUTPUT_FORMAT = 'jpeg';
/** Exclusive: the largest seed that every model takes is one below. */
const SEEDS = 4_294_967_295;

/** Everything the options of a cue share. */
interface CuePlan {
  spec: RunSpec;
  clean: CleanCue;
  values: CueValues;
  negativePrompt: string;
  aspectRatio: AspectRatio;
  /** What the user asked for with --seed. */
  userSeed?: number;
}

/** The words once each, whatever their case, separated by commas. */
const joinNegative = (words: readonly string[], maxCharacters: number): string => {
  const distinct = new Map<string, string>();
  for (const word of words) if (!distinct.has(word.toLowerCase())) distinct.set(word.toLowerCase(), word);
  const kept = [...distinct.values()];
  while (kept.join(', ').length > maxCharacters) kept.pop();
  return kept.join(', ');
};

const planCue = (
  spec: RunSpec,
  clean: CleanCue,
  { flags, avoided }: { flags: readonly Flags[]; avoided: readonly string[] },
): CuePlan => {
  const { brand, prompts, image, channels } = spec.packs;
  const negative = [
    ...prompts.negativePrompt,
    ...brand.negativePrompt,
    ...flags.flatMap((one) => one.negative),
    ...avoided,
  ];
  const wanted = flags.find((one) => one.aspectRatio !== undefined)?.aspectRatio ??
    channels[0] ?? { width: 1, height: 1 };
  const userSeed = flags.find((one) => one.seed !== undefined)?.seed;
  return {
    spec,
    clean,
    values: cueValues(clean.cue, brand, clean.product),
    negativePrompt: image.fields.includes('negative_prompt') ? joinNegative(negative, image.maxPromptCharacters) : '',
    aspectRatio: nearestAspectRatio(wanted, image.aspectRatios),
    ...(userSeed === undefined ? {} : { userSeed }),
  };
};

const variationOf = ({ variations }: PromptPack, option: number): PromptPack['variations'][number] => {
  const variation = variations[(option - 1) % variations.length];
  if (variation === undefined) throw new RangeError('The prompt pack has no variation.');
  return variation;
};

/** What makes a picture another one when the brand asks for style by reference. Nothing otherwise, so that ids stay. */
const styleIdentity = ({ styleReference }: RunSpec): Pick<RunSpec, 'styleReference'> =>
  styleReference === undefined ? {} : { styleReference };

/** Hard partition of the cache: what makes a picture unfit for another job, whatever its prompt says. 32 hex digits. */
const cacheScopeOf = ({ spec, clean, negativePrompt, aspectRatio }: CuePlan): string => {
  const { brand, image, embedder, markets } = spec.packs;
  return hashOf(
    {
      tenant: spec.tenant,
      endpoint: spec.modelEndpoint,
      brand: versioned(brand),
      product: clean.product === undefined ? '-' : { sku: clean.product.sku, looks: clean.product.visualVersion },
      model: image.modelId,
      aspectRatio,
      outputFormat: OUTPUT_FORMAT,
      locales: markets.map(({ locale }) => locale).sort(),
      negativePrompt,
      embedder: { id: embedder.modelId, dimension: embedder.dimension },
      ...styleIdentity(spec),
    },
    32,
  );
};

/** Nothing is gained by words that the model does not read. */
const mostCharacters = ({ maxPromptCharacters, prompting }: ImageModelCard): number =>
  Math.min(maxPromptCharacters, prompting.bestCharacters);

/** The job of one option. Its seed and id come from what is asked for, never from the clock. */
const jobOf = (plan: CuePlan, option: number): { job: RenderJob; dropped: number } => {
  const { spec, clean, negativePrompt, aspectRatio, userSeed } = plan;
  const { brand, image, prompts, channels } = spec.packs;
  const variation = variationOf(prompts, option);
  const omitted = Object.fromEntries(image.prompting.omit.map((placeholder) => [placeholder, '']));
  const filled = fillTemplate(
    prompts.template,
    { ...plan.values, variation: variation.phrase, ...omitted },
    mostCharacters(image),
  );
  const request = { prompt: filled.prompt, negativePrompt, aspectRatio, outputFormat: OUTPUT_FORMAT } as const;
  const identity = {
    model: image.modelId,
    product: clean.product?.visualVersion ?? '-',
    brand: versioned(brand),
    endpoint: spec.modelEndpoint,
    cueId: clean.cue.cueId,
    option,
    ...styleIdentity(spec),
  };
  const seed = userSeed === undefined ? seedOf({ ...identity, ...request }) : (userSeed + option - 1) % SEEDS;
  const job: RenderJob = {
    jobId: hashOf({ ...identity, body: buildRequestBody(image, { ...request, seed }) }, 24),
    runId: spec.runId,
    cueId: clean.cue.cueId,
    option,
    variation: variation.name,
    ...request,
    model: image.id,
    seed,
    brand: versioned(brand),
    channelSet: channels.map(({ id }) => id),
    ...(clean.product === undefined
      ? {}
      : { productSku: clean.product.sku, productVersion: clean.product.visualVersion }),
    ...styleIdentity(spec),
    language: clean.cue.language,
    cacheScope: cacheScopeOf(plan),
  };
  return { job, dropped: filled.dropped };
};

const flagWords = (flags: readonly Flags[], plan: CuePlan, channel: string): string[] => {
  const { userSeed, aspectRatio } = plan;
  return [
    ...flags.flatMap((one) =>
      one.dropped.map((flag) => `"${flag}" is a Midjourney flag without a counterpart here: dropped.`),
    ),
    ...flags.flatMap((one) =>
      one.aspectRatio === undefined
        ? []
        : [
            `"--ar ${one.aspectRatio.width}:${one.aspectRatio.height}" became the aspect ratio ${aspectRatio}; the picture is cropped, not ` +
              `stretched, to ${channel} and the other channels.`,
          ],
    ),
    ...flags.flatMap((one) =>
      one.negative.length === 0 ? [] : [`"--no ${one.negative.join(', ')}" became negative prompt words.`],
    ),
    ...(userSeed === undefined
      ? []
      : [`"--seed ${userSeed}" became the seed of option 1; each further option adds 1.`]),
  ];
};

/** What the linter finds in the jobs' prompts, each once. */
const lintWords = ({ packs: { image, brand } }: RunSpec, jobs: readonly RenderJob[]): string[] =>
  jobs.flatMap(({ prompt, negativePrompt }) =>
    lintPrompt({ prompt, negativePrompt, card: image, brand }).map(({ text }) => text),
  );

export interface RenderJobs {
  jobs: RenderJob[];
  /** What happened to the user's words on the way. */
  changes: string[];
  /** What the run's markets changed, each with its rule. */
  adaptations: Adaptation[];
  /** Rules of markets that contradict each other. */
  conflicts: string[];
}

/** The jobs of `cue`, in the order of their options. One picture serves all markets of the run. */
export const renderJobs = (
  spec: RunSpec,
  { cue, product, flags }: { cue: CleanCue['cue']; product?: CleanCue['product']; flags: readonly Flags[] },
): RenderJobs => {
  const cleaned = cleanCue(cue, product);
  const adapted = adaptCue(cleaned.cue, spec.packs.markets);
  const clean = { ...cleaned, cue: adapted.cue };
  const allFlags = [...flags, ...clean.flags];
  const plan = planCue(spec, clean, { flags: allFlags, avoided: adapted.negative });
  const made = Array.from({ length: spec.options }, (_, index) => jobOf(plan, index + 1));
  const dropped = Math.max(...made.map((one) => one.dropped));
  const cut = `The prompt was longer than the ${mostCharacters(spec.packs.image)} characters that ${spec.packs.image.name} reads well: the last ${dropped} sentences were left out.`;
  const unsaid =
    adapted.negative.length === 0 || spec.packs.image.fields.includes('negative_prompt')
      ? []
      : [
          `${cleaned.cue.cueId}: ${spec.packs.image.name} takes no negative prompt, so it cannot be told to avoid ${adapted.negative.join(', ')}: look at the pictures.`,
        ];
  const changes = [
    ...clean.changes,
    ...flagWords(allFlags, plan, spec.packs.channels[0]?.id ?? ''),
    ...(dropped === 0 ? [] : [cut]),
    ...lintWords(
      spec,
      made.map((one) => one.job),
    ),
  ];
  return {
    jobs: made.map((one) => one.job),
    changes: [...new Set(changes)],
    adaptations: adapted.adaptations,
    conflicts: [...adapted.warnings, ...unsaid],
  };
};
