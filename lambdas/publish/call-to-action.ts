// What a picture asks its viewer to do: the sheet's own words in the market's language, else the market's phrase.
import type { Market } from '../shared/domain/packs.ts';
import type { Product } from '../shared/domain/product.ts';
import { forLocale, titleLanguage } from '../shared/market/market-language.ts';

/** Names of the attribute; a name in one language says that its words are in that language, too. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  'call to action': undefined,
  calltoaction: undefined,
  cta: undefined,
  行动号召: 'zh',
  引导语: 'zh',
  'llamada a la acción': 'es',
};

/** `cta_es`, `call to action (es-MX)`, `行动号召:zh`. */
const TAGGED = /^(.+?)\s*[_:(. -]\s*([a-z]{2}(?:[_-][a-z]{2})?)\s*\)?$/u;

interface NamedAttribute {
  name: string;
  tag?: string;
}

const parseName = (attribute: string): NamedAttribute => {
  const whole = attribute.trim().toLowerCase();
  if (Object.hasOwn(NAMES, whole)) return { name: whole };
  const [, name = '', tag = ''] = TAGGED.exec(whole) ?? [];
  return { name, tag: tag.replace('_', '-') };
};

/** The sheet's calls to action by language tag; the first of a language counts. */
const stated = (product: Product, scriptLanguage: string): Record<string, string> => {
  const calls: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(product.attributes)) {
    const text = value.trim();
    const { name, tag } = parseName(attribute);
    if (text === '' || !Object.hasOwn(NAMES, name)) continue;
    calls[tag ?? NAMES[name] ?? titleLanguage(text, scriptLanguage)] ??= text;
  }
  return calls;
};

export interface CallRequest {
  product: Product | undefined;
  market: Market;
  /** Of the script, which an attribute that names no language is taken to be in. */
  scriptLanguage: string;
}

/**
 * The call to action of a product's pictures in a market. Never in another language than the market's; undefined without a product (a
 * greeting sells nothing) and for a market whose pack has no phrase.
 */
export const callToActionOf = ({ product, market, scriptLanguage }: CallRequest): string | undefined => {
  if (product === undefined) return undefined;
  return forLocale(stated(product, scriptLanguage), market) ?? market.phrases?.callToAction;
};
