// A moment of a script, and whether it wants a picture.
import { keyValuesIn } from './key-values.ts';
import type { MomentPattern } from './lexicon/moments.ts';
import type { Sentence } from './read-sentences.ts';

export interface Moment {
  sentences: Sentence[];
  /** Sentences that belong to the same product text but want no picture: order numbers, shipping. Facts are read from them too. */
  asides: Sentence[];
  sku: string | undefined;
}

export interface Unwanted {
  sentence: Sentence;
  kind: MomentPattern['kind'];
  reason: string;
}

export interface Moments {
  cues: Moment[];
  unwanted: Unwanted[];
}

export const firstOf = (sentence: Sentence, topic: Sentence['hits'][number]['topic']) =>
  sentence.hits.find((hit) => hit.topic === topic);

/** Scene words from which a sentence is a picture of its own. */
export const PICTURE = 3;

const PRODUCT_TOPICS = new Set([
  'product',
  'colour',
  'material',
  'pattern',
  'neckline',
  'sleeve',
  'fit',
  'stone',
  'flavour',
  'packaging',
  'form',
  'style',
  'detail',
  'length',
  'feature',
  'gender',
]);

const productWords = ({ hits }: Sentence): number => hits.filter(({ topic }) => PRODUCT_TOPICS.has(topic)).length;

/** Facts about a product from which a moment of a show is about it, even without a scene. */
const MANY_FACTS = 4;

/** A moment wants a picture when it names a product, says something of one, lists its properties, or shows a scene. */
export const wantsPicture = ({ sku, sentences }: Moment, show: boolean): boolean => {
  const visual = Math.max(...sentences.map((sentence) => sentence.visual));
  const said = sentences.reduce((sum, sentence) => sum + productWords(sentence), 0);
  const named = sku !== undefined || sentences.some((sentence) => firstOf(sentence, 'product') !== undefined);
  if (show) return visual >= PICTURE || (named && (visual >= 2 || said >= MANY_FACTS));
  return sku !== undefined || said > 0 || visual >= 2 || sentences.some(({ text }) => keyValuesIn(text).length > 0);
};

const NOTHING_TO_SHOW = 'Talk without a product or a scene.';

export const unwantedOf = (sentence: Sentence): Unwanted => ({
  sentence,
  kind: sentence.moment?.kind ?? 'chat',
  reason: sentence.moment?.reason ?? NOTHING_TO_SHOW,
});
