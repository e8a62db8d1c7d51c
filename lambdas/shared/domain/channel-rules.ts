// The rules of a channel, each with where it comes from: what the independent check of a file holds it against.
import * as z from 'zod';

/** Who says so: the platform's own page, someone who writes about the platform, or we (the platform publishes nothing). */
export const RULE_ORIGINS = ['platform', 'third-party', 'own'] as const;

const rule = {
  origin: z.enum(RULE_ORIGINS),
  source: z.string().min(1),
  date: z.iso.date(),
  /** What a person who publishes there must know and no check can see. */
  note: z.string().optional(),
};

const SizeSchema = z.strictObject({ width: z.int().positive(), height: z.int().positive() });

export const ChannelRulesSchema = z.strictObject({
  /** Which sizes the channel takes. */
  pixels: z.strictObject({
    ...rule,
    /** Only the pack's own width × height, no other size. */
    exact: z.boolean().default(false),
    min: SizeSchema.optional(),
    max: SizeSchema.optional(),
    /** Width ÷ height as two numbers; absent when any shape is taken. */
    aspect: SizeSchema.optional(),
    /** By how much of itself the aspect may differ. */
    aspectTolerance: z.number().min(0).max(0.2).default(0.005),
  }),
  format: z.strictObject({
    ...rule,
    allowed: z.array(z.enum(['jpeg', 'png'])).min(1),
    /** Whether a PNG may be reduced to a palette to fit the limit. */
    palette: z.boolean().default(false),
  }),
  bytes: z.strictObject({ ...rule, max: z.int().positive() }),
  text: z.strictObject({
    ...rule,
    allowed: z.boolean(),
    /** Share of the picture that words may take. */
    maxShare: z.number().gt(0).max(1).optional(),
  }),
  safeArea: z.strictObject(rule),
  background: z.discriminatedUnion('colour', [
    z.strictObject({ ...rule, colour: z.literal('any') }),
    /** Pure white (RGB 255) around the product, whose longer side takes at least `minFill` of the frame's. */
    z.strictObject({ ...rule, colour: z.literal('white'), minFill: z.number().min(0).max(1) }),
  ]),
  /** `market`: a drawn label where the market's law asks for one; `always`: the channel asks for one everywhere. */
  aiLabel: z.strictObject({ ...rule, visible: z.enum(['market', 'always']) }),
});
export type ChannelRules = z.infer<typeof ChannelRulesSchema>;

interface Summary {
  width: number;
  height: number;
  format: 'jpeg' | 'png';
  maxBytes: number;
  textAllowed: boolean;
  rules: ChannelRules;
}

interface Size {
  width: number;
  height: number;
}

/** What about a size the rule does not take; undefined when nothing. Sides in pixels. */
export const sizeProblem = (rules: ChannelRules['pixels'], { width, height }: Size): string | undefined => {
  const { min, max, aspect, aspectTolerance } = rules;
  if (min !== undefined && (width < min.width || height < min.height)) return `at least ${min.width}×${min.height}`;
  if (max !== undefined && (width > max.width || height > max.height)) return `at most ${max.width}×${max.height}`;
  if (aspect === undefined) return undefined;
  const wanted = aspect.width / aspect.height;
  const off = Math.abs(width / height - wanted) / wanted;
  return off > aspectTolerance ? `aspect ${aspect.width}:${aspect.height}` : undefined;
};

/** Where the pack's own size, format and limits are not what its rules take; empty when they agree. */
export const packContradictions = ({ rules, ...pack }: Summary): string[] => {
  const size = sizeProblem(rules.pixels, pack);
  return [
    ...(size === undefined ? [] : [`width and height: ${pack.width}×${pack.height}, but rules.pixels takes ${size}`]),
    ...(rules.format.allowed.includes(pack.format)
      ? []
      : [`format: ${pack.format}, but rules.format takes ${rules.format.allowed.join(', ')}`]),
    ...(pack.maxBytes <= rules.bytes.max
      ? []
      : [`maxBytes: ${pack.maxBytes}, but rules.bytes takes at most ${rules.bytes.max}`]),
    ...(pack.textAllowed === rules.text.allowed
      ? []
      : [`textAllowed: ${pack.textAllowed}, but rules.text.allowed is ${rules.text.allowed}`]),
  ];
};
