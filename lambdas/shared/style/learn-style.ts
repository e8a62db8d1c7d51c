// Learns a brand's style from measured samples: ranges, clusters, outliers, and what score the brand's own unseen pictures get.
import { STYLE_FEATURES, type BrandStyle, type FeatureRange, type StyleFeature } from '../domain/brand-style.ts';
import { badInput } from '../errors.ts';
import { styleConsistency, type StylePart } from './consistency.ts';
import { densitiesOf, rarityOf, writeDensity } from './chroma.ts';
import { learnClusters } from './learn-clusters.ts';
import { paletteFit } from './palette-fit.ts';
import { mean, median, quantile, robustSpread } from './robust.ts';
import type { StyleFeatures } from './style-of.ts';

export interface Sample {
  name: string;
  features: StyleFeatures;
}

export interface SampleReport {
  name: string;
  /** Against the learned style, 0–1. */
  score: number;
  outlier: boolean;
  parts: StylePart[];
}

export interface LearnedStyle {
  style: BrandStyle;
  samples: SampleReport[];
  warnings: string[];
}

/** Below it nothing is learned; below ENOUGH the spreads are widened. */
export const MIN_SAMPLES = 10;
export const ENOUGH_SAMPLES = 50;

/** A sample is an outlier when its score is below Tukey's outer fence (three interquartile ranges below the lower quartile) … */
const FENCE = 3;
/** … but never above the first, and always below the second. */
const OUTLIER = { never: 0.88, always: 0.5 } as const;
/** Outliers are looked for again without those already found, at most so often. */
const PASSES = 3;
/** A style of which more samples fall out is no style. */
const MAX_OUTLIER_SHARE = 0.3;
/** Parts into which the samples are split for the held-out scores. */
const FOLDS = 5;
/** The limit: a brand's own pictures may lie this much below its lowest twentieth … */
const LIMIT_MARGIN = 0.08;
/** … and it is never stricter or laxer than this. */
const LIMIT = { low: 0.4, high: 0.85 } as const;

/** Least spread of each feature: what lighting, cropping and compression of one and the same picture can change. */
const LEAST_SPREAD: Record<StyleFeature, number> = {
  brightness: 0.02,
  contrast: 0.012,
  saturation: 0.006,
  warmth: 0.006,
  tint: 0.006,
  highlightWarmth: 0.006,
  highlightTint: 0.006,
  shadowWarmth: 0.006,
  shadowTint: 0.006,
  subjectX: 0.05,
  subjectY: 0.05,
  subjectCoverage: 0.04,
  complexity: 0.002,
  paletteDistance: 0.004,
  paletteBalance: 0.05,
  colourRarity: 0.1,
};

const rounded = (value: number): number => Number(value.toFixed(4));

/** With fewer samples than ENOUGH_SAMPLES a spread is less sure: its standard error grows with 1/√n, so it is widened by √(50/n). */
const widening = (count: number): number => Math.sqrt(ENOUGH_SAMPLES / Math.min(ENOUGH_SAMPLES, count));

const rangeOf = (feature: StyleFeature, values: readonly number[]): FeatureRange => ({
  centre: rounded(median(values)),
  spread: rounded(Math.max(LEAST_SPREAD[feature], robustSpread(values)) * widening(values.length)),
});

type Measured = Pick<BrandStyle, 'features' | 'clusters' | 'chroma'>;

const measure = (samples: readonly Sample[], seed: number): Measured => {
  const clusters = learnClusters(
    samples.map(({ features }) => features.colours),
    seed,
  );
  const { all, withoutEach } = densitiesOf(samples.map(({ features }) => features.chroma));
  const values = samples.map(({ features }, index) => ({
    ...features,
    ...paletteFit(features.colours, clusters),
    colourRarity: rarityOf(features.chroma, withoutEach[index] ?? all),
  }));
  const ranges = STYLE_FEATURES.map((feature) => [
    feature,
    rangeOf(
      feature,
      values.map((each) => each[feature]),
    ),
  ]);
  return {
    clusters,
    chroma: writeDensity(all),
    features: Object.fromEntries(ranges) as Record<StyleFeature, FeatureRange>,
  };
};

const fenceOf = (scores: readonly number[]): number => {
  const quartile = quantile(scores, 0.25);
  const fence = quartile - FENCE * (quantile(scores, 0.75) - quartile);
  return Math.min(OUTLIER.never, Math.max(OUTLIER.always, fence));
};

/** Those of `samples` that do not fit the rest; found again without them until nothing changes. */
const findOutliers = (samples: readonly Sample[], seed: number): Set<string> => {
  let outliers = new Set<string>();
  for (let pass = 0; pass < PASSES; pass += 1) {
    const rest = samples.filter(({ name }) => !outliers.has(name));
    const measured = measure(rest, seed);
    const scores = samples.map(({ features }) => styleConsistency(features, measured).score);
    const fence = fenceOf(scores);
    const found = samples.filter((_sample, index) => (scores[index] ?? 0) < fence);
    if (found.length === outliers.size && found.every(({ name }) => outliers.has(name))) break;
    outliers = new Set(found.map(({ name }) => name));
    if (samples.length - outliers.size < MIN_SAMPLES) break;
  }
  return outliers;
};

/** The score of each sample by a style learned without its fold. */
export const heldOutScores = (samples: readonly Sample[], seed: number): number[] =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const measured = measure(
      samples.filter((_sample, index) => index % FOLDS !== fold),
      seed,
    );
    return samples
      .filter((_sample, index) => index % FOLDS === fold)
      .map(({ features }) => styleConsistency(features, measured).score);
  }).flat();

const limitFrom = (scores: readonly number[]): number => {
  const lowest = quantile(scores, 0.05) - LIMIT_MARGIN;
  return rounded(Math.min(mean(scores), Math.max(LIMIT.low, Math.min(LIMIT.high, lowest))));
};

const tooFew = (count: number): void => {
  if (count >= MIN_SAMPLES) return;
  throw badInput(
    `${count} sample ${count === 1 ? 'picture is' : 'pictures are'} too few to tell a style from chance; ` +
      `at least ${MIN_SAMPLES} are needed, ${ENOUGH_SAMPLES} to 100 are good. Add pictures of the brand to the folder.`,
  );
};

const warningsFor = (used: number, outliers: number): string[] => [
  ...(used < ENOUGH_SAMPLES
    ? [
        `Learned from ${used} samples: the spreads are widened by ${widening(used).toFixed(2)}. With ${ENOUGH_SAMPLES} or more they are the brand's own.`,
      ]
    : []),
  ...(outliers / (used + outliers) > MAX_OUTLIER_SHARE
    ? [
        `${outliers} of ${used + outliers} samples do not fit the others: these may be several styles. Learn each from a folder of its own.`,
      ]
    : []),
];

/**
 * Learns a style from at least MIN_SAMPLES measured pictures, the same every time for the same samples and seed.
 * Throws BadInput, with the reason, for fewer, and when too few are left without the outliers.
 */
export const learnStyle = (samples: readonly Sample[], seed = 1): LearnedStyle => {
  tooFew(samples.length);
  const outliers = findOutliers(samples, seed);
  const used = samples.filter(({ name }) => !outliers.has(name));
  if (used.length < MIN_SAMPLES) {
    throw badInput(
      `${outliers.size} of ${samples.length} samples do not look like the others, so ${used.length} are left; at least ${MIN_SAMPLES} are needed. ` +
        `Choose pictures of one style, or add more of them.`,
    );
  }
  const measured = measure(used, seed);
  const scores = heldOutScores(used, seed);
  const style: BrandStyle = {
    measure: 1,
    samples: { used: used.length, outliers: outliers.size },
    ...measured,
    scores: { mean: rounded(mean(scores)), limit: limitFrom(scores) },
  };
  return {
    style,
    samples: samples.map(({ name, features }) => ({
      name,
      ...styleConsistency(features, style),
      outlier: outliers.has(name),
    })),
    warnings: warningsFor(used.length, outliers.size),
  };
};
