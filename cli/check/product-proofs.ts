// Redoes the product-truth proofs of an exported run, from its own files alone: the picture, the photo in products/, the manifest.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyProof } from '../../lambdas/publish/truth/verify-proof.ts';
import type { Proof } from '../../lambdas/shared/domain/proof.ts';
import type { Violation } from '../../lambdas/shared/domain/violation.ts';
import { readFacts } from '../../lambdas/shared/file-check/facts.ts';
import { NAMES } from '../../lambdas/shared/file-check/names.ts';
import { productPhotoName } from '../product-photos.ts';
import type { Findings, MoreChecks, ReadBytes } from './checked-file.ts';

const untrue = (got: string, allowed: string, change: string): Violation => ({ rule: 'product', got, allowed, change });

/** The IPTC terms of pictures that a product's photo is in: see publish/provenance/source-type.ts. */
const SHOWS_PHOTO = /\/(?:compositeWithTrainedAlgorithmicMedia|compositeSynthetic|algorithmicallyEnhanced)$/u;

/** A proof that was struck from the manifest must not make a picture pass. */
const withoutProof = async (bytes: Uint8Array): Promise<Findings> => {
  const facts = await readFacts(bytes);
  const sourceType = 'broken' in facts ? '' : (facts.property(NAMES.sourceType) ?? '');
  if (!SHOWS_PHOTO.test(sourceType)) return { violations: [] };
  return {
    violations: [
      untrue(
        'a product photo is in the picture, and the manifest has no proof for it',
        'a proof for every file that shows a product photo',
        'Export the run again, or publish this moment again.',
      ),
    ],
  };
};

const missingPhoto = ({ sku }: Proof, name: string): Violation =>
  untrue(
    `the photo of ${sku} is missing, so its proof cannot be redone`,
    `the photo at ${name}`,
    'Export the run again; if it stays away, the photo is gone from the bucket.',
  );

const redo = async (bytes: Uint8Array, proof: Proof, readPhoto: ReadBytes): Promise<Findings> => {
  const name = productPhotoName(proof);
  const photo = await readPhoto(name);
  if (photo === undefined) return { violations: [missingPhoto(proof, name)], proof: 'not redone' };
  const { passed, reason = 'The product is not as in its photo.' } = await verifyProof(bytes, proof, photo);
  if (passed) return { violations: [], proof: 'holds' };
  const change = 'Do not publish this file. Export the run again; if that does not help, publish this moment again.';
  const got = reason.replace(/\.$/u, '');
  return { violations: [untrue(got, `the pixels of ${name} at the place the manifest names`, change)], proof: 'fails' };
};

/**
 * The proof of every file whose manifest entry has one, redone with the photos of `folder`; each photo is read once. A file that says of
 * itself that a product photo is in it fails without one.
 */
export const productProofs = (folder: string): MoreChecks => {
  const photos = new Map<string, Promise<Uint8Array | undefined>>();
  const readPhoto: ReadBytes = (name) => {
    const known = photos.get(name) ?? readFile(join(folder, name)).catch(() => undefined);
    photos.set(name, known);
    return known;
  };
  return ({ proof }, bytes) => (proof === undefined ? withoutProof(bytes) : redo(bytes, proof, readPhoto));
};
