// What a part of the style score says, in words for people.
import type { StyleFeature } from '../domain/brand-style.ts';
import type { StylePart } from './consistency.ts';

/** Name of the feature, and what a picture is that has less or more of it than the brand. */
export const FEATURE_WORDS: Record<StyleFeature, { name: string; less: string; more: string }> = {
  brightness: { name: 'brightness', less: 'darker', more: 'brighter' },
  contrast: { name: 'contrast', less: 'flatter', more: 'harder in contrast' },
  saturation: { name: 'saturation', less: 'paler', more: 'more saturated' },
  warmth: { name: 'warmth', less: 'cooler', more: 'warmer' },
  tint: { name: 'tint', less: 'more purple', more: 'greener' },
  highlightWarmth: { name: 'warmth of the highlights', less: 'cooler in the lights', more: 'warmer in the lights' },
  highlightTint: { name: 'tint of the highlights', less: 'more purple in the lights', more: 'greener in the lights' },
  shadowWarmth: { name: 'warmth of the shadows', less: 'cooler in the shadows', more: 'warmer in the shadows' },
  shadowTint: { name: 'tint of the shadows', less: 'more purple in the shadows', more: 'greener in the shadows' },
  subjectX: { name: 'subject, across', less: 'further left', more: 'further right' },
  subjectY: { name: 'subject, down', less: 'higher in the frame', more: 'lower in the frame' },
  subjectCoverage: { name: 'size of the subject', less: 'smaller in its subject', more: 'larger in its subject' },
  complexity: { name: 'busyness of the background', less: 'calmer', more: 'busier' },
  paletteDistance: { name: 'distance to the palette', less: 'nearer to the palette', more: 'further from the palette' },
  paletteBalance: {
    name: 'balance of the palette',
    less: 'nearer to the usual proportions',
    more: 'further from the usual proportions',
  },
  colourRarity: {
    name: 'rarity of the colours',
    less: 'more usual in colour',
    more: 'rarer in its colours',
  },
};

/** Spreads beyond which a part is worth a word. */
const NOTICEABLE = 2.5;

const spreadsAway = ({ value, expected, spread }: StylePart): number => (value - expected) / spread;

/** `warmer than the brand (4.2 spreads)`. */
export const wordsFor = (part: StylePart): string => {
  const away = spreadsAway(part);
  const { less, more } = FEATURE_WORDS[part.feature];
  return `${away < 0 ? less : more} than the brand (${Math.abs(away).toFixed(1)} spreads)`;
};

/** The parts that lower a score most, worst first, at most `most`; parts that are as usual are left out. */
export const faultsOf = (parts: readonly StylePart[], most = 3): string[] =>
  parts
    .filter((part) => part.score < 1 && Math.abs(spreadsAway(part)) > NOTICEABLE)
    .sort((one, other) => one.score - other.score)
    .slice(0, most)
    .map(wordsFor);
