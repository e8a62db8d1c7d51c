// Rows of cells as a table for a terminal.

/** The first column to the left, the others, which are figures, to the right. */
export const alignColumns = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_cell, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  const padded = (cell: string, index: number): string =>
    index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0);
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
};
