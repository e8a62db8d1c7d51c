// The proof that a published picture shows the product as its photo does: what was compared, where, and what came of it.
import * as z from 'zod';

const PixelBoxSchema = z.strictObject({
  x: z.int().nonnegative(),
  y: z.int().nonnegative(),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type PixelBox = z.infer<typeof PixelBoxSchema>;

/**
 * Enough to redo the comparison: `crop` of the photo, resized to `box`, is what the picture must show there.
 * docs/product-truth.md has the method and the limits.
 */
export const ProofSchema = z.strictObject({
  sku: z.string(),
  /** Of the stored photo, a PNG. */
  photoSha256: z.string(),
  /** The part of the photo that is shown, in its pixels. */
  crop: PixelBoxSchema,
  /** Where it lies in the published picture, in its pixels. */
  box: PixelBoxSchema,
  /** The product's opaque pixels: each was the reference's in the finished frame, before it was encoded. */
  exactPixels: z.int().positive(),
  /** How many of them differed: a picture with any is not published. */
  differing: z.literal(0),
  /** Of the published bytes, over the product's pixels: mean structural similarity of luma (1 = equal). */
  ssim: z.number(),
  /** The lowest of any 8×8 window. */
  lowestSsim: z.number(),
  /** The largest shift of a window's mean in red, green or blue, in levels of 255. */
  colourShift: z.number(),
  /** The largest difference of a pixel in red, green or blue, in levels of 255. */
  worstPixel: z.int(),
});
export type Proof = z.infer<typeof ProofSchema>;

/** runs/<runId>/proofs/<cueId>/<name>.json */
export const StoredProofSchema = z.strictObject({
  /** The published file and its bytes' hash. */
  file: z.string(),
  sha256: z.string(),
  proof: ProofSchema,
});
export type StoredProof = z.infer<typeof StoredProofSchema>;
