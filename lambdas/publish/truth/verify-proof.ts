// Redoes a proof from the published file and the product's photo alone: nothing of the run that made it is trusted.
import type { Proof } from '../../shared/domain/proof.ts';
import { sha256 } from '../../shared/hash.ts';
import { isLiveframeError } from '../../shared/errors.ts';
import { measureEncoded, untruthOf } from './encoded.ts';
import { decodeRgba, referenceOf } from './reference.ts';
import type { Similarity } from './similarity.ts';

export interface Verdict extends Partial<Similarity> {
  passed: boolean;
  /** What is wrong, in words; absent when it passed. */
  reason?: string;
}

const failed = (reason: string): Verdict => ({ passed: false, reason });

const measure = async (file: Uint8Array, { crop, box }: Proof, photo: Uint8Array): Promise<Verdict> => {
  const pixels = await decodeRgba(photo, 'The product’s photo');
  const reference = await referenceOf(pixels, crop, box);
  const measured = await measureEncoded(file, { box, reference });
  const untruth = untruthOf(measured);
  return untruth === undefined
    ? { passed: true, ...measured }
    : { passed: false, reason: `The product is not as in its photo: ${untruth}.`, ...measured };
};

/**
 * Whether `file` (a published picture's bytes) shows the product of `photo` (the stored PNG's bytes) where the proof says.
 * Never throws for what is in the files: what cannot be read, or does not fit the proof, has not passed.
 */
export const verifyProof = async (file: Uint8Array, proof: Proof, photo: Uint8Array): Promise<Verdict> => {
  if (sha256(photo) !== proof.photoSha256)
    return failed(`This is not the photo of ${proof.sku} that the proof is about.`);
  try {
    return await measure(file, proof, photo);
  } catch (error) {
    if (isLiveframeError(error)) return failed(error.message);
    return failed(
      `The file or its product's box cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};
