// The light of a scene: its kind, the side it comes from, and how long its shadows are.
import { createMatcher } from './match-words.ts';
import type { Sentences } from './sentences.ts';

export const LIGHT_KINDS = ['window', 'golden', 'softbox', 'candle', 'neon', 'back', 'sun', 'soft'] as const;
export type LightKind = (typeof LIGHT_KINDS)[number];

export interface Light {
  kind: LightKind;
  /** −1: from the left, 1: from the right. */
  side: -1 | 1;
  /** Length of a cast shadow, as a share of the thing's height. */
  reach: number;
  /** As a storyboard artist would note it. */
  note: string;
}

const LEXICON: readonly { name: LightKind; words: readonly string[] }[] = [
  {
    name: 'golden',
    words: [
      'golden hour',
      'golden light',
      'sunset',
      'sunrise',
      'dusk',
      'late afternoon',
      'evening sun',
      'warm low sun',
    ],
  },
  { name: 'back', words: ['backlit', 'back light', 'backlight', 'back-lit', 'rim light', 'contre-jour', 'halo'] },
  {
    name: 'candle',
    words: ['candle', 'candlelight', 'candle-lit', 'lamplight', 'firelight', 'fireplace', 'cosy lamp', 'cozy lamp'],
  },
  { name: 'neon', words: ['neon', 'led strip', 'led light', 'coloured gel', 'colored gel', 'club light', 'night'] },
  {
    name: 'softbox',
    words: [
      'softbox',
      'studio light',
      'studio lighting',
      'ring light',
      'key light',
      'spotlight',
      'stage light',
      'beauty dish',
    ],
  },
  {
    name: 'window',
    words: ['window', 'window light', 'morning light', 'morning', 'daylight', 'natural light', 'skylight'],
  },
  { name: 'sun', words: ['sunlight', 'sunny', 'sun', 'noon', 'midday', 'hard light', 'bright light', 'outdoor'] },
  { name: 'soft', words: ['soft light', 'diffuse', 'diffused', 'overcast', 'even light', 'soft'] },
];

const REACH: Record<LightKind, number> = {
  window: 0.7,
  golden: 1.25,
  softbox: 0.45,
  candle: 0.6,
  neon: 0.5,
  back: 0.6,
  sun: 0.55,
  soft: 0.4,
};
const NOTES: Record<LightKind, string> = {
  window: 'WINDOW LIGHT',
  golden: 'GOLDEN HOUR',
  softbox: 'KEY: SOFTBOX',
  candle: 'CANDLE GLOW',
  neon: 'NEON',
  back: 'BACK LIGHT',
  sun: 'SUN',
  soft: 'SOFT LIGHT',
};

const match = createMatcher(LEXICON);

const sideOf = (text: string): -1 | 1 | undefined => {
  const found = /(?:light|lighting|sun|window|key|from|camera)[^.;]{0,40}?\b(left|right)\b/i.exec(text);
  if (found === null) return undefined;
  return found[1]?.toLowerCase() === 'left' ? -1 : 1;
};

/**
 * Reads the light: the scene's own sentence first, then the framing and the rest of the prompt;
 * `fallback` is the side when none is named.
 */
export const readLight = (sentences: Pick<Sentences, 'light' | 'first' | 'whole'>, fallback: -1 | 1): Light => {
  const found = match(sentences.light)[0] ?? match(sentences.whole)[0];
  const kind = found === undefined ? 'window' : (found.name as LightKind);
  const long = /long (?:soft |clean )?shadow/iu.test(sentences.first);
  return {
    kind,
    side: sideOf(sentences.light) ?? sideOf(sentences.whole) ?? fallback,
    reach: Math.max(REACH[kind], long ? 1.2 : 0),
    note: NOTES[kind],
  };
};
