// A product sheet with its photos in one go, as preparing a run reads it.
import {
  buildProducts,
  type Currencies,
  type PhotoSource,
  type Products,
} from '../../../lambdas/intake/build-products.ts';
import { readSheet } from '../../../lambdas/intake/read-sheet.ts';

export const readProducts = async (
  { bytes, name }: { bytes: Uint8Array; name: string },
  source: PhotoSource & Currencies,
): Promise<Products> => buildProducts(await readSheet(bytes, name), { name, ...source });
