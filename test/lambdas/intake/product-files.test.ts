// Product sheets as shops have them: Excel with localised headers and pictures, Shopify exports, prices as people type them, photos by SKU.
import { describe, expect, it } from '@jest/globals';
import { utils, write } from '@e965/xlsx';
import { ZipFile } from 'yazl';
import { findPhoto } from '../../../lambdas/intake/photos/find-photo.ts';
import { readPrice } from '../../../lambdas/intake/product-sheet/read-price.ts';
import { readSheet } from '../../../lambdas/intake/read-sheet.ts';
import { fromBufferPromise } from 'yauzl';
import { bytesOf } from './fakes.ts';
import { readProducts } from './read-products.ts';
import { cutOutPng } from './photos.ts';

const csv = (text: string) => readSheet(bytesOf(text), 'products.csv');
const xlsxOf = (rows: unknown[][]): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '商品');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
};

describe('a price', () => {
  it.each([
    ['¥199.00', { amount: 199, currency: 'CNY' }],
    ['199元', { amount: 199, currency: 'CNY' }],
    ['RMB 1,299', { amount: 1299, currency: 'CNY' }],
    ['1.299,50 €', { amount: 1299.5, currency: 'EUR' }],
    ['EUR 12,5', { amount: 12.5, currency: 'EUR' }],
    ['US$24.90', { amount: 24.9, currency: 'USD' }],
    ['MX$1,250.00', { amount: 1250, currency: 'MXN' }],
    ['$24.90', { amount: 24.9, dollarSign: true }],
    ['１９９', { amount: 199 }],
    ['1.234.567', { amount: 1234567 }],
  ])('%s is read', (text, price) => {
    expect(readPrice(text)).toEqual(price);
  });

  it.each(['', 'cheap', '99-199', '-5', '1,2,3', '12.34.5', '¥'])('"%s" is none', (text) => {
    expect(readPrice(text)).toBeUndefined();
  });
});

describe('a product sheet', () => {
  it('in Excel has its columns by words of three languages, titles by language and its currency', async () => {
    const { rows, table } = await readSheet(
      xlsxOf([
        ['年中商品表'],
        ['序号', '货号', '品名', 'title_en', '标题（西班牙语）', '直播价（元）', '日常价', '主图', '颜色', '卖点'],
        [1, 'A1', '口红', 'Lipstick', 'Labial', 99, '139元', 'a.png', '正红', '哑光；显色'],
        ['合计', '', '', '', '', 99],
      ]),
      'products.xlsx',
    );
    expect(rows).toMatchObject([
      {
        sku: 'A1',
        title: '口红',
        titles: { en: 'Lipstick', es: 'Labial' },
        price: 99,
        compareAt: 139,
        currency: 'CNY',
        image: 'a.png',
        sellingPoints: ['哑光', '显色'],
        attributes: { 颜色: '正红' },
      },
    ]);
    expect(table).toMatchObject({
      sheet: '商品',
      headerRows: [2],
      rows: 1,
      skipped: [{ row: 4, reason: 'a total or note' }],
    });
  });

  it('in Spanish and without SKUs is numbered, with a warning', async () => {
    const { rows, warnings } = await csv('Nombre;Precio;Precio anterior;Imagen\nLabial;"12,50 €";15 €;a.png\n');
    expect(rows).toMatchObject([{ sku: 'P001', title: 'Labial', price: 12.5, compareAt: 15, currency: 'EUR' }]);
    expect(warnings.join()).toContain('the products are numbered P001');
  });

  it('has the ordinary price as the price before the offer’s', async () => {
    const { rows } = await csv('sku,title,price,live price\nA1,Pan,79,59\n');
    expect(rows[0]).toMatchObject({ price: 59, compareAt: 79 });
  });

  it('refuses a formula without a result by its cell', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ['sku', 'title', 'price'],
      ['A1', 'Pan', ''],
    ]);
    sheet['C2'] = { t: 'n', f: 'B9*2' };
    utils.book_append_sheet(book, sheet, 's');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    await expect(readSheet(bytes, 'products.xlsx')).rejects.toThrow(
      'products.xlsx, cell C2 (price): the formula =B9*2 has no stored result',
    );
  });

  it('reads a bare $ in the market’s currency when that is a dollar or peso, otherwise as US dollars', async () => {
    const priceIn = async (currency: string) =>
      (
        await readProducts(
          { bytes: bytesOf('sku,title,price\nA1,Pan,$24.90\n'), name: 'products.csv' },
          { currency, readPhoto: () => Promise.resolve(undefined) },
        )
      ).products[0]?.price?.currency;
    expect([await priceIn('MXN'), await priceIn('CNY')]).toEqual(['MXN', 'USD']);
  });
});

describe('a Shopify export', () => {
  const HEADER =
    'Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Variant Compare At Price,Image Src,Image Position,Variant Image,Status';
  const EXPORT = [
    HEADER,
    'tee,Linen Tee,"<p>Soft.</p><ul><li>Breathes</li><li>Pre-washed</li></ul>",Costa,Shirts,Color,Red,Size,S,T-R-S,29.00,39.00,https://cdn.example/back.jpg,2,https://cdn.example/red.jpg,active',
    "tee,,,,,,Red,,M,'T-R-M,31.00,,https://cdn.example/front.jpg,1,,",
    'tee,,,,,,Blue,,S,T-B-S,29.00,,,,,',
    'tee,,,,,,,,,,,,https://cdn.example/detail.jpg,3,,',
    'cap,Cap,,Costa,Hats,Title,Default Title,,,,15.00,,https://cdn.example/cap.jpg,1,,active',
    'old,Old Hat,,Costa,Hats,Title,Default Title,,,OLD,5.00,,,,,draft',
  ].join('\n');

  it('gives one product for each look, with the sizes’ skus, its picture and its own words', async () => {
    const { rows, warnings, table } = await csv(EXPORT);
    expect(rows).toMatchObject([
      {
        sku: 'T-R-S',
        title: 'Linen Tee – Red',
        price: 29,
        compareAt: 39,
        image: 'https://cdn.example/red.jpg',
        sellingPoints: ['Breathes', 'Pre-washed'],
        attributes: { type: 'Shirts', brand: 'Costa', Color: 'Red' },
        aliases: ['T-R-M', 'tee-red'],
      },
      { sku: 'T-B-S', title: 'Linen Tee – Blue', image: 'https://cdn.example/front.jpg' },
      { sku: 'cap', title: 'Cap', price: 15 },
    ]);
    expect(warnings).toEqual(['products.csv: "Linen Tee" has variants at 29.00, 31.00: the lowest price is used.']);
    expect(table).toMatchObject({ format: 'shopify-csv', skipped: [{ row: 7, reason: '"Old Hat" is draft' }] });
  });
});

describe('a photo of a product', () => {
  const row = { sku: 'AB 1/2', title: '口红', attributes: {}, where: 'row 2' };

  it.each([
    ['photos/ab-1_2.JPG', ['photos/ab-1_2.JPG', 'photos/ab-1-2-back.png']],
    ['AB-1-2.png', ['AB-1-2.jpg', 'AB-1-2.png']],
    ['images/ab-1-2-main.webp', ['images/ab-1-2-main.webp', 'images/ab-1-2-3.webp']],
    ['口红.png', ['口红.png', 'readme.txt']],
  ])('is %s by its file name', (from, files) => {
    expect(findPhoto(row, files)).toEqual({ how: 'file name', from });
  });

  it('is what the sheet states before anything else, and none where nothing fits', () => {
    expect(findPhoto({ ...row, image: 'https://a.example/b.png' }, ['AB-1-2.png'])).toEqual({
      how: 'url',
      from: 'https://a.example/b.png',
    });
    expect(findPhoto(row, ['AB-1-23.png', 'AB-1-2.txt'])).toBeUndefined();
  });

  it('by address is fetched, and refused with the row where nothing is fetched', async () => {
    const bytes = bytesOf('sku,title,image\nA1,Pan,https://a.example/pan.png\n');
    const photo = await cutOutPng(320);
    const read = (fetchPhoto?: () => Promise<Uint8Array>) =>
      readProducts(
        { bytes, name: 'products.csv' },
        { currency: 'EUR', readPhoto: () => Promise.resolve(undefined), ...(fetchPhoto ? { fetchPhoto } : {}) },
      );
    const { products, ways } = await read(() => Promise.resolve(photo));
    expect(products[0]?.photo).toMatchObject({ width: 320 });
    expect(ways).toEqual([{ sku: 'A1', how: 'url', from: 'https://a.example/pan.png' }]);
    await expect(read()).rejects.toThrow(
      'row 2 (A1), column image: the photo "https://a.example/pan.png" is an address',
    );
  });

  /** A workbook with parts added to its archive, as Excel and WPS write pictures. */
  const withParts = async (book: Uint8Array, parts: Record<string, Uint8Array | string>): Promise<Uint8Array> => {
    const zip = new ZipFile();
    const source = await fromBufferPromise(Buffer.from(book), { lazyEntries: true });
    for await (const entry of source.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await source.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      if (!(entry.fileName in parts)) zip.addBuffer(Buffer.concat(chunks), entry.fileName);
    }
    for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part as string), name);
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    return new Uint8Array(Buffer.concat(chunks));
  };

  it('may lie in its row of the workbook', async () => {
    const photo = await cutOutPng(320);
    const relation = (id: string, type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`;
    const bytes = await withParts(
      xlsxOf([
        ['sku', 'title'],
        ['A1', 'Pan'],
        ['A2', 'Pot'],
      ]),
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relation('rId9', 'drawing', '../drawings/drawing1.xml'),
        'xl/drawings/_rels/drawing1.xml.rels': relation('rId1', 'image', '../media/image1.png'),
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:pic><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></xdr:twoCellAnchor></xdr:wsDr>',
        'xl/media/image1.png': photo,
      },
    );
    const { products, ways } = await readProducts(
      { bytes, name: 'products.xlsx' },
      { currency: 'EUR', readPhoto: () => Promise.resolve(undefined) },
    );
    expect(ways).toEqual([{ sku: 'A2', how: 'in the sheet', from: 'row 3' }]);
    expect(products.map((product) => product.photo?.width)).toEqual([undefined, 320]);
  });
});
