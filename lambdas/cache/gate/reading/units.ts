// Amounts in one unit each: 0.03 l is 30 ml. Factors are the SI's; 斤 is 500 g; inches and ounces stay what they are.
import { unaccented } from '../lexicon/spanish-forms.ts';

const UNITS: readonly (readonly [names: string, unit: string, factor: number])[] = [
  ['ml mililitro mililitros millilitre millilitres milliliter milliliters 毫升', 'ml', 1],
  ['cl centilitre centilitres centiliter centiliters centilitros', 'ml', 10],
  ['dl', 'ml', 100],
  ['l litre litres liter liters litro litros 升', 'ml', 1000],
  ['mcg µg μg 微克', 'g', 0.000_001],
  ['mg milligram milligrams miligramo miligramos 毫克', 'g', 0.001],
  ['g gr gram grams gramme grammes gramo gramos 克', 'g', 1],
  ['kg kilo kilos kilogram kilograms kilogramo kilogramos 千克 公斤', 'g', 1000],
  ['斤', 'g', 500],
  ['mm millimetre millimetres millimeter millimeters milímetro milímetros 毫米', 'mm', 1],
  ['cm centimetre centimetres centimeter centimeters centímetro centímetros 厘米 公分', 'mm', 10],
  ['m metre metres meter meters metro metros 米', 'mm', 1000],
  ['km kilometre kilometres kilometer kilometers kilómetro kilómetros 公里 千米', 'mm', 1_000_000],
  ['inch inches pulgada pulgadas 英寸 寸', 'inch', 1],
  ['ft foot feet 英尺', 'ft', 1],
  ['oz ounce ounces onza onzas 盎司', 'oz', 1],
  ['lb lbs pound pounds libra libras 磅', 'lb', 1],
  ['w watt watts vatio vatios 瓦 瓦特', 'w', 1],
  ['kw 千瓦', 'w', 1000],
  ['mah 毫安 毫安时', 'mah', 1],
  ['v volt volts voltio voltios 伏 伏特', 'v', 1],
  ['hz hertz hercios 赫兹', 'hz', 1],
  ['mp megapixel megapixels megapíxeles', 'mp', 1],
  ['mb', 'gb', 1 / 1024],
  ['gb', 'gb', 1],
  ['tb', 'gb', 1024],
  ['percent 百分', '%', 1],
  ['usd dollar dollars dólar dólares 美元', 'usd', 1],
  ['eur euro euros 欧元', 'eur', 1],
  ['gbp 英镑', 'gbp', 1],
  ['元 块钱 块 人民币 rmb cny yuan yuanes', 'cny', 1],
  ['mxn pesos peso', 'mxn', 1],
  ['second seconds segundo segundos 秒 秒钟', 'second', 1],
  ['hour hours hora horas 小时', 'hour', 1],
  ['minute minutes minuto minutos 分钟', 'minute', 1],
];

const byName = new Map(
  UNITS.flatMap(([names, unit, factor]) =>
    names.split(' ').flatMap((name) => [name, unaccented(name)].map((form) => [form, { unit, factor }] as const)),
  ),
);

const money = new Set(['usd', 'eur', 'gbp', 'cny', 'mxn']);

export interface Amount {
  /** `30 ml`, `price 19.9 usd`, or the number alone. */
  id: string;
  /** The unit was found in the word that was offered. */
  usedUnit: boolean;
}

const rounded = (value: number): string => String(Number(value.toPrecision(12)));

/** `value` with the unit that `next` names, if it does. */
export const amountOf = (value: string, currency: string, next: string | undefined): Amount => {
  if (currency !== '')
    return { id: `${currency === '%' ? '' : 'price '}${value} ${currency}`, usedUnit: next === currency };
  const found = next === undefined ? undefined : byName.get(next);
  if (found === undefined) return { id: value, usedUnit: false };
  const amount = `${rounded(Number(value) * found.factor)} ${found.unit}`;
  return { id: money.has(found.unit) ? `price ${amount}` : amount, usedUnit: true };
};

export const isUnit = (text: string): boolean => byName.has(text);
