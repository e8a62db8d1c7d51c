// Whether two prompts put the same words together in the same way, whatever the order of independent clauses.
import { hasMeaning, means, type Sentence, type Word } from '../word.ts';
import { wearing } from './attire.ts';
import { blocksOf, mayMove } from './blocks.ts';
import { activeChinese, placeAfterVerb, placeBeforeVerb, relativeLast, thingFirst } from './chinese-order.ts';
import { placeLast, sortAttributes, sortPairs, styleLast } from './in-order.ts';
import { describedFirst, materialFirst } from './description-first.ts';
import { activeVoice, byIsNear, sameSide } from './roles.ts';
import { sameSequence } from './same-sequence.ts';
import { sortBelongings, sortSubjects, wornFirst } from './subjects.ts';

const STEPS = [
  byIsNear,
  wearing,
  wornFirst,
  materialFirst,
  describedFirst,
  styleLast,
  relativeLast,
  placeBeforeVerb,
  activeChinese,
  placeAfterVerb,
  thingFirst,
  placeLast,
  sortAttributes,
  sortPairs,
  sortSubjects,
  sortBelongings,
  activeVoice,
  sameSide,
] as const;

const ordered = (sentence: Sentence): Word[] => STEPS.reduce<Word[]>((words, step) => step(words), [...sentence]);

/** Whether each of `as` has one of `bs` of its own. Greedy: what is the same as one is the same as its like. */
const matchAll = <Value>(
  as: readonly Value[],
  bs: readonly Value[],
  same: (a: Value, b: Value) => boolean,
): boolean => {
  if (as.length !== bs.length) return false;
  const left = [...bs];
  return as.every((a) => {
    const index = left.findIndex((b) => same(a, b));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
};

const sameSentence = (wanted: Sentence, candidate: Sentence): boolean => {
  const [a, b] = [ordered(wanted), ordered(candidate)];
  if (sameSequence(wanted, candidate) || sameSequence(a, b)) return true;
  const [blocksOfA, blocksOfB] = [blocksOf(a), blocksOf(b)];
  if (blocksOfA.length < 2 || !mayMove(blocksOfA) || !mayMove(blocksOfB)) return false;
  return matchAll(blocksOfA, blocksOfB, (one, other) => sameSequence(ordered(one.words), ordered(other.words)));
};

const joined = (sentences: readonly Sentence[]): Word[] =>
  sentences.flatMap(([first, ...others], index) =>
    first === undefined || index === 0
      ? [...(first === undefined ? [] : [first]), ...others]
      : [{ ...first, before: { ...first.before, join: 'comma' } }, ...others],
  );

/** What one way of saying may lack: `in a coat`, `wearing a coat`. A side may be said from the other end. */
const DROPPED: ReadonlySet<string> = new Set(['wear', 'carry']);

const isAccountedFor = (word: Word, others: readonly Word[], meansIt: (other: Word) => boolean): boolean =>
  word.kind === 'position' || others.some(meansIt) || (word.act && hasMeaning(word, DROPPED));

/** A word of one that the other has nothing for settles it, without trying any order. */
const haveTheSameWords = (wanted: readonly Word[], candidate: readonly Word[]): boolean =>
  wanted.every((word) => isAccountedFor(word, candidate, (other) => means(word, other))) &&
  candidate.every((word) => isAccountedFor(word, wanted, (other) => means(other, word)));

/** Sentences may change places; a full stop more or less does not count. */
export const sameArrangement = (wanted: readonly Sentence[], candidate: readonly Sentence[]): boolean =>
  haveTheSameWords(wanted.flat(), candidate.flat()) &&
  (matchAll(wanted, candidate, sameSentence) || sameSentence(joined(wanted), joined(candidate)));
