// What publishing one batch of cues gets and gives.
import * as z from 'zod';
import { CueItemSchema } from '../shared/domain/render-job.ts';

export const PublishInputSchema = z.strictObject({
  BatchInput: z.strictObject({
    runId: z.string(),
    n: z.int().positive(),
    /** Set by the state machine when the upscaler could not be reached: publish with the pixels there are. */
    upscale: z.literal('never').optional(),
  }),
  Items: z.array(CueItemSchema).min(1),
});
export type PublishInput = z.infer<typeof PublishInputSchema>;

/** Counts only: the publications are objects in the bucket. */
export const PublishOutputSchema = z.strictObject({ cues: z.int(), files: z.int(), cards: z.int() });
export type PublishOutput = z.infer<typeof PublishOutputSchema>;
