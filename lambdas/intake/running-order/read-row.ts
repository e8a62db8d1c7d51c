// One row of a running order: what its cells mean, or why it is left out.
import type { Header } from '../tables/find-header.ts';
import { repeatsHeader } from '../tables/find-header.ts';
import type { Cell, TableRow } from '../tables/table.ts';
import { addressOf } from '../tables/table.ts';
import type { RunningOrderRole } from './columns.ts';

export interface OrderRow {
  number: number;
  /** The cells' texts by meaning, several columns of one meaning joined. */
  text: (role: RunningOrderRole) => string;
  /** Cells of a meaning with the header they stand under, empty ones left out. */
  cells: (role: RunningOrderRole) => { header: string; cell: Cell }[];
}

export type ReadRow = { kind: 'row'; row: OrderRow } | { kind: 'skipped'; reason: string } | { kind: 'blank' };

const TOTAL = /^(?:合计|总计|小计|共计|汇总|total(?:es)?|sub-?total|sum|suma|resumen)(?:[\s:：]|$)/iu;
const NOTE =
  /^(?:备注|说明|注意(?:事项)?|注|温馨提示|notes?|remarks?|notas?|observaciones|nb|p\.?s\.?|\*+|※)(?:\s*[:：]|\s|\d|$)/iu;
const SPOKEN: readonly RunningOrderRole[] = ['copy', 'points', 'product', 'sku', 'scene'];

const filledOf = ({ cells }: TableRow): { cell: Cell; index: number }[] =>
  cells.flatMap((cell, index) => (cell.text === '' ? [] : [{ cell, index }]));

/** Values that only reach into the row from a merged cell above make no row of their own. */
const standsAlone = (row: TableRow): boolean =>
  row.cells.some(
    ({ text, problem, carriedFrom }) => (text !== '' || problem !== undefined) && carriedFrom === undefined,
  );

const reasonToSkip = (row: TableRow, header: Header<RunningOrderRole>): string | undefined => {
  const filled = filledOf(row);
  const [first] = filled;
  if (first === undefined) return undefined;
  if (repeatsHeader(row, header)) return 'the header again';
  if (TOTAL.test(first.cell.text)) return 'a total';
  if (NOTE.test(first.cell.text) && filled.length < 3) return 'a note';
  const roleOf = (index: number): RunningOrderRole | undefined =>
    header.columns.find((column) => column.index === index)?.match?.role;
  const alone = filled.length === 1;
  if (alone && (first.cell.across ?? 1) > 2) return `a heading: "${first.cell.text.slice(0, 40)}"`;
  if (filled.some(({ index }) => SPOKEN.includes(roleOf(index) ?? 'notes'))) return undefined;
  if (filled.some(({ index }) => roleOf(index) === 'section')) return undefined;
  return alone ? `a heading or note: "${first.cell.text.slice(0, 40)}"` : 'no product and no words';
};

/** Why cells of the row cannot be used, each with its address. */
export const cellProblems = ({ number, cells }: TableRow): string[] =>
  cells.flatMap(({ problem }, index) => (problem === undefined ? [] : [`${addressOf(number, index)}: ${problem}`]));

/** Reads `row` under `header`. */
export const readRow = (row: TableRow, header: Header<RunningOrderRole>): ReadRow => {
  if (!standsAlone(row)) return { kind: 'blank' };
  const reason = reasonToSkip(row, header);
  if (reason !== undefined) return { kind: 'skipped', reason };
  const cells = (role: RunningOrderRole) =>
    header.columns.flatMap(({ index, header: name, match }) => {
      const cell = row.cells[index];
      return match?.role !== role || cell === undefined || cell.text === '' ? [] : [{ header: name, cell }];
    });
  const text = (role: RunningOrderRole): string =>
    cells(role)
      .map(({ cell }) => cell.text)
      .join('\n');
  return { kind: 'row', row: { number: row.number, text, cells } };
};
