// A run specification, cues and products for the tests of prompt building.
import type { Cue, PartAnalysis } from '../../../lambdas/shared/domain/analysis.ts';
import type { Product } from '../../../lambdas/shared/domain/product.ts';
import type { RunSpec } from '../../../lambdas/shared/domain/run.ts';
import type { ScriptPart } from '../../../lambdas/shared/domain/script.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { DEFAULT_MODELS, snapshotPacks } from '../../../lambdas/shared/packs/snapshot-packs.ts';

const packs = loadPacks('packs');

export const RUN_ID = 'kitchen-0123456789ab';

export const specWith = (image = 'stability-core', changes: Partial<RunSpec> = {}): RunSpec => ({
  runId: RUN_ID,
  runHash: '0'.repeat(64),
  tenant: 'default',
  title: 'Kitchen',
  scriptName: 'script.md',
  scriptSha256: '1'.repeat(64),
  scriptLength: 100,
  parts: 1,
  products: [],
  packs: snapshotPacks(packs, {
    brand: 'hearth',
    channels: ['live-cover', 'social-square'],
    markets: ['en-US'],
    prompts: 'scene',
    ...DEFAULT_MODELS,
    image,
  }),
  options: 4,
  modelEndpoint: 'stand-in',
  createdAt: 0,
  warnings: [],
  ...changes,
});

export const product: Product = {
  sku: 'SK-RED',
  title: 'Enamelled Skillet 26 cm, Cherry Red',
  price: { amount: 59, currency: 'USD' },
  attributes: { colour: 'cherry red', material: 'enamelled cast iron', price: '59', voltage: 'none' },
  visualVersion: 'aaaaaaaaaaaa',
  commercialVersion: 'bbbbbbbbbbbb',
};

export const cutOut: Product = {
  ...product,
  photo: { key: 'assets/x.png', sha256: '2'.repeat(64), width: 800, height: 800, cutOut: true },
  visualVersion: 'cccccccccccc',
};

export const SENTENCE = 'Here is the red skillet with two eggs.';

export const cue: Cue = {
  cueId: 'c001',
  title: 'red skillet',
  language: 'en',
  evidence: [{ start: 0, end: SENTENCE.length, quote: SENTENCE }],
  keywords: [],
  sellingPoints: [],
  productSku: 'SK-RED',
  productName: 'skillet',
  attributes: [
    { name: 'colour', value: 'red' },
    { name: 'finish', value: 'glossy' },
  ],
  emotion: { label: 'warm', intensity: 0.5, confidence: 0.9 },
  scene: {
    subject: 'a red skillet with two eggs',
    action: 'eggs sliding into foaming butter',
    setting: 'a stove by a kitchen window',
    foreground: 'the rim of the skillet',
    background: 'white tiles',
    light: 'low morning sun through steam',
    mood: '',
    props: ['linen cloth', 'second skillet'],
  },
};

export const part: ScriptPart = {
  index: 0,
  offset: 0,
  text: SENTENCE,
  segments: [{ from: 0, to: SENTENCE.length }],
};

export const partAnalysis = (cues: readonly Cue[], index = 0): PartAnalysis => ({
  index,
  languages: [{ language: 'en', share: 1 }],
  emotion: { label: 'warm', intensity: 0.5, confidence: 0.9 },
  audience: 'home cooks',
  cues: [...cues],
  unpictured: [],
  warnings: [],
  dropped: { keywords: 0, sellingPoints: 0 },
});
