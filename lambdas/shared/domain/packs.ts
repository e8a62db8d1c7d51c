// Packs: everything that varies and is data. Files under packs/, checked by these schemas, versioned by content.
import * as z from 'zod';
import { MarketRuleSchema } from './market-rules.ts';

const HexColourSchema = z.string().regex(/^#[0-9A-F]{6}$/i);

/** packs/brands/<id>.yaml */
export const BrandSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Words a person reads under the name. */
  tagline: z.string(),
  palette: z
    .array(
      z.strictObject({
        role: z.enum(['primary', 'secondary', 'accent', 'background', 'text']),
        name: z.string(),
        hex: HexColourSchema,
      }),
    )
    .min(3),
  light: z.string(),
  composition: z.string(),
  camera: z.string(),
  mood: z.string(),
  tone: z.string(),
  do: z.array(z.string()),
  dont: z.array(z.string()),
  negativePrompt: z.array(z.string()),
  typography: z.strictObject({ family: z.string(), titleWeight: z.enum(['400', '500', '700', '900']) }),
  /** Default channels when the operator names none. */
  channels: z.array(z.string()).min(1),
});
export type Brand = z.infer<typeof BrandSchema>;

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

/** packs/models/<id>.yaml with kind image */
export const ImageModelCardSchema = z.strictObject({
  kind: z.literal('image'),
  ...reach,
  usdPerImage: z.number().positive(),
  /** Whether a filtered request is billed; assumed true unless AWS says otherwise. */
  billsFiltered: z.boolean(),
  /** The only body fields that may be sent: Bedrock refuses others with a 400. */
  fields: z.array(
    z.enum(['prompt', 'negative_prompt', 'mode', 'aspect_ratio', 'output_format', 'seed', 'image', 'strength']),
  ),
  outputFormats: z.array(z.enum(['jpeg', 'png', 'webp'])),
  aspectRatios: z.array(z.enum(ASPECT_RATIOS)),
  maxPromptCharacters: z.int(),
  /** Typical seconds for one image. */
  latencySeconds: z.number(),
  timeoutSeconds: z.int(),
  endOfLife: z.iso.date().nullable(),
  ...provenance,
});
export type ImageModelCard = z.infer<typeof ImageModelCardSchema>;

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

/** packs/models/<id>.yaml with kind embedding */
export const EmbedderCardSchema = z.strictObject({
  kind: z.literal('embedding'),
  ...reach,
  dimension: z.int(),
  usdPerMillionInputTokens: z.number(),
  textsPerRequest: z.int(),
  languages: z.array(z.string()),
  /** Per language: below it a candidate is never a hit. */
  minCosine: z.record(z.string(), z.number()),
  endOfLife: z.iso.date().nullable(),
  ...provenance,
});
export type EmbedderCard = z.infer<typeof EmbedderCardSchema>;

export const ModelCardSchema = z.discriminatedUnion('kind', [
  ImageModelCardSchema,
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
});
export type PromptPack = z.infer<typeof PromptPackSchema>;

/** Every pack a run uses, as it was when the run was claimed. */
export const PackSnapshotSchema = z.strictObject({
  brand: BrandSchema,
  channels: z.array(ChannelSchema).min(1),
  /** In the operator's order: the first decides what a price without a currency is in. */
  markets: z.array(MarketSchema).min(1),
  prompts: PromptPackSchema,
  image: ImageModelCardSchema,
  analyst: LanguageModelCardSchema,
  judge: LanguageModelCardSchema,
  embedder: EmbedderCardSchema,
  /** `{ 'brand/house': '3f2a…' }`: content hashes, 12 hex digits. */
  versions: z.record(z.string(), z.string()),
});
export type PackSnapshot = z.infer<typeof PackSnapshotSchema>;
