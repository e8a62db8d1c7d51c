// Counts what the decision did on labelled pairs: hits where the pair is the same, false hits where it is not.
import { rateOf, type Rate } from '../qc/interval.ts';

/** One pair as decided. */
export interface JudgedPair {
  id: string;
  a: string;
  b: string;
  lang: string;
  kind: string;
  same: boolean;
  hit: boolean;
  cosine: number;
  /** Why: the verdict of the gate, or that the cosine is too low, or the language. */
  why: string;
}

export interface PairSummary {
  pairs: number;
  /** Hits among the pairs that are the same. */
  sameHitRate: number;
  sameHits: Rate;
  /** Hits among the pairs that are different. */
  falseHitRate: number;
  /** The upper end of the 95 % Wilson interval of the false-hit rate. */
  falseHitUpper95: number;
  falseHits: Rate;
}

export const summarisePairs = (judged: readonly JudgedPair[]): PairSummary => {
  const hitsOf = (same: boolean): Rate => {
    const rows = judged.filter((row) => row.same === same);
    return rateOf(rows.filter(({ hit }) => hit).length, rows.length);
  };
  const [sameHits, falseHits] = [hitsOf(true), hitsOf(false)];
  return {
    pairs: judged.length,
    sameHitRate: sameHits.rate,
    sameHits,
    falseHitRate: falseHits.rate,
    falseHitUpper95: falseHits.interval[1],
    falseHits,
  };
};

export const summariseBy = (
  judged: readonly JudgedPair[],
  key: (row: JudgedPair) => string,
): Record<string, PairSummary> =>
  Object.fromEntries(
    [...new Set(judged.map(key))]
      .sort()
      .map((name) => [name, summarisePairs(judged.filter((row) => key(row) === name))]),
  );
