// Reads a running order, a table with one moment a row, into a script: rows in table order, each a segment with its product and time.
import type { Script, ScriptSegment } from '../../shared/domain/script.ts';
import type { Understood, UnderstoodTable } from '../../shared/domain/understood.ts';
import { badInput } from '../../shared/errors.ts';
import type { Cell, Table } from '../tables/table.ts';
import { chooseTable, understoodColumns, type ChosenTable } from '../tables/understood-table.ts';
import { isRunningOrder, RUNNING_ORDER, type RunningOrderRole } from './columns.ts';
import { productMatcher, type KnownProduct, type ProductMatch } from './match-product.ts';
import { cellProblems, readRow, type OrderRow } from './read-row.ts';
import { readClock, readDuration, rowTimes, secondsOfTwoParts, type RowTime, type Written } from './row-times.ts';
import { MAX_ROW_CHARACTERS, rowWords } from './row-words.ts';

export interface RunningOrder {
  script: Script;
  table: UnderstoodTable;
  products: Omit<Understood['products'], 'notInScript'>;
}

export interface RunningOrderFile {
  name: string;
  format: string;
  products: readonly KnownProduct[];
}

/** Rows of the longest show; pictures and money follow from them. */
const MAX_MOMENTS = 500;

interface Spoken {
  row: OrderRow;
  words: string;
  cut: boolean;
  match: ProductMatch | undefined;
}

const secondsIn = ({ cell }: { cell: Cell }, read: (text: string) => number | undefined): number | undefined =>
  cell.seconds ?? read(cell.text);

const writtenTimes = (rows: readonly OrderRow[]): Written[] => {
  const twoParts = secondsOfTwoParts(rows.map((row) => row.text('start')));
  return rows.map((row): Written => {
    const [first] = row.cells('start');
    const [last] = row.cells('end');
    const [length] = row.cells('duration');
    const range = first === undefined ? {} : readClock(first.cell.text, twoParts);
    const start = first === undefined ? undefined : (first.cell.seconds ?? range.start);
    const end = last === undefined ? range.end : secondsIn(last, (text) => readClock(text, twoParts).start);
    const duration = length === undefined ? undefined : secondsIn(length, readDuration);
    return {
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(duration === undefined ? {} : { duration }),
    };
  });
};

const segmentsOf = (spoken: readonly Spoken[], times: readonly RowTime[]): Pick<Script, 'text' | 'segments'> => {
  let from = 0;
  const segments = spoken.map(({ row, words, match }, index): ScriptSegment => {
    const { start, end } = times[index] ?? {};
    const speaker = row.text('host');
    const segment = { from, to: from + words.length };
    from = segment.to + 1;
    return {
      ...segment,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined || end < (start ?? 0) ? {} : { end }),
      ...(speaker === '' ? {} : { speaker }),
      ...(match === undefined ? {} : { productId: match.sku }),
      row: row.number,
    };
  });
  return { text: spoken.map(({ words }) => words).join('\n'), segments };
};

const list = (numbers: readonly number[]): string =>
  numbers.length > 8 ? `${numbers.slice(0, 8).join(', ')} and ${numbers.length - 8} more` : numbers.join(', ');

const rowsWarning = (numbers: readonly number[], words: string): string[] =>
  numbers.length === 0 ? [] : [`Row${numbers.length > 1 ? 's' : ''} ${list(numbers)}: ${words}`];

const unmatchedOf = (spoken: readonly Spoken[]): { row: number; text: string }[] =>
  spoken.flatMap(({ row, match }) => {
    const text = [row.text('sku'), row.text('product')].filter((part) => part !== '').join(' ');
    return match !== undefined || text === '' ? [] : [{ row: row.number, text: text.slice(0, 80) }];
  });

const warningsOf = (spoken: readonly Spoken[], backRows: readonly number[], known: boolean): string[] => [
  ...rowsWarning(
    backRows,
    'the time lies before that of a row above. The order of the rows counts; these have no time.',
  ),
  ...rowsWarning(
    spoken.filter(({ cut }) => cut).map(({ row }) => row.number),
    `more than ${MAX_ROW_CHARACTERS} characters; the rest is not read, because a row is one picture. Split it into several rows for more.`,
  ),
  ...spoken.flatMap(({ row, match }) =>
    match === undefined || match.others.length === 0
      ? []
      : [`Row ${row.number} names several products; the picture shows ${match.sku}, not ${match.others.join(', ')}.`],
  ),
  ...(known
    ? unmatchedOf(spoken).map(({ row, text }) => `Row ${row}: the product "${text}" is not in the product sheet.`)
    : []),
];

const readRows = (chosen: ChosenTable<RunningOrderRole>) => {
  const rows: OrderRow[] = [];
  const skipped: UnderstoodTable['skipped'] = [];
  const problems: string[] = [];
  for (const row of chosen.header.body) {
    const read = readRow(row, chosen.header);
    if (read.kind === 'blank') continue;
    problems.push(...cellProblems(row));
    if (read.kind === 'skipped') skipped.push({ row: row.number, reason: read.reason });
    else rows.push(read.row);
  }
  return { rows, skipped, problems };
};

const speakRows = (rows: readonly OrderRow[], products: readonly KnownProduct[]) => {
  const match = productMatcher(products);
  const all = rows.map((row): Spoken => {
    const found = match({ sku: row.text('sku'), product: row.text('product') });
    return { row, ...rowWords(row, found !== undefined), match: found };
  });
  return { spoken: all.filter(({ words }) => words !== ''), silent: all.filter(({ words }) => words === '') };
};

const checkNumber = (count: number, { name }: RunningOrderFile): void => {
  if (count === 0)
    throw badInput(
      `${name} has a header but no row with words below it. Add a row for each moment, with what the host says or the product shown.`,
    );
  if (count > MAX_MOMENTS)
    throw badInput(
      `${name} has ${count} rows with words; at most ${MAX_MOMENTS} are allowed. Split the show into several files.`,
    );
};

const understood = (
  { table, header }: ChosenTable<RunningOrderRole>,
  { name, format }: RunningOrderFile,
  found: Pick<UnderstoodTable, 'rows' | 'skipped'>,
): UnderstoodTable => ({
  file: name,
  format,
  ...(table.name === '' ? {} : { sheet: table.name }),
  headerRows: header.rows,
  columns: understoodColumns(header, 'not read').map((column) =>
    column.means === 'notes' || column.means === 'order' ? { ...column, means: `${column.means} (not read)` } : column,
  ),
  ...found,
});

/** A title above the header, when one stands alone there. */
const titleOf = ({ table, header }: ChosenTable<RunningOrderRole>): string => {
  const above = table.rows.filter(({ number }) => number < (header.rows[0] ?? 0));
  const alone = above.map(({ cells }) => cells.filter(({ text }) => text !== '')).find((cells) => cells.length === 1);
  return alone?.[0]?.text.slice(0, 80) ?? '';
};

/**
 * Reads the table among `tables` that is a running order; undefined when none is. Every row with words becomes one segment, in the order of
 * the rows. Throws BadInput when no row has words, or there are too many.
 */
export const readRunningOrder = (tables: readonly Table[], file: RunningOrderFile): RunningOrder | undefined => {
  const chosen = chooseTable(tables, RUNNING_ORDER, isRunningOrder);
  if (chosen === undefined) return undefined;
  const { rows, skipped, problems } = readRows(chosen);
  const { spoken, silent } = speakRows(rows, file.products);
  checkNumber(spoken.length, file);
  const { times, back } = rowTimes(writtenTimes(spoken.map(({ row }) => row)));
  const backRows = back.map(({ index }) => spoken[index]?.row.number ?? 0);
  const all = [...skipped, ...silent.map(({ row }) => ({ row: row.number, reason: 'no words' }))];
  all.sort((a, b) => a.row - b.row);
  const by = (how: ProductMatch['by']): number => spoken.filter(({ match }) => match?.by === how).length;
  const notInSheet = unmatchedOf(spoken);
  return {
    script: {
      title: titleOf(chosen),
      ...segmentsOf(spoken, times),
      warnings: [
        ...chosen.warnings,
        ...problems.map((problem) => `${problem}. The cell is read as empty.`),
        ...warningsOf(spoken, backRows, file.products.length > 0),
      ].map((warning) => `${file.name}: ${warning}`),
    },
    table: understood(chosen, file, { rows: spoken.length, skipped: all }),
    products: {
      bySku: by('sku'),
      byTitle: by('title'),
      withoutProduct: spoken.filter(({ match }) => match === undefined).length - notInSheet.length,
      notInSheet,
    },
  };
};
