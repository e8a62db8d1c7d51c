// A livestream script after reading: one text, and segments that point into it.
import * as z from 'zod';

export const ScriptSegmentSchema = z.strictObject({
  /** Offsets into `text`, end exclusive; timestamps and speaker names lie outside the span. */
  from: z.int().nonnegative(),
  to: z.int().positive(),
  /** Seconds since the show began. */
  start: z.number().nonnegative().optional(),
  end: z.number().nonnegative().optional(),
  speaker: z.string().optional(),
  productId: z.string().optional(),
  /** Number of the row it stands in, in a running order or product sheet: such a segment is one moment, so at most one cue. */
  row: z.int().positive().optional(),
});
export type ScriptSegment = z.infer<typeof ScriptSegmentSchema>;

export const ScriptSchema = z.strictObject({
  title: z.string(),
  /** BCP 47, when the script states it. */
  language: z.string().optional(),
  /** The whole text; evidence offsets count from its start. */
  text: z.string().min(1),
  segments: z.array(ScriptSegmentSchema).min(1),
  warnings: z.array(z.string()),
});
export type Script = z.infer<typeof ScriptSchema>;

/** A part of a long script that one analysis call takes; offsets stay those of the whole text. */
export const ScriptPartSchema = z.strictObject({
  index: z.int().nonnegative(),
  /** Offset of `text` in the whole script. */
  offset: z.int().nonnegative(),
  text: z.string().min(1),
  segments: z.array(ScriptSegmentSchema).min(1),
});
export type ScriptPart = z.infer<typeof ScriptPartSchema>;
