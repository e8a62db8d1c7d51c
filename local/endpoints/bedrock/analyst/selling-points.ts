// What speaks for the product: clauses with a feature, each with the sentence that proves it.
import type { Moment } from './moment.ts';
import type { Sentence } from './read-sentences.ts';

export interface SellingPoint {
  text: string;
  confidence: number;
  quote: string;
}

const MAX_POINTS = 5;
const MAX_LENGTH = 80;
const CLAUSE = /[^,，、;；:：。.!！?？\n]+/gu;

const clausesOf = (text: string): { text: string; start: number; end: number }[] =>
  [...text.matchAll(CLAUSE)].map((match) => ({
    text: match[0].trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));

const NUMBER = /\d/u;

const pointsOf = (sentence: Sentence): SellingPoint[] => {
  const features = sentence.hits.filter(({ topic }) => topic === 'feature');
  return clausesOf(sentence.text).flatMap((clause) => {
    const inside = features.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    if (inside.length === 0 || clause.text.length > MAX_LENGTH) return [];
    // A figure makes a claim surer; a single soft word such as "design" stays below the floor.
    const vague = inside.every(({ english }) => ['design', 'texture', 'soft', 'fresh taste'].includes(english));
    const confidence = (vague ? 0.74 : 0.83) + 0.04 * (inside.length - 1) + (NUMBER.test(clause.text) ? 0.05 : 0);
    return [{ text: clause.text, confidence: Number(Math.min(0.97, confidence).toFixed(2)), quote: sentence.text }];
  });
};

/** Up to five selling points, the surest first. */
export const sellingPointsOf = ({ sentences }: Pick<Moment, 'sentences'>): SellingPoint[] => {
  const points = sentences.flatMap(pointsOf).sort((a, b) => b.confidence - a.confidence);
  return points
    .filter(({ text }, index) => points.findIndex((other) => other.text === text) === index)
    .slice(0, MAX_POINTS);
};
