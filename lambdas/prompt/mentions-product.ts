// Tells whether a phrase of the scene names the product itself.
import type { Cue } from '../shared/domain/analysis.ts';
import type { Product } from '../shared/domain/product.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Words long enough to mean something: four letters, or two Chinese characters; plurals count as their singular. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    [...segmenter.segment(text.toLowerCase())]
      .filter(
        ({ isWordLike, segment }) =>
          isWordLike === true && (/\p{Script=Han}{2}/u.test(segment) || /\p{L}{4}/u.test(segment)),
      )
      .map(({ segment }) => segment.replace(/(?<=\p{L}{4})s$/u, '')),
  );

/** `a red skillet` of `a red skillet with two eggs`: what goes on after it is not the product. */
const headOf = (subject: string): string =>
  subject.split(/\b(?:with|on|in|at|by|under|over|next to|beside|near|against|among|between)\b/iu)[0] ?? subject;

/** True when `phrase` shares a word with what the script or the sheet calls the product, or with what the scene's subject is. */
export const mentionsProduct = (phrase: string, { productName = '', scene }: Cue, product: Product): boolean => {
  const names = wordsOf([productName, product.title, headOf(scene.subject)].join(' '));
  return [...wordsOf(phrase)].some((word) => names.has(word));
};
