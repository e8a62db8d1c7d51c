// The evaluation of the quality check as a table for a person.
import type { QcEvaluation, QcGroup } from '../qc.ts';
import type { Rate } from './interval.ts';

const COLUMNS = ['defect', 'files', 'wrong', 'rate', '95 %', 'blocked by', 'flagged by'] as const;
/** Columns of numbers stand right. */
const NUMBERS = new Set([1, 2, 3, 4]);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const range = ([low, high]: [number, number]): string => `${percent(low)} – ${percent(high)}`;

const counts = (found: Record<string, number>): string =>
  Object.entries(found)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || '–';

const cells = (name: string, { files, wrong, blockedBy, flaggedBy }: QcGroup): string[] => [
  name,
  String(files),
  String(wrong.count),
  percent(wrong.rate),
  range(wrong.interval),
  counts(blockedBy),
  counts(flaggedBy),
];

const align = (rows: readonly (readonly string[])[]): string => {
  const widths = COLUMNS.map((_column, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          NUMBERS.has(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const sentence = (rate: number, files: number, interval: [number, number]): string =>
  `${percent(rate)} of ${files} (95 %: ${range(interval)})`;

const flagSentence = ({ count, of }: Rate): string =>
  `Good accepted with a flag, for a person's look: ${count} of ${of}`;

/** One line for the good pictures and one for each defect, the rates, and what was judged wrongly and why. */
export const formatQcTable = (result: QcEvaluation): string => {
  const rows = [[...COLUMNS], ...Object.entries(result.byDefect).map(([name, group]) => cells(name, group))];
  const mistakes = result.mistakes.map(
    ({ file, label, defect, reason }) =>
      `  ${file}: ${label === 'ok' ? `rejected. ${reason}` : `accepted (${defect})`}`,
  );
  return [
    align(rows),
    '',
    `Bad accepted: ${sentence(result.falseAcceptRate, result.bad, result.falseAcceptInterval)}`,
    `Good rejected: ${sentence(result.falseRejectRate, result.ok, result.falseRejectInterval)}`,
    flagSentence(result.flagged),
    ...(mistakes.length === 0 ? [] : ['', 'Judged wrongly:', ...mistakes]),
  ].join('\n');
};
