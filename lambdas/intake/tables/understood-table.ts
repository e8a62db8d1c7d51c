// Chooses the table of a file that fits, and keeps what was understood of it for the people who made it.
import type { UnderstoodTable } from '../../shared/domain/understood.ts';
import { findHeader, type Header } from './find-header.ts';
import type { Vocabulary } from './match-column.ts';
import type { Table } from './table.ts';

export interface ChosenTable<Role extends string> {
  table: Table;
  header: Header<Role>;
  /** What was done about several sheets, hidden ones, two header rows, merged cells. */
  warnings: string[];
}

const quoted = (name: string): string => `"${name}"`;

const otherTables = (tables: readonly Table[], chosen: Table): string[] => {
  const others = tables.filter((table) => table !== chosen && table.rows.length > 0);
  if (others.length === 0) return [];
  const names = others.map(({ name, hidden }) => quoted(name) + (hidden ? ' (hidden)' : ''));
  return [`The sheet ${quoted(chosen.name)} fits best and is used; not read: ${names.join(', ')}.`];
};

/** The table whose header fits best; hidden ones only where no other fits. Undefined when none fits. */
export const chooseTable = <Role extends string>(
  tables: readonly Table[],
  vocabulary: Vocabulary<Role>,
  fits: (roles: ReadonlySet<Role>) => boolean,
): ChosenTable<Role> | undefined => {
  const found = tables.flatMap((table) => {
    const header = findHeader(table, vocabulary, fits);
    return header === undefined ? [] : [{ table, header }];
  });
  const weight = ({ table, header }: (typeof found)[number]): number =>
    header.score * 10 + Math.min(header.body.length, 50) / 100 - (table.hidden ? 1000 : 0);
  const [best] = found.sort((a, b) => weight(b) - weight(a));
  if (best === undefined) return undefined;
  const { table, header } = best;
  const twoRows =
    header.rows.length > 1 ? [`Rows ${header.rows.join(' and ')} were read as one header of two rows.`] : [];
  return { ...best, warnings: [...otherTables(tables, table), ...twoRows, ...table.notes] };
};

/** What the columns were taken for; those that mean nothing to us are listed with `unused`. */
export const understoodColumns = <Role extends string>(
  { columns }: Header<Role>,
  unused: string,
): UnderstoodTable['columns'] => columns.map(({ header, match }) => ({ header, means: match?.role ?? unused }));
