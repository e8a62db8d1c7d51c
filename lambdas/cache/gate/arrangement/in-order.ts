// Brings what may be said in any order into one: colours of one thing, things side by side, a place said first.
import { isAttribute, type Sentence, type Word } from '../word.ts';

const byMeaning = (a: Word, b: Word): number => ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1);

/** `words` in another order, each with what stood before the place it takes. */
const reseat = (words: readonly Word[], seats: readonly Word[]): Word[] =>
  words.map((word, index) => ({
    ...word,
    before: seats[index]?.before ?? word.before,
    after: seats[index]?.after ?? [],
  }));

/** It goes on with the same kind and no new phrase begins: in `red, and a blue hat` one does. */
const goesOn = (previous: Word, next: Word): boolean =>
  next.kind === previous.kind && next.before.links.length === 0 && !next.before.article && previous.after.length === 0;

const endOfRun = (sentence: Sentence, start: number): number => {
  let end = start + 1;
  for (; end < sentence.length; end += 1) {
    const [previous, next] = [sentence[end - 1], sentence[end]];
    if (previous === undefined || next === undefined || !isAttribute(previous) || !goesOn(previous, next)) break;
  }
  return end;
};

/** Both a thing before and a thing after could own a part of the run: `lips in red and blue water`. */
const hasTwoOwners = (sentence: Sentence, start: number, end: number): boolean => {
  const [previous, next] = [sentence[start - 1], sentence[end]];
  const before =
    previous !== undefined && previous.kind === 'content' && !previous.act && sentence[start]?.before.join === '';
  const after =
    next !== undefined && next.kind === 'content' && next.before.links.length === 0 && next.before.join === '';
  return before && after;
};

/** `blue and red plane` = `red and blue plane`: attributes of one kind in a row are one set. */
export const sortAttributes = (sentence: Sentence): Word[] => {
  const sorted: Word[] = [];
  for (let start = 0; start < sentence.length;) {
    const end = endOfRun(sentence, start);
    const run = sentence.slice(start, end);
    const sorts = run.length > 1 && !hasTwoOwners(sentence, start, end);
    sorted.push(...(sorts ? reseat([...run].sort(byMeaning), run) : run));
    start = end;
  }
  return sorted;
};

/** Nothing before it belongs to it: it begins a phrase. A bare `smiling boy` does not. */
const beginsPhrase = (sentence: Sentence, index: number): boolean => {
  const [word, previous] = [sentence[index], sentence[index - 1]];
  if (word === undefined || previous === undefined) return word !== undefined;
  return word.before.article || word.before.links.some((link) => link !== 'of') || word.before.join !== '';
};

/** In `a man and a woman with a hat` the hat may be hers alone, so the pair must end the clause. */
const endsPhrase = (sentence: Sentence, index: number): boolean => {
  const next = sentence[index + 1];
  return next === undefined ? (sentence[index]?.after.length ?? 0) === 0 : next.before.join !== '';
};

/** Both verbs or both things. */
const areAlike = (left: Word, right: Word): boolean =>
  left.kind === 'content' && right.kind === 'content' && left.act === right.act;

/** Two single words around `and`, neither described: their order says nothing. */
const isPair = (sentence: Sentence, index: number): boolean => {
  const [left, right, next] = sentence.slice(index, index + 3);
  if (left === undefined || right?.before.join !== 'and' || right.before.links.length > 0) return false;
  if (!areAlike(left, right)) return false;
  return left.act ? next?.before.join !== 'and' : beginsPhrase(sentence, index) && endsPhrase(sentence, index + 1);
};

/** `kissing and hugging her`, `a cat and a dog on a sofa`. */
export const sortPairs = (sentence: Sentence): Word[] => {
  const sorted = [...sentence];
  for (let index = 0; index + 1 < sorted.length; index += 1) {
    if (!isPair(sorted, index)) continue;
    const pair = sorted.slice(index, index + 2);
    sorted.splice(index, 2, ...reseat([...pair].sort(byMeaning), pair));
    index += 1;
  }
  return sorted;
};

/** `On the beach, a red dress` → `a red dress on the beach`. */
export const placeLast = (sentence: Sentence): Word[] => {
  const [first] = sentence;
  const comma = sentence.findIndex(({ before }, index) => index > 0 && before.join === 'comma');
  if (first === undefined || comma < 0) return [...sentence];
  const [place, rest] = [sentence.slice(0, comma), sentence.slice(comma)];
  const isPlace = first.before.links.length > 0 || (place.at(-1)?.after.length ?? 0) > 0;
  if (
    !isPlace ||
    place.some(({ act }) => act) ||
    rest.some(({ before }) => before.join === 'comma' && !before.article && before.links.length > 0)
  )
    return [...sentence];
  const [head, ...tail] = rest;
  return head === undefined ? [...sentence] : [{ ...head, before: { ...head.before, join: '' } }, ...tail, ...place];
};

/** `a watercolour of a dress`, `watercolour, a dress`. */
const opensWithStyle = ({ before }: Word): boolean => before.links.join() === 'of' || before.join === 'comma';

/** `a dress, watercolour`, 裙子特写; in `a lid of a photo` it is a thing. */
const closesWithStyle = ({ before, after, language }: Word): boolean =>
  after.length === 0 && before.links.every((link) => link === 'of' && language === 'zh');

/** Of the whole picture, not of a thing in it. */
const isWholePicture = (sentence: Sentence, index: number): boolean => {
  const [word, next] = [sentence[index], sentence[index + 1]];
  if (word === undefined) return false;
  if (next === undefined) return closesWithStyle(word);
  return index === 0 ? opensWithStyle(next) : word.before.join === 'comma' && next.before.join === 'comma';
};

/** `Close-up of a ring` → `a ring, close-up`, where one word says how the picture is made. */
export const styleLast = (sentence: Sentence): Word[] => {
  const styles = sentence.filter(({ kind }) => kind === 'style');
  const index = sentence.findIndex(({ kind }) => kind === 'style');
  const style = sentence[index];
  if (style === undefined || styles.length > 1 || !isWholePicture(sentence, index)) return [...sentence];
  const [first, ...rest] = sentence.filter((_word, at) => at !== index);
  if (first === undefined) return [...sentence];
  const opening = index === 0 ? { ...first, before: { ...first.before, links: [], join: '' as const } } : first;
  return [opening, ...rest, { ...style, before: { links: [], join: 'comma', article: false, is: false } }];
};
