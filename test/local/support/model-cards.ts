// Small model cards for tests of the Bedrock stand-in.
import type {
  EmbedderCard,
  ImageModelCard,
  ImageServiceCard,
  LanguageModelCard,
} from '../../../lambdas/shared/domain/packs.ts';

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

const anyPicture = { minSide: 64, maxPixels: 9_437_184, maxAspect: 2.5 };

export const styleGuideCard: ImageModelCard = {
  ...imageCard,
  id: 'style-guide',
  modelId: 'us.stability.stable-image-style-guide-v1:0',
  usdPerImage: 0.07,
  fields: ['image', 'prompt', 'negative_prompt', 'aspect_ratio', 'fidelity', 'seed', 'output_format', 'style_preset'],
  outputFormats: ['jpeg', 'png', 'webp'],
  inputImage: anyPicture,
};

export const removeBackgroundCard: ImageServiceCard = {
  kind: 'image-service',
  operation: 'remove-background',
  id: 'remove-background',
  name: 'Remove Background',
  modelId: 'us.stability.stable-image-remove-background-v1:0',
  ...reach,
  requestsPerMinute: 20,
  usdPerImage: 0.07,
  billsFiltered: true,
  fields: ['image', 'output_format'],
  outputFormats: ['jpeg', 'png', 'webp'],
  inputImage: anyPicture,
  enlarges: 1,
  latencySeconds: 15,
  timeoutSeconds: 180,
  ...provenance,
};

export const styleTransferCard: ImageServiceCard = {
  ...removeBackgroundCard,
  operation: 'style-transfer',
  id: 'style-transfer',
  modelId: 'us.stability.stable-style-transfer-v1:0',
  usdPerImage: 0.08,
  fields: [
    'init_image',
    'style_image',
    'prompt',
    'negative_prompt',
    'seed',
    'output_format',
    'composition_fidelity',
    'style_strength',
    'change_strength',
  ],
};

export const fastUpscaleCard: ImageServiceCard = {
  ...removeBackgroundCard,
  operation: 'fast-upscale',
  id: 'fast-upscale',
  modelId: 'us.stability.stable-fast-upscale-v1:0',
  usdPerImage: 0.03,
  inputImage: { minSide: 32, maxSide: 1536, minPixels: 1024, maxPixels: 1_048_576 },
  enlarges: 4,
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

export const allCards = [
  imageCard,
  ultraCard,
  styleGuideCard,
  removeBackgroundCard,
  styleTransferCard,
  fastUpscaleCard,
  haikuCard,
  novaCard,
  microCard,
  titanCard,
  cohereV4Card,
  cohereV3Card,
];
