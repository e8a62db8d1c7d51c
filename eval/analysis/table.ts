// The evaluation as a table for a person.
import { alignColumns } from '../align-columns.ts';
import type { AnalysisEvaluation } from '../analysis.ts';
import type { Summary } from './summarise.ts';

const COLUMNS = [
  '',
  'texts',
  'gold',
  'found',
  'recall',
  'contained',
  'evidence errors',
  'emotion',
  'cue precision',
  'cue recall',
  'unpictured',
] as const;

const percent = (share: number | undefined): string => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`);

const cells = (name: string, summary: Summary): string[] => [
  name,
  String(summary.scripts),
  String(summary.gold),
  String(summary.found),
  percent(summary.gold === 0 ? undefined : summary.goldRecall),
  percent(summary.gold === 0 ? undefined : summary.goldRecallContained),
  String(summary.evidenceErrors),
  percent(summary.emotionAccuracy),
  percent(summary.cuePrecision),
  percent(summary.cueRecall),
  percent(summary.unpicturedRecall),
];

/** One line per language, one per kind of text, and the total, with the time it took. */
export const formatAnalysisTable = (result: AnalysisEvaluation): string => {
  const groups = [...Object.entries(result.byLang), ...Object.entries(result.byKind)];
  const rows = [[...COLUMNS], ...groups.map(([name, summary]) => cells(name, summary)), cells('all', result)];
  return `${alignColumns(rows)}\n\n${result.msPerScript} ms a text on average, ${result.msSlowest} ms the slowest.`;
};
