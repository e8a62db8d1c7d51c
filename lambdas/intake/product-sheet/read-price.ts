// Reads prices as people type them: `¥199.00`, `199元`, `1.299,50 €`, `US$24.90`.

export interface WrittenPrice {
  amount: number;
  /** ISO 4217; undefined when the cell names none. */
  currency?: string;
  /** It has a bare `$`, which is a dollar or a peso: the market tells which. */
  dollarSign?: true;
}

/** Signs and words of currencies, the longer before the shorter they contain. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/us\$|\bdólares\b|\bdollars?\b/iu, 'USD'],
  [/mx\$|mex\$/iu, 'MXN'],
  [/hk\$/iu, 'HKD'],
  [/nt\$/iu, 'TWD'],
  [/ca?\$/iu, 'CAD'],
  [/au?\$/iu, 'AUD'],
  [/s\$/iu, 'SGD'],
  [/r\$/iu, 'BRL'],
  [/€|\beuros?\b/iu, 'EUR'],
  [/£/u, 'GBP'],
  [/円|日元/u, 'JPY'],
  [/\brmb\b|人民币|元|块钱?|[¥￥]/iu, 'CNY'],
];
/** ISO codes of the currencies that shops of the supported languages use. */
const CODES =
  /(?<![a-z])(CNY|USD|EUR|MXN|GBP|HKD|TWD|SGD|MYR|JPY|KRW|AUD|CAD|NZD|COP|ARS|CLP|PEN|UYU|BRL|CHF|CRC|DOP|GTQ|BOB|PYG)(?![a-z])/iu;

/** The currency that a text names, such as a header `价格（元）` or `Price (USD)`. */
export const currencyIn = (text: string): string | undefined =>
  CODES.exec(text)?.[1]?.toUpperCase() ?? SIGNS.find(([sign]) => sign.test(text))?.[1];

const withoutCurrency = (text: string): string =>
  SIGNS.reduce((rest, [sign]) => rest.replace(sign, ' '), text.replace(CODES, ' '))
    .replace('$', ' ')
    .trim();

/** Where the decimal mark stands, or -1: groups of three digits are thousands, whatever mark parts them. */
const decimalAt = (digits: string): number => {
  const mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const both = digits.includes('.') && digits.includes(',');
  const repeated = mark !== -1 && digits.indexOf(digits.charAt(mark)) !== mark;
  const isThousands = digits.length - mark - 1 === 3 && !both;
  return repeated || isThousands ? -1 : mark;
};

const amountOf = (written: string): number | undefined => {
  const digits = written.replaceAll(/[\s'’\u00a0]/gu, '');
  const at = decimalAt(digits);
  const whole = at === -1 ? digits : digits.slice(0, at);
  const cents = at === -1 ? '' : digits.slice(at + 1);
  if (!/^(?:\d{1,3}(?:[.,]\d{3})*|\d+)$/u.test(whole) || !/^\d{0,3}$/u.test(cents)) return undefined;
  return Number(`${whole.replaceAll(/[.,]/gu, '')}.${cents === '' ? '0' : cents}`);
};

/** The price in `text`, or undefined when it is not exactly one amount with at most a currency. */
export const readPrice = (text: string): WrittenPrice | undefined => {
  const plain = text.normalize('NFKC').trim();
  const amount = amountOf(withoutCurrency(plain));
  if (amount === undefined) return undefined;
  const currency = currencyIn(plain);
  if (currency !== undefined) return { amount, currency };
  return plain.includes('$') ? { amount, dollarSign: true } : { amount };
};
