// Packs: everything that varies and is data. Files under packs/, checked by these schemas, versioned by content.
import * as z from 'zod';
import { BrandSchema, type Brand } from './brand.ts';
import { AiLabelSchema } from './ai-label.ts';
import { ChannelRulesSchema } from './channel-rules.ts';
import { MarketRuleSchema } from './market-rules.ts';

import { BrandFilesSchema, OverlaySchema } from './overlay.ts';

export { BrandSchema, type Brand };
export { OverlaySchema, type Overlay } from './overlay.ts';

/** packs/channels/<id>.yaml */
export const ChannelSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  width: z.int().min(64).max(7680),
  height: z.int().min(64).max(7680),
  format: z.enum(['jpeg', 'png']),
  maxBytes: z.int().positive(),
  /** Kept free of text, in fractions of the height (top, bottom) and width (left, right). */
  safeArea: z.strictObject({ top: z.number(), right: z.number(), bottom: z.number(), left: z.number() }),
  textAllowed: z.boolean(),
  /** `set`: the product is left out, the channel shows the room that the host stands in. */
  shows: z.enum(['product', 'set']).default('product'),
  /** What the channel takes, each rule with its source; the fields above are what we make of it. */
  rules: ChannelRulesSchema,
  source: z.string(),
  date: z.iso.date(),
});
export type Channel = z.infer<typeof ChannelSchema>;

/** packs/markets/<id>.yaml */
export const MarketSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** BCP 47 for text and price format. */
  locale: z.string(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Absent: no rule is known, files carry the metadata only. */
  aiLabel: AiLabelSchema.optional(),
  /** In the market's language: for overlays and alt texts. */
  phrases: z
    .strictObject({
      /** What a button or a closing line says. */
      callToAction: z.string().min(1),
      /** Stands before a former price that is read aloud, with `{price}`. */
      formerPrice: z.string().includes('{price}'),
      /** Says that a drawn card stands in for a picture. */
      card: z.string().min(1),
    })
    .optional(),
  /** What does not fit here, each rule with its source. */
  rules: z.array(MarketRuleSchema).default([]),
});
export type Market = z.infer<typeof MarketSchema>;

export const ASPECT_RATIOS = ['16:9', '1:1', '21:9', '2:3', '3:2', '4:5', '5:4', '9:16', '9:21'] as const;
export type AspectRatio = (typeof ASPECT_RATIOS)[number];

const provenance = {
  source: z.string(),
  date: z.iso.date(),
  /** What AWS has not confirmed. */ unconfirmed: z.array(z.string()),
};
const reach = {
  id: z.string(),
  name: z.string(),
  modelId: z.string(),
  region: z.string(),
  requestsPerMinute: z.int().positive(),
};

const perImage = {
  usdPerImage: z.number().positive(),
  /** Whether a filtered request is billed; assumed true unless AWS says otherwise. */
  billsFiltered: z.boolean(),
  outputFormats: z.array(z.enum(['jpeg', 'png', 'webp'])),
  /** Typical seconds for one image. */
  latencySeconds: z.number(),
  timeoutSeconds: z.int(),
  endOfLife: z.iso.date().nullable(),
};

/** What a model takes for a picture, in pixels. */
const InputImageSchema = z.strictObject({
  minSide: z.int().positive(),
  maxSide: z.int().positive().optional(),
  minPixels: z.int().positive().optional(),
  maxPixels: z.int().positive(),
  /** The longer side over the shorter one. */
  maxAspect: z.number().min(1).optional(),
});
export type InputImage = z.infer<typeof InputImageSchema>;

/** packs/models/<id>.yaml with kind image: a generator, words (and perhaps a picture) in, a picture out */
export const ImageModelCardSchema = z.strictObject({
  kind: z.literal('image'),
  ...reach,
  ...perImage,
  /** The only body fields that may be sent: Bedrock refuses others with a 400. */
  fields: z.array(
    z.enum([
      'prompt',
      'negative_prompt',
      'mode',
      'aspect_ratio',
      'output_format',
      'seed',
      'image',
      'strength',
      'fidelity',
      'style_preset',
    ]),
  ),
  /** Of the picture in `image`; absent where the model takes none. */
  inputImage: InputImageSchema.optional(),
  aspectRatios: z.array(z.enum(ASPECT_RATIOS)),
  maxPromptCharacters: z.int(),
  /** How the model is spoken to. */
  prompting: z.strictObject({
    /** Beyond so many characters words lose their effect; later sentences of the template are left out. */
    bestCharacters: z.int().positive(),
    /** Whether `(word:1.3)` weighs a word; where it does not, it is taken out. */
    weights: z.boolean(),
    /** Placeholders that are left empty for this model, e.g. because a reference picture shows them. */
    omit: z.array(z.string()),
  }),
  ...provenance,
});
export type ImageModelCard = z.infer<typeof ImageModelCardSchema>;

export const IMAGE_OPERATIONS = ['remove-background', 'style-transfer', 'fast-upscale'] as const;
export type ImageOperation = (typeof IMAGE_OPERATIONS)[number];

/** packs/models/<id>.yaml with kind image-service: works on a picture that is there */
export const ImageServiceCardSchema = z.strictObject({
  kind: z.literal('image-service'),
  operation: z.enum(IMAGE_OPERATIONS),
  ...reach,
  ...perImage,
  /** The only body fields that may be sent, in the order of the model's request page. */
  fields: z.array(
    z.enum([
      'image',
      'init_image',
      'style_image',
      'prompt',
      'negative_prompt',
      'seed',
      'output_format',
      'composition_fidelity',
      'style_strength',
      'change_strength',
    ]),
  ),
  inputImage: InputImageSchema,
  /** Sides of the answer over those of the picture sent. */
  enlarges: z.int().positive(),
  ...provenance,
});
export type ImageServiceCard = z.infer<typeof ImageServiceCardSchema>;

/** packs/models/<id>.yaml with kind language: analyst or judge over Converse */
export const LanguageModelCardSchema = z.strictObject({
  kind: z.literal('language'),
  ...reach,
  usdPerMillionInputTokens: z.number(),
  usdPerMillionOutputTokens: z.number(),
  /** Whether Converse takes outputConfig.textFormat; otherwise the schema goes into the system text. */
  structuredOutput: z.boolean(),
  readsImages: z.boolean(),
  maxOutputTokens: z.int(),
  endOfLife: z.iso.date().nullable(),
  ...provenance,
});
export type LanguageModelCard = z.infer<typeof LanguageModelCardSchema>;

/** Without a calibration a floor may not be lower: it is a guess, and a guess must be cautious. */
export const LEAST_UNCALIBRATED_COSINE = 0.9;

/** How the floors of an embedder were found. */
const CalibrationSchema = z.strictObject({
  /** The labelled pairs, and how many of them. */
  data: z.string(),
  pairs: z.int().positive(),
  date: z.iso.date(),
});

/** packs/models/<id>.yaml with kind embedding */
export const EmbedderCardSchema = z
  .strictObject({
    kind: z.literal('embedding'),
    ...reach,
    dimension: z.int(),
    usdPerMillionInputTokens: z.number(),
    textsPerRequest: z.int(),
    languages: z.array(z.string()),
    /** Per language: below it a candidate is never a hit. */
    minCosine: z.record(z.string(), z.number()),
    /** Per language that was measured. */
    calibration: z.record(z.string(), CalibrationSchema).optional(),
    endOfLife: z.iso.date().nullable(),
    ...provenance,
  })
  .superRefine(({ minCosine, calibration }, context) => {
    for (const [language, floor] of Object.entries(minCosine)) {
      if (calibration?.[language] !== undefined || floor >= LEAST_UNCALIBRATED_COSINE) continue;
      context.addIssue({
        code: 'custom',
        path: ['minCosine', language],
        message: `${floor} is below ${LEAST_UNCALIBRATED_COSINE} without a calibration: add calibration.${language}, or raise it`,
      });
    }
  });
export type EmbedderCard = z.infer<typeof EmbedderCardSchema>;

export const ModelCardSchema = z.discriminatedUnion('kind', [
  ImageModelCardSchema,
  ImageServiceCardSchema,
  LanguageModelCardSchema,
  EmbedderCardSchema,
]);
export type ModelCard = z.infer<typeof ModelCardSchema>;

/** packs/prompts/<id>.yaml: templates with {placeholders}; the fields of a scene, a brand and a product are filled in. */
export const PromptPackSchema = z.strictObject({
  id: z.string(),
  /** One sentence each; a sentence whose placeholders are all empty is left out. */
  template: z.array(z.string()).min(1),
  /** How option 1, 2, 3, … of a cue differ: framing and camera words. */
  variations: z.array(z.strictObject({ name: z.string(), phrase: z.string() })).min(4),
  negativePrompt: z.array(z.string()),
  /** The overlay that goes with such pictures, where the operator names none. */
  overlay: z.string().optional(),
});
export type PromptPack = z.infer<typeof PromptPackSchema>;

/** Every pack a run uses, as it was when the run was claimed. */
export const PackSnapshotSchema = z.strictObject({
  brand: BrandSchema,
  channels: z.array(ChannelSchema).min(1),
  /** In the operator's order: the first decides what a price without a currency is in. */
  markets: z.array(MarketSchema).min(1),
  prompts: PromptPackSchema,
  overlay: OverlaySchema,
  brandFiles: BrandFilesSchema.optional(),
  image: ImageModelCardSchema,
  analyst: LanguageModelCardSchema,
  judge: LanguageModelCardSchema,
  embedder: EmbedderCardSchema,
  /** Paid work on pictures that the run may ask for; a service that is absent is never called. */
  services: z
    .strictObject({
      removeBackground: ImageServiceCardSchema.optional(),
      upscale: ImageServiceCardSchema.optional(),
      styleTransfer: ImageServiceCardSchema.optional(),
    })
    .optional(),
  /** `{ 'brand/house': '3f2a…' }`: content hashes, 12 hex digits. */
  versions: z.record(z.string(), z.string()),
});
export type PackSnapshot = z.infer<typeof PackSnapshotSchema>;
