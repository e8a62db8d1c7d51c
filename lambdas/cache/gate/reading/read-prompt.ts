// Reads a prompt in English, Chinese, Spanish or a mix into sentences of words with their meanings.
import { PRONOUNS } from '../lexicon/function-words.ts';
import type { Sentence } from '../word.ts';
import { addAmount } from './add-amount.ts';
import { addWord, finish, newDraft, type Draft } from './draft.ts';
import { languageOf } from './language-of.ts';
import { readChinese, readMeasure, startsWithMeasure, unitAt } from './read-chinese.ts';
import { readLatin } from './read-latin.ts';
import { tokensOf, type Token } from './tokens.ts';
import { isUnit } from './units.ts';

type Read = (draft: Draft, tokens: readonly Token[], index: number) => number;

const isPronoun = (token: Token | undefined): boolean => {
  if (token?.type === 'han') return PRONOUNS.has(token.text.charAt(0));
  return token?.type === 'word' && PRONOUNS.has(token.text.replace(/'.*/u, ''));
};

/** A sentence that begins with a pronoun stays with the one before it, which says who is meant. */
const splitAtStops = (tokens: readonly Token[]): Token[][] => {
  const parts: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'stop') parts.push(...(isPronoun(tokens[index + 1]) ? [] : [[]]));
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
};

const wordsFrom = (tokens: readonly Token[], index: number): string[] => {
  const words: string[] = [];
  for (const token of tokens.slice(index)) {
    if (token.type !== 'word') break;
    // A word keeps `n't`; of `child's` the child counts.
    words.push(/n't$/u.test(token.text) ? token.text : token.text.replace(/'(?:s|re|ve|ll|d|m)$/u, ''));
  }
  return words;
};

interface Digits {
  text: string;
  value: string;
  currency: string;
}

const readHanNumber = (draft: Draft, digits: Digits, rest: string): void => {
  const unit = unitAt(rest);
  const counts = unit !== undefined || startsWithMeasure(rest);
  addAmount(draft, { ...digits, unit, language: counts ? 'zh' : 'en' });
  readChinese(draft, rest.slice(unit?.length ?? readMeasure(draft, rest)));
};

/** A number with the unit or measure word in the next token; what is left of that token is read after it. */
const readNumber: Read = (draft, tokens, index) => {
  const token = tokens[index];
  if (token?.type !== 'number') return 1;
  const next = tokens[index + 1];
  const value = { text: token.text, value: token.text, currency: token.currency };
  if (next?.type === 'han') {
    readHanNumber(draft, value, next.text);
    return 2;
  }
  const unit = next?.type === 'word' && isUnit(next.text) ? next.text : undefined;
  addAmount(draft, { ...value, unit, language: 'en' });
  return unit === undefined ? 1 : 2;
};

const TEXTS = { quote: 'text', product: 'product', symbol: 'content' } as const;

const readText = (draft: Draft, { type, text }: { type: keyof typeof TEXTS; text: string }): void => {
  const shown = type === 'quote' ? `“${text}”` : text;
  addWord(draft, { text: shown, ids: [shown], kind: TEXTS[type], language: 'en' });
};

const readToken =
  (language: 'en' | 'es'): Read =>
  (draft, tokens, index) => {
    const token = tokens[index];
    switch (token?.type) {
      case 'number':
        return readNumber(draft, tokens, index);
      case 'word': {
        const words = wordsFrom(tokens, index);
        readLatin(draft, language, words);
        return words.length;
      }
      case 'han':
        readChinese(draft, token.text);
        return 1;
      case 'quote':
      case 'product':
      case 'symbol':
        readText(draft, token);
        return 1;
      default:
        if (token?.type === 'comma' && draft.join === '') draft.join = 'comma';
        return 1;
    }
  };

const readSentence = (tokens: readonly Token[]): Sentence => {
  const language = languageOf(tokens.flatMap((token) => (token.type === 'word' ? [token.text] : [])));
  const draft = newDraft();
  const read = readToken(language);
  for (let index = 0; index < tokens.length;) index += read(draft, tokens, index);
  return finish(draft);
};

/** The sentences of `prompt` that have a word with a meaning. */
export const readPrompt = (prompt: string): Sentence[] =>
  splitAtStops(tokensOf(prompt))
    .map(readSentence)
    .filter((sentence) => sentence.length > 0);
