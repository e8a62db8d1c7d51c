// From the translator's text to translations by id; an answer that cannot be read has none.
import { WordsAnswerSchema } from './answer-schema.ts';
import { textId } from './request.ts';

const STOPPED_WELL = new Set(['end_turn', 'stop_sequence']);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.slice(Math.max(0, text.indexOf('{')), text.lastIndexOf('}') + 1)) as unknown;
  } catch {
    return undefined;
  }
};

export type Said = { said: string | null } | { problem: string };

const unreadable = (count: number, problem: string): Said[] => Array.from({ length: count }, () => ({ problem }));

/**
 * What the model said of each of `count` texts, in their order. A cut-off answer is never used, even when it happens to parse;
 * an id that stands there twice, or not at all, has no translation.
 */
export const readWords = ({ text, stopReason }: { text: string; stopReason: string }, count: number): Said[] => {
  if (!STOPPED_WELL.has(stopReason)) return unreadable(count, `the answer ended with stop reason ${stopReason}`);
  const parsed = WordsAnswerSchema.safeParse(parse(text));
  if (!parsed.success) return unreadable(count, 'the answer did not fit the schema');
  return Array.from({ length: count }, (_, index): Said => {
    const own = parsed.data.translations.filter(({ id }) => id === textId(index));
    const [first] = own;
    if (first === undefined || own.length > 1) return { problem: `the answer has ${own.length} translations of it` };
    return {
      said: first.text === null || first.text.trim() === '' ? null : first.text.replaceAll(/\s+/gu, ' ').trim(),
    };
  });
};
