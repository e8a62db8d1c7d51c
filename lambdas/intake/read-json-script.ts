// Reads a script in JSON: `{title?, language?, segments:[{start?, end?, speaker?, text, productId?}]}`.
import * as z from 'zod';
import type { Script, ScriptSegment } from '../shared/domain/script.ts';
import { badInput } from '../shared/errors.ts';
import { didYouMean } from '../shared/nearest.ts';
import { clockWords, secondsOf } from './timestamps.ts';

const TimeSchema = z.union([
  z.number().nonnegative(),
  z
    .string()
    .regex(/^(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:\.\d{1,3})?$/u, 'a number of seconds or a time such as "01:20" is allowed')
    .transform(secondsOf),
]);
const SegmentSchema = z.strictObject({
  start: TimeSchema.optional(),
  end: TimeSchema.optional(),
  speaker: z.string().optional(),
  text: z.string(),
  productId: z.string().optional(),
  /** Marks a moment of its own: at most one picture. */
  row: z.int().positive().optional(),
});
const JsonScriptSchema = z.strictObject({
  title: z.string().optional(),
  language: z.string().optional(),
  segments: z.array(SegmentSchema),
});
type JsonSegment = z.output<typeof SegmentSchema>;

const SHAPE =
  '{"title": "…", "language": "en", "segments": [{"start": 12, "end": 40, "speaker": "…", "text": "…", "productId": "…"}]}';
const KEYS = [...Object.keys(JsonScriptSchema.shape), ...Object.keys(SegmentSchema.shape)];

const parseJson = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badInput(
      `${name} is not JSON: ${(error as Error).message}. Correct it, or name the file .md or .txt when it is plain text.`,
      {
        cause: error,
      },
    );
  }
};

const issueWords = (issue: z.core.$ZodIssue): string => {
  const hint = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => didYouMean(key, KEYS)).join('') : '';
  return `${issue.path.join('.') || 'the whole file'}: ${issue.message}.${hint}`;
};

const checkOrder = (segments: readonly JsonSegment[], name: string): void => {
  let last: { start: number; index: number } | undefined;
  for (const [index, { start, end }] of segments.entries()) {
    if (start !== undefined && last !== undefined && start < last.start) {
      throw badInput(
        `${name}, segments.${index}: the time ${clockWords(start)} comes after ${clockWords(last.start)} of segments.${last.index}. Timestamps must not go back; correct one of the two.`,
      );
    }
    if (start !== undefined && end !== undefined && end < start) {
      throw badInput(
        `${name}, segments.${index}: it ends at ${clockWords(end)}, before it begins at ${clockWords(start)}. Swap the two times.`,
      );
    }
    if (start !== undefined) last = { start, index };
  }
};

/**
 * Reads `text`; the script's text is the segments' texts joined by newlines, and offsets count in that. Blank segments are left out.
 * Throws BadInput when it is not JSON, has another shape, no words, or times that go back.
 */
export const readJsonScript = (text: string, name: string): Omit<Script, 'warnings'> => {
  const parsed = JsonScriptSchema.safeParse(parseJson(text, name));
  if (!parsed.success) {
    throw badInput(
      `${name} does not have the shape of a script. ${parsed.error.issues.map(issueWords).join(' ')} Allowed: ${SHAPE}.`,
    );
  }
  const { title = '', language, segments: given } = parsed.data;
  checkOrder(given, name);
  const spoken = given
    .map((segment) => ({ ...segment, text: segment.text.trim() }))
    .filter((segment) => segment.text !== '');
  if (spoken.length === 0)
    throw badInput(`${name} is empty: no segment has a text. Put the words of the show into segments[].text.`);
  let from = 0;
  const segments = spoken.map(({ text: words, start, end, speaker, productId, row }): ScriptSegment => {
    const segment = { from, to: from + words.length };
    from = segment.to + 1;
    return {
      ...segment,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(productId === undefined ? {} : { productId }),
      ...(row === undefined ? {} : { row }),
    };
  });
  return {
    title,
    ...(language === undefined ? {} : { language }),
    text: spoken.map((segment) => segment.text).join('\n'),
    segments,
  };
};
