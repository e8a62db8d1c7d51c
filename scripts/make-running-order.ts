// Writes examples/running-order-zh: a Chinese running order of 50 moments and its product sheet, as a merchandiser would bring them.
// Run: node scripts/make-running-order.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { parse } from 'yaml';
import * as z from 'zod';

const FOLDER = join(import.meta.dirname, '../examples/running-order-zh');

const SourceSchema = z.strictObject({
  title: z.string(),
  /** Minutes after midnight at which the show begins. */
  begins: z.int(),
  products: z.array(
    z.strictObject({
      sku: z.string(),
      title: z.string(),
      titleEn: z.string(),
      price: z.number(),
      before: z.number(),
      image: z.string(),
      colour: z.string(),
      material: z.string(),
      size: z.string(),
      points: z.string(),
    }),
  ),
  /** Sections of the show, each with its moments: sku, minutes, the host's words, and what the offer says. */
  sections: z.array(
    z.strictObject({ name: z.string(), rows: z.array(z.tuple([z.string(), z.int(), z.string(), z.string()])) }),
  ),
});
type Source = z.infer<typeof SourceSchema>;

const DAY_MINUTES = 24 * 60;
const COLUMNS = ['序号', '时间', '商品', '卖点', '话术', '直播间优惠', '备注'];

/** The sheet `流程`: title, show date, header, section headings merged over all columns, moments, a note and a total. */
const runningOrder = ({ title, begins, products, sections }: Source): WorkSheet => {
  const known = new Map(products.map((product) => [product.sku, product]));
  const rows: unknown[][] = [[title], ['直播间：好物研究所　　场控：阿梨'], COLUMNS];
  const merges = [0, 1].map((r) => ({ s: { r, c: 0 }, e: { r, c: COLUMNS.length - 1 } }));
  let [number, minute] = [0, begins];
  for (const section of sections) {
    merges.push({ s: { r: rows.length, c: 0 }, e: { r: rows.length, c: COLUMNS.length - 1 } });
    rows.push([section.name]);
    for (const [sku, minutes, words, offer] of section.rows) {
      const product = known.get(sku);
      if (product === undefined) throw new Error(`${sku} is not among the products.`);
      number += 1;
      const points = product.points.split('；').slice(0, 2).join('、');
      rows.push([number, minute / DAY_MINUTES, product.title, points, words, offer, '']);
      minute += minutes;
    }
  }
  rows.push(['合计', '', `${number} 个讲解`, '', '', '', ''], ['备注：以现场节奏为准，库存低于 20 件时场控举牌。']);
  const sheet = utils.aoa_to_sheet(rows);
  for (const [address, cell] of Object.entries(sheet) as [string, { t?: string; z?: string }][])
    if (/^B\d+$/u.test(address) && cell.t === 'n') cell.z = 'hh:mm';
  sheet['!merges'] = merges;
  sheet['!cols'] = [6, 8, 28, 30, 80, 26, 16].map((wch) => ({ wch }));
  return sheet;
};

const productSheet = ({ products }: Source): WorkSheet =>
  utils.aoa_to_sheet([
    ['货号', '品名', '英文标题', '直播价（元）', '日常价（元）', '主图', '颜色', '材质', '规格', '卖点'],
    ...products.map(({ sku, title, titleEn, price, before, image, colour, material, size, points }) => [
      sku,
      title,
      titleEn,
      price,
      before,
      image,
      colour,
      material,
      size,
      points,
    ]),
  ]);

const save = (file: string, sheets: Readonly<Record<string, WorkSheet>>): void => {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  writeFileSync(join(FOLDER, file), write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
};

const source = SourceSchema.parse(parse(readFileSync(join(import.meta.dirname, 'running-order-zh.yaml'), 'utf8')));
save('running-order.xlsx', { 流程: runningOrder(source) });
save('products.xlsx', { 商品: productSheet(source) });
console.log(`${source.sections.flatMap(({ rows }) => rows).length} moments, ${source.products.length} products`);
