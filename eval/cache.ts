// liveframe eval cache: how often the cache's decision serves pairs that are the same, and pairs that are not.
import { decide, type Decision } from '../lambdas/cache/decide.ts';
import { outsideRange } from '../lambdas/cache/embedding-range.ts';
import type { EmbedderCard } from '../lambdas/shared/domain/packs.ts';
import type { Embedder } from '../lambdas/shared/ports/embedder.ts';
import { proposeByIndex, type ProposingIndex } from './cache/propose.ts';
import { readPairs, type PairRow } from './cache/rows.ts';
import { summariseBy, summarisePairs, type JudgedPair, type PairSummary } from './cache/summarise.ts';

export { formatCacheTable } from './cache/table.ts';

/** Floors of the sweep. */
const SWEEP = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.95, 0.98] as const;
/** False hits shown; the nearest first. */
const WORST = 20;

export interface SweepStep {
  minCosine: number;
  sameHitRate: number;
  falseHitRate: number;
  falseHitUpper95: number;
}

interface Measured extends PairSummary {
  byLang: Record<string, PairSummary>;
  byKind: Record<string, PairSummary>;
  /** The same decision with one floor for all languages. */
  sweep: SweepStep[];
}

export interface CacheEvaluation extends Measured {
  embedder: string;
  /** Per language, of the embedder's card. */
  minCosine: Record<string, number>;
  /** Where the candidates came from: `none` takes each pair as it is. */
  index: string;
  worstFalseHits: JudgedPair[];
  /** The cosine alone, as other semantic caches decide. */
  baseline: Measured;
}

export interface CacheEvaluationRequest {
  dataFile: string;
  card: EmbedderCard;
  embedder: Embedder;
  /** Pairs go through it when given. */
  index?: { name: string; port: ProposingIndex };
  /** Milliseconds since 1970. */
  now: number;
}

type DecideRow = (row: PairRow, card: EmbedderCard) => JudgedPair;

const whyOf = ({ reason, verdict, cosine, minCosine }: Decision): string =>
  verdict?.why ??
  (reason === 'far' ? `cosine ${cosine.toFixed(3)} is below ${minCosine ?? 1}` : 'outside the language or script');

const withFloor = (card: EmbedderCard, floor: number): EmbedderCard => ({
  ...card,
  minCosine: Object.fromEntries(card.languages.map((language) => [language, floor])),
});

const measure = (rows: readonly PairRow[], card: EmbedderCard, decideRow: DecideRow): Measured => {
  const judged = rows.map((row) => decideRow(row, card));
  const sweep = SWEEP.map((minCosine): SweepStep => {
    const at = summarisePairs(rows.map((row) => decideRow(row, withFloor(card, minCosine))));
    return {
      minCosine,
      sameHitRate: at.sameHitRate,
      falseHitRate: at.falseHitRate,
      falseHitUpper95: at.falseHitUpper95,
    };
  });
  return {
    ...summarisePairs(judged),
    byLang: summariseBy(judged, ({ lang }) => lang),
    byKind: summariseBy(judged, ({ kind }) => kind),
    sweep,
  };
};

/** Embeds each prompt that the card allows; the others have no vector and cannot hit. */
const embedAll = async ({ card, embedder }: CacheEvaluationRequest, rows: readonly PairRow[]) => {
  const allowed = rows.flatMap(({ a, b, lang }) =>
    [a, b].filter((prompt) => outsideRange(card, lang, prompt) === undefined),
  );
  const prompts = [...new Set(allowed)];
  const { vectors } = await embedder.embed(prompts);
  return new Map(prompts.map((prompt, index) => [prompt, vectors[index] ?? []]));
};

/**
 * Decides every pair of `dataFile` by the pipeline's own `decide`, with the gate and, as the baseline, by the cosine
 * alone at the same floors. Throws BadInput for a file that is no data set, and what the embedder and the index throw.
 */
export const evaluateCache = async (request: CacheEvaluationRequest): Promise<CacheEvaluation> => {
  const { card, index, now } = request;
  const rows = readPairs(request.dataFile);
  const vectors = await embedAll(request, rows);
  const proposed =
    index &&
    (await proposeByIndex(index.port, {
      rows: rows.filter(({ a, b }) => vectors.has(a) && vectors.has(b)),
      vectors,
      card,
      now,
    }));
  const decided = ({ id, a, b, lang }: PairRow, used: EmbedderCard): Decision => {
    const candidateVector = proposed === undefined ? vectors.get(b) : proposed.get(id);
    return decide({
      wanted: a,
      candidate: b,
      wantedVector: vectors.get(a) ?? [],
      candidateVector: candidateVector ?? [],
      language: lang,
      card: used,
    });
  };
  const byGate: DecideRow = (row, used) => {
    const decision = decided(row, used);
    return { ...row, hit: decision.hit && hasVectors(row), cosine: decision.cosine, why: whyOf(decision) };
  };
  const hasVectors = ({ id, a, b }: PairRow): boolean =>
    vectors.has(a) && (proposed === undefined ? vectors.has(b) : proposed.has(id));
  const byCosine: DecideRow = (row, used) => {
    const decision = decided(row, used);
    const near = decision.reason === 'same' || decision.reason === 'different';
    return { ...row, hit: near && hasVectors(row), cosine: decision.cosine, why: 'the cosine alone' };
  };
  const judged = rows.map((row) => byGate(row, card));
  const wrong = judged.filter(({ same, hit }) => hit && !same).sort((a, b) => b.cosine - a.cosine);
  return {
    ...measure(rows, card, byGate),
    embedder: card.id,
    minCosine: card.minCosine,
    index: index?.name ?? 'none',
    worstFalseHits: wrong.slice(0, WORST),
    baseline: measure(rows, card, byCosine),
  };
};
