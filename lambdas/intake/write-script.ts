// Writes the moments of products that no script speaks of: the sheet's own facts in the market's language, in fixed words.
import type { Product } from '../shared/domain/product.ts';
import type { Script, ScriptSegment } from '../shared/domain/script.ts';

type Language = 'zh' | 'en' | 'es';

interface Words {
  /** Between a fact's name and its value, between facts, and at a sentence's end. */
  is: string;
  and: string;
  stop: string;
  price: (now: string, before: string | undefined) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    is: '：',
    and: '，',
    stop: '。',
    price: (now, before) => (before === undefined ? `价格${now}` : `价格${now}，原价${before}`),
  },
  en: {
    is: ': ',
    and: ', ',
    stop: '.',
    price: (now, before) => (before === undefined ? `Price ${now}` : `Price ${now}, before ${before}`),
  },
  es: {
    is: ': ',
    and: ', ',
    stop: '.',
    price: (now, before) => (before === undefined ? `Precio ${now}` : `Precio ${now}, antes ${before}`),
  },
};

const languageOf = (locale: string): Language => {
  const language = locale.split('-')[0];
  return language === 'zh' || language === 'es' ? language : 'en';
};

const formatPrice = ({ amount, currency }: NonNullable<Product['price']>, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount);

/** The title in the market's own variety, its language, or as the sheet has it. */
const titleIn = ({ title, titles = {} }: Product, locale: string): string =>
  titles[locale] ?? titles[languageOf(locale)] ?? title;

const priceSentence = ({ price, compareAt }: Product, locale: string, words: Words): string[] => {
  if (price === undefined) return [];
  const isOffer = compareAt !== undefined && compareAt.amount > price.amount;
  return [words.price(formatPrice(price, locale), isOffer ? formatPrice(compareAt, locale) : undefined)];
};

const ended = (sentence: string, stop: string): string =>
  /[。.!?！？…]$/u.test(sentence) ? sentence : sentence + stop;

/** A product's moment: title, facts, selling points, price. Nothing is in it that is not in the sheet. */
export const productWords = (product: Product, locale: string): string => {
  const words = WORDS[languageOf(locale)];
  const facts = Object.entries(product.attributes).map(([name, value]) => `${name}${words.is}${value}`);
  return [
    titleIn(product, locale),
    ...(facts.length === 0 ? [] : [facts.join(words.and)]),
    ...(product.sellingPoints ?? []),
    ...priceSentence(product, locale, words),
  ]
    .map((sentence) => ended(sentence.replaceAll(/\s+/gu, ' ').trim(), words.stop))
    .join('\n');
};

/** `script` with a moment for each product after its end, numbered on from its rows. */
export const appendProducts = (script: Script, products: readonly Product[], locale: string): Script => {
  let { text } = script;
  const last = Math.max(0, ...script.segments.map(({ row }) => row ?? 0));
  const added = products.map((product, index): ScriptSegment => {
    const words = productWords(product, locale);
    const from = text === '' ? 0 : text.length + 1;
    text = text === '' ? words : `${text}\n${words}`;
    return { from, to: from + words.length, productId: product.sku, row: last + index + 1 };
  });
  return { ...script, text, segments: [...script.segments, ...added] };
};

const EMPTY: Script = { title: '', text: '', segments: [], warnings: [] };

/** A script of one moment for each product, in the order of the sheet. */
export const writeScript = (products: readonly Product[], locale: string): Script => ({
  ...appendProducts(EMPTY, products, locale),
  language: locale,
});

/** The script as a file: the JSON form that intake reads, so that it can be edited and used again. */
export const scriptBytesOf = ({ title, language, text, segments }: Script): Uint8Array => {
  const script = {
    ...(title === '' ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    segments: segments.map(({ from, to, ...kept }) => ({ ...kept, text: text.slice(from, to) })),
  };
  return new TextEncoder().encode(`${JSON.stringify(script, null, 2)}\n`);
};
