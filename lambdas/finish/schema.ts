// What finishing a run gets and gives: the execution's output is this.
import * as z from 'zod';
import { TotalsSchema } from '../shared/domain/manifest.ts';

export const FinishInputSchema = z.strictObject({
  runId: z.string(),
  n: z.int().positive(),
  executionArn: z.string(),
});
export type FinishInput = z.infer<typeof FinishInputSchema>;

export const FinishOutputSchema = z.strictObject({
  runId: z.string(),
  n: z.int(),
  status: z.enum(['finished', 'finished-with-open']),
  /** Keys in the bucket. */
  manifest: z.string(),
  gallery: z.string(),
  picksZip: z.string(),
  simulated: z.boolean(),
  ...TotalsSchema.shape,
});
export type FinishOutput = z.infer<typeof FinishOutputSchema>;
