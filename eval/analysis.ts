// liveframe eval analysis: how much of what is known about labelled texts the analysis finds, and whether its evidence holds.
import type { LanguageModelCard } from '../lambdas/shared/domain/packs.ts';
import { readRows, textOf } from './analysis/rows.ts';
import { analyseText, type Analyst, offlineAnalyst } from './analysis/run-row.ts';
import { type RowScore, scoreRow } from './analysis/score.ts';
import { summarise, type Summary } from './analysis/summarise.ts';

export { formatAnalysisTable } from './analysis/table.ts';

/** Enough of a card for the offline analyst: it costs nothing. */
const OFFLINE_CARD: LanguageModelCard = {
  kind: 'language',
  id: 'offline-analyst',
  name: 'Offline analyst',
  modelId: 'offline-analyst',
  region: 'local',
  requestsPerMinute: 1_000_000,
  usdPerMillionInputTokens: 0,
  usdPerMillionOutputTokens: 0,
  structuredOutput: true,
  readsImages: false,
  maxOutputTokens: 64_000,
  endOfLife: null,
  source: 'this project',
  date: '2026-11-23',
  unconfirmed: [],
};

export interface AnalysisEvaluation extends Summary {
  byLang: Record<string, Summary>;
  byKind: Record<string, Summary>;
  /** Mean milliseconds of one text, and the slowest. */
  msPerScript: number;
  msSlowest: number;
  rows: RowScore[];
}

export interface EvaluationRequest {
  dataFile: string;
  /** The model to evaluate; the offline analyst when absent. */
  analyst?: Analyst;
  /** Milliseconds, for the timing. */
  now?: () => number;
}

const groupBy = (rows: readonly RowScore[], key: (row: RowScore) => string): Record<string, Summary> => {
  const names = [...new Set(rows.map(key))].sort();
  return Object.fromEntries(names.map((name) => [name, summarise(rows.filter((row) => key(row) === name))]));
};

/** Analyses every row of `dataFile` and scores it; docs/analysis.md says how. Throws BadInput for a file that is no data set. */
export const evaluateAnalysis = async ({
  dataFile,
  analyst = { languageModel: offlineAnalyst(), card: OFFLINE_CARD },
  now = () => performance.now(),
}: EvaluationRequest): Promise<AnalysisEvaluation> => {
  const scores: RowScore[] = [];
  const times: number[] = [];
  for (const row of readRows(dataFile)) {
    const begin = now();
    const { text, analysis } = await analyseText(analyst, { id: row.id, text: textOf(row) });
    times.push(now() - begin);
    scores.push(scoreRow(row, text, analysis));
  }
  return {
    ...summarise(scores),
    byLang: groupBy(scores, ({ lang }) => lang),
    byKind: groupBy(scores, ({ kind }) => kind),
    msPerScript: Number((times.reduce((sum, time) => sum + time, 0) / times.length).toFixed(1)),
    msSlowest: Number(Math.max(...times).toFixed(1)),
    rows: scores,
  };
};
