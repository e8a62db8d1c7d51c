// Which words of a cue a run's markets need in another language than they are in.
import type { Cue } from '../shared/domain/analysis.ts';
import type { Market } from '../shared/domain/packs.ts';
import type { Product } from '../shared/domain/product.ts';
import type { TextKind } from '../shared/domain/run-words.ts';
import {
  forLocale,
  languageOf,
  languagesOf,
  primaryLanguage,
  titleLanguage,
} from '../shared/market/market-language.ts';

/** Selling points of a cue that can come onto a picture: the first, and one more in case a market's rules take that out. */
export const SELLING_POINTS = 2;
/** Scene phrases are in English whatever the script is in. */
const SCENE_LANGUAGE = 'en';

export interface WantedText {
  cueId: string;
  kind: TextKind;
  /** The language it is in, and the one it is wanted in. */
  from: string;
  to: string;
  source: string;
  /** Whether it is meant to stand on a picture; else it is for the alt text only. */
  isDrawn: boolean;
}

export interface WantedRequest {
  cue: Cue;
  product: Product | undefined;
  markets: readonly Market[];
}

/** Whether the sheet says it itself in every market of the language. */
const isOnSheet = <Value>(values: Record<string, Value> | undefined, to: string, markets: readonly Market[]): boolean =>
  markets.filter((market) => languageOf(market) === to).every((market) => forLocale(values, market) !== undefined);

/** A product's title is drawn before the moment's. */
const isDrawn = (kind: TextKind, product: Product | undefined): boolean =>
  kind === 'productTitle' || kind === 'sellingPoint' || (kind === 'title' && product === undefined);

const inLanguage = ({ cue, product, markets }: WantedRequest, to: string): WantedText[] => {
  const spoken = primaryLanguage(cue.language);
  const text = (kind: TextKind, from: string, source: string): WantedText[] =>
    from === to || source.trim() === ''
      ? []
      : [{ cueId: cue.cueId, kind, from, to, source: source.trim(), isDrawn: isDrawn(kind, product) }];
  const points = isOnSheet(product?.localSellingPoints, to, markets) ? [] : cue.sellingPoints.slice(0, SELLING_POINTS);
  const titled =
    product === undefined || isOnSheet(product.titles, to, markets)
      ? []
      : text('productTitle', titleLanguage(product.title, cue.language), product.title);
  const words = [
    ...text('title', spoken, cue.title),
    ...titled,
    ...points.flatMap((point) => text('sellingPoint', spoken, point.text)),
  ];
  if (words.length === 0) return [];
  return [
    ...words,
    ...text('subject', SCENE_LANGUAGE, cue.scene.subject),
    ...text('setting', SCENE_LANGUAGE, cue.scene.setting),
  ];
};

/** The texts of one cue, language by language. Scene phrases come along only where other words have to be asked for anyway. */
export const wantedTexts = (request: WantedRequest): WantedText[] =>
  languagesOf(request.markets).flatMap((language) => inLanguage(request, language));

export const needsTranslation = (request: WantedRequest): boolean => wantedTexts(request).length > 0;
