// The words on a picture of one cue in one market: from the product sheet and the cue's evidence, never from an image model.
import type { Cue } from '../shared/domain/analysis.ts';
import type { Market } from '../shared/domain/packs.ts';
import type { Product } from '../shared/domain/product.ts';
import { drawableWords, type DrawableWords } from './drawable-words.ts';
import { formatPrice } from './price.ts';

export interface Words {
  title: string;
  sellingPoint?: string;
  price?: string;
  /** The price before the offer, drawn struck through. */
  compareAt?: string;
}

export interface WordsRequest {
  cue: Cue;
  product: Product | undefined;
  market: Market;
}

/** A title of nothing but emoji is replaced by the moment's, and that by what the picture shows. */
const titleOf = ({ cue, product }: WordsRequest): DrawableWords => {
  const titles = [product?.title ?? cue.title, cue.title, cue.scene.subject].map(drawableWords);
  const first = titles.find(({ text }) => text !== '');
  return { text: first?.text ?? '', missing: titles[0]?.missing ?? [] };
};

/** The words, and the signs that were left out because no typeface has them. */
export const wordsOf = (request: WordsRequest): { words: Words; missing: string[] } => {
  const { cue, product, market } = request;
  const title = titleOf(request);
  const point = drawableWords(cue.sellingPoints[0]?.text ?? '');
  return {
    words: {
      title: title.text,
      ...(point.text === '' ? {} : { sellingPoint: point.text }),
      ...(product?.price === undefined ? {} : { price: formatPrice(product.price, market) }),
      ...(product?.compareAt === undefined ? {} : { compareAt: formatPrice(product.compareAt, market) }),
    },
    missing: [...new Set([...title.missing, ...point.missing])],
  };
};
