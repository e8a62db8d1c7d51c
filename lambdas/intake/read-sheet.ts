// Reads the rows of a product sheet: a JSON array or CSV.
import { CsvError, parse } from 'csv-parse/sync';
import { distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { badInput } from '../shared/errors.ts';
import { didYouMean } from '../shared/nearest.ts';
import { decodeText } from './decode-text.ts';
import { localColumn, localFields } from './local-columns.ts';

export const MAX_SHEET_BYTES = 5_000_000;
/** Decoded photos are held until everything is known to be right, so a sheet has a limit. */
export const MAX_PRODUCTS = 200;

const Money = z.number('a number such as 59.90 is allowed').nonnegative('0 or more is allowed').optional();
const RowSchema = z.strictObject({
  sku: z.union([z.string().min(1), z.number().transform(String)], 'a text is needed'),
  title: z.string('a text is needed').min(1, 'a text is needed'),
  price: Money,
  compareAt: Money,
  currency: z
    .string('a currency code is allowed')
    .regex(/^[A-Z]{3}$/u, 'a currency code such as USD is allowed')
    .optional(),
  /** By language or locale. */
  titles: z.record(z.string(), z.string().min(1), 'titles by language are allowed').optional(),
  localSellingPoints: z
    .record(z.string(), z.array(z.string().min(1)), 'lists of selling points by language are allowed')
    .optional(),
  /** By market or currency. */
  prices: z
    .record(
      z.string(),
      z.strictObject({ price: Money.unwrap(), compareAt: Money }),
      'prices by market or currency are allowed, each with a price',
    )
    .optional(),
  image: z.string('the path of a photo is allowed').min(1).optional(),
  attributes: z
    .record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean()], 'a text is allowed').transform(String),
      'names with values are allowed',
    )
    .default({}),
});
/** One product as the sheet states it. */
export interface SheetRow extends z.output<typeof RowSchema> {
  /** Where it stands, in words: `row 3`. */
  where: string;
}

export interface Sheet {
  rows: SheetRow[];
  warnings: string[];
}

const COLUMNS = Object.keys(RowSchema.shape);
const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/gu, '');
const KNOWN_COLUMNS = new Map(COLUMNS.map((column) => [plain(column), column]));
const NUMBERS = new Set(['price', 'compareAt']);

/** `colour: red; size: 26 cm` */
const readPairs = (cell: string): Record<string, string> =>
  Object.fromEntries(
    cell
      .split(/[;；|]/u)
      .map((pair) => pair.split(/[:：=]/u))
      .filter(([name = '', value = '']) => name.trim() !== '' && value.trim() !== '')
      .map(([name = '', ...value]) => [name.trim(), value.join(':').trim()]),
  );

const readCell = (column: string, cell: string): unknown => {
  if (column === 'attributes') return readPairs(cell);
  return NUMBERS.has(column) && /^\d+(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell;
};

/** A CSV record as a row: empty cells are absent, columns without a meaning of their own become attributes. */
const fromCells = (cells: Readonly<Record<string, string>>): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  const attributes: Record<string, string> = {};
  for (const [name, cell] of Object.entries(cells).filter(([, value]) => value !== '')) {
    if (localColumn(name) !== undefined) continue;
    const column = KNOWN_COLUMNS.get(plain(name));
    if (column === undefined) attributes[name] = cell;
    else row[column] = readCell(column, cell);
  }
  return { ...row, ...localFields(cells), attributes: { ...(row['attributes'] as object | undefined), ...attributes } };
};

/** The character of the header that separates the most columns. */
const delimiterOf = (text: string): string => {
  const header = text.split('\n', 1)[0] ?? '';
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length);
  return delimiter;
};

const parseCsv = (text: string, name: string): Record<string, string>[] => {
  try {
    return parse(text, {
      columns: true,
      delimiter: delimiterOf(text),
      trim: true,
      skip_empty_lines: true,
    }) as unknown as Record<string, string>[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw badInput(
      `${name} is not a CSV table: ${error.message}. Give every row as many cells as the first line has, and quote cells with commas.`,
      {
        cause: error,
      },
    );
  }
};

const typoWarnings = (cells: Readonly<Record<string, string>>, name: string): string[] =>
  Object.keys(cells)
    .filter((column) => !KNOWN_COLUMNS.has(plain(column)) && localColumn(column) === undefined)
    .flatMap((column) => {
      const meant = COLUMNS.find((known) => distance(plain(column), plain(known)) === 1);
      return meant === undefined
        ? []
        : [`${name}: the column "${column}" became an attribute. Did you mean "${meant}"?`];
    });

const parseJson = (text: string, name: string): Record<string, unknown>[] => {
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
  return parsed.data.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== '')),
  );
};

const issueWords = (issue: z.core.$ZodIssue, row: Readonly<Record<string, unknown>>): string => {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return `column ${key} is not known.${didYouMean(key, COLUMNS)} Put other facts into attributes`;
  }
  const [column = ''] = issue.path;
  const got = row[String(column)];
  return `column ${issue.path.join('.')}: got ${got === undefined ? 'nothing' : JSON.stringify(got)}; ${issue.message}`;
};

const MAX_PROBLEMS = 5;

const checkRows = (rows: readonly Record<string, unknown>[], name: string, firstRow: number): SheetRow[] => {
  const problems: string[] = [];
  const checked: SheetRow[] = [];
  const seen = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const where = `row ${index + firstRow}`;
    const parsed = RowSchema.safeParse(row);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => `${where}, ${issueWords(issue, row)}`));
      continue;
    }
    const earlier = seen.get(parsed.data.sku);
    if (earlier !== undefined)
      problems.push(`${where}, column sku: "${parsed.data.sku}" stands in ${earlier} too; every product needs its own`);
    seen.set(parsed.data.sku, where);
    checked.push({ ...parsed.data, where });
  }
  if (problems.length === 0) return checked;
  const more = problems.length > MAX_PROBLEMS ? ` And ${problems.length - MAX_PROBLEMS} more.` : '';
  throw badInput(
    `${name} has rows that cannot be used. ${problems.slice(0, MAX_PROBLEMS).join('. ')}.${more} Correct them and run again.`,
  );
};

/**
 * Reads a product sheet: JSON when `name` ends in .json, otherwise CSV (comma, semicolon or tab; the first line names the columns).
 * Throws BadInput that names row and column for a wrong type, a missing sku or title, or a sku that stands there twice.
 */
export const readSheet = (bytes: Uint8Array, name: string): Sheet => {
  const text = decodeText(bytes, { name, maxBytes: MAX_SHEET_BYTES });
  const isJson = name.toLowerCase().endsWith('.json');
  const cells = isJson ? [] : parseCsv(text, name);
  const rows = isJson ? parseJson(text, name) : cells.map(fromCells);
  if (rows.length === 0)
    throw badInput(`${name} has no product. Add at least one row, or leave the product sheet out.`);
  if (rows.length > MAX_PRODUCTS) {
    throw badInput(
      `${name} has ${rows.length} products; at most ${MAX_PRODUCTS} are allowed. Keep those the script shows.`,
    );
  }
  return { rows: checkRows(rows, name, isJson ? 1 : 2), warnings: typoWarnings(cells[0] ?? {}, name) };
};
