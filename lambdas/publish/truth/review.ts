// Which pictures a person must look at before they are published: those in which the image model drew a product that is for sale.
import type { Product } from '../../shared/domain/product.ts';

/**
 * Why a cue's pictures need a person's look; empty when they do not.
 * - No product of the sheet: nothing for sale is shown, so nothing can be untrue.
 * - A cut-out: the model drew the set only, the product is the photo's own pixels, which is proven.
 * - A photo that is no cut-out, or no photo: the prompt described the product, so the model drew it.
 */
export const reviewReasons = (product: Pick<Product, 'sku' | 'title' | 'photo'> | undefined): string[] => {
  if (product === undefined || product.photo?.cutOut === true) return [];
  const { sku, title, photo } = product;
  const drawn = `The image model drew ${title} (${sku}) from words`;
  return [
    photo === undefined
      ? `${drawn}, and no photo shows what it really looks like. Look at the picture before you publish it, or add a photo without a background (PNG).`
      : `${drawn}; its photo, which has a background, is shown beside it. Compare the two before you publish, or add a photo without a background (PNG).`,
  ];
};
