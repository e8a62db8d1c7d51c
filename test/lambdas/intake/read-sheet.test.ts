// Product sheets: JSON and CSV, and what is wrong with them, by row and column.
import { describe, expect, it } from '@jest/globals';
import { readSheet } from '../../../lambdas/intake/read-sheet.ts';
import { bytesOf } from './fakes.ts';

const csv = (text: string) => readSheet(bytesOf(text), 'products.csv');
const json = (value: unknown) => readSheet(bytesOf(JSON.stringify(value)), 'products.json');

describe('a CSV sheet', () => {
  it('gives rows, and columns without a meaning of their own become attributes', async () => {
    const { rows } = await csv(
      'sku,title,price,compare_at,currency,image,颜色,size\nA1,Pan,59.90,,USD,a.png,红,"26 cm, round"\n',
    );
    expect(rows).toEqual([
      {
        sku: 'A1',
        title: 'Pan',
        price: 59.9,
        currency: 'USD',
        image: 'a.png',
        attributes: { 颜色: '红', size: '26 cm, round' },
        where: 'row 2',
      },
    ]);
  });

  it('may be separated by semicolons and state attributes as pairs', async () => {
    const { rows } = await csv('sku;title;attributes\nA1;Pan;"colour: red; lid = glass; odd"\n');
    expect(rows[0]?.attributes).toEqual({
      colour: 'red',
      lid: 'glass',
    });
  });

  it('warns about a column that is a letter away from a known one', async () => {
    expect((await csv('sku,title,prise,material\nA1,Pan,5,iron\n')).warnings).toEqual([
      'products.csv: the column "prise" became an attribute. Did you mean "price"?',
    ]);
  });

  it.each([
    [
      'a price that is no number',
      'sku,title,price\nA1,Pan,1\nA2,Pot,cheap\n',
      /row 3, column price: got "cheap"; a number such as 59\.90 is allowed/u,
    ],
    ['a missing title', 'sku,title\nA1,\n', /row 2, column title: got nothing; a text is needed/u],
    [
      'a currency that is none',
      'sku,title,currency\nA1,Pan,dollars\n',
      /row 2, column currency: got "dollars"; a currency code such as USD/u,
    ],
    ['a sku that stands there twice', 'sku,title\nA1,Pan\nA1,Pot\n', /row 3, column sku: "A1" stands in row 2 too/u],
    ['a row with too few cells', 'sku,title\nA1\n', /row 2, column title: got nothing; a text is needed/u],
    [
      'a row with too many cells',
      'sku,title,price\nA1,Pan, round,59\n',
      /is not a CSV table: row 2 has 4 cells, its header names 3 columns/u,
    ],
    ['a table without a column of names', 'a,b\n1,2\n', /has no table of products: its first row is a \| b/u],
    ['no rows', 'sku,title\n', /has no product/u],
    ['an image', '\u0089PNG\u0000', /is a binary file/u],
  ])('refuses %s', async (_what, text, message) => {
    await expect(csv(text)).rejects.toThrow(message);
  });

  it('refuses more problems than fit with their number', async () => {
    await expect(csv(`sku,title,price\n${'A,B,x\n'.repeat(7)}`)).rejects.toThrow(/And 2 more\. Correct them/u);
  });

  it('refuses more products than a run may have', async () => {
    const rows = Array.from({ length: 201 }, (_, index) => `A${index},Pan`).join('\n');
    await expect(csv(`sku,title\n${rows}\n`)).rejects.toThrow('has 201 products; at most 200 are allowed');
  });
});

describe('a JSON sheet', () => {
  it('gives rows; null and empty text are absent, numbers become texts where texts are meant', async () => {
    const { rows } = await json([
      { sku: 7, title: 'Pan', price: 5, compareAt: null, image: '', attributes: { volts: 220, dishwasher: true } },
    ]);
    expect(rows).toEqual([
      { sku: '7', title: 'Pan', price: 5, attributes: { volts: '220', dishwasher: 'true' }, where: 'row 1' },
    ]);
  });

  it.each([
    ['a price in quotes', [{ sku: 'A1', title: 'Pan', price: '59' }], /row 1, column price: got "59"; a number/u],
    [
      'a negative price',
      [{ sku: 'A1', title: 'Pan', price: -1 }],
      /row 1, column price: got -1; 0 or more is allowed/u,
    ],
    [
      'attributes that are a list',
      [{ sku: 'A1', title: 'Pan', attributes: ['red'] }],
      /column attributes: got \["red"\]; names with values/u,
    ],
    [
      'a typing error in a column',
      [{ sku: 'A1', title: 'Pan', imgae: 'a.png' }],
      /column imgae is not known\. Did you mean "image"\?/u,
    ],
    ['an object', { sku: 'A1' }, /must be a JSON array of products/u],
  ])('refuses %s', async (_what, value, message) => {
    await expect(json(value)).rejects.toThrow(message);
  });

  it('refuses text that is not JSON', async () => {
    await expect(readSheet(bytesOf('sku,title'), 'products.json')).rejects.toThrow(
      /is not JSON: .* name the file \.csv/u,
    );
  });
});
