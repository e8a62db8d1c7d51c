// A small run for the tests of check, publish and finish: one brand, two channels, cues with evidence in a short script.
import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { parse } from 'yaml';
import type { Cue } from '../../../lambdas/shared/domain/analysis.ts';
import type { Outcome, OutcomeRecord } from '../../../lambdas/shared/domain/outcome.ts';
import {
  BrandSchema,
  ChannelSchema,
  EmbedderCardSchema,
  ImageModelCardSchema,
  LanguageModelCardSchema,
  MarketSchema,
  OverlaySchema,
  PromptPackSchema,
} from '../../../lambdas/shared/domain/packs.ts';
import type { RenderJob } from '../../../lambdas/shared/domain/render-job.ts';
import { RunSpecSchema, type RunSpec } from '../../../lambdas/shared/domain/run.ts';
import { sha256 } from '../../../lambdas/shared/hash.ts';
import { assetKey } from '../../../lambdas/shared/keys.ts';

export const RUN_ID = 'kitchen-0123456789ab';
export const CREATED_AT = Date.UTC(2026, 10, 23, 12);
export const SCRIPT =
  'Welcome to the kitchen! First the red pan: it goes from hob to oven. Watch the egg slide off, no butter at all. Tell us in the chat where you cook. See you!';

const pack = (path: string): unknown =>
  parse(readFileSync(new URL(`../../../packs/${path}.yaml`, import.meta.url), 'utf8'));

/** Without a learned style: the drawn test pictures look like no brand. */
export const brand = BrandSchema.omit({ style: true }).strip().parse(pack('brands/hearth'));
export const liveCover = ChannelSchema.parse(pack('channels/live-cover'));
export const square = { ...ChannelSchema.parse(pack('channels/social-square')), width: 540, height: 540 };
export const portrait = { ...liveCover, width: 540, height: 960 };
export const listing = { ...square, id: 'listing', name: 'Listing', textAllowed: false };
export const classic = OverlaySchema.parse(pack('overlays/classic'));
export const market = MarketSchema.parse(pack('markets/en-US'));
export const judgeCard = LanguageModelCardSchema.parse(pack('models/claude-haiku-4-5'));

const evidenceOf = (quote: string) => ({
  start: SCRIPT.indexOf(quote),
  end: SCRIPT.indexOf(quote) + quote.length,
  quote,
});

export const cueOf = (number: number, quote: string, change: Partial<Cue> = {}): Cue => ({
  cueId: `c00${number}`,
  title: `Moment ${number}`,
  language: 'en',
  evidence: [evidenceOf(quote)],
  keywords: [{ text: 'red pan', confidence: 0.9 }],
  sellingPoints: [{ text: 'from hob to oven', confidence: 0.9, evidence: evidenceOf(quote) }],
  attributes: [{ name: 'colour', value: 'red' }],
  emotion: { label: 'warm', intensity: 0.6, confidence: 0.9 },
  scene: {
    subject: 'a red pan',
    action: 'frying an egg',
    setting: 'a kitchen',
    foreground: '',
    background: '',
    light: '',
    mood: '',
    props: [],
  },
  ...change,
});

export const cues = [
  cueOf(1, 'First the red pan: it goes from hob to oven.', { start: 65, productSku: 'PAN' }),
  cueOf(2, 'Watch the egg slide off, no butter at all.', { start: 130 }),
];

export const unpictured = [
  {
    kind: 'greeting' as const,
    evidence: evidenceOf('Welcome to the kitchen!'),
    start: 2,
    reason: 'A greeting shows nothing.',
  },
  { kind: 'farewell' as const, evidence: evidenceOf('See you!'), reason: 'A farewell shows nothing.' },
];

export const analysis = {
  languages: [{ language: 'en', share: 1 }],
  emotion: { label: 'warm' as const, intensity: 0.6, confidence: 0.9 },
  audience: 'home cooks',
  cues,
  unpictured,
  warnings: ['A placeholder was left out.'],
  dropped: { keywords: 0, sellingPoints: 0 },
};

/** A red disc on transparent ground: stands for a cut-out. */
export const cutOutPhoto = (): Buffer => {
  const canvas = createCanvas(300, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = '#C02020';
  context.beginPath();
  context.roundRect(100, 80, 100, 280, 20);
  context.fill();
  return canvas.toBuffer('image/png');
};

/** A set that has structure: panels, stripes and a table; `tone` changes its colours and places. */
export const setPicture = (tone = 0, size = { width: 432, height: 768 }): Buffer => {
  const { width, height } = size;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = ['#F8EBD3', '#D9B38C', '#EFE3C8', '#E8C9A0'][tone % 4] ?? '#FFFFFF';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#4F6B35';
  context.fillRect(0, height * 0.7, width, height * 0.3);
  context.fillStyle = '#2B2826';
  for (let x = 10 + tone * 17; x < width; x += 34 + tone * 8) context.fillRect(x, 40 + tone * 90, 6, 130 + tone * 30);
  context.fillStyle = '#E8614A';
  context.fillRect((width * (0.15 + 0.2 * tone)) % width, height * 0.3, 70, 90);
  return canvas.toBuffer('image/jpeg', 90);
};

export const photo = cutOutPhoto();
export const photoKey = assetKey(sha256(photo), 'png');

export const specOf = (change: Partial<RunSpec> = {}): RunSpec =>
  RunSpecSchema.parse({
    runId: RUN_ID,
    runHash: '0'.repeat(64),
    tenant: 'test',
    title: 'Sunday kitchen',
    scriptName: 'kitchen.md',
    scriptSha256: sha256(SCRIPT),
    scriptLength: SCRIPT.length,
    parts: 1,
    products: [
      {
        sku: 'PAN',
        title: 'Red pan',
        price: { amount: 39.9, currency: 'USD' },
        compareAt: { amount: 59, currency: 'USD' },
        photo: { key: photoKey, sha256: sha256(photo), width: 300, height: 400, cutOut: true },
        attributes: { colour: 'red' },
        visualVersion: 'v1',
        commercialVersion: 'c1',
      },
    ],
    packs: {
      brand,
      channels: [portrait, square],
      markets: [market],
      prompts: PromptPackSchema.parse(pack('prompts/scene')),
      overlay: classic,
      image: ImageModelCardSchema.parse(pack('models/stability-core')),
      analyst: judgeCard,
      judge: judgeCard,
      embedder: EmbedderCardSchema.parse(pack('models/titan-text-v2')),
      versions: { 'brand/hearth': '0123456789ab' },
    },
    options: 3,
    modelEndpoint: 'stand-in',
    createdAt: CREATED_AT,
    warnings: ['No brand was named.'],
    ...change,
  });

/** The sheet's product, of which there is no photo: the model draws it. */
export const panWithoutPhoto = (): RunSpec['products'][number] => {
  const [pan] = structuredClone(specOf().products);
  if (pan === undefined) throw new Error('The fixture has no product.');
  delete pan.photo;
  return pan;
};

export const jobOf = (cueId: string, option: number, change: Partial<RenderJob> = {}): RenderJob => ({
  jobId: sha256(`${cueId}-${option}`).slice(0, 24),
  runId: RUN_ID,
  cueId,
  option,
  variation: ['hero', 'wide', 'flat-lay', 'in-use'][option - 1] ?? 'depth',
  prompt: 'A red pan on a stove, warm coral #E8614A.',
  negativePrompt: 'text',
  model: 'stability-core',
  aspectRatio: '9:16',
  outputFormat: 'jpeg',
  seed: 100 + option,
  brand: 'hearth@0123456789ab',
  channelSet: ['live-cover', 'social-square'],
  language: 'en',
  cacheScope: 'scope',
  ...change,
});

export const acceptedWith = (
  bytes: Uint8Array,
  change: Partial<Extract<Outcome, { kind: 'accepted' }>> = {},
): Outcome => ({
  kind: 'accepted',
  asset: { key: assetKey(sha256(bytes), 'jpg'), sha256: sha256(bytes), width: 432, height: 768, format: 'jpeg' },
  source: 'rendered',
  costMicroUsd: 40_000,
  seed: 101,
  checks: [{ check: 'blur', passed: true, value: 900, limit: 150, reason: 'The picture is sharp where it should be.' }],
  earlier: [],
  ...change,
});

export const recordOf = (job: RenderJob, outcome: Outcome, n = 1): OutcomeRecord => ({
  runId: RUN_ID,
  jobId: job.jobId,
  cueId: job.cueId,
  option: job.option,
  n,
  at: CREATED_AT,
  outcome,
});
