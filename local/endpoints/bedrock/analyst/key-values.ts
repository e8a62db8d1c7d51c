// Lists such as "Scent: Fig; Wick: Cotton" or "- 规格：两支装", read as attributes.
import { type Finding, trimmed } from './finding.ts';

const LATIN_KEY = String.raw`[A-ZÁÉÍÓÚ][\p{Script=Latin}#]*(?:[ /][\p{Script=Latin}#]+){0,3}(?: ?\([\p{Script=Latin} ]{1,12}\))?`;
const LATIN_PAIR = new RegExp(
  String.raw`(?:^|[.;●•\n-]\s*|\s(?=\p{Lu}{3,})|(?<=\p{Ll}))(${LATIN_KEY}):\s*([^\n●•]+?)(?=\.(?:\s|$)|\n|●|•|$|;\s*${LATIN_KEY}:|\p{Lu}{3,}[ \p{Lu}#]*:)`,
  'gu',
);
const CHINESE_PAIR = /(?:^|\n)[\s\-*•●\d.、]*([\p{Script=Han}]{2,8})\s*[：:]\s*([^\n]{1,60})/gu;
const SEPARATOR = /\s*[;；、,，/]\s*/u;
const CHINESE_SEPARATOR = /\s*[;；、,，/。]\s*/u;

/** Keys that name no property of the product. */
const IDLE_KEYS =
  /^(?:upc|watch|look|listen|remember|here|and |so |item|alternate item|note|warning|question|answer|price|http|https|地址|名称|价格|注意|提示|授权|备案|注册|生产)/iu;

/** Later values of a long list give way to other facts. */
const MANY = 3;

const valuesOf = (key: string, values: string, separator: RegExp): Finding[] => {
  const pieces = [values, ...values.split(separator)].flatMap((piece) => trimmed(piece) ?? []);
  return [...new Set(pieces)].map((text, index) => ({ text, name: key, confidence: index < MANY ? 0.88 : 0.79 }));
};

/** Every stated pair: the whole value when it is short, and its parts. A Chinese key with a long value is itself a point. */
export const keyValuesIn = (text: string): Finding[] => {
  const latin = [...text.matchAll(LATIN_PAIR)].flatMap(([, key = '', values = '']) =>
    IDLE_KEYS.test(key) ? [] : valuesOf(key.toLowerCase(), values, SEPARATOR),
  );
  const chinese = [...text.matchAll(CHINESE_PAIR)].flatMap(([, key = '', values = '']) => {
    if (IDLE_KEYS.test(key)) return [];
    const short = valuesOf(key, values, CHINESE_SEPARATOR);
    return values.length > 12 ? [{ text: key, confidence: 0.92 }, ...short] : short;
  });
  return [...latin, ...chinese];
};
