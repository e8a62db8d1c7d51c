// Finds a lexicon's words in a text: whole words in alphabetic scripts, anywhere in Chinese.

export interface LexiconEntry {
  name: string;
  words: readonly string[];
}

export interface Match {
  name: string;
  word: string;
  /** Position in the text, in UTF-16 units. */
  index: number;
}

interface Token {
  text: string;
  index: number;
}

/** Words of letters, digits and the marks inside them; a hyphen parts words, so that `close-up` and `close up` are the same. */
const tokensOf = (text: string): Token[] =>
  [...text.toLowerCase().matchAll(/[\p{L}\p{N}'/°]+/gu)].map((found) => ({ text: found[0], index: found.index }));

const phraseOf = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join(' ');

const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The phrase as it is, and without the plural of its last word. */
const singulars = (phrase: string): string[] => [
  phrase,
  ...(phrase.endsWith('s') ? [phrase.slice(0, -1)] : []),
  ...(phrase.endsWith('es') ? [phrase.slice(0, -2)] : []),
  ...(phrase.endsWith('ies') ? [`${phrase.slice(0, -3)}y`] : []),
];

const MOST_TOKENS = 4;

type Names = ReadonlyMap<string, string>;

const phraseAt = (tokens: readonly Token[], names: Names): { word: string; length: number } | undefined => {
  for (let length = Math.min(MOST_TOKENS, tokens.length); length > 0; length -= 1) {
    const word = singulars(phraseOf(tokens.slice(0, length))).find((phrase) => names.has(phrase));
    if (word !== undefined) return { word, length };
  }
  return undefined;
};

const alphabeticMatches = (text: string, names: Names): Match[] => {
  const tokens = tokensOf(text);
  const matches: Match[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = phraseAt(tokens.slice(at, at + MOST_TOKENS), names);
    if (found === undefined) continue;
    matches.push({ name: names.get(found.word) ?? '', word: found.word, index: tokens[at]?.index ?? 0 });
    at += found.length - 1;
  }
  return matches;
};

const chineseMatches = (text: string, names: Names): Match[] => {
  if (!hasChinese(text)) return [];
  const matches: Match[] = [];
  for (const [word, name] of names) {
    for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + word.length))
      matches.push({ name, word, index });
  }
  const within = (inner: Match, outer: Match): boolean =>
    inner !== outer &&
    inner.word.length < outer.word.length &&
    inner.index >= outer.index &&
    inner.index + inner.word.length <= outer.index + outer.word.length;
  return matches.filter((match) => !matches.some((other) => within(match, other)));
};

/** A function that lists every occurrence of the entries' words, in the order of the text; of words that overlap the longest. */
export const createMatcher = (entries: readonly LexiconEntry[]): ((text: string) => Match[]) => {
  const alphabetic = new Map<string, string>();
  const chinese = new Map<string, string>();
  for (const { name, words } of entries) {
    for (const word of words) {
      const [names, key] = hasChinese(word) ? [chinese, word.toLowerCase()] : [alphabetic, phraseOf(tokensOf(word))];
      if (!names.has(key)) names.set(key, name);
    }
  }
  return (text) =>
    [...alphabeticMatches(text, alphabetic), ...chineseMatches(text.toLowerCase(), chinese)].sort(
      (a, b) => a.index - b.index,
    );
};
