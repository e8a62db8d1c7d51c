// Input and output of the localize Lambda (state LocalizeWords).
import * as z from 'zod';

export const LocalizeInputSchema = z.strictObject({ runId: z.string() });
export type LocalizeInput = z.infer<typeof LocalizeInputSchema>;

export const LocalizeOutputSchema = z.strictObject({
  /** Texts that a market needs in another language, each once. */
  wanted: z.int().nonnegative(),
  translated: z.int().nonnegative(),
  /** Of the translated ones those that an earlier run had paid for. */
  shared: z.int().nonnegative(),
});
export type LocalizeOutput = z.infer<typeof LocalizeOutputSchema>;
