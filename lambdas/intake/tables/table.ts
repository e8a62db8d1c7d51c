// A table as a person sees it, whatever file it came from: rows of cells, with what is odd about a cell kept beside its text.

export interface Cell {
  /** As the spreadsheet shows it, trimmed; '' for an empty cell. */
  text: string;
  /** Of a number, as it is stored. */
  number?: number;
  /** Of a cell in a date or time format: seconds since midnight (or of the duration). */
  seconds?: number;
  /** Why the cell has no usable value, e.g. a formula that was never calculated. */
  problem?: string;
  /** Columns that a merged cell spans, when more than one. */
  across?: number;
  /** The address of the merged cell further up that holds for this row, too. */
  carriedFrom?: string;
}

export interface TableRow {
  /** As people count: the first row is 1. */
  number: number;
  cells: readonly Cell[];
}

export interface Table {
  /** Name of the sheet in its workbook; '' where there is only one table. */
  name: string;
  rows: readonly TableRow[];
  /** Why the table is not read although it is there: `hidden`. */
  hidden: boolean;
  /** What was done about odd things in it: merged cells, hidden rows. */
  notes: readonly string[];
  /** Pictures that lie in the sheet, by row number. */
  pictures?: ReadonlyMap<number, Uint8Array>;
}

/** `C4` for row 4 and column 2 (columns count from 0). */
export const addressOf = (row: number, column: number): string => {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row}`;
};

export const isBlank = ({ cells }: TableRow): boolean =>
  cells.every(({ text, problem }) => text === '' && problem === undefined);
