// How much one call may take, so that the worst case fits the state's 240 seconds and the answer fits the model's output limit.
import type { LanguageModelCard } from '../shared/domain/packs.ts';

/**
 * UTF-16 code units of the largest part one call takes; lambdas/intake/split-script.ts cuts longer scripts.
 * Measured on dense Chinese shows: up to 3.5 output tokens a character, so 2,000 characters stay below MAX_ANSWER_TOKENS.
 */
export const MAX_PART_CHARACTERS = 2_000;

/** Output tokens of one answer, when the model gives as many. */
export const MAX_ANSWER_TOKENS = 8_000;

/** Turns at most: the answer and one repair. */
export const MAX_TURNS = 2;

/** Cues one part may have. */
export const MAX_CUES_PER_PART = 20;
/** Measured: a cue takes 250–400 output tokens; sentences without a picture and the frame take up to 1,000 a part. */
const TOKENS_A_CUE = 320;
const FRAME_TOKENS = 1_000;

/** Output tokens that the model of `card` may use. */
export const answerTokens = ({ maxOutputTokens }: Pick<LanguageModelCard, 'maxOutputTokens'>): number =>
  Math.min(maxOutputTokens, MAX_ANSWER_TOKENS);

/** Cues that fit one answer of the model of `card`: 20, on models with a small output fewer. */
export const cueLimit = (card: Pick<LanguageModelCard, 'maxOutputTokens'>): number =>
  Math.max(1, Math.min(MAX_CUES_PER_PART, Math.floor((answerTokens(card) - FRAME_TOKENS) / TOKENS_A_CUE)));

/** Measured on Chinese running orders: a row with product, copy, selling points and offer takes up to 550 output tokens. */
const TOKENS_A_ROW = 580;

/** Rows of a running order that fit one answer of the model of `card`: each may become a cue. */
export const rowLimit = (card: Pick<LanguageModelCard, 'maxOutputTokens'>): number =>
  Math.max(1, Math.min(cueLimit(card), Math.floor((answerTokens(card) - FRAME_TOKENS) / TOKENS_A_ROW)));

/**
 * Worst case at the largest part: two full answers of 8,000 tokens at 90 tokens a second (Claude Haiku 4.5 streams 90–150) are 178 s,
 * two first tokens 10 s, object store, ledger and our own checks below 5 s. First use of the schema may add its compilation once a day;
 * it then ends in the state's timeout and is sent again.
 */
export const WORST_CASE_SECONDS = 193;
