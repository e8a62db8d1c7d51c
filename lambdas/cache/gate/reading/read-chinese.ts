// Reads Chinese: the longest entry of the lexicon first, else one character at a time, so that both sides are cut alike.
import { chineseNumber } from '../../../shared/chinese-number.ts';
import { CUT_IN_PIECES, MEASURE_WORDS, PIECES } from '../lexicon/number-table.ts';
import { longest, meaningsOf } from '../lexicon/lexicon.ts';
import type { FactKind } from '../word.ts';
import { addBetween, addWord, type Draft } from './draft.ts';
import { addAmount } from './add-amount.ts';
import { isUnit } from './units.ts';

const NUMERAL = /^[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万]*/u;
const entryAt = (run: string, index: number): string | undefined => {
  for (let length = Math.min(longest.zh, run.length - index); length > 0; length -= 1) {
    const part = run.slice(index, index + length);
    if (meaningsOf('zh', part).length > 0) return part;
  }
  return undefined;
};

const readEntry = (draft: Draft, entry: string): void => {
  const meanings = meaningsOf('zh', entry);
  const [first] = meanings;
  if (first === undefined || addBetween(draft, first)) return;
  const act = meanings.some((meaning) => meaning.act);
  addWord(draft, {
    text: entry,
    ids: meanings.map(({ id }) => id),
    kind: first.kind as FactKind,
    language: 'zh',
    act,
    describes: meanings.some((meaning) => meaning.describes),
  });
};

export const startsWithMeasure = (rest: string): boolean => rest !== '' && MEASURE_WORDS.includes(rest.charAt(0));

/** Passes the measure word that `rest`, which follows a number, begins with; it says nothing unless it is a piece of something. */
export const readMeasure = (draft: Draft, rest: string): number => {
  const measure = rest.charAt(0);
  if (!startsWithMeasure(rest)) return 0;
  if (PIECES.includes(measure) && CUT_IN_PIECES.test(rest.slice(1)))
    addWord(draft, { text: measure, ids: ['piece'], kind: 'content', language: 'zh' });
  return 1;
};

/** The unit that `rest` begins with. */
export const unitAt = (rest: string): string | undefined =>
  [3, 2, 1].map((length) => rest.slice(0, length)).find((part) => part.length > 0 && isUnit(part));

const readNumeral = (draft: Draft, numeral: string, rest: string): number => {
  const unit = unitAt(rest);
  addAmount(draft, { text: numeral, value: String(chineseNumber(numeral)), currency: '', unit, language: 'zh' });
  return numeral.length + (unit?.length ?? readMeasure(draft, rest));
};

/** 冲浪者: who does it. */
const readDoer = (draft: Draft, entry: string): void => {
  const ids = meaningsOf('zh', entry).map(({ id }) => `${id}-er`);
  addWord(draft, { text: `${entry}者`, ids, kind: 'content', language: 'zh' });
};

const isDoer = (entry: string, next: string): boolean =>
  next === '者' && meaningsOf('zh', entry).some(({ act }) => act);

const readAt = (draft: Draft, run: string, index: number): number => {
  const entry = entryAt(run, index);
  if (entry !== undefined && isDoer(entry, run.charAt(index + entry.length))) {
    readDoer(draft, entry);
    return entry.length + 1;
  }
  if (entry !== undefined && entry.length > 1) {
    readEntry(draft, entry);
    return entry.length;
  }
  const numeral = NUMERAL.exec(run.slice(index))?.[0];
  if (numeral !== undefined) return readNumeral(draft, numeral, run.slice(index + numeral.length));
  const character = run.charAt(index);
  if (entry !== undefined) readEntry(draft, entry);
  else addWord(draft, { text: character, ids: [character], kind: 'content', language: 'zh', known: false });
  return 1;
};

/** Reads one run of Chinese characters into `draft`. */
export const readChinese = (draft: Draft, run: string): void => {
  let index = 0;
  while (index < run.length) index += readAt(draft, run, index);
};
