// The product at its final size: resized once, on whole pixels, so that it can be drawn and proven without touching it again.
import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas';
import type { PixelBox } from '../../shared/domain/proof.ts';
import type { ProductPhoto } from '../product.ts';
import type { Rectangle } from '../rectangle.ts';
import { referenceOf, type RgbaPixels } from '../truth/reference.ts';

export interface FittedProduct {
  photo: ProductPhoto;
  /** Where it lies in the frame. */
  box: PixelBox;
  /** What the frame must show there. */
  reference: RgbaPixels;
  /** The reference as something to draw, at its own size. */
  canvas: Canvas;
  /** Width in the frame ÷ width in the photo: above 1 it is enlarged. */
  enlargement: number;
}

/** Enlarged beyond this, a product photo looks soft: the same limit as for pictures (docs/product-truth.md). */
export const MOST_ENLARGEMENT = 1.5;

const onWholePixels = ({ x, y, width, height }: Rectangle): PixelBox => {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.round(x + width) - left),
    height: Math.max(1, Math.round(y + height) - top),
  };
};

/** A photo that is no cut-out is shown as a print with a white border, this share of its shorter side. */
const BORDER = 0.035;

export const borderOf = ({ width, height }: Rectangle): number => Math.max(1, Math.min(width, height) * BORDER);

const insideBorder = (box: Rectangle): Rectangle => {
  const border = borderOf(box);
  return { x: box.x + border, y: box.y + border, width: box.width - 2 * border, height: box.height - 2 * border };
};

/** Resizes the product for `box` (in pixels of the frame, of the aspect of the photo's content). */
export const fitProduct = async (photo: ProductPhoto, box: Rectangle): Promise<FittedProduct> => {
  const whole = onWholePixels(photo.cutOut ? box : insideBorder(box));
  const reference = await referenceOf(photo.pixels, photo.content, whole);
  const canvas = createCanvas(whole.width, whole.height);
  const { buffer, byteOffset, length } = reference.data;
  const data = new Uint8ClampedArray(buffer, byteOffset, length);
  canvas.getContext('2d').putImageData(new ImageData(data, whole.width, whole.height), 0, 0);
  return { photo, box: whole, reference, canvas, enlargement: whole.width / photo.content.width };
};
