// Numbers, measures, prices and codes in a text, in a form that is the same in every language: a translation must keep them all.
import { chineseNumber } from '../shared/chinese-number.ts';

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;

/** One name for a unit, whatever it is called in Chinese, English and Spanish. */
const UNITS: Readonly<Record<string, string>> = {
  mm: 'mm|毫米|millimet(?:er|re)s?|milímetros?',
  cm: 'cm|厘米|公分|centimet(?:er|re)s?|centímetros?',
  ml: 'ml|毫升|millilit(?:er|re)s?|mililitros?',
  mg: 'mg|毫克|milligrams?|miligramos?',
  kg: 'kg|公斤|千克|kilograms?|kilogramos?|kilos?',
  mah: 'mah|毫安时?',
  gb: 'gb',
  w: 'w|瓦|watts?|vatios?',
  v: 'v|伏|volts?|voltios?',
  '%': '%|percent|por ciento',
  '°': '°c?|℃|度|degrees?|grados?',
  oz: 'oz|盎司|ounces?|onzas?',
  lb: 'lbs?|磅|pounds?|libras?',
  in: 'inch(?:es)?|英寸|pulgadas?|″|"',
  h: 'hours?|小时|horas?|h',
  min: 'minutes?|分钟|minutos?|min',
  l: 'l|升|lit(?:er|re)s?|litros?',
  g: 'g|克|grams?|gramos?|gr',
  m: 'm|米|met(?:er|re)s?|metros?',
};
const CURRENCIES: Readonly<Record<string, { before: string; after: string }>> = {
  CNY: { before: '[¥￥]|CNY|RMB', after: '元|块钱?|人民币|yuan(?:es)?|CNY|RMB' },
  EUR: { before: '€|EUR', after: '€|欧元|euros?|EUR' },
  GBP: { before: '£|GBP', after: '英镑|libras esterlinas|pounds? sterling|GBP' },
  MXN: { before: 'MXN|MX\\$', after: '比索|pesos?|MXN' },
  USD: { before: 'US\\$|\\$|USD', after: '美元|dollars?|d[oó]lares?|USD' },
};

/** `1,299.5` and `1.299,5` become `1299.5`; three digits after a single separator are thousands. */
const normalNumber = (text: string): string => {
  const parts = text.split(/[.,]/u);
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return String(Number(text));
  const isFraction = last.length !== 3;
  const whole = isFraction ? parts.slice(0, -1).join('') : parts.join('');
  return String(Number(isFraction ? `${whole}.${last}` : whole));
};

const pricesIn = (text: string): string[] =>
  Object.entries(CURRENCIES).flatMap(([currency, { before, after }]) => {
    const pattern = new RegExp(String.raw`(?:${before})\s?(${NUMBER})|(${NUMBER})\s?(?:${after})(?!\p{L})`, 'giu');
    const han = new RegExp(
      String.raw`(${NUMBER})\s?(?:${
        after
          .split('|')
          .filter((word) => /\p{Script=Han}/u.test(word))
          .join('|') || '(?!)'
      })`,
      'giu',
    );
    const found = [...text.matchAll(pattern)].map(([, first, second]) => first ?? second ?? '');
    const inChinese = [...text.matchAll(han)].map(([, amount = '']) => amount);
    return [...new Set([...found, ...inChinese])].map((amount) => `${currency} ${normalNumber(amount)}`);
  });

const measuresIn = (text: string): string[] =>
  Object.entries(UNITS).flatMap(([unit, names]) => {
    const pattern = new RegExp(String.raw`(${NUMBER})[\s-]?(?:${names})(?!\p{Script=Latin})`, 'giu');
    return [...text.matchAll(pattern)].map(([, amount = '']) => `${normalNumber(amount)} ${unit}`);
  });

const numbersIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(NUMBER, 'gu'))].map(([number]) => normalNumber(number));

const sorted = (list: readonly string[]): string[] => [...list].sort();

export interface Figures {
  numbers: string[];
  /** `26 cm` */
  measures: string[];
  /** `CNY 199` */
  prices: string[];
}

/** Every list sorted. Numbers in words (three, 三) are none: a translation may write them either way. */
export const figuresIn = (text: string): Figures => ({
  numbers: sorted(numbersIn(text)),
  measures: sorted(measuresIn(text)),
  prices: sorted(pricesIn(text)),
});

const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SPANISH = 'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ');

/** Numbers that stand in words: they may come back as digits. */
export const numbersInWords = (text: string): string[] => {
  const han = [...text.matchAll(/[零〇一二两三四五六七八九十百千]+/gu)].map(([word]) => String(chineseNumber(word)));
  const latin = [...text.toLowerCase().matchAll(/\p{Script=Latin}+/gu)].flatMap(([word]) =>
    [ENGLISH, SPANISH].flatMap((names) => (names.includes(word) ? [String(names.indexOf(word))] : [])),
  );
  return [...han, ...latin];
};

/**
 * Words that are names or codes whatever the language: codes with digits or capitals inside (SPF50, TurboWash, USB), and Latin words
 * within Chinese.
 */
export const namesIn = (text: string): string[] => {
  const isChinese = /\p{Script=Han}/u.test(text);
  const words = [...text.matchAll(/(?<![\p{Script=Latin}\p{N}])\p{Script=Latin}[\p{Script=Latin}\p{N}+]*/gu)].map(
    ([word]) => word,
  );
  const unit = new RegExp(String.raw`^(?:${Object.values(UNITS).join('|')})$`, 'iu');
  return words.filter((word) => !unit.test(word) && (isChinese || /\p{L}\d|\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(word)));
};
