// Finds the row, or the two rows, that name a table's columns: not always the first, and not always alone.
import { matchColumn, type ColumnMatch, type Vocabulary } from './match-column.ts';
import { isBlank, type Cell, type Table, type TableRow } from './table.ts';

export interface Column<Role extends string> {
  /** From 0. */
  index: number;
  /** As it stands in the table. */
  header: string;
  /** Undefined when the header says nothing we know. */
  match?: ColumnMatch<Role>;
}

export interface Header<Role extends string> {
  /** Numbers of the rows it takes. */
  rows: number[];
  columns: Column<Role>[];
  /** The rows below it. */
  body: readonly TableRow[];
  /** How well it fits; comparable among the tables of one file. */
  score: number;
}

/** Rows from the top among which a header is looked for: titles, dates and notes stand above it. */
const SEARCHED_ROWS = 20;

const cellOf = (row: TableRow | undefined, index: number): Cell => row?.cells[index] ?? { text: '' };

const columnsOf = <Role extends string>(texts: readonly string[], vocabulary: Vocabulary<Role>): Column<Role>[] =>
  texts.flatMap((header, index) => {
    if (header === '') return [];
    const match = matchColumn(header, vocabulary);
    return [{ index, header, ...(match === undefined ? {} : { match }) }];
  });

/** The sum over different meanings of the surest column of each. */
const scoreOf = <Role extends string>(columns: readonly Column<Role>[]): number => {
  const best = new Map<Role, number>();
  for (const { match } of columns)
    if (match !== undefined) best.set(match.role, Math.max(best.get(match.role) ?? 0, match.score));
  return [...best.values()].reduce((sum, score) => sum + score, 0);
};

const textsOf = (row: TableRow): string[] => row.cells.map(({ text }) => text);

/** `商品信息` over `款号`: the lower word names the column, the upper one where there is no lower or it means nothing. */
const pairTexts = <Role extends string>(
  upper: TableRow,
  lower: TableRow,
  vocabulary: Vocabulary<Role>,
): string[] | undefined => {
  const own = lower.cells.filter(({ text, carriedFrom }) => text !== '' && carriedFrom === undefined);
  if (own.length === 0 || own.some(({ text }) => matchColumn(text, vocabulary) === undefined)) return undefined;
  const width = Math.max(upper.cells.length, lower.cells.length);
  return Array.from({ length: width }, (_column, index) => cellOf(lower, index).text || cellOf(upper, index).text);
};

interface Candidate<Role extends string> {
  columns: Column<Role>[];
  rows: TableRow[];
  score: number;
}

const candidatesAt = <Role extends string>(
  rows: readonly TableRow[],
  at: number,
  vocabulary: Vocabulary<Role>,
): Candidate<Role>[] => {
  const [upper, lower] = [rows[at], rows[at + 1]];
  if (upper === undefined) return [];
  const columns = columnsOf(textsOf(upper), vocabulary);
  const single = { columns, rows: [upper], score: scoreOf(columns) };
  const texts = lower === undefined || single.score === 0 ? undefined : pairTexts(upper, lower, vocabulary);
  if (texts === undefined || lower === undefined) return [single];
  const both = columnsOf(texts, vocabulary);
  const score = scoreOf(both);
  const alone = Math.max(single.score, scoreOf(columnsOf(textsOf(lower), vocabulary)));
  return score > alone ? [single, { columns: both, rows: [upper, lower], score }] : [single];
};

/**
 * The header of `table`, or undefined when no row among the first twenty satisfies `fits`, which is told the meanings found.
 * Of several rows the one with the most meanings counts, of equal ones the first; two rows count as one header where they
 * name more columns together than either alone.
 */
export const findHeader = <Role extends string>(
  table: Table,
  vocabulary: Vocabulary<Role>,
  fits: (roles: ReadonlySet<Role>) => boolean,
): Header<Role> | undefined => {
  const rows = table.rows.filter((row) => !isBlank(row));
  let best: Candidate<Role> | undefined;
  for (let at = 0; at < Math.min(rows.length, SEARCHED_ROWS); at += 1) {
    for (const candidate of candidatesAt(rows, at, vocabulary)) {
      const roles = new Set(candidate.columns.flatMap(({ match }) => (match === undefined ? [] : [match.role])));
      if (fits(roles) && candidate.score > (best?.score ?? 0)) best = candidate;
    }
  }
  if (best === undefined) return undefined;
  const last = best.rows.at(-1)?.number ?? 0;
  return {
    rows: best.rows.map(({ number }) => number),
    columns: best.columns,
    body: table.rows.filter(({ number }) => number > last),
    score: best.score,
  };
};

/** Whether `row` repeats the header, as printed tables do on each page. */
export const repeatsHeader = <Role extends string>(row: TableRow, { columns }: Header<Role>): boolean => {
  const filled = row.cells.filter(({ text }) => text !== '').length;
  const same = columns.filter(({ index, header }) => cellOf(row, index).text === header).length;
  return filled > 1 && same >= filled * 0.8;
};
