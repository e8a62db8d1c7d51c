// How long a translation may be, how much one call takes, and how long the state may ask.
import type { TextKind } from '../shared/domain/run-words.ts';

/** Graphemes that a text may have: about what fits the overlay at a readable size; scene phrases are for alt texts. */
const LONGEST: Record<TextKind, { han: number; latin: number }> = {
  title: { han: 26, latin: 70 },
  productTitle: { han: 40, latin: 100 },
  sellingPoint: { han: 36, latin: 100 },
  subject: { han: 60, latin: 160 },
  setting: { han: 40, latin: 120 },
};

export const longest = (kind: TextKind, language: string): number =>
  language === 'zh' ? LONGEST[kind].han : LONGEST[kind].latin;

/** Texts of one call: about 20 cues of five texts. */
export const TEXTS_A_CALL = 100;
/** Output tokens of one call: 100 texts of up to 50 tokens with their ids are below it. */
export const MAX_WORDS_TOKENS = 6_000;
/** Answers at most: the first and one repair. */
export const MAX_TURNS = 2;
export const CALLS_AT_ONCE = 8;
/**
 * Milliseconds after which no further call is sent. A call of 6,000 output tokens at 90 a second takes 67 s, so that the worst case is
 * 180 + 67 s, and with reading and writing below the state's 300 s. Texts that were not asked for by then stay out, with a warning.
 */
export const ASKING_MILLISECONDS = 180_000;
