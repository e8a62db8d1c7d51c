// Style consistency: how well a picture fits a brand's own spread, 0–1, with a part for every feature. The formula is in docs/brands.md.
import { STYLE_FEATURES, type BrandStyle, type FeatureRange, type StyleFeature } from '../domain/brand-style.ts';
import { paletteFit } from './palette-fit.ts';
import { mean } from './robust.ts';
import type { StyleFeatures } from './style-of.ts';

export interface StylePart {
  feature: StyleFeature;
  value: number;
  /** The brand's middle and robust standard deviation, in the feature's unit. */
  expected: number;
  spread: number;
  /** 0–1. */
  score: number;
}

export interface StyleConsistency {
  /** 0–1. */
  score: number;
  parts: StylePart[];
}

/** Spreads up to which a value is as usual: 95 % of a brand's own pictures. */
const USUAL = 2;
/** Beyond USUAL a part falls like a bell curve of this width, in spreads. */
const FALL = 1.5;
/** A part never falls below it, so that one feature alone cannot say everything. */
const LEAST_PART = 0.02;

/**
 * How much each feature counts; they add up to 1. Colour counts half, because it is what makes pictures of different subjects look like
 * one brand; where the subject stands counts least, because layouts need it in different places.
 */
export const WEIGHTS: Record<StyleFeature, number> = {
  paletteDistance: 0.22,
  paletteBalance: 0.12,
  brightness: 0.12,
  warmth: 0.12,
  saturation: 0.1,
  contrast: 0.09,
  tint: 0.07,
  complexity: 0.07,
  subjectCoverage: 0.04,
  subjectY: 0.03,
  subjectX: 0.02,
};

/** Nearer to the brand's colours, or to its proportions, than usual is no fault. */
const ONE_SIDED: readonly StyleFeature[] = ['paletteDistance', 'paletteBalance'];

const scorePart = (feature: StyleFeature, value: number, { centre, spread }: FeatureRange): StylePart => {
  const away = (value - centre) / spread;
  const beyond = Math.max(0, (ONE_SIDED.includes(feature) ? away : Math.abs(away)) - USUAL);
  const score = Math.max(LEAST_PART, Math.exp(-((beyond / FALL) ** 2) / 2));
  return { feature, value, expected: centre, spread, score };
};

/** Scores a measured picture against a brand's learned style: the weighted geometric mean of its parts, in the order of STYLE_FEATURES. */
export const styleConsistency = (
  features: StyleFeatures,
  style: Pick<BrandStyle, 'features' | 'clusters'>,
): StyleConsistency => {
  const values = { ...features, ...paletteFit(features.colours, style.clusters) };
  const parts = STYLE_FEATURES.map((feature) => scorePart(feature, values[feature], style.features[feature]));
  const logarithm = parts.reduce((sum, { feature, score }) => sum + WEIGHTS[feature] * Math.log(score), 0);
  return { score: Math.exp(logarithm), parts };
};

/** The consistency of a run: the mean of its pictures' scores; undefined for a run without scored pictures. */
export const runConsistency = (scores: readonly number[]): number | undefined =>
  scores.length === 0 ? undefined : mean(scores);
