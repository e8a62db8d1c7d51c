// Products with photos and versions.
import { describe, expect, it } from '@jest/globals';
import { photoPath } from '../../../lambdas/intake/build-products.ts';
import { ProductSchema } from '../../../lambdas/shared/domain/product.ts';
import { bytesOf } from './fakes.ts';
import { cutOutPng, opaque } from './photos.ts';
import { readProducts } from './read-products.ts';

const green = await cutOutPng(320);
const blue = await cutOutPng(320, { r: 0, g: 0, b: 200, alpha: 1 });
const read = (rows: object[], files: Record<string, Uint8Array> = { 'a.png': green, 'b.png': blue }) =>
  readProducts(
    { bytes: bytesOf(JSON.stringify(rows)), name: 'products.json' },
    { currency: 'EUR', readPhoto: (path) => Promise.resolve(files[path]) },
  );
const pan = {
  sku: 'A1',
  title: 'Pan',
  price: 59,
  compareAt: 79,
  image: 'a.png',
  attributes: { colour: 'red', stock: '4' },
};

describe('products', () => {
  it('have prices in their own or the default currency, and a photo in the bucket', async () => {
    const { products, photos, photoHashes } = await read([
      pan,
      { ...pan, sku: 'A2', currency: 'USD', compareAt: undefined },
    ]);
    expect(products.map((product) => ProductSchema.parse(product).price)).toEqual([
      { amount: 59, currency: 'EUR' },
      { amount: 59, currency: 'USD' },
    ]);
    expect(products[0]?.photo).toMatchObject({
      key: expect.stringMatching(/^assets\/[0-9a-f]{64}\.png$/u),
      cutOut: true,
    });
    expect([...photos.keys()]).toEqual([products[0]?.photo?.key]);
    expect(Object.keys(photoHashes)).toEqual(['a.png']);
  });

  it('keep their visual version when price, stock or title change', async () => {
    const [before, after] = [
      await read([pan]),
      await read([{ ...pan, title: 'Sale!', price: 9, attributes: { ...pan.attributes, stock: '3' } }]),
    ];
    expect(after.products[0]?.visualVersion).toBe(before.products[0]?.visualVersion);
    expect(after.products[0]?.commercialVersion).not.toBe(before.products[0]?.commercialVersion);
  });

  it('change their visual version with an attribute or the photo, and only that one', async () => {
    const [before] = (await read([pan])).products;
    for (const changed of [
      { ...pan, image: 'b.png' },
      { ...pan, attributes: { ...pan.attributes, lid: 'glass' } },
    ]) {
      const [after] = (await read([changed])).products;
      expect(after?.visualVersion).not.toBe(before?.visualVersion);
      expect(after?.commercialVersion).toBe(before?.commercialVersion);
    }
  });

  it('may have neither price nor photo', async () => {
    const [product] = (await read([{ sku: 'A1', title: 'Pan' }])).products;
    expect(product).toEqual({
      sku: 'A1',
      title: 'Pan',
      attributes: {},
      visualVersion: expect.any(String),
      commercialVersion: expect.any(String),
    });
  });

  it('warn when the price before the offer is below the price', async () => {
    expect((await read([{ ...pan, compareAt: 5 }])).warnings).toEqual([
      'products.json, row 1 (A1): compareAt is below price, so no discount is shown.',
    ]);
  });

  it('with a photo that is not cut out say so', async () => {
    const { products } = await read([pan], { 'a.png': await opaque().jpeg().toBuffer() });
    expect(products[0]?.photo?.cutOut).toBe(false);
  });
});

describe('a photo that cannot be used', () => {
  it('refuses a missing one with row, sku and path', async () => {
    await expect(read([pan, { ...pan, sku: 'A2', image: 'gone.png' }])).rejects.toThrow(
      'products.json, row 2 (A2), column image: the photo "gone.png" does not exist.',
    );
  });

  it('refuses a broken one with its row', async () => {
    await expect(read([pan], { 'a.png': bytesOf('x') })).rejects.toThrow(
      'row 1 (A1), column image: the photo "a.png" is not an image',
    );
  });
});

describe('the path of a photo', () => {
  it.each([
    ['incoming/x/products.csv', 'photos/a.png', 'incoming/x/photos/a.png'],
    ['products.csv', 'photos\\a.png', 'photos/a.png'],
    ['/home/ana/products.csv', '../a.png', '/home/a.png'],
    ['products.csv', '/home/a.png', '/home/a.png'],
  ])('of %s and %s is %s', (sheet, image, path) => {
    expect(photoPath(sheet, image)).toBe(path);
  });
});
