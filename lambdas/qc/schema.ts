// What Check remembers of one picture and how the judge answers; its input and output are in shared/domain/child.ts.
import * as z from 'zod';
import { CheckResultSchema } from '../shared/domain/outcome.ts';

/** runs/<runId>/looks/<cueId>/<jobId>-<attempt>.json: a repeated Check neither pays nor decides twice; docs/quality-check.md. */
export const LookSchema = z.strictObject({
  jobId: z.string(),
  option: z.int(),
  /** Of the bytes that were looked at: a new picture under the same key is looked at anew. */
  sha256: z.string(),
  passed: z.boolean(),
  /** Another picture is not worth paying for: the judge could not be understood. */
  final: z.boolean(),
  checks: z.array(CheckResultSchema),
  /** Absent when the file does not decode. */
  facts: z
    .strictObject({ width: z.int(), height: z.int(), format: z.enum(['jpeg', 'png', 'webp']), hash: z.string() })
    .optional(),
});
export type Look = z.infer<typeof LookSchema>;

/** How the judge answers, checked after the model's own structured output: Bedrock's schema subset has no ranges. */
const ScoreSchema = z.number().min(0).max(10);
export const PictureVerdictSchema = z.strictObject({
  scores: z.strictObject({
    subject: ScoreSchema,
    setting: ScoreSchema,
    noText: ScoreSchema,
    noDeformation: ScoreSchema,
    brandMood: ScoreSchema,
    productPlace: ScoreSchema,
  }),
  verdict: z.enum(['accept', 'reject']),
  reasons: z.array(z.string().trim().min(1)).min(1),
});
export type PictureVerdict = z.infer<typeof PictureVerdictSchema>;
