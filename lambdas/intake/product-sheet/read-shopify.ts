// Reads a Shopify product export: a product takes several rows, one for each variant and each further picture.
import { parse } from 'node-html-parser';
import type { UnderstoodTable } from '../../shared/domain/understood.ts';
import { visualAttributes } from '../../shared/visual-attributes.ts';
import { isBlank, type Table, type TableRow } from '../tables/table.ts';
import { readPrice } from './read-price.ts';
import type { ProductTable } from './read-product-table.ts';
import type { RawRow } from './sheet-row.ts';

/** Columns of the export, by Shopify's help page "Using CSV files to import and export products"; others are left out. */
const READ = {
  handle: 'product',
  title: 'title',
  'body (html)': 'sellingPoints',
  vendor: 'attribute',
  type: 'attribute',
  'option1 name': 'variant',
  'option1 value': 'variant',
  'option2 name': 'variant',
  'option2 value': 'variant',
  'option3 name': 'variant',
  'option3 value': 'variant',
  'variant sku': 'sku',
  'variant price': 'price',
  'variant compare at price': 'compareAt',
  'image src': 'image',
  'image position': 'order of images',
  'variant image': 'image',
  status: 'status',
} as const;
type ColumnName = keyof typeof READ;

interface ShopRow {
  number: number;
  get: (name: ColumnName) => string;
}

const headerNames = (row: TableRow | undefined): string[] =>
  (row?.cells ?? []).map(({ text }) => text.trim().toLowerCase());

/** Whether the first row of `table` is that of a Shopify export. */
export const isShopifyExport = (table: Table): boolean => {
  const names = headerNames(table.rows.find((row) => !isBlank(row)));
  return names.includes('handle') && names.includes('title') && names.some((name) => name.startsWith('variant '));
};

const rowsOf = (table: Table): { header: TableRow | undefined; rows: ShopRow[] } => {
  const [header, ...body] = table.rows.filter((row) => !isBlank(row));
  const names = headerNames(header);
  const rows = body.map(({ number, cells }): ShopRow => ({
    number,
    get: (name) => cells[names.indexOf(name)]?.text.trim() ?? '',
  }));
  return { header, rows };
};

/** Rows of one product stand together and share its handle. */
const byHandle = (rows: readonly ShopRow[]): ShopRow[][] => {
  const groups = new Map<string, ShopRow[]>();
  for (const row of rows) groups.set(row.get('handle'), [...(groups.get(row.get('handle')) ?? []), row]);
  return [...groups.values()];
};

const OPTIONS = [1, 2, 3] as const;

/** The option names stand in the product's first row only. */
const optionsOf = (first: ShopRow, row: ShopRow): Record<string, string> =>
  Object.fromEntries(
    OPTIONS.flatMap((n) => {
      const [name, value] = [first.get(`option${n} name`), row.get(`option${n} value`)];
      const isDefault = name.toLowerCase() === 'title' && value.toLowerCase() === 'default title';
      return name === '' || value === '' || isDefault ? [] : [[name, value]];
    }),
  );

const SIZE = /^(?:sizes?|tallas?|tamaño|numero|número|尺码|尺寸|大小|规格|鞋码|quantity|pack|cantidad|数量)$/iu;

/** Variants that differ in size alone look the same: they are one product with several skus. */
const lookOf = (options: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(visualAttributes(options)).filter(([name]) => !SIZE.test(name)));

const isVariant = (row: ShopRow): boolean =>
  row.get('variant price') !== '' || row.get('variant sku') !== '' || row.get('option1 value') !== '';

/** Excel's mark for a text that looks like a number is no part of a sku. */
const skuOf = (row: ShopRow): string => row.get('variant sku').replace(/^'/u, '');

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

const MAX_POINTS = 6;
const MAX_POINT = 120;

/** List items of the description, or else its first sentences: the shop's own words. */
const pointsIn = (html: string): string[] => {
  if (html === '') return [];
  const root = parse(html);
  const items = root.querySelectorAll('li').map((item) => item.structuredText);
  const texts = items.length > 0 ? items : root.structuredText.split(/(?<=[.!?。！？])\s+|\n+/u).slice(0, 2);
  return texts
    .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '' && text.length <= MAX_POINT)
    .slice(0, MAX_POINTS);
};

const position = (row: ShopRow): number => Number(row.get('image position')) || 999;

const mainImage = (rows: readonly ShopRow[]): string | undefined =>
  rows
    .filter((row) => row.get('image src') !== '')
    .sort((a, b) => position(a) - position(b))[0]
    ?.get('image src');

interface Look {
  first: ShopRow;
  options: Record<string, string>;
  variants: ShopRow[];
}

const looksOf = (rows: readonly ShopRow[]): Look[] => {
  const [first] = rows;
  if (first === undefined) return [];
  const looks = new Map<string, Look>();
  const variants = rows.filter(isVariant);
  for (const row of variants.length === 0 ? [first] : variants) {
    const options = optionsOf(first, row);
    const look = looks.get(lookOf(options));
    if (look === undefined) looks.set(lookOf(options), { first, options, variants: [row] });
    else look.variants.push(row);
  }
  return [...looks.values()];
};

/** Options that all variants of the look share; a size that differs is none of the product's. */
const sharedOptions = ({ first, options, variants }: Look): Record<string, string> =>
  Object.fromEntries(
    Object.entries(options).filter(([name, value]) => variants.every((row) => optionsOf(first, row)[name] === value)),
  );

const money = (look: Look, column: 'variant price' | 'variant compare at price'): unknown => {
  const texts = look.variants.map((row) => row.get(column)).filter((text) => text !== '');
  const amounts = texts.map((text) => readPrice(text)?.amount);
  const unreadable = texts.find((_text, index) => amounts[index] === undefined);
  return unreadable ?? (texts.length === 0 ? undefined : Math.min(...amounts.map((amount) => amount ?? Infinity)));
};

const isSomething = (value: unknown): boolean => value !== undefined && value !== '' && value !== 0;

/** The fields that say something: an empty cell is absent. */
const filled = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => isSomething(value)));

/** What tells the look from others of its product: `Red / Linen`, without the size. */
const kindOf = (look: Look): string =>
  Object.entries(sharedOptions(look))
    .filter(([name]) => !SIZE.test(name))
    .map(([, value]) => value)
    .join(' / ');

/** The skus of the look's variants, or one made of the handle. */
const skusOf = ({ first, variants }: Look, kind: string): string[] => {
  const handle = first.get('handle');
  return [...variants.map(skuOf).filter((sku) => sku !== ''), kind === '' ? handle : `${handle}-${slug(kind)}`];
};

const rawRow = (look: Look, rows: readonly ShopRow[], several: boolean): RawRow => {
  const { first, variants } = look;
  const kind = several ? kindOf(look) : '';
  const [sku, ...aliases] = skusOf(look, kind);
  const points = pointsIn(first.get('body (html)'));
  return {
    number: variants[0]?.number ?? first.number,
    fields: filled({
      sku,
      title: kind === '' ? first.get('title') : `${first.get('title')} – ${kind}`,
      price: money(look, 'variant price'),
      compareAt: money(look, 'variant compare at price'),
      image: variants.map((row) => row.get('variant image')).find((src) => src !== '') ?? mainImage(rows),
      sellingPoints: points.length === 0 ? undefined : points,
      attributes: filled({ type: first.get('type'), brand: first.get('vendor'), ...sharedOptions(look) }),
    }),
    beside: { aliases },
  };
};

const priceRanges = (looks: readonly Look[]): string[] =>
  looks.flatMap((look) => {
    const prices = new Set(look.variants.map((row) => row.get('variant price')).filter((price) => price !== ''));
    return prices.size < 2
      ? []
      : [`"${look.first.get('title')}" has variants at ${[...prices].join(', ')}: the lowest price is used.`];
  });

const UNPUBLISHED = /^(?:draft|archived)$/iu;

/** Reads the export: one product for each look, sizes joined; drafts and archived products are skipped. */
export const readShopify = (table: Table, name: string): ProductTable => {
  const { header, rows } = rowsOf(table);
  const groups = byHandle(rows);
  const hidden = groups.filter(([first]) => UNPUBLISHED.test(first?.get('status') ?? ''));
  const shown = groups.filter((group) => !hidden.includes(group));
  const read = shown.map((group) => ({ group, looks: looksOf(group) }));
  const skipped: UnderstoodTable['skipped'] = hidden.flatMap(([first]) =>
    first === undefined
      ? []
      : [{ row: first.number, reason: `"${first.get('title')}" is ${first.get('status').toLowerCase()}` }],
  );
  return {
    rows: read.flatMap(({ group, looks }) => looks.map((look) => rawRow(look, group, looks.length > 1))),
    headerRows: header === undefined ? [] : [header.number],
    columns: (header?.cells ?? []).flatMap(({ text }) => {
      const means = READ[text.trim().toLowerCase() as ColumnName] as string | undefined;
      return text === '' || means === undefined ? [] : [{ header: text, means }];
    }),
    skipped,
    warnings: priceRanges(read.flatMap(({ looks }) => looks)).map((warning) => `${name}: ${warning}`),
  };
};
