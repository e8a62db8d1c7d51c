// What a screen reader says for a cue's picture, in the language of a market.
import type { Market } from '../shared/domain/packs.ts';
import { languageOf } from '../shared/market/market-language.ts';
import type { MarketTexts } from './market-texts.ts';

const CARD = 'card, no picture';

/** Chinese ends a sentence with 。 and puts no space after it. */
const sentence = (text: string, isChinese: boolean): string => {
  if (/[.。!！?？…]$/u.test(text)) return text;
  return `${text}${isChinese ? '。' : '.'}`;
};

const priceWords = ({ price, formerPrice }: MarketTexts, { phrases }: Market, comma: string): string => {
  if (price === undefined) return '';
  return formerPrice === undefined || phrases === undefined
    ? price
    : `${price}${comma}${phrases.formerPrice.replace('{price}', formerPrice)}`;
};

/** The moment and the product, what the picture shows, and the price on it: only words in the market's language. */
export const altTextOf = (texts: MarketTexts, market: Market, { isCard = false } = {}): string => {
  const isChinese = languageOf(market) === 'zh';
  const comma = isChinese ? '，' : ', ';
  const moment = [...new Set([texts.moment, texts.productTitle].filter((part) => part !== undefined && part !== ''))];
  const parts = [moment.join(isChinese ? '——' : ' – '), texts.shown.join(comma), priceWords(texts, market, comma)];
  const said = parts
    .filter((part) => part !== '')
    .map((part) => sentence(part, isChinese))
    .join(isChinese ? '' : ' ');
  if (!isCard) return said;
  const card = market.phrases?.card ?? CARD;
  return isChinese ? `${said}（${card}）` : `${said} (${card})`;
};
