// `ear buds` = `earbuds`, `iPhone 16` = `iPhone16`: two words of one prompt that the other writes as one.
import { isAttribute, type Sentence, type Word } from '../word.ts';

/** In `a green house` and `a dark room` the first says what the second is like. */
const mayBegin = (word: Word): boolean =>
  word.language !== 'zh' &&
  !isAttribute(word) &&
  !word.describes &&
  (word.kind === 'content' || word.kind === 'product');

const isGlued = ({ before, language, kind }: Word): boolean =>
  (kind === 'number' || (kind === 'content' && language !== 'zh')) &&
  before.links.length === 0 &&
  before.join === '' &&
  !before.article;

const countOf = (left: Word, right: Word): Word['count'] =>
  right.count === 'plural' && left.count !== 'one' && left.count !== 'many' ? 'plural' : left.count;

/** `sentence` with such pairs as the one word of `whole`, by text and by base form. */
const joinPairs = (sentence: Sentence, whole: ReadonlyMap<string, Word>): Word[] => {
  const words: Word[] = [];
  for (let index = 0; index < sentence.length; index += 1) {
    const [left, right] = [sentence[index], sentence[index + 1]];
    if (left === undefined) continue;
    const like =
      right !== undefined && mayBegin(left) && isGlued(right) ? whole.get(left.text + right.text) : undefined;
    if (right === undefined || like === undefined) words.push(left);
    else {
      words.push({ ...like, before: left.before, after: right.after, count: countOf(left, right) });
      index += 1;
    }
  }
  return words;
};

const byForm = (sentences: readonly Sentence[]): Map<string, Word> =>
  new Map(
    sentences.flatMap((sentence) =>
      sentence
        .filter(({ language, kind }) => language !== 'zh' && (kind === 'content' || kind === 'product'))
        .flatMap((word) => [word.text, ...word.ids].map((form): [string, Word] => [form, word])),
    ),
  );

const lengthOf = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { length }) => sum + length, 0);

/** Both sides with their compounds written alike. Sides of one length have none to join. */
export const compoundsAlike = (
  a: readonly Sentence[],
  b: readonly Sentence[],
): [readonly Sentence[], readonly Sentence[]] => {
  const [lengthOfA, lengthOfB] = [lengthOf(a), lengthOf(b)];
  if (lengthOfA > lengthOfB) return [a.map((sentence) => joinPairs(sentence, byForm(b))), b];
  return lengthOfA < lengthOfB ? [a, b.map((sentence) => joinPairs(sentence, byForm(a)))] : [a, b];
};
