// Reads the rows of a product table: columns by their headers, other columns as attributes.
import { distance } from 'fastest-levenshtein';
import type { UnderstoodTable } from '../../shared/domain/understood.ts';
import { badInput } from '../../shared/errors.ts';
import { repeatsHeader, type Column, type Header } from '../tables/find-header.ts';
import { matchColumn } from '../tables/match-column.ts';
import { addressOf, isBlank, type Cell, type Table, type TableRow } from '../tables/table.ts';
import { chooseTable } from '../tables/understood-table.ts';
import { isProductSheet, PRODUCT_COLUMNS, splitLanguage, type ProductRole } from './columns.ts';
import { currencyIn, readPrice, type WrittenPrice } from './read-price.ts';
import type { RawRow } from './sheet-row.ts';

export interface ProductTable {
  rows: RawRow[];
  sheet?: string;
  headerRows: number[];
  columns: UnderstoodTable['columns'];
  skipped: UnderstoodTable['skipped'];
  warnings: string[];
}

interface SheetColumn {
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

/** One column a meaning, except titles in several languages, and selling points in several columns; a further one is an attribute. */
const columnOf = ({ index, header, match }: Column<ProductRole>, taken: Set<string>): SheetColumn => {
  const { base, language } = splitLanguage(header);
  const meant = language === undefined ? match : matchColumn(base, PRODUCT_COLUMNS);
  if (meant === undefined) return { index, header, role: 'attribute' };
  const of = meant.role === 'title' ? (language ?? (taken.has('title') ? meant.language : undefined)) : undefined;
  const key = of === undefined ? meant.role : `${meant.role} ${of}`;
  if (taken.has(key) && meant.role !== 'sellingPoints' && meant.role !== 'attributes')
    return { index, header, role: 'attribute' };
  taken.add(key);
  const currency = currencyIn(header);
  return {
    index,
    header,
    role: meant.role,
    ...(of === undefined ? {} : { language: of }),
    ...(currency === undefined ? {} : { currency }),
  };
};

const cellAt = (row: TableRow, { index }: SheetColumn): Cell => row.cells[index] ?? { text: '' };

const isTotal = (row: TableRow): boolean => {
  const [first] = row.cells.filter(({ text }) => text !== '');
  return /^(?:合计|总计|小计|备注|说明|注|totale?s?|subtotal|notes?|notas?)(?:[\s:：]|$)/iu.test(first?.text ?? '');
};

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

const readFields = (row: TableRow, columns: readonly SheetColumn[]): Omit<RawRow, 'number'> => {
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

const typoWarnings = (columns: readonly SheetColumn[]): string[] => {
  const known = ['sku', 'title', 'price', 'compareAt', 'currency', 'image', 'attributes'];
  return columns
    .filter(({ role }) => role === 'attribute')
    .flatMap(({ header }) => {
      const meant = known.find((column) => distance(header.toLowerCase(), column.toLowerCase()) === 1);
      return meant === undefined ? [] : [`the column "${header}" became an attribute. Did you mean "${meant}"?`];
    });
};

/** Cells beyond the last named column: a comma inside a cell that was not quoted shifts the rest of its row. */
const checkWidth = (rows: readonly TableRow[], { columns }: Header<ProductRole>, name: string): void => {
  const width = Math.max(...columns.map(({ index }) => index)) + 1;
  const wide = rows.find(({ cells }) => cells.slice(width).some(({ text }) => text !== ''));
  if (wide !== undefined)
    throw badInput(
      `${name} is not a CSV table: row ${wide.number} has ${wide.cells.length} cells, its header names ${width} columns. Give every row as many cells as the header has, and quote cells with commas.`,
    );
};

const cellProblem = (row: TableRow, columns: readonly SheetColumn[], name: string): void => {
  for (const column of columns) {
    const { problem } = cellAt(row, column);
    if (problem !== undefined)
      throw badInput(`${name}, cell ${addressOf(row.number, column.index)} (${column.header}): ${problem}.`);
  }
};

const numbered = (rows: RawRow[], columns: readonly SheetColumn[]): { rows: RawRow[]; warnings: string[] } => {
  if (columns.some(({ role }) => role === 'sku')) return { rows, warnings: [] };
  const named = rows.map((row, index) => ({
    ...row,
    fields: { sku: `P${String(index + 1).padStart(3, '0')}`, ...row.fields },
  }));
  return {
    rows: named,
    warnings: [
      'there is no column of SKUs (sku, 货号, referencia): the products are numbered P001, P002, … in the order of the sheet.',
    ],
  };
};

const readRows = (body: readonly TableRow[], header: Header<ProductRole>, columns: readonly SheetColumn[]) => {
  const rows: { row: TableRow; raw: RawRow }[] = [];
  const skipped: UnderstoodTable['skipped'] = [];
  for (const row of body.filter((each) => !isBlank(each))) {
    if (repeatsHeader(row, header)) skipped.push({ row: row.number, reason: 'the header again' });
    else if (isTotal(row)) skipped.push({ row: row.number, reason: 'a total or note' });
    else rows.push({ row, raw: { number: row.number, ...readFields(row, columns) } });
  }
  return { rows, skipped };
};

const meaningOf = ({ role, language }: SheetColumn): string =>
  role === 'order' || role === 'notes' ? `${role} (not read)` : language === undefined ? role : `${role} (${language})`;

/**
 * Reads the table among `tables` that names products; undefined when none does. `isCsv`: a row may not have more cells than the header.
 * Throws BadInput for such a row, and for a cell whose formula has no result.
 */
export const readProductTable = (
  tables: readonly Table[],
  { name, isCsv }: { name: string; isCsv: boolean },
): ProductTable | undefined => {
  const chosen = chooseTable(tables, PRODUCT_COLUMNS, isProductSheet);
  if (chosen === undefined) return undefined;
  const { table, header } = chosen;
  if (isCsv) checkWidth(header.body, header, name);
  const taken = new Set<string>();
  const columns = header.columns.map((column) => columnOf(column, taken));
  const { rows, skipped } = readRows(header.body, header, columns);
  for (const { row } of rows) cellProblem(row, columns, name);
  const withPictures = rows.map(({ raw }): RawRow => {
    const picture = table.pictures?.get(raw.number);
    return picture === undefined ? raw : { ...raw, beside: { ...raw.beside, picture } };
  });
  const named = numbered(withPictures, columns);
  return {
    rows: named.rows,
    ...(table.name === '' ? {} : { sheet: table.name }),
    headerRows: header.rows,
    columns: columns.map((column) => ({ header: column.header, means: meaningOf(column) })),
    skipped,
    warnings: [...chosen.warnings, ...typoWarnings(columns), ...named.warnings].map((warning) => `${name}: ${warning}`),
  };
};
