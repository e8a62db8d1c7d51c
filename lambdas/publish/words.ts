// The words on a picture of one cue in one market: from the product sheet and the cue's evidence, never from an image model.
import type { Market } from '../shared/domain/packs.ts';
import type { Product } from '../shared/domain/product.ts';
import { drawableWords, type DrawableWords } from './drawable-words.ts';
import type { Typeface } from './fonts.ts';
import type { MarketTexts } from './market-texts.ts';

export interface Words {
  title: string;
  /** The strongest first. */
  sellingPoints?: readonly string[];
  price?: string;
  /** The price before the offer, drawn struck through. */
  compareAt?: string;
  /** What the offer saves, e.g. `−20 %`. */
  discount?: string;
  callToAction?: string;
  /** Drawn as a QR code. */
  link?: string;
}

export interface WordsRequest {
  /** What may be said in the market: in its language, lawful there. */
  texts: MarketTexts;
  product: Product | undefined;
  market: Market;
  /** What the words are set in; the shipped typeface when absent. */
  typeface?: Typeface | undefined;
}

export interface WrittenWords {
  words: Words;
  /** Signs that no typeface has, and words that run from right to left: both are left out. */
  missing: string[];
  rightToLeft: string[];
  /** What else a person should know. */
  notes: string[];
}

/** A product's attribute under any of its names, in any case. */
const attributeOf = (product: Product | undefined, names: readonly string[]): string | undefined =>
  Object.entries(product?.attributes ?? {})
    .find(([name, value]) => names.includes(name.trim().toLowerCase()) && value.trim() !== '')?.[1]
    .trim();

const LINKS = ['url', 'link', 'product url', 'product link', '链接', '商品链接', 'enlace'];

/** Only what a phone opens as a page is made into a code. */
const linkOf = (product: Product | undefined): { link?: string; notes: string[] } => {
  const stated = attributeOf(product, LINKS);
  if (stated === undefined) return { notes: [] };
  const url = URL.parse(stated);
  if (url !== null && ['https:', 'http:'].includes(url.protocol)) return { link: url.href, notes: [] };
  const note = `The link of ${product?.sku ?? 'the product'}, "${stated.slice(0, 80)}", is no web address (https://…): no code is drawn for it.`;
  return { notes: [note] };
};

/** Share that the offer saves, in the market's way of writing it; nothing below one percent. */
const discountOf = ({ saving }: MarketTexts, { locale }: Pick<Market, 'locale'>): string | undefined => {
  // Rounded down: a saving is never overstated.
  const percent = Math.floor((saving ?? 0) * 100 + 1e-9);
  return percent < 1 ? undefined : `−${new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100)}`;
};

/** A title of nothing but emoji is replaced by the moment's, and that by what the picture shows. */
const titleOf = ({ titles }: MarketTexts, draw: (text: string) => DrawableWords): DrawableWords => {
  const drawn = titles.map(draw);
  const first = drawn.find(({ text }) => text !== '');
  return { missing: [], rightToLeft: [], ...drawn[0], text: first?.text ?? '' };
};

const present = <Value>(name: string, value: Value | undefined): Record<string, Value> =>
  value === undefined || value === '' ? {} : { [name]: value };

/** The words, and what had to be left out of them. */
export const wordsOf = (request: WordsRequest): WrittenWords => {
  const { texts, product, market, typeface } = request;
  const draw = (text: string): DrawableWords => drawableWords(text, typeface);
  const title = titleOf(texts, draw);
  const points = texts.sellingPoints.map(draw);
  const call = draw(texts.callToAction ?? '');
  const { link, notes } = linkOf(product);
  const drawn = [title, ...points, call];
  const sellingPoints = [...new Set(points.map(({ text }) => text).filter((text) => text !== ''))];
  return {
    words: {
      title: title.text,
      ...present('sellingPoints', sellingPoints.length === 0 ? undefined : sellingPoints),
      ...present('price', texts.price),
      ...present('compareAt', texts.formerPrice),
      ...present('discount', discountOf(texts, market)),
      ...present('callToAction', call.text),
      ...present('link', link),
    },
    missing: [...new Set(drawn.flatMap(({ missing }) => missing))],
    rightToLeft: [...new Set(drawn.flatMap(({ rightToLeft }) => rightToLeft))],
    notes,
  };
};
