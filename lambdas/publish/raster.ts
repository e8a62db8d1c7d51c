// A small copy of a picture as numbers: what ranking, cropping and placing measure on.
import { createCanvas, type Image } from '@napi-rs/canvas';

export interface Raster {
  width: number;
  height: number;
  /** RGBA, 8 bits a channel, row by row. */
  data: Uint8ClampedArray;
}

/** Shrinks `image` to `width` pixels (height in proportion, at least 1). */
export const rasterOf = (image: Image, width: number): Raster => {
  const height = Math.max(1, Math.round((image.height / image.width) * width));
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'medium';
  context.drawImage(image, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
};

/** Luma of each pixel, 0–255, with the weights of ITU-R BT.601. */
export const lumaOf = ({ width, height, data }: Raster): Float32Array => {
  const luma = new Float32Array(width * height);
  for (let index = 0; index < luma.length; index++) {
    const at = index * 4;
    luma[index] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return luma;
};

/** How much each pixel differs from its right and lower neighbours, 0–255: where there is something to look at. */
export const edgesOf = (raster: Raster): Float32Array => {
  const { width, height } = raster;
  const luma = lumaOf(raster);
  const edges = new Float32Array(width * height);
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const at = y * width + x;
      const here = luma[at] ?? 0;
      edges[at] = (Math.abs(here - (luma[at + 1] ?? 0)) + Math.abs(here - (luma[at + width] ?? 0))) / 2;
    }
  }
  return edges;
};
