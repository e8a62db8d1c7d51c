// A span of the script that proves something: offsets are UTF-16 code units into the script's text, end exclusive.
import * as z from 'zod';

export const EvidenceSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** Exactly `text.slice(start, end)`. */
  quote: z.string().min(1),
});
export type Evidence = z.infer<typeof EvidenceSchema>;
