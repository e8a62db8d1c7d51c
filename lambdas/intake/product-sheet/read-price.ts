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

/** Groups of three digits are thousands, whatever mark parts them; the last other mark is the decimal one. */
const amountOf = (digits: string): number | undefined => {
  const plain = digits.replaceAll(/[\s'’\u00a0]/gu, '');
  if (!/^\d[\d.,]*$/u.test(plain)) return undefined;
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (mark === -1) return Number(plain);
  const sign = plain.charAt(mark);
  const decimals = plain.length - mark - 1;
  const both = plain.includes('.') && plain.includes(',');
  const repeated = plain.indexOf(sign) !== mark;
  if (repeated && both) return undefined;
  const isDecimal = both || (!repeated && decimals !== 3);
  const whole = isDecimal ? plain.slice(0, mark) : plain;
  if (decimals > 3 || !/^\d{1,3}(?:[.,]\d{3})*$|^\d+$/u.test(whole)) return undefined;
  const number = Number(`${whole.replaceAll(/[.,]/gu, '')}${isDecimal ? `.${plain.slice(mark + 1)}` : ''}`);
  return Number.isFinite(number) ? number : undefined;
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
