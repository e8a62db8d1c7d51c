// What the analysis found in a script: cues with evidence, and the moments that want no picture.
import * as z from 'zod';
import { EvidenceSchema } from './evidence.ts';

export const EMOTIONS = ['excited', 'urgent', 'warm', 'playful', 'calm', 'elegant', 'trusting', 'neutral'] as const;
export const EmotionSchema = z.strictObject({
  label: z.enum(EMOTIONS),
  /** 0–1 */
  intensity: z.number().min(0).max(1),
  confidence: z.number().min(0).max(1),
});
export type Emotion = z.infer<typeof EmotionSchema>;

/** The picture in layers, short phrases in English (image models read it best); empty string where the script says nothing. */
export const SceneSchema = z.strictObject({
  subject: z.string(),
  action: z.string(),
  setting: z.string(),
  foreground: z.string(),
  background: z.string(),
  light: z.string(),
  mood: z.string(),
  props: z.array(z.string()),
});
export type Scene = z.infer<typeof SceneSchema>;

export const KEYWORD_FLOOR = 0.7;
export const SELLING_POINT_FLOOR = 0.8;
export const MAX_KEYWORDS = 10;

/** `text` in the script's own words, at most 4 words, in Chinese 8 characters. */
export const KeywordSchema = z.strictObject({
  text: z.string().min(1),
  confidence: z.number().min(KEYWORD_FLOOR).max(1),
});
export const SellingPointSchema = z.strictObject({
  text: z.string().min(1),
  confidence: z.number().gt(SELLING_POINT_FLOOR).max(1),
  evidence: EvidenceSchema,
});
export const AttributeSchema = z.strictObject({ name: z.string().min(1), value: z.string().min(1) });

export const CueSchema = z.strictObject({
  /** `c001` … in show order. */
  cueId: z.string().regex(/^c\d{3,}$/),
  /** Seconds since the show began, when the script has timestamps. */
  start: z.number().nonnegative().optional(),
  end: z.number().nonnegative().optional(),
  /** A few words a person recognises the moment by, in the script's language. */
  title: z.string().min(1),
  language: z.string(),
  /** The exact sentence or sentences. */
  evidence: z.array(EvidenceSchema).min(1),
  keywords: z.array(KeywordSchema).max(MAX_KEYWORDS),
  sellingPoints: z.array(SellingPointSchema),
  /** A sku of the product sheet. */
  productSku: z.string().optional(),
  /** What the product is called in the script. */
  productName: z.string().optional(),
  /** Product attributes stated here: colour, material, size, pattern, … */
  attributes: z.array(AttributeSchema),
  emotion: EmotionSchema,
  scene: SceneSchema,
});
export type Cue = z.infer<typeof CueSchema>;

/** What an analyst may say a moment without a picture is. */
export const TALK_KINDS = [
  'greeting',
  'draw',
  'chat',
  'housekeeping',
  'call-to-action',
  'price-only',
  'farewell',
] as const;
/** `left-out`: --images had no picture for it. */
export const UNPICTURED_KINDS = [...TALK_KINDS, 'left-out'] as const;
export const UnpicturedSchema = z.strictObject({
  kind: z.enum(UNPICTURED_KINDS),
  evidence: EvidenceSchema,
  start: z.number().nonnegative().optional(),
  /** Why it wants no picture, for a person. */
  reason: z.string().min(1),
});
export type Unpictured = z.infer<typeof UnpicturedSchema>;

const found = {
  languages: z.array(z.strictObject({ language: z.string(), /** 0–1 of the text */ share: z.number().min(0).max(1) })),
  emotion: EmotionSchema,
  audience: z.string(),
  cues: z.array(CueSchema),
  unpictured: z.array(UnpicturedSchema),
  warnings: z.array(z.string()),
  /** How many findings fell below their confidence floor. */
  dropped: z.strictObject({ keywords: z.int(), sellingPoints: z.int() }),
};

/** Of one part; cueIds count from c001 in each part and are renumbered when the parts are merged. */
export const PartAnalysisSchema = z.strictObject({ index: z.int(), ...found });
export type PartAnalysis = z.infer<typeof PartAnalysisSchema>;

export const AnalysisSchema = z.strictObject(found);
export type Analysis = z.infer<typeof AnalysisSchema>;
