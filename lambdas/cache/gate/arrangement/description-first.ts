// What describes a thing stands before it: `a bag made of leather` = `a leather bag`, `the car is red` = `a red car`.
import { hasMeaning, isAttribute, isNoun, NO_GAP, type Sentence, type Word } from '../word.ts';

/** Metals that the lexicon reads as colours. */
const METALS = new Set(['gold', 'silver', 'rose-gold']);

const isMaterial = (word: Word): boolean => word.kind === 'material' || hasMeaning(word, METALS);

/** It says what the thing before it is of, and belongs to no thing after it. */
const isSaidAfter = (sentence: Sentence, index: number): boolean => {
  const [previous, word, next] = [sentence[index - 1], sentence[index], sentence[index + 1]];
  if (previous === undefined || word === undefined || !isNoun(previous)) return false;
  const ends = next === undefined || next.act || next.before.links.length > 0 || next.before.join !== '';
  return (
    word.language === 'en' && isMaterial(word) && word.before.links.join() === 'of' && word.before.join === '' && ends
  );
};

/** Where the compound that ends at `end` begins: `tea pot`. */
const compoundStart = (sentence: Sentence, end: number): number => {
  let start = end;
  for (; start > 0; start -= 1) {
    const [word, previous] = [sentence[start], sentence[start - 1]];
    if (word === undefined || previous === undefined || !isNoun(previous)) break;
    if (word.before.links.length > 0 || word.before.join !== '' || word.before.article) break;
  }
  return start;
};

export const materialFirst = (sentence: Sentence): Word[] => {
  const index = sentence.findIndex((_word, at) => isSaidAfter(sentence, at));
  const material = sentence[index];
  if (material === undefined) return [...sentence];
  const start = compoundStart(sentence, index - 1);
  const [head, ...tail] = sentence.slice(start, index);
  if (head === undefined) return [...sentence];
  const bare = { ...head, before: NO_GAP };
  return [
    ...sentence.slice(0, start),
    { ...material, before: head.before },
    bare,
    ...tail,
    ...sentence.slice(index + 1),
  ];
};

const isDescription = (word: Word): boolean => !word.act && (word.describes || isAttribute(word));

/** `is red`, `with a beard`; of `window light` and `table cloth` the second word is the thing. */
const isSaidOfThing = (word: Word): boolean => isDescription(word) && (word.before.is || word.text.includes(' '));

/** `car red`, where the car is the first thing and nothing else stands before: of `the cat on the mat is black` the mat is not black. */
export const describedFirst = (sentence: Sentence): Word[] => {
  const noun = sentence.findIndex(isNoun);
  const first = sentence[noun];
  const after = sentence.findIndex((word, index) => index > noun && !isNoun(word));
  const [description, next] = [sentence[after], sentence[after + 1]];
  if (first === undefined || description === undefined || first.language !== 'en') return [...sentence];
  const opens = sentence.slice(0, noun).every((word) => isDescription(word) || word.kind === 'number');
  const glued = sentence.slice(1, after + 1).every(({ before }) => before.links.length === 0 && before.join === '');
  const ends = next === undefined || next.act || next.before.links.length > 0;
  if (!opens || !glued || !ends || !isSaidOfThing(description)) return [...sentence];
  return [
    ...sentence.slice(0, noun),
    { ...description, before: first.before },
    { ...first, before: NO_GAP },
    ...sentence.slice(noun + 1, after),
    ...sentence.slice(after + 1),
  ];
};
