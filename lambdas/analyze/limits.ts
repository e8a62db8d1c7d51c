// How much one call may take, so that the worst case fits the state's 240 seconds.

/** UTF-16 code units of the largest part one call takes; lambdas/intake/split-script.ts cuts longer scripts. */
export const MAX_PART_CHARACTERS = 6_000;

/** Cues one part may have: at about 400 tokens a cue the answer stays below MAX_ANSWER_TOKENS. */
export const MAX_CUES_PER_PART = 16;

/** Output tokens of one answer. */
export const MAX_ANSWER_TOKENS = 8_000;

/** Turns at most: the answer and one repair. */
export const MAX_TURNS = 2;

/**
 * Worst case at the largest part: two full answers of 8,000 tokens at 90 tokens a second (Claude Haiku 4.5 streams 90–150) are 178 s,
 * two first tokens 10 s, object store, ledger and our own checks below 5 s. First use of the schema may add its compilation once a day;
 * it then ends in the state's timeout and is sent again.
 */
export const WORST_CASE_SECONDS = 193;
