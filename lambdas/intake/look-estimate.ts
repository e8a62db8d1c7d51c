// What the judge's looks at a run's pictures will probably cost, and the most they can.
import { copySizeOf, lookCost } from '../qc/judge-copy.ts';
import { firstTurnBound, LONGEST_FACTS } from '../qc/judge-money.ts';
import { SAMPLE } from '../qc/judge-policy.ts';
import { MAX_PROMPT, type JudgeQuestion } from '../qc/judge-request.ts';
import type { Brand, LanguageModelCard } from '../shared/domain/packs.ts';
import type { JudgePolicy } from '../shared/domain/run.ts';
import type { MicroUsd } from '../shared/money.ts';

/** Pixels of a rendered picture, whatever its aspect ratio (the SD3 family's sizes). */
export const RENDERED_PIXELS = 1_048_576;

/** Pixels of a picture that is drawn in the aspect ratio of `channel`. */
export const renderedSize = ({ width, height }: { width: number; height: number }) => {
  const aspect = width / height;
  return { width: Math.sqrt(RENDERED_PIXELS * aspect), height: Math.sqrt(RENDERED_PIXELS / aspect) };
};

/**
 * Share of the pictures that the policy uncertain shows to the judge when every product has a cut-out photo: 33 of 124 on
 * the local runs of the three example scripts (8 of 44, 9 of 44, 16 of 36; 2026-11-26; docs/money.md, Estimate).
 */
const UNCERTAIN = 33 / 124;

/** Share of the pictures, 0–1, that the policy probably shows to the judge. */
export const shareOfLooks = (policy: JudgePolicy, drawsProducts: boolean): number => {
  switch (policy) {
    case 'always':
      return 1;
    case 'sample':
      return 1 / SAMPLE;
    case 'uncertain':
      // A product that the model draws is always a doubt (judge-policy.ts), and a sales script shows one at most moments.
      return drawsProducts ? 1 : UNCERTAIN;
  }
};

export interface Judged {
  judge: LanguageModelCard;
  brand: Brand;
  /** The run's first channel, whose aspect ratio the pictures have. */
  channel: { width: number; height: number };
}

/** A question as long as they get: prompt and facts are cut off at these lengths. */
const longestQuestion = ({ judge, brand }: Judged): Omit<JudgeQuestion, 'picture'> => ({
  card: judge,
  brand,
  job: { prompt: '.'.repeat(MAX_PROMPT), productSku: '-' },
  facts: LONGEST_FACTS,
});

/** One look: the tokens of the longest question, of the copy that the judge is shown, and of the longest answer. */
export const likelyLook = (judged: Judged): MicroUsd => {
  const question = longestQuestion(judged);
  return lookCost(question, copySizeOf(question, renderedSize(judged.channel)));
};

/** Two turns, as Admit and Check reserve them; the second one repeats the first and its answer. */
export const worstLook = (judged: Judged): MicroUsd => 3 * firstTurnBound(longestQuestion(judged));
