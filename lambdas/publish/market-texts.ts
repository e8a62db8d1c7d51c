// What a cue's pictures say in one market: texts in its language, its own price, and what its rules take out.
import type { Cue } from '../shared/domain/analysis.ts';
import type { Adaptation } from '../shared/domain/market-rules.ts';
import type { Market } from '../shared/domain/packs.ts';
import type { Product } from '../shared/domain/product.ts';
import type { TextKind, TranslatedText } from '../shared/domain/run-words.ts';
import { forLocale, languageOf, primaryLanguage, titleLanguage } from '../shared/market/market-language.ts';
import { checkWords } from '../shared/market/overlay-rules.ts';
import { priceIn, type MarketPrice } from '../shared/market/price.ts';
import { callToActionOf } from './call-to-action.ts';

export interface MarketTextsRequest {
  cue: Cue;
  product: Product | undefined;
  market: Market;
  /** What was translated for this cue into the market's language. */
  translated?: readonly TranslatedText[];
}

export interface MarketTexts extends MarketPrice {
  /** What may stand as the title, the best first; empty when nothing is known in the market's language. */
  titles: string[];
  /** The strongest first. */
  sellingPoints: string[];
  /** The sheet's own, else the market's phrase; absent without a product. */
  callToAction?: string;
  /** What the alt text tells of the moment and of what is shown, in the market's language. */
  moment?: string;
  productTitle?: string;
  shown: string[];
  adaptations: Adaptation[];
  warnings: string[];
}

/** An infographic shows no more. */
const MOST_POINTS = 6;

const SCENE_LANGUAGE = 'en';

/** `source` where it is in the market's language already, else its translation. */
const inLanguage = (
  { market, translated = [] }: MarketTextsRequest,
  { kind, source, from }: { kind: TextKind; source: string; from: string },
): string | undefined => {
  if (source.trim() === '') return undefined;
  if (primaryLanguage(from) === languageOf(market)) return source;
  return translated.find((one) => one.kind === kind && one.source === source.trim())?.text;
};

const isKnown = (text: string | undefined): text is string => text !== undefined && text !== '';

const productTitleOf = (request: MarketTextsRequest): string | undefined => {
  const { cue, product, market } = request;
  if (product === undefined) return undefined;
  const from = titleLanguage(product.title, cue.language);
  return (
    forLocale(product.titles, market) ?? inLanguage(request, { kind: 'productTitle', source: product.title, from })
  );
};

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s\p{P}]/gu, '');

/** Whether `text` only repeats what one of the titles says. */
const repeats = (text: string, titles: readonly string[]): boolean =>
  titles.some((title) => plain(title).includes(plain(text)));

/** The moment's own selling points before the sheet's; none that the product's title has said already. */
const sellingPointsOf = (request: MarketTextsRequest): string[] => {
  const { cue, product, market } = request;
  const titles = product === undefined ? [] : [product.title, ...Object.values(product.titles ?? {})];
  const said = cue.sellingPoints
    .filter(({ text }) => !repeats(text, titles))
    .toSorted((a, b) => b.confidence - a.confidence)
    .map(({ text }) => inLanguage(request, { kind: 'sellingPoint', source: text, from: cue.language }));
  const points = [...said.filter(isKnown), ...(forLocale(product?.localSellingPoints, market) ?? [])];
  return points.filter((text) => !repeats(text, titles));
};

/** Scene phrases are in English; the action is only known in it. */
const shownIn = (request: MarketTextsRequest): string[] => {
  const { cue, market } = request;
  const { subject, action, setting } = cue.scene;
  const scene = (kind: 'subject' | 'setting', source: string): string =>
    inLanguage(request, { kind, source, from: SCENE_LANGUAGE }) ?? '';
  const spoken = languageOf(market) === SCENE_LANGUAGE ? action : '';
  const doing = [scene('subject', subject), spoken].filter((part) => part !== '').join(' ');
  return [doing, scene('setting', setting)].filter((part) => part !== '');
};

interface Lawful {
  texts: string[];
  adaptations: Adaptation[];
  warnings: string[];
}

const lawful = (
  { cue, market }: MarketTextsRequest,
  { field, texts, most }: { field: string; texts: readonly string[]; most: number },
): Lawful => {
  const result: Lawful = { texts: [], adaptations: [], warnings: [] };
  for (const text of texts) {
    if (result.texts.length === most) break;
    const checked = checkWords(text, market);
    if (checked.text !== '') result.texts.push(checked.text);
    for (const { rule, before, after, found } of checked.changes) {
      const { reason, source } = rule;
      result.adaptations.push({
        cueId: cue.cueId,
        market: market.id,
        rule: rule.id,
        field,
        before,
        after,
        reason,
        source,
      });
      const outcome = after === '' ? 'left out' : `became "${after}"`;
      result.warnings.push(
        `${market.id}: "${before}" ${outcome}, because of ${found.join(', ')} (${rule.id}: ${source}).`,
      );
    }
    for (const { rule, found } of checked.warnings) {
      result.warnings.push(
        `${market.id}: "${checked.text}" says ${found.join(', ')}. ${rule.reason} (${rule.id}: ${rule.source})`,
      );
    }
  }
  return result;
};

/** Everything a market's pictures of the cue can say. Never a text in another language, never a converted price. */
export const marketTexts = (request: MarketTextsRequest): MarketTexts => {
  const { cue, product, market } = request;
  const productTitle = productTitleOf(request);
  const moment = inLanguage(request, { kind: 'title', source: cue.title, from: cue.language });
  const [subject] = shownIn(request);
  const titles = lawful(request, {
    field: 'overlay.title',
    texts: [...new Set([productTitle, moment, subject].filter(isKnown))],
    most: 3,
  });
  const point = lawful(request, { field: 'overlay.sellingPoint', texts: sellingPointsOf(request), most: MOST_POINTS });
  const call = lawful(request, {
    field: 'overlay.callToAction',
    texts: [callToActionOf({ product, market, scriptLanguage: cue.language })].filter(isKnown),
    most: 1,
  });
  const price = priceIn(product, market);
  const silent =
    titles.texts.length === 0
      ? [`${market.id}: ${cue.cueId} has no title in ${languageOf(market)}, so its pictures there have none.`]
      : [];
  const lawfulText = (text: string | undefined): string => (text === undefined ? '' : checkWords(text, market).text);
  return {
    titles: titles.texts,
    sellingPoints: point.texts,
    ...(call.texts[0] === undefined ? {} : { callToAction: call.texts[0] }),
    ...(isKnown(lawfulText(moment)) ? { moment: lawfulText(moment) } : {}),
    ...(isKnown(lawfulText(productTitle)) ? { productTitle: lawfulText(productTitle) } : {}),
    shown: shownIn(request),
    ...(price.price === undefined ? {} : { price: price.price }),
    ...(price.formerPrice === undefined ? {} : { formerPrice: price.formerPrice }),
    ...(price.saving === undefined ? {} : { saving: price.saving }),
    adaptations: [...titles.adaptations, ...point.adaptations, ...call.adaptations],
    warnings: [...titles.warnings, ...point.warnings, ...call.warnings, ...price.warnings, ...silent],
  };
};
