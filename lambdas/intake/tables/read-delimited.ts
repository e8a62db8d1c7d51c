// Reads CSV text into a table: comma, semicolon or tab.
import { CsvError, parse } from 'csv-parse/sync';
import { badInput } from '../../shared/errors.ts';
import type { Table } from './table.ts';

/** The separator that splits the most cells of the first lines. */
const delimiterOf = (text: string): string => {
  const head = text.split('\n', 20).join('\n');
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length);
  return delimiter;
};

interface ParsedRow {
  info: { lines: number };
  record: string[];
}

/** Rows count as a spreadsheet shows them, so a line break inside a cell does not count. Throws BadInput for a broken quote. */
export const readDelimited = (text: string, name: string): Table => {
  try {
    const parsed = parse(text, {
      delimiter: delimiterOf(text),
      trim: true,
      relax_column_count: true,
      skip_empty_lines: false,
      bom: true,
      info: true,
    }) as unknown as ParsedRow[];
    const rows = parsed.map(({ record }, index) => ({
      number: index + 1,
      cells: record.map((cell) => ({ text: cell })),
    }));
    return { name: '', rows, hidden: false, notes: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw badInput(`${name} is not a CSV table: ${error.message}. Quote cells with commas, and close every quote.`, {
      cause: error,
    });
  }
};
