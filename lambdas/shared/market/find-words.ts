// Finds a rule's words in a text: Latin ones as whole words, Chinese ones anywhere, none inside a harmless longer word.

export interface FoundWord {
  /** The word of the list, as it stands there. */
  word: string;
  /** As it stands in the text. */
  surface: string;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
}

const HAN = /\p{Script=Han}/u;
const SPECIAL = /[\\^$.*+?()[\]{}|]/gu;

const escaped = (word: string): string =>
  word.replaceAll(SPECIAL, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`);

/** Chinese has no spaces between words: a Chinese word has no boundary to ask for, and a Latin one may stand right beside Chinese. */
const patternOf = (word: string): RegExp => {
  const before = HAN.test(word.charAt(0)) ? '' : String.raw`(?<![\p{Script=Latin}\p{N}])`;
  const after = HAN.test(word.at(-1) ?? '') ? '' : String.raw`(?![\p{Script=Latin}\p{N}])`;
  return new RegExp(`${before}${escaped(word)}${after}`, 'giu');
};

const spans = (text: string, words: readonly string[]): FoundWord[] =>
  words.flatMap((word) =>
    [...text.matchAll(patternOf(word))].map((match) => ({
      word,
      surface: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );

const covers = (outer: Pick<FoundWord, 'start' | 'end'>, inner: Pick<FoundWord, 'start' | 'end'>): boolean =>
  outer.start <= inner.start && outer.end >= inner.end;

export const overlaps = (a: Pick<FoundWord, 'start' | 'end'>, b: Pick<FoundWord, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end;

/** The words of `words` in `text`, in order of place, the longest where several overlap; none inside a word of `except`. */
export const findWords = (text: string, words: readonly string[], except: readonly string[] = []): FoundWord[] => {
  const harmless = spans(text, except);
  const found: FoundWord[] = [];
  const byLength = spans(text, words).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const hit of byLength) {
    if (!harmless.some((span) => covers(span, hit)) && !found.some((other) => overlaps(other, hit))) found.push(hit);
  }
  return found.sort((a, b) => a.start - b.start);
};

/** Whether `text` has one of the words; true when none is asked for. */
export const mentions = (text: string, words: readonly string[] | undefined): boolean =>
  words === undefined || spans(text, words).length > 0;

/** `text` with each found word replaced by what `wordFor` gives for it; found words must not overlap. */
export const replaceWords = (
  text: string,
  found: readonly FoundWord[],
  wordFor: (found: FoundWord) => string,
): string => {
  let result = '';
  let from = 0;
  for (const hit of [...found].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, hit.start) + wordFor(hit);
    from = hit.end;
  }
  return result + text.slice(from);
};
