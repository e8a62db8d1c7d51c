// A small run for tests of the analysis: card, products, a part, and an answer that fits it.
import type { Answer, CueAnswer } from '../../../lambdas/analyze/answer-schema.ts';
import type { LanguageModelCard } from '../../../lambdas/shared/domain/packs.ts';
import type { Product } from '../../../lambdas/shared/domain/product.ts';
import type { ScriptPart } from '../../../lambdas/shared/domain/script.ts';

export const RUN_ID = 'show-0123456789ab';

export const CARD: LanguageModelCard = {
  kind: 'language',
  id: 'claude-haiku-4-5',
  name: 'Claude Haiku 4.5',
  modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
  region: 'us-west-2',
  requestsPerMinute: 1000,
  usdPerMillionInputTokens: 1.1,
  usdPerMillionOutputTokens: 5.5,
  structuredOutput: true,
  readsImages: true,
  maxOutputTokens: 64_000,
  endOfLife: null,
  source: 'test',
  date: '2026-11-23',
  unconfirmed: [],
};

/** A model without structured output and with a small answer. */
export const PLAIN_CARD: LanguageModelCard = {
  ...CARD,
  id: 'nova-lite',
  name: 'Amazon Nova Lite',
  modelId: 'us.amazon.nova-lite-v1:0',
  structuredOutput: false,
  maxOutputTokens: 5000,
};

export const product = (given: Partial<Product> & Pick<Product, 'sku' | 'title'>): Product => ({
  attributes: {},
  visualVersion: 'v',
  commercialVersion: 'c',
  ...given,
});

export const PRODUCTS: Product[] = [
  product({
    sku: 'SK-RD',
    title: 'Hearth Skillet, Cherry Red',
    attributes: { colour: 'cherry red', material: 'cast iron' },
  }),
  product({
    sku: 'SK-BL',
    title: 'Hearth Skillet, Ocean Blue',
    attributes: { colour: 'ocean blue', material: 'cast iron' },
  }),
];

export const TEXT = [
  '[00:05] Maya: Welcome to the show!',
  '[00:20] Maya: This is the skillet in cherry red on the stove. It never sticks.',
  '[01:10] Maya: Follow us. Follow us.',
].join('\n');

const spoken = (text: string): { from: number; to: number } => {
  const from = TEXT.indexOf(text);
  return { from: 100 + from, to: 100 + from + text.length };
};

/** Begins at offset 100 of the whole script. */
export const PART: ScriptPart = {
  index: 0,
  offset: 100,
  text: TEXT,
  segments: [
    { ...spoken('Welcome to the show!'), start: 5, speaker: 'Maya' },
    { ...spoken('This is the skillet in cherry red on the stove. It never sticks.'), start: 20, speaker: 'Maya' },
    { ...spoken('Follow us. Follow us.'), start: 70, speaker: 'Maya' },
  ],
};

const EMOTION = { label: 'warm', intensity: 0.5, confidence: 0.8 } as const;

export const cueAnswer = (given: Partial<CueAnswer> = {}): CueAnswer => ({
  title: 'Red skillet on the stove',
  language: 'en',
  quotes: ['This is the skillet in cherry red on the stove.'],
  keywords: [{ text: 'skillet', confidence: 0.9 }],
  sellingPoints: [{ text: 'never sticks', confidence: 0.9, quote: 'It never sticks.' }],
  productSku: 'SK-RD',
  productName: 'skillet',
  attributes: [{ name: 'colour', value: 'cherry red' }],
  emotion: EMOTION,
  scene: {
    subject: 'cherry red skillet',
    action: 'cooking',
    setting: 'stove',
    foreground: '',
    background: '',
    light: 'morning light',
    mood: 'warm',
    props: ['butter'],
  },
  ...given,
});

export const answer = (given: Partial<Answer> = {}): Answer => ({
  languages: [{ language: 'en', share: 1 }],
  emotion: EMOTION,
  audience: 'home cooks',
  cues: [cueAnswer()],
  unpictured: [{ kind: 'greeting', quote: 'Welcome to the show!', reason: 'A greeting.' }],
  ...given,
});
