// Input and output of the prompt Lambda (state BuildPrompts).
import * as z from 'zod';

export const PromptInputSchema = z.strictObject({
  runId: z.string(),
  /** How many parts the script was split into. */
  parts: z.int().positive(),
});
export type PromptInput = z.infer<typeof PromptInputSchema>;

export const PromptOutputSchema = z.strictObject({
  /** How many lines cues.jsonl and jobs.jsonl got; 0 for a script of talk only. */
  cues: z.int().nonnegative(),
  jobs: z.int().nonnegative(),
  /** Cues with words that a market needs in another language: above 0 the state LocalizeWords is entered. */
  foreign: z.int().nonnegative(),
});
export type PromptOutput = z.infer<typeof PromptOutputSchema>;
