// The host's emotion, from words and punctuation, sentence by sentence.
import type { Emotion } from '../../../../lambdas/shared/domain/analysis.ts';
import { EMOTION_CUES } from './lexicon/emotions.ts';

/** Further words of one emotion in the same sentence add little: a show that hurries once is not urgent all through. */
const FURTHER = 0.5;
/** What an exclamation mark is worth, and all of them at most. */
const EXCLAMATION = 0.7;
const MAX_EXCLAMATIONS = 4;

type Scores = Map<Emotion['label'], number>;

const add = (scores: Scores, label: Emotion['label'], score: number): void => {
  if (score > 0) scores.set(label, (scores.get(label) ?? 0) + score);
};

const scoreSentence = (scores: Scores, sentence: string): void => {
  for (const { label, pattern, weight } of EMOTION_CUES) {
    const hits = sentence.match(pattern)?.length ?? 0;
    add(scores, label, hits === 0 ? 0 : weight + FURTHER * (hits - 1));
  }
};

const scoresOf = (sentences: readonly string[]): Scores => {
  const scores: Scores = new Map();
  for (const sentence of sentences) scoreSentence(scores, sentence);
  const exclamations = sentences.join('').match(/[!！]/gu)?.length ?? 0;
  add(scores, 'excited', Math.min(MAX_EXCLAMATIONS, exclamations * EXCLAMATION));
  return scores;
};

const rounded = (number: number): number => Number(number.toFixed(2));

/** The emotion with the most words for it; neutral when there is none. Intensity grows with their density, confidence with the lead. */
export const emotionOf = (sentences: readonly string[]): Emotion => {
  const ranked = [...scoresOf(sentences)].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined || first[1] < 1) return { label: 'neutral', intensity: 0.2, confidence: 0.5 };
  const lead = (first[1] - (second?.[1] ?? 0)) / first[1];
  const density = first[1] / Math.max(1, sentences.length);
  return {
    label: first[0],
    intensity: rounded(Math.min(0.95, 0.35 + density / 4)),
    confidence: rounded(0.55 + 0.4 * lead),
  };
};
