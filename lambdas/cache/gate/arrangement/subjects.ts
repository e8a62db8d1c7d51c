// Who acts, in one order: `a brown horse and a white cow stand` = `a white cow and a brown horse stand`, and what they wear
// stands right after them.
import { BEING_IDS } from '../lexicon/beings.ts';
import { hasMeaning, isAttribute, isNoun, type Sentence, type Word } from '../word.ts';
import { WEARING } from './attire.ts';

const isDescription = (word: Word): boolean => isAttribute(word) || word.describes;

const isPartOfThing = (word: Word): boolean =>
  (isNoun(word) || isDescription(word) || word.kind === 'number') &&
  word.before.links.length === 0 &&
  word.after.length === 0;

/** Things without prepositions; 的 after what describes is none: 棕色的狗. */
const areThings = (words: Sentence): boolean =>
  words.every((word, index) => {
    const [previous, links] = [words[index - 1], word.before.links];
    const framed = previous !== undefined && isDescription(previous) && links.join() === 'of' && word.language === 'zh';
    return isPartOfThing(framed ? { ...word, before: { ...word.before, links: [] } } : word);
  });

/** `are standing`, `stand`, `corren`: it is said of both. Of `a man and a woman holding a hat` she alone may hold it. */
const isSaidOfBoth = ({ language, text, before }: Word): boolean => {
  if (language === 'zh') return true;
  if (language === 'es') return text.endsWith('n') || before.is;
  return before.is || !/(?:ing|ed|s)$/u.test(text);
};

const nameOf = (words: readonly Word[]): string => words.map(({ ids }) => ids[0] ?? '').join(' ');

const joinedBy = ([first, ...others]: readonly Word[], join: Word['before']['join']): Word[] =>
  first === undefined ? [] : [{ ...first, before: { ...first.before, join } }, ...others];

/** Where the second of two things before the verb begins; undefined where they are no such two. */
const secondOf = (things: Sentence): number | undefined => {
  const second = things.findIndex(({ before }) => before.join === 'and');
  const joins = things.filter(({ before }) => before.join !== '').length;
  const whole = second > 0 && joins === 1 && areThings(things);
  return whole && things.slice(0, second).some(isNoun) && things.slice(second).some(isNoun) ? second : undefined;
};

export const sortSubjects = (sentence: Sentence): Word[] => {
  const verb = sentence.findIndex(({ act }) => act);
  const [action, things] = [sentence[verb], sentence.slice(0, Math.max(verb, 0))];
  const second = action === undefined || !isSaidOfBoth(action) ? undefined : secondOf(things);
  if (second === undefined) return [...sentence];
  const [one, other] = [things.slice(0, second), things.slice(second)];
  if (nameOf(one) <= nameOf(other)) return [...sentence];
  return [...joinedBy(other, ''), ...joinedBy(one, 'and'), ...sentence.slice(verb)];
};

const isWorn = (word: Word | undefined): boolean => word?.before.links.includes(WEARING) ?? false;

/** The end of what is worn from `start` on, a negation before it counted in; undefined where more may be worn. */
const wornEnd = (sentence: Sentence, start: number): number | undefined => {
  const first = sentence[start]?.kind === 'negation' ? start + 1 : start;
  if (!isWorn(sentence[first])) return undefined;
  const noun = sentence.findIndex((word, index) => index >= first && isNoun(word));
  const next = sentence[noun + 1];
  const ends =
    next === undefined || (next.before.join === '' && (next.before.links.length > 0 || next.kind === 'position'));
  return noun >= first && ends && !isWorn(next) ? noun + 1 : undefined;
};

/** `a man jumping without a shirt` = `a man without a shirt jumping`: the verb has no object that could wear it. */
export const wornFirst = (sentence: Sentence): Word[] => {
  const verb = sentence.findIndex(({ act }) => act);
  const action = sentence[verb];
  const end = action === undefined || verb < 1 ? undefined : wornEnd(sentence, verb + 1);
  if (action === undefined || end === undefined || !sentence.slice(0, verb).every(isPartOfThing)) return [...sentence];
  if (sentence.slice(0, end).some(({ before }) => before.join !== '')) return [...sentence];
  return [...sentence.slice(0, verb), ...sentence.slice(verb + 1, end), action, ...sentence.slice(end)];
};

/** `with white cabinets and a wooden floor`: two things at the end that something has, in either order; people are no such things. */
export const sortBelongings = (sentence: Sentence): Word[] => {
  const start = sentence.findLastIndex(({ before }) => before.links.join() === 'with');
  const [first, belongings] = [sentence[start], sentence.slice(start)];
  if (first === undefined || first.before.join !== '' || belongings.some((word) => hasMeaning(word, BEING_IDS)))
    return [...sentence];
  const bare = [{ ...first, before: { ...first.before, links: [] } }, ...belongings.slice(1)];
  const second = secondOf(bare);
  if (second === undefined) return [...sentence];
  const [one, other] = [bare.slice(0, second), bare.slice(second)];
  if (nameOf(one) <= nameOf(other)) return [...sentence];
  const [head, ...tail] = joinedBy(other, '');
  if (head === undefined) return [...sentence];
  return [
    ...sentence.slice(0, start),
    { ...head, before: { ...head.before, links: ['with'] } },
    ...tail,
    ...joinedBy(one, 'and'),
  ];
};
