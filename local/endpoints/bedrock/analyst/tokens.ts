// Words of Latin-script text with their places, and the folded form that lookups compare.

export interface Token {
  text: string;
  /** Lower case, without accents. */
  folded: string;
  start: number;
  end: number;
}

const WORD = /[\p{Script=Latin}\p{N}]+(?:['’&][\p{Script=Latin}\p{N}]+)*/gu;

/** Lower case, accents off, one kind of apostrophe. */
export const foldWord = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** The Latin-script words and numbers of a text, in order; hyphens and slashes part words. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    folded: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
