// Reads the rows of a product sheet: JSON, CSV, an Excel workbook, or a Shopify product export.
import { extname } from 'node:path';
import * as z from 'zod';
import type { UnderstoodTable } from '../shared/domain/understood.ts';
import { badInput } from '../shared/errors.ts';
import { decodeTableText } from './decode-table-text.ts';
import { decodeText } from './decode-text.ts';
import { readProductTable, type ProductTable } from './product-sheet/read-product-table.ts';
import { isShopifyExport, readShopify } from './product-sheet/read-shopify.ts';
import { checkRows, type RawRow, type SheetRow } from './product-sheet/sheet-row.ts';
import { refuseOldFormat } from './read-script-file.ts';
import { readDelimited } from './tables/read-delimited.ts';
import { readWorkbook } from './tables/read-workbook.ts';
import type { Table } from './tables/table.ts';

export type { SheetRow } from './product-sheet/sheet-row.ts';

export const MAX_SHEET_BYTES = 5_000_000;
/** Decoded photos are held until everything is known to be right, so a sheet has a limit. */
export const MAX_PRODUCTS = 200;

export interface Sheet {
  rows: SheetRow[];
  warnings: string[];
  table: UnderstoodTable;
}

const parseJson = (text: string, name: string): RawRow[] => {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch (error) {
    throw badInput(
      `${name} is not JSON: ${(error as Error).message}. Correct it, or name the file .csv when it is a table.`,
      { cause: error },
    );
  }
  const parsed = z.array(z.record(z.string(), z.unknown())).safeParse(rows);
  if (!parsed.success)
    throw badInput(`${name} must be a JSON array of products: [{"sku": "A1", "title": "…", "price": 59.9}].`);
  return parsed.data.map((row, index) => ({
    number: index + 1,
    fields: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== '')),
  }));
};

type Read = ProductTable & { format: string };

const fromJson = (bytes: Uint8Array, name: string): Read => ({
  format: 'json',
  rows: parseJson(decodeText(bytes, { name, maxBytes: MAX_SHEET_BYTES }), name),
  headerRows: [],
  columns: [],
  skipped: [],
  warnings: [],
});

const firstRow = (tables: readonly Table[]): string => {
  const [row] = tables.flatMap(({ rows }) => rows).filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return row === undefined
    ? 'it is empty'
    : `its first row is ${row.cells
        .map(({ text }) => text)
        .join(' | ')
        .slice(0, 120)}`;
};

const fromTables = (tables: readonly Table[], name: string, format: 'csv' | 'xlsx'): Read => {
  const shopify = tables.find(isShopifyExport);
  if (shopify !== undefined) return { ...readShopify(shopify, name), format: `shopify-${format}` };
  const table = readProductTable(tables, { name, isCsv: format === 'csv' });
  if (table !== undefined) return { ...table, format };
  throw badInput(
    `${name} has no table of products: ${firstRow(tables)}. It needs a row that names its columns, with one of title/name/product, 品名/标题/商品名称, nombre/título/producto. See docs/inputs.md.`,
  );
};

const fromCsv = (bytes: Uint8Array, name: string): Read => {
  const { text, warnings } = decodeTableText(bytes, { name, maxBytes: MAX_SHEET_BYTES });
  const read = fromTables([readDelimited(text, name)], name, 'csv');
  return { ...read, warnings: [...warnings, ...read.warnings] };
};

const readFile = async (bytes: Uint8Array, name: string): Promise<Read> => {
  refuseOldFormat(name);
  const ending = extname(name).toLowerCase();
  if (ending === '.json') return fromJson(bytes, name);
  return /^\.xls[xm]$/u.test(ending) ? fromTables(await readWorkbook(bytes, name), name, 'xlsx') : fromCsv(bytes, name);
};

/**
 * Reads a product sheet by its ending: .json, .xlsx, otherwise CSV (comma, semicolon or tab); a Shopify export is known by its header.
 * Throws BadInput that names row and column for a wrong type, a missing sku or title, or a sku that stands there twice.
 */
export const readSheet = async (bytes: Uint8Array, name: string): Promise<Sheet> => {
  const { rows, warnings, format, sheet, headerRows, columns, skipped } = await readFile(bytes, name);
  if (rows.length === 0)
    throw badInput(`${name} has no product. Add at least one row, or leave the product sheet out.`);
  if (rows.length > MAX_PRODUCTS) {
    throw badInput(
      `${name} has ${rows.length} products; at most ${MAX_PRODUCTS} are allowed. Keep those the script shows.`,
    );
  }
  return {
    rows: checkRows(rows, name),
    warnings,
    table: {
      file: name,
      format,
      ...(sheet === undefined ? {} : { sheet }),
      headerRows,
      columns,
      rows: rows.length,
      skipped,
    },
  };
};
