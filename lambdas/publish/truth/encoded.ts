// The encoded stage of the proof: what the published bytes decode to, over the product's pixels, against the reference.
import sharp from 'sharp';
import type { PixelBox } from '../../shared/domain/proof.ts';
import type { RgbaPixels } from './reference.ts';
import { similarityOf, type Similarity } from './similarity.ts';

/** Limits of the encoded stage; where they come from is in docs/product-truth.md. */
export const LIMITS = { ssim: 0.995, lowestSsim: 0.85, colourShift: 4, worstPixel: 32 } as const;

/** Decodes the box out of the published bytes, as RGBA. Throws when they do not decode or the box is not inside. */
const decodeBox = (bytes: Uint8Array, { x, y, width, height }: PixelBox): Promise<Uint8Array> =>
  sharp(bytes)
    .extract({ left: x, top: y, width, height })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer();

/** Measures the published bytes against the reference that belongs at `box`. Throws when they do not decode. */
export const measureEncoded = async (
  bytes: Uint8Array,
  { box, reference }: { box: PixelBox; reference: RgbaPixels },
): Promise<Similarity> => similarityOf(reference, await decodeBox(bytes, box));

const shown = (value: number): string => value.toFixed(4);

/** What is wrong with a measurement, in words; undefined when the product is as it should be. */
export const untruthOf = ({ ssim, lowestSsim, colourShift, worstPixel, windows }: Similarity): string | undefined => {
  if (windows === 0) return 'no spot of the product is opaque and large enough to be compared';
  if (ssim < LIMITS.ssim) return `its SSIM is ${shown(ssim)}, at least ${LIMITS.ssim} is needed`;
  if (lowestSsim < LIMITS.lowestSsim)
    return `a spot of it has an SSIM of ${shown(lowestSsim)}, at least ${LIMITS.lowestSsim} is needed`;
  if (colourShift > LIMITS.colourShift)
    return `the colour of a spot has moved by ${colourShift.toFixed(1)} of 255 levels, at most ${LIMITS.colourShift} are allowed`;
  if (worstPixel > LIMITS.worstPixel)
    return `a pixel of it is off by ${worstPixel} of 255 levels, at most ${LIMITS.worstPixel} are allowed`;
  return undefined;
};
