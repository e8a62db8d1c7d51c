// Attributes are bound to the thing they describe: the next one, or in Spanish the one before.
import type { FactKind, Sentence, Word } from '../word.ts';
import { factsOfKind, type FactsOf } from './fact.ts';

const isThing = ({ kind, describes, act }: Word): boolean => kind === 'content' && !describes && !act;

const ownerOf = (sentence: Sentence, index: number): Word | undefined => {
  const before = sentence.slice(0, index).findLast(isThing);
  const after = sentence.slice(index + 1).find(isThing);
  return sentence[index]?.language === 'es' ? (before ?? after) : (after ?? before);
};

/** Facts of `kind` as `red dress`, or the attribute alone where nothing can own it. */
export const boundFacts = (kind: FactKind): FactsOf =>
  factsOfKind(kind, (sentence, index) => {
    const owner = ownerOf(sentence, index);
    return owner === undefined ? [] : [owner];
  });
