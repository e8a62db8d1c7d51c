// Prices in the market's own way of writing them.
import type { Market } from '../shared/domain/packs.ts';
import type { Price } from '../shared/domain/product.ts';

/** E.g. `¥199`, `$24.90`, `24,90 €`: the market's locale, the price's own currency, no cents when there are none. */
export const formatPrice = (price: Price, market: Pick<Market, 'locale'>): string =>
  new Intl.NumberFormat(market.locale, {
    style: 'currency',
    currency: price.currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(price.amount);
