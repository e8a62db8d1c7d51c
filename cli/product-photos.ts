// The product photos of an exported run: where they lie in its folder, and which of them its proofs are about.
import type { Manifest, PublishedFile } from '../lambdas/shared/domain/manifest.ts';
import type { Proof } from '../lambdas/shared/domain/proof.ts';
import type { RunSpec } from '../lambdas/shared/domain/run.ts';
import type { ObjectStore } from '../lambdas/shared/ports/object-store.ts';
import { runProduct } from '../lambdas/shared/run-products.ts';

type Shown = Pick<Proof, 'sku' | 'photoSha256'>;

const plain = (text: string, length: number): string => text.replace(/[^\p{L}\p{N}_-]+/gu, '_').slice(0, length);

/** Below the run's folder: `products/<sku>-<first 12 digits of the photo's SHA-256>.png`, whatever signs the sku has. */
export const productPhotoName = ({ sku, photoSha256 }: Shown): string =>
  `products/${plain(sku, 60)}-${plain(photoSha256, 12)}.png`;

/** Every published file of a run: picks, cards and options. */
export const filesOf = ({ cues }: Pick<Manifest, 'cues'>): PublishedFile[] =>
  cues.flatMap((cue) => [...cue.files, ...cue.options.flatMap(({ files }) => files)]);

/** Keys of the run's photos in the bucket by SHA-256: as they came, and cut out where the run did that. */
const photoKeys = async (store: Pick<ObjectStore, 'find'>, spec: RunSpec): Promise<Map<string, string>> => {
  const drawn = await Promise.all(spec.products.map((product) => runProduct(store, spec, product)));
  const photos = [...spec.products, ...drawn.map(({ product }) => product)].flatMap(({ photo }) => photo ?? []);
  return new Map(photos.map(({ sha256, key }) => [sha256, key]));
};

/**
 * The photos that the proofs of the manifest's files are about: key in the bucket by name in the folder. A photo that the run does not know
 * is left out; the check then says that it is missing. Throws StoreUnavailable.
 */
export const provenPhotos = async (
  store: Pick<ObjectStore, 'find'>,
  spec: RunSpec,
  manifest: Pick<Manifest, 'cues'>,
): Promise<Map<string, string>> => {
  const keys = await photoKeys(store, spec);
  return new Map(
    filesOf(manifest).flatMap(({ proof }): [string, string][] => {
      const key = proof === undefined ? undefined : keys.get(proof.photoSha256);
      return proof === undefined || key === undefined ? [] : [[productPhotoName(proof), key]];
    }),
  );
};
