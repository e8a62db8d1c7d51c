// Rows of a running order as moments: one a row, with a picture wherever a product of the sheet is shown.
import { unwantedOf, wantsPicture, type Moment, type Moments } from './moment.ts';
import type { Sentence } from './read-sentences.ts';

const byRow = (sentences: readonly Sentence[]): Sentence[][] => {
  const rows = new Map<number, Sentence[]>();
  for (const sentence of sentences) rows.set(sentence.segment, [...(rows.get(sentence.segment) ?? []), sentence]);
  return [...rows.values()];
};

/** The offer's line, under the heading that its column has: a gift or a price is nothing of the product's. */
const OFFER =
  /^[^:：]{0,20}(?:优惠|价|机制|福利|赠|促销|活动|offer|price|promo|deal|discount|gift|oferta|precio|promoción|descuento|regalo)[^:：]{0,12}[:：]/iu;

const isOffer = ({ text, moment }: Sentence): boolean => moment?.kind === 'price-only' || OFFER.test(text);

/** What is said for the picture, and asides without the offer; a row of nothing else is taken by its words as they are. */
const momentOf = (row: readonly Sentence[]): Moment => {
  const said = row.filter((sentence) => sentence.moment === undefined && !isOffer(sentence));
  const sentences = said.length === 0 ? [...row] : said;
  const sku = row.find((sentence) => sentence.sku !== undefined)?.sku;
  return { sentences, asides: row.filter((sentence) => !sentences.includes(sentence) && !isOffer(sentence)), sku };
};

/** A row with a product is always shown; talk is when it shows a scene or names a product, and is not all greeting, draw or farewell. */
const isShown = (row: readonly Sentence[], moment: Moment): boolean =>
  row.some((sentence) => sentence.row === 'product') ||
  (row.some((sentence) => sentence.moment === undefined) && wantsPicture(moment, true));

/** Sorts rows into cues and what wants no picture; the sentences of a shown row all belong to its cue. */
export const groupRows = (sentences: readonly Sentence[]): Moments => {
  const cues: Moment[] = [];
  const unwanted: Moments['unwanted'] = [];
  for (const row of byRow(sentences)) {
    const moment = momentOf(row);
    if (isShown(row, moment)) cues.push(moment);
    else unwanted.push(...row.map(unwantedOf));
  }
  return { cues, unwanted };
};
