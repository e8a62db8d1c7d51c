// Suggestions for words that are almost right.
import { closest, distance } from 'fastest-levenshtein';

/** The known word nearest to `word`, if at most half of its letters (and at least two) would have to change. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  if (known.length === 0) return undefined;
  const candidate = closest(word.toLowerCase(), known);
  return distance(word.toLowerCase(), candidate.toLowerCase()) <= Math.max(2, Math.floor(word.length / 2))
    ? candidate
    : undefined;
};

/** ` Did you mean "<nearest>"?`, or nothing when no known word is near. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
};
