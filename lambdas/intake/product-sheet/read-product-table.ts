// Reads the rows of a product table: columns by their headers, other columns as attributes.
import { distance } from 'fastest-levenshtein';
import type { UnderstoodTable } from '../../shared/domain/understood.ts';
import { badInput } from '../../shared/errors.ts';
import { repeatsHeader, type Column, type Header } from '../tables/find-header.ts';
import { matchColumn } from '../tables/match-column.ts';
import { addressOf, isBlank, type Table, type TableRow } from '../tables/table.ts';
import { chooseTable } from '../tables/understood-table.ts';
import { isProductSheet, PRODUCT_COLUMNS, splitLanguage, type ProductRole } from './columns.ts';
import { currencyIn } from './read-price.ts';
import { cellAt, readFields, type SheetColumn } from './read-row.ts';
import type { RawRow } from './sheet-row.ts';

export interface ProductTable {
  rows: RawRow[];
  sheet?: string;
  headerRows: number[];
  columns: UnderstoodTable['columns'];
  skipped: UnderstoodTable['skipped'];
  warnings: string[];
}

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

const isTotal = (row: TableRow): boolean => {
  const [first] = row.cells.filter(({ text }) => text !== '');
  return /^(?:合计|总计|小计|备注|说明|注|totale?s?|subtotal|notes?|notas?)(?:[\s:：]|$)/iu.test(first?.text ?? '');
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
