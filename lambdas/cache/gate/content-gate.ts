// Decides whether two near prompts ask for the same things: cosine alone does not tell a red dress from a blue one.
import { COLOURS, FILLERS, NEGATING_CHARACTERS, NEGATIONS, NOUN_FIRST, NUMBERS } from './lexicon.ts';
import { singular, wordsOf } from './words.ts';

export interface Verdict {
  same: boolean;
  /** Words a person understands. */
  why: string;
}

const isPlain = (word: string | undefined): word is string =>
  word !== undefined && !FILLERS.has(word) && !COLOURS.has(word);

/** The word that the one at `index` belongs to: the next plain one, or in Spanish the one before. */
const boundTo = (words: readonly string[], index: number, before: boolean): string => {
  const others = before ? words.slice(0, index).toReversed() : words.slice(index + 1);
  return singular(others.find(isPlain) ?? '');
};

/** `red lipstick`, `30 ml`, `no text`: what each colour, number and negation is about. */
const factsOf = (prompt: string): string[] => {
  const words = wordsOf(prompt);
  const facts = words.flatMap((word, index) => {
    const colour = COLOURS.get(word);
    if (colour !== undefined) return [`${colour} ${boundTo(words, index, NOUN_FIRST.has(word))}`];
    const number = NUMBERS.get(word) ?? (/^\p{N}/u.test(word) ? word : undefined);
    if (number !== undefined) return [`${number} ${boundTo(words, index, false)}`];
    return NEGATIONS.has(word) ? [`${word} ${boundTo(words, index, false)}`] : [];
  });
  return [...facts, ...(prompt.match(NEGATING_CHARACTERS) ?? [])];
};

/** What of `a` is left when each of `b` has taken one away. */
const without = (a: readonly string[], b: readonly string[]): string[] => {
  const left = [...a];
  for (const fact of b) {
    const index = left.indexOf(fact);
    if (index >= 0) left.splice(index, 1);
  }
  return left;
};

/**
 * Same only when the colours with what they colour, the numbers with what they count, and the negations with what they
 * deny are equal multisets. Words it does not know count for nothing, so it is used behind a high cosine.
 */
export const compareContent = (wanted: string, candidate: string): Verdict => {
  const [a, b] = [factsOf(wanted), factsOf(candidate)];
  const missing = without(a, b);
  const extra = without(b, a);
  if (missing.length === 0 && extra.length === 0) {
    return { same: true, why: 'colours, numbers and negations are the same' };
  }
  const words = [
    ...(missing.length === 0 ? [] : [`it lacks ${missing.join(', ')}`]),
    ...(extra.length === 0 ? [] : [`it has ${extra.join(', ')}`]),
  ];
  return { same: false, why: words.join(' and ') };
};
