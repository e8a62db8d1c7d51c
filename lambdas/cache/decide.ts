// Decides whether a picture made for one prompt may be served for another: the cosine first, then the content gate.
import { cosine } from '../shared/cosine.ts';
import type { EmbedderCard } from '../shared/domain/packs.ts';
import { minCosineOf } from './embed-prompts.ts';
import { outsideRange } from './embedding-range.ts';
import { compareContent, type Verdict } from './gate/content-gate.ts';

export interface Pair {
  wanted: string;
  candidate: string;
  /** Vectors of one embedder: the caller has checked that. */
  wantedVector: readonly number[];
  candidateVector: readonly number[];
  /** Of the wanted prompt, e.g. `zh-CN`. */
  language: string;
  card: EmbedderCard;
}

/** `far`: the cosine is below the card's; `language`: its language or script is outside the card's; `different`: the gate says no. */
export type DecisionReason = 'same' | 'different' | 'far' | 'language';

export interface Decision {
  hit: boolean;
  /** Recomputed from the vectors, at most 1. */
  cosine: number;
  /** What the card asks for; undefined for a language that it does not know. */
  minCosine: number | undefined;
  reason: DecisionReason;
  /** Undefined when the cosine settled it: the gate was not asked. */
  verdict: Verdict | undefined;
}

/** Pure. What is measured by `liveframe eval cache` is this function, so it is what the pipeline serves by. */
export const decide = ({ wanted, candidate, wantedVector, candidateVector, language, card }: Pair): Decision => {
  const similarity = cosine(wantedVector, candidateVector);
  const minCosine = minCosineOf(card, language);
  const measured = { cosine: similarity, minCosine };
  if (minCosine === undefined || outsideRange(card, language, wanted) !== undefined)
    return { ...measured, hit: false, reason: 'language', verdict: undefined };
  if (similarity < minCosine) return { ...measured, hit: false, reason: 'far', verdict: undefined };
  const verdict = compareContent(wanted, candidate);
  return { ...measured, hit: verdict.same, reason: verdict.same ? 'same' : 'different', verdict };
};
