// A product's prices as the run's markets show them: one where they agree, else each with its market.
import type { Product } from '../../shared/domain/product.ts';
import { priceIn } from '../../shared/market/price.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';

interface Shown {
  price: string;
  formerPrice: string | undefined;
  markets: string[];
}

const pricesOf = (product: Product, { spec }: View): Shown[] => {
  const shown = new Map<string, Shown>();
  for (const market of spec.packs.markets) {
    const { price, formerPrice } = priceIn(product, market);
    if (price === undefined) continue;
    const known = shown.get(`${price} ${formerPrice ?? ''}`);
    if (known === undefined) shown.set(`${price} ${formerPrice ?? ''}`, { price, formerPrice, markets: [market.name] });
    else known.markets.push(market.name);
  }
  return [...shown.values()];
};

/** Empty for a product without a price. */
export const productPrices = (product: Product, view: View): Html => {
  const all = pricesOf(product, view);
  const parts = all.map(
    ({ price, formerPrice, markets }) =>
      markup` <span class="offer"><span class="price">${price}</span>${
        formerPrice === undefined ? markup`` : markup` <s>${formerPrice}</s>`
      }${all.length === 1 ? markup`` : markup` <small>${markets.join(', ')}</small>`}</span>`,
  );
  return parts.length === 0 ? markup`` : markup`<p class="offers">${parts}</p>`;
};
