// What became of a product photo without transparency in one run: cutOutKey.
import * as z from 'zod';

export const CutOutSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('made'),
    key: z.string(),
    sha256: z.string(),
    width: z.int(),
    height: z.int(),
    /** Share of the pixels that show the product, 0–1. */
    coverage: z.number(),
  }),
  z.strictObject({
    status: z.literal('not-made'),
    /** budget: a later execution with more of it tries again; refused and unusable stand. */
    why: z.enum(['budget', 'refused', 'unusable']),
    /** A sentence for a person. */
    reason: z.string(),
  }),
]);
export type CutOut = z.infer<typeof CutOutSchema>;
