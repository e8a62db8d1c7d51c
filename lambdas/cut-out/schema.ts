// Input and output of the cut-out Lambda (states PlanCutOuts and CutOutPhoto).
import * as z from 'zod';

export const CutOutInputSchema = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('plan'),
    runId: z.string(),
    /** How many parts the script was split into. */
    parts: z.int().positive(),
  }),
  z.strictObject({
    step: z.literal('cut'),
    runId: z.string(),
    /** SHA-256 of the photo as it is stored. */
    photo: z.string(),
  }),
]);
type CutOutInput = z.infer<typeof CutOutInputSchema>;
export type PlanInput = Extract<CutOutInput, { step: 'plan' }>;
export type CutInput = Extract<CutOutInput, { step: 'cut' }>;

export const CutOutOutputSchema = z.union([
  /** SHA-256 of each photo to cut out. */
  z.strictObject({ photos: z.array(z.string()) }),
  z.strictObject({ photo: z.string(), status: z.enum(['made', 'not-made']) }),
]);
