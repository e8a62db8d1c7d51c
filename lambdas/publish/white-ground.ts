// The product alone on pure white, for channels that take nothing else: no set, no shadow, no words.
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Channel } from '../shared/domain/packs.ts';
import { fitInside } from './rectangle.ts';
import type { ProductPhoto } from './product.ts';
import { drawProductPixels } from './staging/draw-staging.ts';
import { fitProduct, type FittedProduct } from './staging/fit-product.ts';

/** More than the channel's least fill, so that soft rims do not count against it; never to the very border. */
const RESERVE = 0.04;
const MOST = 0.94;

export interface WhiteGround {
  canvas: Canvas;
  /** The product as it lies in the frame. */
  product: FittedProduct;
  /** Frame pixels per photo pixel along a side. */
  scale: number;
  /** Pixels of the photo's part that shows the product. */
  from: { width: number; height: number };
}

/** The product as large as the channel's fill asks for, in the middle, at the channel's exact pixel size. */
export const composeOnWhite = async (
  { width, height }: Pick<Channel, 'width' | 'height'>,
  photo: ProductPhoto,
  minFill: number,
): Promise<WhiteGround> => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, width, height);
  const { content } = photo;
  const fill = Math.min(MOST, minFill + RESERVE);
  const room = {
    x: (width * (1 - fill)) / 2,
    y: (height * (1 - fill)) / 2,
    width: width * fill,
    height: height * fill,
  };
  const box = fitInside(room, content.width / content.height, { horizontal: 0.5, vertical: 0.5 });
  const product = await fitProduct(photo, box);
  drawProductPixels(context, product);
  const from = { width: Math.round(content.width), height: Math.round(content.height) };
  return { canvas, product, scale: product.enlargement, from };
};
