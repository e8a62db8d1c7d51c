// Parts of pixels that were read from a canvas once.
import type { ImageData } from '@napi-rs/canvas';
import { bottomOf, rightOf, type Rectangle } from '../rectangle.ts';

/** RGBA of the whole pixels that `box` touches, inside the picture. */
export const partOf = (
  { data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>,
  box: Rectangle,
): Uint8ClampedArray => {
  const [left, top] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
  const [right, bottom] = [Math.min(width, Math.ceil(rightOf(box))), Math.min(height, Math.ceil(bottomOf(box)))];
  const [columns, rows] = [Math.max(0, right - left), Math.max(0, bottom - top)];
  const part = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    const from = ((top + row) * width + left) * 4;
    part.set(data.subarray(from, from + columns * 4), row * columns * 4);
  }
  return part;
};
