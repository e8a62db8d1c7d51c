// What the deployment's call carries, which is nothing of use, and what it gets.
import * as z from 'zod';

export const PrepareInputSchema = z.unknown();
export const PrepareOutputSchema = z.strictObject({
  /** Embedders whose index is there and fits. */
  embedders: z.array(z.string()),
});
