// What a column's header means: known words in Chinese, English and Spanish, forgiving about case, accents, brackets, numbers and a typing error.
import { distance } from 'fastest-levenshtein';

/** The words for one meaning by language. English and Chinese put what it is last (`sale price`, `直播价`), Spanish first (`precio final`). */
export interface Words {
  zh: readonly string[];
  en: readonly string[];
  es: readonly string[];
}
export type Vocabulary<Role extends string> = Readonly<Record<Role, Words>>;

export interface ColumnMatch<Role extends string> {
  role: Role;
  /** 1 the word itself, 0.8 a word of the header, 0.7 a typing error away. */
  score: number;
  /** Language of the word that matched. */
  language: keyof Words;
}

/** A header is short; longer cells are somebody's words. */
const MAX_HEADER = 30;
const TYPO_LENGTH = 6;
const PART_SCORE = 0.8;
const TYPO_SCORE = 0.7;

/** Without case, accents, brackets with what is in them, marks, a number or a language at the end: `Título_1 (USD)`, `título_es` → `titulo`. */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])\s*[_:.-](?:zh|en|es)(?:[-_][a-z]{2})?$/u, '')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(?<=\p{L})\s*\d+$/gu, '')
    .trim();

const tight = (text: string): string => text.replaceAll(' ', '');

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const partOf = (header: string, word: string, language: keyof Words): boolean => {
  if (isHan(word)) return word.length > 1 && (header.endsWith(word) || header.startsWith(`${word} `));
  return language === 'es' ? header.startsWith(`${word} `) : header.endsWith(` ${word}`);
};

const scoreOf = (header: string, word: string, language: keyof Words): number => {
  if (tight(header) === tight(word)) return 1;
  if (partOf(header, word, language)) return PART_SCORE;
  const near = !isHan(word) && word.length >= TYPO_LENGTH && distance(tight(header), tight(word)) === 1;
  return near ? TYPO_SCORE : 0;
};

/** The meaning of `header` in `vocabulary`, or undefined. Of several the surer one, then the one with the longer word. */
export const matchColumn = <Role extends string>(
  header: string,
  vocabulary: Vocabulary<Role>,
): ColumnMatch<Role> | undefined => {
  const folded = foldHeader(header);
  if (folded === '' || folded.length > MAX_HEADER) return undefined;
  let best: (ColumnMatch<Role> & { length: number }) | undefined;
  for (const [role, words] of Object.entries(vocabulary) as [Role, Words][]) {
    for (const language of ['zh', 'en', 'es'] as const) {
      for (const word of words[language].map(foldHeader)) {
        const score = scoreOf(folded, word, language);
        if (
          score === 0 ||
          (best !== undefined && (score < best.score || (score === best.score && word.length <= best.length)))
        )
          continue;
        best = { role, score, language, length: word.length };
      }
    }
  }
  return best === undefined ? undefined : { role: best.role, score: best.score, language: best.language };
};
