// The host's emotion, from words and punctuation.
import type { Emotion } from '../../../../lambdas/shared/domain/analysis.ts';
import { EMOTION_CUES } from './lexicon/emotions.ts';

const scoresOf = (text: string): Map<Emotion['label'], number> => {
  const scores = new Map<Emotion['label'], number>();
  for (const { label, pattern, weight } of EMOTION_CUES) {
    const hits = text.match(pattern)?.length ?? 0;
    if (hits > 0) scores.set(label, (scores.get(label) ?? 0) + hits * weight);
  }
  const exclamations = text.match(/[!！]/gu)?.length ?? 0;
  if (exclamations > 0) scores.set('excited', (scores.get('excited') ?? 0) + Math.min(6, exclamations));
  return scores;
};

const rounded = (number: number): number => Number(number.toFixed(2));

/** The emotion with the most words for it; neutral when there is none. Intensity grows with their density, confidence with the lead. */
export const emotionOf = (text: string): Emotion => {
  const ranked = [...scoresOf(text)].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined) return { label: 'neutral', intensity: 0.2, confidence: 0.5 };
  const lead = (first[1] - (second?.[1] ?? 0)) / first[1];
  const density = (first[1] * 40) / Math.max(40, text.length);
  return {
    label: first[0],
    intensity: rounded(Math.min(0.95, 0.35 + density / 5)),
    confidence: rounded(0.55 + 0.4 * lead),
  };
};
