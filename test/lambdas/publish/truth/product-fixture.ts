// A frame with a product in it: a label with fine stripes on a bottle, before a busy set.
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { loadProductPhoto, type ProductPhoto } from '../../../../lambdas/publish/product.ts';
import { drawProduct } from '../../../../lambdas/publish/staging/draw-staging.ts';
import { fitProduct, type FittedProduct } from '../../../../lambdas/publish/staging/fit-product.ts';
import { PLAIN_STAGING } from '../../../../lambdas/publish/staging/staging.ts';

/** A bottle with a striped label, half-transparent at its rim, on transparent ground. */
export const bottlePng = (fill = '#B03048'): Buffer => {
  const canvas = createCanvas(240, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(40, 30, 160, 350, 40);
  context.fill();
  context.fillStyle = '#F4EEE4';
  context.fillRect(60, 150, 120, 140);
  context.fillStyle = '#1D2B3A';
  for (let y = 160; y < 280; y += 9) context.fillRect(70, y, 100, 2);
  return canvas.toBuffer('image/png');
};

export interface ProductFrame {
  png: Buffer;
  photo: ProductPhoto;
  product: FittedProduct;
  frame: Canvas;
}

export const productFrame = async (png = bottlePng(), cutOut = true): Promise<ProductFrame> => {
  const photo = await loadProductPhoto(png, cutOut);
  const frame = createCanvas(400, 480);
  const context = frame.getContext('2d');
  for (let x = 0; x < 400; x += 20) {
    context.fillStyle = x % 40 === 0 ? '#D9B38C' : '#6C8B4F';
    context.fillRect(x, 0, 20, 480);
  }
  const product = await fitProduct(photo, { x: 130.4, y: 120.7, width: 137, height: 300 });
  drawProduct(context, product, { ...PLAIN_STAGING, gloss: 0.6 });
  return { png, photo, product, frame };
};
