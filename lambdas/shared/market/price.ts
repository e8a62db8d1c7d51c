// Prices in the market's own way of writing them, in the currency they are in: nothing is converted.
import type { WarnRule } from '../domain/market-rules.ts';
import type { Market } from '../domain/packs.ts';
import type { Price, Product } from '../domain/product.ts';

/**
 * E.g. `¥199`, `$24.90`, `24,90 €`: the market's locale, the price's own currency, no cents when there are none. A currency that is not the
 * market's is written so that nobody takes it for it: US$59 in zh-CN, USD 59 in es-MX.
 */
export const formatPrice = (
  price: Price,
  { locale, currency }: Pick<Market, 'locale'> & Partial<Pick<Market, 'currency'>>,
): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: price.currency,
    currencyDisplay: currency === undefined || currency === price.currency ? 'narrowSymbol' : 'symbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(price.amount);

export interface MarketPrice {
  /** Formatted. */
  price?: string;
  /** The price before the offer, formatted. */
  formerPrice?: string;
  /** Share of the former price that the offer saves, 0–1. */
  saving?: number;
}

type Offer = Pick<Product, 'price' | 'compareAt'>;

/** The market's own price before one in its currency, and that before the product's. */
const offerOf = (product: Product, { id, currency }: Pick<Market, 'id' | 'currency'>): Offer => {
  const byKey = new Map(Object.entries(product.prices ?? {}).map(([key, offer]) => [key.toLowerCase(), offer]));
  return byKey.get(id.toLowerCase()) ?? byKey.get(currency.toLowerCase()) ?? product;
};

const rulesWhen = ({ rules }: Market, when: 'former-price' | 'foreign-currency'): WarnRule[] =>
  rules.flatMap((rule) => (rule.does === 'warn' && rule.in === 'price' && rule.when === when ? [rule] : []));

const ruleWords = ({ id }: Market, { reason, source, id: rule }: WarnRule): string =>
  `${id}: ${reason} (${rule}: ${source})`;

/** The former price where the offer is below it, in the same currency. */
const formerOf = ({ price, compareAt }: Offer): Price | undefined =>
  price !== undefined && compareAt?.currency === price.currency && compareAt.amount > price.amount
    ? compareAt
    : undefined;

/** The product's prices as the market's pictures show them, and what to mind about them. */
export const priceIn = (product: Product | undefined, market: Market): MarketPrice & { warnings: string[] } => {
  if (product === undefined) return { warnings: [] };
  const offer = offerOf(product, market);
  const { price } = offer;
  const before = formerOf(offer);
  const isForeign = price !== undefined && price.currency !== market.currency;
  const foreign = isForeign
    ? [
        `${market.id}: the price of ${product.sku} is in ${price.currency}, not ${market.currency}: it is shown as it is. Add a column price_${market.currency} to the product sheet.`,
        ...rulesWhen(market, 'foreign-currency').map((rule) => ruleWords(market, rule)),
      ]
    : [];
  const former = before === undefined ? [] : rulesWhen(market, 'former-price').map((rule) => ruleWords(market, rule));
  return {
    ...(price === undefined ? {} : { price: formatPrice(price, market) }),
    ...(price === undefined || before === undefined
      ? {}
      : { formerPrice: formatPrice(before, market), saving: 1 - price.amount / before.amount }),
    warnings: [...foreign, ...former],
  };
};
