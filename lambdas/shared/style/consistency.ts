// Style consistency: how well a picture fits a brand's own spread, 0–1, with a part for every feature. The formula is in docs/brands.md.
import { STYLE_FEATURES, type BrandStyle, type FeatureRange, type StyleFeature } from '../domain/brand-style.ts';
import { rarityOf, readDensity, type ChromaMap } from './chroma.ts';
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

/** Spreads at which a part has fallen to 0.61 (one width of the bell curve): a picture of the brand, with spreads of 0 to 2, keeps 0.88 and more. */
const WIDTH = 4;
/** Further away is not worse: one feature alone cannot say everything. */
const FURTHEST = 12;

/**
 * How much each feature counts; they add up to 1. Colour counts most, because it is what makes pictures of different subjects look like
 * one brand; where the subject stands counts least, because layouts need it in different places.
 */
export const WEIGHTS: Record<StyleFeature, number> = {
  colourRarity: 0.4,
  complexity: 0.1,
  paletteDistance: 0.06,
  paletteBalance: 0.04,
  brightness: 0.07,
  saturation: 0.05,
  warmth: 0.05,
  tint: 0.04,
  highlightWarmth: 0.04,
  highlightTint: 0.04,
  shadowWarmth: 0.02,
  shadowTint: 0.02,
  contrast: 0.03,
  subjectCoverage: 0.02,
  subjectY: 0.01,
  subjectX: 0.01,
};

/** Nearer to the brand's colours, or to its proportions, than usual is no fault. */
const ONE_SIDED: readonly StyleFeature[] = ['paletteDistance', 'paletteBalance', 'colourRarity'];

/** The density read last: pictures come brand by brand. */
const last: { text: string; density: ChromaMap } = { text: '', density: new Map() };

const remembered = (text: string): ChromaMap => {
  if (text !== last.text) Object.assign(last, { text, density: readDensity(text) });
  return last.density;
};

const scorePart = (feature: StyleFeature, value: number, { centre, spread }: FeatureRange): StylePart => {
  const deviation = (value - centre) / spread;
  const away = ONE_SIDED.includes(feature) ? Math.max(0, deviation) : Math.abs(deviation);
  const score = Math.exp(-((Math.min(FURTHEST, away) / WIDTH) ** 2) / 2);
  return { feature, value, expected: centre, spread, score };
};

/** Scores a measured picture against a brand's learned style: the weighted geometric mean of its parts, in the order of STYLE_FEATURES. */
export const styleConsistency = (
  features: StyleFeatures,
  style: Pick<BrandStyle, 'features' | 'clusters' | 'chroma'>,
): StyleConsistency => {
  const values = {
    ...features,
    ...paletteFit(features.colours, style.clusters),
    colourRarity: rarityOf(features.chroma, remembered(style.chroma)),
  };
  const parts = STYLE_FEATURES.map((feature) => scorePart(feature, values[feature], style.features[feature]));
  const logarithm = parts.reduce((sum, { feature, score }) => sum + WEIGHTS[feature] * Math.log(score), 0);
  return { score: Math.exp(logarithm), parts };
};

/** The consistency of a run: the mean of its pictures' scores; undefined for a run without scored pictures. */
export const runConsistency = (scores: readonly number[]): number | undefined =>
  scores.length === 0 ? undefined : mean(scores);
