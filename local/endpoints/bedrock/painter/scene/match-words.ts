// Finds a lexicon's words in a text: whole words in alphabetic scripts, anywhere in Chinese.

export interface LexiconEntry {
  name: string;
  words: readonly string[];
}

export interface Match {
  name: string;
  word: string;
  index: number;
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

const patternOf = (word: string): string =>
  /\p{Script=Han}/u.test(word) ? escape(word) : String.raw`(?<![\p{L}\p{N}])${escape(word)}(?:s|es)?(?![\p{L}\p{N}])`;

/** A function that lists every occurrence of the entries' words, in the order of the text; of words that overlap the longest. */
export const createMatcher = (entries: readonly LexiconEntry[]): ((text: string) => Match[]) => {
  const nameOf = new Map<string, string>();
  for (const entry of entries) {
    for (const word of entry.words) {
      if (!nameOf.has(word)) nameOf.set(word, entry.name);
    }
  }
  const words = [...nameOf.keys()].sort((a, b) => b.length - a.length);
  const alternatives = words.map((word) => `(${patternOf(word)})`).join('|');
  return (text) =>
    [...text.toLowerCase().matchAll(new RegExp(alternatives, 'gu'))].map((found) => {
      const word = words[found.slice(1).findIndex((group) => group !== undefined)] ?? '';
      return { name: nameOf.get(word) ?? '', word, index: found.index };
    });
};
