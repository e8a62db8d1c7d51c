// Confidence floors and size limits: what falls below is dropped and counted, never rounded up.
import { KEYWORD_FLOOR, MAX_KEYWORDS, SELLING_POINT_FLOOR } from '../shared/domain/analysis.ts';
import type { CueAnswer } from './answer-schema.ts';

/** Attributes of one cue; a product says no more in one moment. */
export const MAX_ATTRIBUTES = 24;
const MAX_WORDS = 4;
const MAX_CHINESE_CHARACTERS = 8;

const HAN = /\p{Script=Han}/u;

/** Whether `text` is a keyword by length: at most 4 words, or 8 characters when it has Chinese ones. */
export const isShort = (text: string): boolean =>
  HAN.test(text) ? Array.from(text).length <= MAX_CHINESE_CHARACTERS : text.trim().split(/\s+/u).length <= MAX_WORDS;

const sameText = (text: string): string => text.trim().toLowerCase();

const distinct = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => {
  const seen = new Set<string>();
  return items.filter((item) => {
    const name = key(item);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
};

interface Kept<Item> {
  kept: Item[];
  dropped: number;
}

/** Keywords at or above 0.7, short enough, each once, the surest ten; the order of the answer stays. */
export const floorKeywords = (keywords: CueAnswer['keywords']): Kept<CueAnswer['keywords'][number]> => {
  const sure = distinct(keywords, ({ text }) => sameText(text)).filter(
    ({ text, confidence }) => confidence >= KEYWORD_FLOOR && isShort(text),
  );
  const surest = new Set([...sure].sort((a, b) => b.confidence - a.confidence).slice(0, MAX_KEYWORDS));
  const kept = sure.filter((keyword) => surest.has(keyword));
  return { kept, dropped: keywords.length - kept.length };
};

/** Selling points above 0.8. */
export const floorSellingPoints = (points: CueAnswer['sellingPoints']): Kept<CueAnswer['sellingPoints'][number]> => {
  const kept = distinct(points, ({ text }) => sameText(text)).filter(
    ({ confidence }) => confidence > SELLING_POINT_FLOOR,
  );
  return { kept, dropped: points.length - kept.length };
};

/** Attributes each once, at most 24. */
export const limitAttributes = (attributes: CueAnswer['attributes']): CueAnswer['attributes'] =>
  distinct(attributes, ({ name, value }) => `${sameText(name)}\n${sameText(value)}`).slice(0, MAX_ATTRIBUTES);
