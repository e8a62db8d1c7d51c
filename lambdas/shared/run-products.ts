// The products of a run as they are drawn: with the cut-outs that were made of their photos.
import { type CutOut, CutOutSchema } from './domain/cut-out.ts';
import type { Product } from './domain/product.ts';
import type { RunSpec } from './domain/run.ts';
import { hashOf } from './hash.ts';
import { findJson } from './json-objects.ts';
import { cutOutKey } from './keys.ts';
import type { ObjectStore } from './ports/object-store.ts';

type Run = Pick<RunSpec, 'runId' | 'packs'>;

export interface RunProduct {
  product: Product;
  /** Why the photo is used with its background although a cut-out was wanted. */
  warning?: string;
}

/** Whether this run cuts the product out of its photo. */
export const wantsCutOut = ({ packs }: Pick<Run, 'packs'>, { photo }: Product): boolean =>
  packs.services?.removeBackground !== undefined && photo?.cutOut === false;

/** The version says which cut-out it is, so that the same photo and cut-out give the same jobs and cache scope. */
const withCutOut = (
  product: Product,
  { key, sha256, width, height }: Extract<CutOut, { status: 'made' }>,
): Product => ({
  ...product,
  photo: { key, sha256, width, height, cutOut: true },
  visualVersion: hashOf({ product: product.visualVersion, cutOut: sha256 }, 12),
});

/**
 * The product with the cut-out that the CutOut stage made of its photo; as it is when none was wanted or none was made.
 * BuildPrompts and publishing both ask here, so that the set that is drawn and what is put into it fit.
 * Throws StoreUnavailable.
 */
export const runProduct = async (store: Pick<ObjectStore, 'find'>, run: Run, product: Product): Promise<RunProduct> => {
  const { photo, sku } = product;
  if (photo === undefined || !wantsCutOut(run, product)) return { product };
  const cutOut = await findJson(store, cutOutKey(run.runId, photo.sha256), CutOutSchema);
  if (cutOut?.status === 'made') return { product: withCutOut(product, cutOut) };
  const reason = cutOut?.reason ?? 'the service could not be reached';
  return { product, warning: `The photo of ${sku} is used with its background, not cut out: ${reason}.` };
};
