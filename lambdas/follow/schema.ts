// What goes into ResolveFollowers and what comes out.
import * as z from 'zod';

export const FollowInputSchema = z.strictObject({
  runId: z.string(),
  n: z.int().positive(),
  /** The pass over the misses that has just ended. */
  pass: z.int().min(1),
});
export type FollowInput = z.output<typeof FollowInputSchema>;

export const FollowOutputSchema = z.strictObject({
  /** Jobs whose picture another run is still making. */
  waiting: z.int(),
  /** Jobs for which nothing came of it: the next pass renders them. 0 while there are waiting ones. */
  misses: z.int(),
  /** Where the next pass finds them. */
  missesKey: z.string(),
});
export type FollowOutput = z.output<typeof FollowOutputSchema>;
