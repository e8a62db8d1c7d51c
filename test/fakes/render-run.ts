// A small run for tests: its model cards and brand, and render jobs of it.
import type {
  Brand,
  EmbedderCard,
  ImageModelCard,
  ImageServiceCard,
  LanguageModelCard,
} from '../../lambdas/shared/domain/packs.ts';
import type { RenderJob } from '../../lambdas/shared/domain/render-job.ts';
import { hashOf } from '../../lambdas/shared/hash.ts';
import { putJson } from '../../lambdas/shared/json-objects.ts';
import { specKey } from '../../lambdas/shared/keys.ts';
import type { ObjectStore } from '../../lambdas/shared/ports/object-store.ts';

export const RUN_ID = 'show-0123456789ab';

export const IMAGE_CARD: ImageModelCard = {
  kind: 'image',
  id: 'stability-core',
  name: 'Stable Image Core',
  modelId: 'stability.stable-image-core-v1:1',
  region: 'us-west-2',
  requestsPerMinute: 90,
  usdPerImage: 0.04,
  billsFiltered: true,
  fields: ['prompt', 'negative_prompt', 'aspect_ratio', 'output_format', 'seed'],
  outputFormats: ['jpeg', 'png'],
  aspectRatios: ['9:16', '1:1'],
  maxPromptCharacters: 10_000,
  prompting: { bestCharacters: 10_000, weights: false, omit: [] },
  latencySeconds: 12,
  timeoutSeconds: 180,
  endOfLife: null,
  source: 'test',
  date: '2026-11-23',
  unconfirmed: [],
};

export const TRANSFER_CARD: ImageServiceCard = {
  kind: 'image-service',
  operation: 'style-transfer',
  id: 'stability-style-transfer',
  name: 'Style Transfer',
  modelId: 'us.stability.stable-style-transfer-v1:0',
  region: 'us-west-2',
  requestsPerMinute: 20,
  usdPerImage: 0.08,
  billsFiltered: true,
  fields: ['init_image', 'style_image', 'prompt', 'negative_prompt', 'seed', 'output_format', 'style_strength'],
  outputFormats: ['jpeg', 'png'],
  inputImage: { minSide: 64, maxPixels: 9_437_184 },
  enlarges: 1,
  latencySeconds: 30,
  timeoutSeconds: 180,
  endOfLife: null,
  source: 'test',
  date: '2026-11-23',
  unconfirmed: [],
};

/** What a job of a brand with style-transfer carries. */
export const TRANSFER_REFERENCE = { key: 'assets/style.png', fidelity: 0.6, service: TRANSFER_CARD.id };

export const EMBEDDER_CARD: EmbedderCard = {
  kind: 'embedding',
  id: 'titan-text-v2',
  name: 'Titan Text v2',
  modelId: 'amazon.titan-embed-text-v2:0',
  region: 'us-west-2',
  requestsPerMinute: 6000,
  dimension: 4,
  usdPerMillionInputTokens: 0.02,
  textsPerRequest: 1,
  languages: ['en', 'zh'],
  minCosine: { en: 0.9, zh: 0.95 },
  endOfLife: null,
  source: 'test',
  date: '2026-11-23',
  unconfirmed: [],
};

export const JUDGE_CARD: LanguageModelCard = {
  kind: 'language',
  id: 'claude-haiku-4-5',
  name: 'Claude Haiku 4.5',
  modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
  region: 'us-west-2',
  requestsPerMinute: 1000,
  usdPerMillionInputTokens: 1,
  usdPerMillionOutputTokens: 5,
  structuredOutput: true,
  readsImages: true,
  maxOutputTokens: 64_000,
  endOfLife: null,
  source: 'test',
  date: '2026-11-23',
  unconfirmed: [],
};

export const BRAND: Brand = {
  id: 'house',
  name: 'House',
  tagline: 'At home',
  palette: [
    { role: 'primary', name: 'coral', hex: '#E8614A' },
    { role: 'background', name: 'chalk', hex: '#FAF7F2' },
    { role: 'text', name: 'ink', hex: '#222222' },
  ],
  light: 'soft',
  composition: 'calm',
  camera: '50 mm',
  mood: 'warm',
  tone: 'plain',
  do: [],
  dont: [],
  negativePrompt: [],
  typography: { family: 'Inter', titleWeight: '700' },
  channels: ['story'],
};

/** Job ids follow from the cue and the option. */
export const renderJob = (given: Partial<RenderJob> = {}): RenderJob => {
  const { cueId = 'cue-1', option = 1 } = given;
  return {
    jobId: hashOf({ cueId, option, runId: given.runId }, 24),
    runId: RUN_ID,
    cueId,
    option,
    variation: 'close-up',
    prompt: `A red lipstick on marble, option ${option} of ${cueId}`,
    negativePrompt: 'text, watermark',
    model: 'stability-core',
    aspectRatio: '9:16',
    outputFormat: 'jpeg',
    seed: 4711,
    brand: 'house@0123456789ab',
    channelSet: ['story'],
    language: 'en',
    cacheScope: 'scope-1',
    ...given,
  };
};

/** The part of the run's specification that admit, render and the cache read. */
export const putSpec = (
  store: Pick<ObjectStore, 'put'>,
  {
    image = IMAGE_CARD,
    embedder = EMBEDDER_CARD,
    runId = RUN_ID,
    services = {},
  }: {
    image?: ImageModelCard;
    embedder?: EmbedderCard;
    runId?: string;
    services?: { styleTransfer?: ImageServiceCard };
  } = {},
): Promise<void> =>
  putJson(store, specKey(runId), {
    modelEndpoint: 'stand-in',
    packs: { image, embedder, judge: JUDGE_CARD, brand: BRAND, services },
  });
