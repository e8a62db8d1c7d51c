// Reads a phrase piece by piece: terms of the dictionary, measures, codes and names, and the small words between them.
import { chineseWords } from '../analyst/chinese-words.ts';
import type { Language } from '../analyst/lexicon/topics.ts';
import { tokensOf, type Token } from '../analyst/tokens.ts';
import { sensesOf, type Sense } from './dictionary.ts';

export type Piece =
  | { kind: 'term'; senses: readonly Sense[] }
  | { kind: 'kept'; text: string }
  | { kind: 'measure'; amount: string; unit: string };

const UNITS: Readonly<Record<string, Record<Language, string>>> = {
  cm: { zh: '厘米', en: 'cm', es: 'cm' },
  mm: { zh: '毫米', en: 'mm', es: 'mm' },
  ml: { zh: '毫升', en: 'ml', es: 'ml' },
  l: { zh: '升', en: 'l', es: 'l' },
  g: { zh: '克', en: 'g', es: 'g' },
  kg: { zh: '公斤', en: 'kg', es: 'kg' },
  '%': { zh: '%', en: '%', es: '%' },
};
const UNIT_NAMES = new Map(
  Object.entries({
    cm: 'cm 厘米 公分 centimetre centimetres centimeter centimeters centimetro centimetros',
    mm: 'mm 毫米 millimetre millimetres milimetro milimetros',
    ml: 'ml 毫升 millilitre millilitres mililitro mililitros',
    l: 'l 升 litre litres liter liters litro litros',
    g: 'g 克 gram grams gramo gramos',
    kg: 'kg 公斤 千克 kilo kilos kilogram kilograms kilogramo kilogramos',
    '%': '%',
  }).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit] as const)),
);

export const unitIn = (unit: string, language: Language): string => UNITS[unit]?.[language] ?? unit;

/** Words that only join a quality to its thing; with and con tell of a second thing, and end the reading. */
const SMALL: Record<Language, ReadonlySet<string>> = {
  en: new Set('a an the and'.split(' ')),
  es: new Set('el la los las un una unos unas de y color'.split(' ')),
  zh: new Set(['的', '和', '与', '，', '、', ' ', ',', '·', '。']),
};
const MAX_WORDS = 5;
const LONGEST_CHINESE = 8;
const NUMBER = /^\d+(?:[.,]\d+)*$/u;
/** A code (SPF50, Tritan 400) or a capitalised name inside a phrase (Hearth). */
const isName = (text: string, isFirst: boolean): boolean =>
  /\p{L}\d|\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(text) || (!isFirst && /^\p{Lu}/u.test(text));

interface Read {
  piece: Piece | undefined;
  /** Tokens, or characters in Chinese. */
  taken: number;
}

const latinTerm = (tokens: readonly Token[], at: number, language: Language): Read | undefined => {
  for (let length = Math.min(MAX_WORDS, tokens.length - at); length >= 1; length -= 1) {
    const form = tokens
      .slice(at, at + length)
      .map(({ folded }) => folded)
      .join(' ');
    const senses = sensesOf(language, form);
    if (senses.length > 0) return { piece: { kind: 'term', senses }, taken: length };
  }
  return undefined;
};

/** `30ml`, or `30` before `ml`. */
const latinMeasure = (tokens: readonly Token[], at: number): Read | undefined => {
  const folded = tokens[at]?.folded ?? '';
  const [, joinedAmount = '', joinedName = ''] = /^(\d+(?:[.,]\d+)*)([a-z]+)$/u.exec(folded) ?? [];
  const joined = UNIT_NAMES.get(joinedName);
  if (joined !== undefined) return { piece: { kind: 'measure', amount: joinedAmount, unit: joined }, taken: 1 };
  const unit = NUMBER.test(folded) ? UNIT_NAMES.get(tokens[at + 1]?.folded ?? '') : undefined;
  return unit === undefined ? undefined : { piece: { kind: 'measure', amount: folded, unit }, taken: 2 };
};

const latinPiece = (tokens: readonly Token[], at: number, language: Language): Read | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const found = latinMeasure(tokens, at) ?? latinTerm(tokens, at, language);
  if (found !== undefined) return found;
  if (SMALL[language].has(token.folded)) return { piece: undefined, taken: 1 };
  return isName(token.text, at === 0) ? { piece: { kind: 'kept', text: token.text }, taken: 1 } : undefined;
};

/** A decimal mark parts tokens; a number is one. */
const wholeNumbers = (text: string, tokens: readonly Token[]): Token[] =>
  tokens.reduce<Token[]>((whole, token) => {
    const last = whole.at(-1);
    const isFraction =
      last !== undefined &&
      /\d$/u.test(last.text) &&
      /^\d/u.test(token.text) &&
      /^[.,]$/u.test(text.slice(last.end, token.start));
    if (!isFraction) return [...whole, token];
    const joined = text.slice(last.start, token.end);
    return [...whole.slice(0, -1), { text: joined, folded: joined.toLowerCase(), start: last.start, end: token.end }];
  }, []);

const readLatin = (text: string, language: 'en' | 'es'): Piece[] | undefined => {
  const tokens = wholeNumbers(text, tokensOf(text));
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = latinPiece(tokens, at, language);
    if (read === undefined) return undefined;
    if (read.piece !== undefined) pieces.push(read.piece);
    at += read.taken;
  }
  return pieces;
};

const chineseMeasure = (rest: string): Read | undefined => {
  const [whole = '', amount = '', name = ''] =
    /^(\d+(?:\.\d+)?)\s*(毫升|厘米|毫米|公分|公斤|千克|升|克|ml|cm|mm|kg|g|l|%)/iu.exec(rest) ?? [];
  const unit = UNIT_NAMES.get(name.toLowerCase());
  return unit === undefined ? undefined : { piece: { kind: 'measure', amount, unit }, taken: whole.length };
};

/** A single character is a term only where it is a word of its own. */
const chineseTerm = (rest: string): Read | undefined => {
  for (let length = Math.min(LONGEST_CHINESE, rest.length); length >= 1; length -= 1) {
    const senses = sensesOf('zh', rest.slice(0, length).toLowerCase());
    const isWord = length > 1 || chineseWords(rest)[0]?.text.length === 1;
    if (senses.length > 0 && isWord) return { piece: { kind: 'term', senses }, taken: length };
  }
  return undefined;
};

const chinesePiece = (rest: string): Read | undefined => {
  const found = chineseMeasure(rest) ?? chineseTerm(rest);
  if (found !== undefined) return found;
  const name = /^[\p{Script=Latin}][\p{Script=Latin}\p{N}+]*/u.exec(rest)?.[0];
  if (name !== undefined) return { piece: { kind: 'kept', text: name }, taken: name.length };
  return SMALL.zh.has(rest.charAt(0)) ? { piece: undefined, taken: 1 } : undefined;
};

const readChinese = (text: string): Piece[] | undefined => {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    const read = chinesePiece(text.slice(at));
    if (read === undefined) return undefined;
    if (read.piece !== undefined) pieces.push(read.piece);
    at += read.taken;
  }
  return pieces;
};

/** The pieces of a phrase in order; undefined when a word of it is not known. */
export const readPhrase = (text: string, language: Language): Piece[] | undefined =>
  language === 'zh' ? readChinese(text) : readLatin(text, language);
