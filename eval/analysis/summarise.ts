// Adds up the scores of many texts.
import type { RowScore } from './score.ts';

export interface Summary {
  scripts: number;
  gold: number;
  found: number;
  /** found ÷ gold; 1 when there is no gold. */
  goldRecall: number;
  /** The same when a longer keyword or value may hold the gold value. */
  goldRecallContained: number;
  evidenceErrors: number;
  /** Right ÷ labelled texts; absent without labels. */
  emotionAccuracy?: number;
  /** Cues with a labelled sentence ÷ cues. */
  cuePrecision?: number;
  /** Labelled sentences in a cue ÷ labelled sentences. */
  cueRecall?: number;
  /** Labelled sentences without a picture that are listed as such and in no cue ÷ those. */
  unpicturedRecall?: number;
}

const sum = (rows: readonly RowScore[], pick: (row: RowScore) => number): number =>
  rows.reduce((total, row) => total + pick(row), 0);

const ratio = (part: number, whole: number): number => Number((part / whole).toFixed(4));

/** The share under `name`, or nothing when there is nothing to share out. */
const optional = <Name extends string>(name: Name, part: number, whole: number): Partial<Record<Name, number>> =>
  whole === 0 ? {} : ({ [name]: ratio(part, whole) } as Record<Name, number>);

/** Totals and shares over `rows`. */
export const summarise = (rows: readonly RowScore[]): Summary => {
  const gold = sum(rows, (row) => row.gold);
  const found = sum(rows, (row) => row.found);
  const felt = rows.filter(({ emotionRight }) => emotionRight !== undefined);
  return {
    scripts: rows.length,
    gold,
    found,
    goldRecall: gold === 0 ? 1 : ratio(found, gold),
    goldRecallContained:
      gold === 0
        ? 1
        : ratio(
            sum(rows, (row) => row.contained),
            gold,
          ),
    evidenceErrors: sum(rows, (row) => row.evidenceErrors),
    ...optional('emotionAccuracy', felt.filter(({ emotionRight }) => emotionRight).length, felt.length),
    ...optional(
      'cuePrecision',
      sum(rows, (row) => row.cuesRight),
      sum(rows, (row) => row.cues),
    ),
    ...optional(
      'cueRecall',
      sum(rows, (row) => row.labelledFound),
      sum(rows, (row) => row.labelled),
    ),
    ...optional(
      'unpicturedRecall',
      sum(rows, (row) => row.unpicturedFound),
      sum(rows, (row) => row.unpictured),
    ),
  };
};
