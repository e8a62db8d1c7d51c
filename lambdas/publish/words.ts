// The words on a picture of one cue in one market: from the product sheet and the cue's evidence, never from an image model.
import { drawableWords, type DrawableWords } from './drawable-words.ts';
import type { MarketTexts } from './market-texts.ts';

export interface Words {
  title: string;
  sellingPoint?: string;
  price?: string;
  /** The price before the offer, drawn struck through. */
  compareAt?: string;
}

/** A title of nothing but emoji is replaced by the moment's, and that by what the picture shows. */
const titleOf = (texts: MarketTexts): DrawableWords => {
  const titles = texts.titles.map(drawableWords);
  const first = titles.find(({ text }) => text !== '');
  return { text: first?.text ?? '', missing: titles[0]?.missing ?? [] };
};

/** The words, and the signs that were left out because no typeface has them. */
export const wordsOf = (texts: MarketTexts): { words: Words; missing: string[] } => {
  const { price, formerPrice } = texts;
  const title = titleOf(texts);
  const point = drawableWords(texts.sellingPoint ?? '');
  return {
    words: {
      title: title.text,
      ...(point.text === '' ? {} : { sellingPoint: point.text }),
      ...(price === undefined ? {} : { price }),
      ...(formerPrice === undefined ? {} : { compareAt: formerPrice }),
    },
    missing: [...new Set([...title.missing, ...point.missing])],
  };
};
