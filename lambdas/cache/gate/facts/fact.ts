// A fact of a prompt: a word with the words it is about.
import { means, type FactKind, type Sentence, type Word } from '../word.ts';

export interface Fact {
  kind: FactKind;
  word: Word;
  about: readonly Word[];
}

export type FactsOf = (sentence: Sentence) => Fact[];

/** Finds what the word at `index` is about. */
export type About = (sentence: Sentence, index: number) => readonly Word[];

/** Every word of `kind` is a fact. */
export const factsOfKind =
  (kind: FactKind, about: About = () => []): FactsOf =>
  (sentence) =>
    sentence.flatMap((word, index) => (word.kind === kind ? [{ kind, word, about: about(sentence, index) }] : []));

const isIn = (word: Word, words: readonly Word[]): boolean => words.some((other) => means(word, other));

export const sameFact = (wanted: Fact, candidate: Fact): boolean =>
  means(wanted.word, candidate.word) &&
  wanted.about.length === candidate.about.length &&
  wanted.about.every((word, index) => {
    const other = candidate.about[index];
    return other !== undefined && means(word, other);
  });

/** Only what it is about differs, and the other side does not know that at all: the difference is another fact's. */
export const isOthersFault = (fact: Fact, others: readonly Word[]): boolean =>
  isIn(fact.word, others) && fact.about.some((word) => !isIn(word, others));

/** `red dress`. */
export const factText = ({ word, about }: Fact): string =>
  word.kind === 'position' && about.length === 2
    ? [about[0]?.text, word.text, about[1]?.text].join(' ')
    : [word.text, ...about.map(({ text }) => text)].join(' ');
