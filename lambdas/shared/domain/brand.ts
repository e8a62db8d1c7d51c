// A brand's style guide: what a person writes down (palette, light, logo, words) and what was measured on its pictures (style).
import { differenceCiede2000 } from 'culori';
import * as z from 'zod';
import { BrandStyleSchema } from './brand-style.ts';
import { between, withinFolder } from './guide-fields.ts';

const HexColourSchema = z.string().regex(/^#[0-9A-F]{6}$/i);

/** ΔE2000 up to which a pixel counts as a palette colour where the guide names none: clearly the same colour, other light. */
export const DEFAULT_TOLERANCE = 8;
/** Above it a tolerance says nothing: half of all colours are nearer to each other. */
const MAX_TOLERANCE = 50;

const CoverageSchema = z
  .strictObject({ min: between(0, 1), max: between(0, 1) })
  .superRefine(({ min, max }, context) => {
    if (min <= max) return;
    const message = `min is ${min} and max is ${max}; min may be at most max. Swap them or widen the range.`;
    context.addIssue({ code: 'custom', message });
  });

const PaletteColourSchema = z.strictObject({
  role: z.enum(['primary', 'secondary', 'accent', 'background', 'text']),
  name: z.string(),
  hex: HexColourSchema,
  /** ΔE2000 up to which a pixel counts as this colour; DEFAULT_TOLERANCE when absent. */
  tolerance: between(0, MAX_TOLERANCE, { above: true, unit: 'ΔE2000' }).optional(),
  /** Share of a picture, 0–1, that this colour should take; not looked at when absent. */
  coverage: CoverageSchema.optional(),
});
export type PaletteColour = z.infer<typeof PaletteColourSchema>;

const difference = differenceCiede2000();

/** Every pair of colours with a stated tolerance whose tolerances meet: a pixel between them would be both. */
const overlaps = (palette: readonly PaletteColour[]): { index: number; message: string }[] =>
  palette.flatMap((one, index) =>
    palette.slice(0, index).flatMap((other) => {
      if (one.tolerance === undefined || other.tolerance === undefined) return [];
      const apart = difference(one.hex, other.hex);
      if (one.tolerance + other.tolerance <= apart) return [];
      const message =
        `${one.tolerance} overlaps the ${other.tolerance} of "${other.name}": the colours are ${apart.toFixed(1)} ΔE2000 apart, ` +
        `together the two may be at most that. Lower one of them, or take colours that differ more.`;
      return [{ index, message }];
    }),
  );

const PaletteSchema = z
  .array(PaletteColourSchema)
  .min(3)
  .superRefine((palette, context) => {
    for (const { index, message } of overlaps(palette))
      context.addIssue({ code: 'custom', path: [index, 'tolerance'], message });
    const least = palette.reduce((sum, { coverage }) => sum + (coverage?.min ?? 0), 0);
    if (least <= 1) return;
    const message = `the min coverages add up to ${least.toFixed(2)}; a picture has at most 1. Lower some of them.`;
    context.addIssue({ code: 'custom', message });
  });

/** The typeface that comes with the program. */
export const SHIPPED_FAMILY = 'Noto Sans SC';

const TypographySchema = z.strictObject({
  /** For people; what is drawn is `file`, the files of the brand's fonts/, else SHIPPED_FAMILY. */
  family: z.string(),
  titleWeight: z.enum(['400', '500', '700', '900']),
  /** Of what stands beside the title; 400 when absent. */
  bodyWeight: z.enum(['400', '500', '700', '900']).optional(),
  /** A TTF or OTF file within packs/brands/<id>/, drawn with in place of the shipped typeface. Its licence is the brand's own business. */
  file: withinFolder().optional(),
});

export const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

const LogoSchema = z.strictObject({
  /** Within packs/brands/<id>/: a PNG with transparency, or an SVG. */
  file: withinFolder(),
  /** Kept free around the logo, as a share of its width. */
  clearSpace: between(0, 1),
  corners: z.array(z.enum(CORNERS)).min(1),
  /** Least width, as a share of the picture's width. */
  minWidth: between(0, 1, { above: true }),
  /** What it may stand on. */
  background: z.enum(['light', 'dark', 'any']),
});

/** Rendering by example: Stability's style-guide and style-transfer services on Bedrock. */
const StyleReferenceSchema = z.strictObject({
  mode: z.enum(['style-guide', 'style-transfer']),
  image: withinFolder(),
  /** How closely the example's style is kept, 0–1. */
  fidelity: between(0, 1),
});

const ReviewSchema = z
  .strictObject({
    /** Style score (0–1) below which a person looks at a picture; the learned style's own limit when absent. */
    reviewBelow: between(0, 1).optional(),
    /** Style score below which a picture is never published; nothing is blocked for its style when absent. */
    blockBelow: between(0, 1).optional(),
    /** Names of quality checks whose miss goes to a person, and of those whose miss is final. */
    toReview: z.array(z.string()).default([]),
    block: z.array(z.string()).default([]),
  })
  .superRefine(({ reviewBelow, blockBelow, toReview, block }, context) => {
    if (reviewBelow !== undefined && blockBelow !== undefined && blockBelow > reviewBelow) {
      const message = `blockBelow is ${blockBelow} and reviewBelow is ${reviewBelow}; blockBelow may be at most reviewBelow. Lower blockBelow.`;
      context.addIssue({ code: 'custom', path: ['blockBelow'], message });
    }
    for (const check of toReview.filter((name) => block.includes(name))) {
      const message = `"${check}" stands in toReview and in block; it can be one of them. Take it out of one list.`;
      context.addIssue({ code: 'custom', path: ['toReview'], message });
    }
  });

/** packs/brands/<id>.yaml */
export const BrandSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Words a person reads under the name. */
  tagline: z.string(),
  palette: PaletteSchema,
  light: z.string(),
  composition: z.string(),
  camera: z.string(),
  mood: z.string(),
  tone: z.string(),
  do: z.array(z.string()),
  dont: z.array(z.string()),
  negativePrompt: z.array(z.string()),
  typography: TypographySchema,
  logo: LogoSchema.optional(),
  /** An overlay of packs/overlays, where neither the operator nor the prompt pack names one. */
  overlay: z.string().optional(),
  /** Pictures that show the brand, within packs/brands/<id>/. */
  references: z.array(withinFolder()).optional(),
  styleReference: StyleReferenceSchema.optional(),
  /** Ids of the image models that may draw for this brand; every model when absent. */
  models: z.array(z.string()).min(1).optional(),
  review: ReviewSchema.optional(),
  /** Default channels when the operator names none. */
  channels: z.array(z.string()).min(1),
  /** Measured by `liveframe brand learn`; without it style is not checked. */
  style: BrandStyleSchema.optional(),
});
export type Brand = z.infer<typeof BrandSchema>;
