// One rule of a channel or market that a file breaks.
import * as z from 'zod';

export const ViolationSchema = z.strictObject({
  /** decode, pixels, format, bytes, colour, alpha, upright, metadata, source-type, implicit-label, label, background, text, safe-area … */
  rule: z.string(),
  /** What the file has. */
  got: z.string(),
  allowed: z.string(),
  /** What to change. */
  change: z.string(),
});
export type Violation = z.infer<typeof ViolationSchema>;

/** One line for a person. */
export const violationWords = ({ rule, got, allowed, change }: Violation): string =>
  `${rule}: ${got}; allowed is ${allowed}. ${change}`;
