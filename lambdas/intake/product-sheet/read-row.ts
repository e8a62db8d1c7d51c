// Reads one row of a product table: what its columns mean, as a product's raw fields.
import type { Cell, TableRow } from '../tables/table.ts';
import type { ProductRole } from './columns.ts';
import { readPrice, type WrittenPrice } from './read-price.ts';
import type { RawRow } from './sheet-row.ts';

export interface SheetColumn {
  index: number;
  header: string;
  role: ProductRole | 'attribute';
  language?: string;
  /** Currency that the header names. */
  currency?: string;
}

/** `colour: red; size: 26 cm` */
const readPairs = (cell: string): Record<string, string> =>
  Object.fromEntries(
    cell
      .split(/[;；|]/u)
      .map((pair) => pair.split(/[:：=]/u))
      .filter(([name = '', value = '']) => name.trim() !== '' && value.trim() !== '')
      .map(([name = '', ...value]) => [name.trim(), value.join(':').trim()]),
  );

/** The cell of a column; empty where the row ends before it. */
export const cellAt = (row: TableRow, { index }: SheetColumn): Cell => row.cells[index] ?? { text: '' };

const SPLIT_POINTS = /[\n;；|]+|(?<=[。！])|[、](?=\S{4})/u;
const bulletless = (point: string): string => point.replace(/^\s*(?:[-*•·●]|\d{1,2}[.、)）])\s*/u, '').trim();

const pointsOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(SPLIT_POINTS))
    .map(bulletless)
    .filter((point) => point !== '');

const priceIn = (cell: Cell, { currency }: SheetColumn): WrittenPrice | string | undefined => {
  if (cell.text === '') return undefined;
  const written = readPrice(cell.text);
  const inCell = written ?? (cell.number === undefined ? undefined : { amount: cell.number });
  if (inCell === undefined) return cell.text;
  const exact = cell.number ?? inCell.amount;
  return { ...(currency === undefined || inCell.currency !== undefined ? {} : { currency }), ...inCell, amount: exact };
};

type Prices = Partial<Record<'price' | 'compareAt', WrittenPrice | string>>;

/** The offer's price is the price; the ordinary one is then what it was before, unless the sheet says that separately. */
const pricesOf = (found: Partial<Record<ProductRole, WrittenPrice | string>>): Prices => {
  const price = found.offerPrice ?? found.price;
  const before = found.compareAt ?? (found.offerPrice === undefined ? undefined : found.price);
  return { ...(price === undefined ? {} : { price }), ...(before === undefined ? {} : { compareAt: before }) };
};

const moneyFields = ({ price, compareAt }: Prices): { fields: Record<string, unknown>; dollarSign: boolean } => {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries({ price, compareAt }))
    if (value !== undefined) fields[name] = typeof value === 'string' ? value : value.amount;
  const written = [price, compareAt].filter((value) => typeof value === 'object');
  const currency = written.find((value) => value.currency !== undefined)?.currency;
  if (currency !== undefined) fields['currency'] = currency;
  return { fields, dollarSign: currency === undefined && written.some((value) => value.dollarSign === true) };
};

const titlesOf = (row: TableRow, columns: readonly SheetColumn[]): Record<string, unknown> => {
  const found = columns
    .filter(({ role }) => role === 'title')
    .map((column) => ({ column, text: cellAt(row, column).text }));
  const titles = Object.fromEntries(
    found.flatMap(({ column, text }) =>
      column.language === undefined || text === '' ? [] : [[column.language, text]],
    ),
  );
  const main =
    found.find(({ column, text }) => column.language === undefined && text !== '') ??
    found.find(({ text }) => text !== '');
  return {
    ...(main === undefined ? {} : { title: main.text }),
    ...(Object.keys(titles).length === 0 ? {} : { titles }),
  };
};

const attributesOf = (row: TableRow, columns: readonly SheetColumn[]): Record<string, string> => {
  const pairs: Record<string, string> = {};
  for (const column of columns.filter(({ role }) => role === 'attributes'))
    Object.assign(pairs, readPairs(cellAt(row, column).text));
  for (const column of columns.filter(({ role }) => role === 'attribute')) {
    const { text } = cellAt(row, column);
    if (text !== '') pairs[column.header] = text;
  }
  return pairs;
};

/** The fields of a row. What its cells do not say is absent. */
export const readFields = (row: TableRow, columns: readonly SheetColumn[]): Omit<RawRow, 'number'> => {
  const texts = (role: ProductRole): string[] =>
    columns
      .filter((column) => column.role === role)
      .map((column) => cellAt(row, column).text)
      .filter((text) => text !== '');
  const prices: Partial<Record<ProductRole, WrittenPrice | string>> = {};
  for (const column of columns.filter(
    ({ role }) => role === 'price' || role === 'offerPrice' || role === 'compareAt',
  )) {
    const price = priceIn(cellAt(row, column), column);
    if (price !== undefined && column.role !== 'attribute') prices[column.role] = price;
  }
  const { fields, dollarSign } = moneyFields(pricesOf(prices));
  const [[sku], [currency], [image]] = [texts('sku'), texts('currency'), texts('image')];
  const sellingPoints = pointsOf(texts('sellingPoints'));
  return {
    fields: {
      ...(sku === undefined ? {} : { sku }),
      ...titlesOf(row, columns),
      ...fields,
      ...(currency === undefined ? {} : { currency }),
      ...(image === undefined ? {} : { image }),
      ...(sellingPoints.length === 0 ? {} : { sellingPoints }),
      attributes: attributesOf(row, columns),
    },
    ...(dollarSign ? { beside: { dollarSign: true as const } } : {}),
  };
};
