// From the model's text to a checked answer, or the list of what is wrong with it.
import { AnswerSchema, type Answer } from './answer-schema.ts';

export type Reading = { ok: true; answer: Answer } | { ok: false; problems: string[] };

/** Problems named in a repair turn; more would only repeat themselves. */
const MAX_PROBLEMS = 12;

const STOPPED_WELL = new Set(['end_turn', 'stop_sequence']);

const stopProblem = (stopReason: string): string =>
  stopReason === 'max_tokens'
    ? 'It was cut off at the token limit: answer with fewer and shorter cues.'
    : `The answer ended with stop reason ${stopReason} instead of end_turn.`;

/** Models without structured output like to wrap JSON in a code fence or a sentence. */
const jsonPart = (text: string): string => text.slice(Math.max(0, text.indexOf('{')), text.lastIndexOf('}') + 1);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(jsonPart(text)) as unknown;
  } catch {
    return undefined;
  }
};

/** Reads one answer of Converse. A cut-off answer is never used, even when it happens to parse. */
export const readAnswer = ({ text, stopReason }: { text: string; stopReason: string }): Reading => {
  if (!STOPPED_WELL.has(stopReason)) return { ok: false, problems: [stopProblem(stopReason)] };
  const json = parseJson(text);
  if (json === undefined) return { ok: false, problems: ['It is not one JSON object.'] };
  const parsed = AnswerSchema.safeParse(json);
  if (parsed.success) return { ok: true, answer: parsed.data };
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(answer)'}: ${issue.message}`);
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
};
