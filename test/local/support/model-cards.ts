// Small model cards for tests of the Bedrock stand-in.
import type { EmbedderCard, ImageModelCard, LanguageModelCard } from '../../../lambdas/shared/domain/packs.ts';

const provenance = { endOfLife: null, source: 'test', date: '2026-11-23', unconfirmed: [] };
const reach = { region: 'us-west-2', requestsPerMinute: 90 };

export const imageCard: ImageModelCard = {
  kind: 'image',
  id: 'core',
  name: 'Core',
  modelId: 'stability.stable-image-core-v1:1',
  ...reach,
  usdPerImage: 0.04,
  billsFiltered: true,
  fields: ['prompt', 'negative_prompt', 'aspect_ratio', 'output_format', 'seed'],
  outputFormats: ['jpeg', 'png'],
  aspectRatios: ['16:9', '1:1', '21:9', '2:3', '3:2', '4:5', '5:4', '9:16', '9:21'],
  maxPromptCharacters: 10_000,
  prompting: { bestCharacters: 10_000, weights: false, omit: [] },
  latencySeconds: 15,
  timeoutSeconds: 180,
  ...provenance,
};

export const ultraCard: ImageModelCard = {
  ...imageCard,
  id: 'ultra',
  modelId: 'stability.stable-image-ultra-v1:1',
  usdPerImage: 0.14,
  billsFiltered: false,
  fields: ['prompt', 'mode', 'aspect_ratio', 'output_format', 'seed', 'negative_prompt', 'image', 'strength'],
};

export const haikuCard: LanguageModelCard = {
  kind: 'language',
  id: 'haiku',
  name: 'Haiku',
  modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
  ...reach,
  usdPerMillionInputTokens: 1.1,
  usdPerMillionOutputTokens: 5.5,
  structuredOutput: true,
  readsImages: true,
  maxOutputTokens: 64_000,
  ...provenance,
};

export const novaCard: LanguageModelCard = {
  ...haikuCard,
  id: 'nova',
  modelId: 'us.amazon.nova-lite-v1:0',
  usdPerMillionInputTokens: 0.06,
  usdPerMillionOutputTokens: 0.24,
  structuredOutput: false,
  maxOutputTokens: 5000,
};

/** A text-only model. */
export const microCard: LanguageModelCard = {
  ...novaCard,
  id: 'micro',
  modelId: 'us.amazon.nova-micro-v1:0',
  readsImages: false,
};

export const titanCard: EmbedderCard = {
  kind: 'embedding',
  id: 'titan',
  name: 'Titan',
  modelId: 'amazon.titan-embed-text-v2:0',
  ...reach,
  dimension: 1024,
  usdPerMillionInputTokens: 0.02,
  textsPerRequest: 1,
  languages: ['en', 'zh', 'es'],
  minCosine: { en: 0.9 },
  ...provenance,
};

export const cohereV4Card: EmbedderCard = {
  ...titanCard,
  id: 'cohere4',
  modelId: 'us.cohere.embed-v4:0',
  textsPerRequest: 96,
};
export const cohereV3Card: EmbedderCard = {
  ...titanCard,
  id: 'cohere3',
  modelId: 'cohere.embed-multilingual-v3',
  textsPerRequest: 96,
};

export const allCards = [imageCard, ultraCard, haikuCard, novaCard, microCard, titanCard, cohereV4Card, cohereV3Card];
