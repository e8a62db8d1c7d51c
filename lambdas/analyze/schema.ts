// What goes in and out of the analyze Lambda: pointers and counts.
import * as z from 'zod';

export const AnalyzeInputSchema = z.strictObject({ runId: z.string().min(1), partKey: z.string().min(1) });
export type AnalyzeInput = z.infer<typeof AnalyzeInputSchema>;

export const AnalyzeOutputSchema = z.strictObject({
  /** Where the PartAnalysis lies. */
  analysisKey: z.string(),
  cues: z.int().nonnegative(),
  unpictured: z.int().nonnegative(),
  warnings: z.int().nonnegative(),
});
export type AnalyzeOutput = z.infer<typeof AnalyzeOutputSchema>;
