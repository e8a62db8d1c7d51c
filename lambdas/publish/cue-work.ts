// What publishing one cue works with: its product, the product's photo and the words on its pictures.
import { loadImage } from '@napi-rs/canvas';
import type { Cue } from '../shared/domain/analysis.ts';
import type { Product } from '../shared/domain/product.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { runProduct } from '../shared/run-products.ts';
import type { Caption } from './caption.ts';
import { drawableWords, type DrawableWords } from './drawable-words.ts';
import { formatPrice } from './price.ts';
import { productPhotoOf, type ProductPhoto } from './product.ts';

export interface CueRequest {
  spec: RunSpec;
  cue: Cue;
  jobs: readonly RenderJob[];
}

/** What stays on pictures that no image model made. */
export const STAND_IN_DISCLOSURE = 'STORYBOARD · drawn locally, no AI model called';

export interface CueWork extends CueRequest {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
  product?: Product;
  photo?: ProductPhoto;
  caption: Caption;
  warnings: string[];
}

/** A title of nothing but emoji is replaced by the moment's, and that by what the picture shows. */
const titleOf = (cue: Cue, product: Product | undefined): DrawableWords => {
  const titles = [product?.title ?? cue.title, cue.title, cue.scene.subject].map(drawableWords);
  const first = titles.find(({ text }) => text !== '');
  return { text: first?.text ?? '', missing: titles[0]?.missing ?? [] };
};

const captionOf = ({ spec, cue }: CueRequest, product: Product | undefined, warnings: string[]): Caption => {
  const { market } = spec.packs;
  const title = titleOf(cue, product);
  const point = drawableWords(cue.sellingPoints[0]?.text ?? '');
  const missing = new Set([...title.missing, ...point.missing]);
  if (missing.size > 0) {
    warnings.push(
      `The typeface of the pictures has no sign for ${[...missing].join(' ')}: left out of the words on them.`,
    );
  }
  return {
    title: title.text,
    ...(point.text === '' ? {} : { sellingPoint: point.text }),
    ...(product?.price === undefined ? {} : { price: formatPrice(product.price, market) }),
    ...(product?.compareAt === undefined ? {} : { compareAt: formatPrice(product.compareAt, market) }),
  };
};

const loadPhoto = async (
  store: Pick<ObjectStore, 'find'>,
  product: Product,
  warnings: string[],
): Promise<ProductPhoto | undefined> => {
  if (product.photo === undefined) return undefined;
  const bytes = await store.find(product.photo.key);
  if (bytes !== undefined) return productPhotoOf(await loadImage(Buffer.from(bytes)), product.photo.cutOut);
  warnings.push(
    `The photo of ${product.sku} is gone from the store (${product.photo.key}): pictures are published without it.`,
  );
  return undefined;
};

/** Loads the product's photo; one that is gone is a warning. */
export const prepareCue = async (
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>,
  request: CueRequest,
): Promise<CueWork> => {
  const { spec, cue } = request;
  const warnings: string[] = [];
  const found = spec.products.find(({ sku }) => sku === cue.productSku);
  // Why a photo was not cut out is told once, by BuildPrompts.
  const product = found === undefined ? undefined : (await runProduct(store, spec, found)).product;
  const photo = product === undefined ? undefined : await loadPhoto(store, product, warnings);
  return {
    ...request,
    store,
    warnings,
    caption: captionOf(request, product, warnings),
    ...(product === undefined ? {} : { product }),
    ...(photo === undefined ? {} : { photo }),
  };
};
