// Columns for one language, market or currency.
import { describe, expect, it } from '@jest/globals';
import { buildProducts } from '../../../lambdas/intake/build-products.ts';
import { localColumn } from '../../../lambdas/intake/local-columns.ts';
import { readSheet } from '../../../lambdas/intake/read-sheet.ts';

const sheet = (text: string, name = 'p.csv') => readSheet(new TextEncoder().encode(text), name);

describe('a column’s name', () => {
  it.each([
    ['title_en', { field: 'title', key: 'en' }],
    ['Title:es-mx', { field: 'title', key: 'es-MX' }],
    ['title (zh)', { field: 'title', key: 'zh' }],
    ['selling_points_es', { field: 'sellingPoints', key: 'es' }],
    ['price_MXN', { field: 'price', key: 'MXN' }],
    ['price:es-MX', { field: 'price', key: 'es-MX' }],
    ['compareAt_mxn', { field: 'compareAt', key: 'MXN' }],
  ])('%s says its field and language, market or currency', (name, column) => {
    expect(localColumn(name)).toEqual(column);
  });

  it.each(['title', 'price', 'price_min', 'price_max', 'title_MXN', 'subtitle_en', 'colour'])(
    '%s is no such column',
    (name) => {
      expect(localColumn(name)).toBeUndefined();
    },
  );
});

describe('products of a sheet with such columns', () => {
  it('have titles by language and prices by market, in the market’s currency', async () => {
    const { products } = await buildProducts(
      await sheet(
        'sku,title,title_es,price,currency,price_MXN,compareAt_MXN,price:es-ES\nA,Pan,Sartén,59,USD,999,1299,54.9\nB,Pot,,10,USD,,,\n',
      ),
      {
        name: 'p.csv',
        currency: 'USD',
        marketCurrency: (market) => (market === 'es-ES' ? 'EUR' : 'USD'),
        readPhoto: () => Promise.resolve(undefined),
      },
    );
    expect(products[0]).toMatchObject({
      titles: { es: 'Sartén' },
      prices: {
        MXN: { price: { amount: 999, currency: 'MXN' }, compareAt: { amount: 1299, currency: 'MXN' } },
        'es-ES': { price: { amount: 54.9, currency: 'EUR' } },
      },
      attributes: {},
    });
    expect(products[1]).not.toHaveProperty('titles');
    expect(products[1]).not.toHaveProperty('prices');
  });

  it('take the same from JSON', async () => {
    const { rows } = await sheet(
      '[{"sku": "A", "title": "Pan", "titles": {"es": "Sartén"}, "prices": {"MXN": {"price": 999}}}]',
      'p.json',
    );
    expect(rows[0]).toMatchObject({ titles: { es: 'Sartén' }, prices: { MXN: { price: 999 } } });
  });

  it('refuses a local price that is no number, naming the row', async () => {
    await expect(sheet('sku,title,price_MXN\nA,Pan,cheap\n')).rejects.toThrow(
      /row 2, column prices\.MXN\.price.*a number such as 59\.90/u,
    );
  });
});
