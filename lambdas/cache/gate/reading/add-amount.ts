// Takes a number into a sentence: one of something is a count of the next noun, any other number a word of its own.
import type { Language } from '../word.ts';
import { addWord, type Draft } from './draft.ts';
import { amountOf } from './units.ts';

export interface NumberRead {
  text: string;
  value: string;
  currency: string;
  unit: string | undefined;
  language: Language;
}

/** `shade 01`, `Xbox One`: after the thing it counts nothing. */
const isName = ({ words, links, join, article }: Draft, language: Language): boolean => {
  const previous = words.at(-1);
  const follows = links.length === 0 && join === '' && !article;
  return language !== 'zh' && follows && previous !== undefined && previous.kind === 'content' && !previous.act;
};

export const addAmount = (draft: Draft, { text, value, currency, unit, language }: NumberRead): void => {
  const { id } = amountOf(value, currency, unit);
  if (id === '1' && !isName(draft, language)) {
    draft.count = 'one';
    draft.article = true;
  } else addWord(draft, { text: unit === undefined ? text : `${text} ${unit}`, ids: [id], kind: 'number', language });
};
