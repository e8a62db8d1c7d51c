// The measured part of a style guide: where the brand's pictures lie in each feature of the style measure, and how far they spread.
import * as z from 'zod';
import { between } from './guide-fields.ts';

/** What the measure looks at; docs/brands.md has the formulas. The last three compare a picture with the brand's colours. */
export const STYLE_FEATURES = [
  'brightness',
  'contrast',
  'saturation',
  'warmth',
  'tint',
  'highlightWarmth',
  'highlightTint',
  'shadowWarmth',
  'shadowTint',
  'subjectX',
  'subjectY',
  'subjectCoverage',
  'complexity',
  'paletteDistance',
  'paletteBalance',
  'colourRarity',
] as const;
export type StyleFeature = (typeof STYLE_FEATURES)[number];

const positive = (): z.ZodNumber => between(0, 10, { above: true });

/** Middle of the brand's samples and their robust standard deviation, both in the feature's own unit. */
const RangeSchema = z.strictObject({ centre: between(-1, 10), spread: positive() });
export type FeatureRange = z.infer<typeof RangeSchema>;

const ClusterSchema = z.strictObject({
  hex: z.string().regex(/^#[0-9A-F]{6}$/i),
  /** L 0–1, a and b about −0.4 to 0.4 (https://bottosson.github.io/posts/oklab/). */
  oklab: z.tuple([between(0, 1), between(-0.5, 0.5), between(-0.5, 0.5)]),
  /** Share of a picture, 0–1: mean over the samples, and its standard deviation. */
  coverage: z.strictObject({ mean: between(0, 1), spread: between(0, 1) }),
});
export type StyleCluster = z.infer<typeof ClusterSchema>;

/** The `style` block of a guide. */
export const BrandStyleSchema = z
  .strictObject({
    /** The measure's version; another one cannot be compared. */
    measure: z.literal(1),
    samples: z.strictObject({ used: z.int().min(1), outliers: z.int().min(0) }),
    features: z.strictObject(
      Object.fromEntries(STYLE_FEATURES.map((feature) => [feature, RangeSchema])) as Record<
        StyleFeature,
        typeof RangeSchema
      >,
    ),
    clusters: z.array(ClusterSchema).min(1).max(20),
    /** Density of hue and saturation over all samples, as shared/style/chroma.ts writes it. */
    chroma: z.base64().min(4),
    /** Scores of samples that were held out of learning: their mean, and the limit below which a picture is off brand. */
    scores: z.strictObject({ mean: between(0, 1), limit: between(0, 1) }),
  })
  .superRefine(({ scores }, context) => {
    if (scores.limit <= scores.mean) return;
    const message = `the limit is ${scores.limit} and the mean ${scores.mean}; the brand's own pictures would be off brand. Lower the limit to at most the mean.`;
    context.addIssue({ code: 'custom', path: ['scores', 'limit'], message });
  });
export type BrandStyle = z.infer<typeof BrandStyleSchema>;
