// The result of the brand evaluation as text.
import type { BrandEvaluation } from '../brand.ts';

const padded = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('  ')
    .trimEnd();

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => padded(row, widths)).join('\n');
};

/** Three tables: palette errors (ΔE2000), held-out scores with outliers, and AUC of every pair (row: the guide, column: whose pictures). */
export const formatBrandTable = ({ palettes, consistency, millisecondsAPicture }: BrandEvaluation): string => {
  const names = consistency.map(({ brand }) => brand);
  const palette = [
    ['palette', 'worst ΔE', 'mean ΔE', 'other clusters'],
    ...palettes.map(({ brand, worst, mean, others }) => [
      brand,
      worst.toFixed(1),
      mean.toFixed(1),
      String(others.length),
    ]),
  ];
  const scores = [
    ['brand', 'samples', 'held out', 'lowest', 'outliers found', 'own taken for outliers'],
    ...consistency.map(({ brand, samples, heldOut, lowest, outliers }) => [
      brand,
      String(samples),
      heldOut.toFixed(3),
      lowest.toFixed(3),
      `${outliers.found} of ${outliers.known}`,
      String(outliers.wrong),
    ]),
  ];
  const pairs = [
    ['AUC', ...names],
    ...consistency.map(({ brand, others }) => [
      brand,
      ...names.map((name) => others.find((other) => other.brand === name)?.auc.toFixed(3) ?? '–'),
    ]),
  ];
  return [
    table(palette),
    table(scores),
    table(pairs),
    `${millisecondsAPicture} ms of CPU a picture of 512×512 pixels`,
  ].join('\n\n');
};
