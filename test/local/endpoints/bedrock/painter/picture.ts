// Reads pictures back for the painter's tests: pixels, perceptual hash, sharpness.
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { paint, type PaintRequest } from '../../../../../local/endpoints/bedrock/painter/paint.ts';

export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

export const request = (prompt: string, changes: Partial<PaintRequest> = {}): PaintRequest => ({
  prompt,
  negativePrompt: '',
  seed: 7,
  width: 288,
  height: 504,
  format: 'jpeg',
  ...changes,
});

export const decode = async (bytes: Uint8Array, width?: number, height?: number): Promise<Pixels> => {
  const image = await loadImage(Buffer.from(bytes));
  const [targetWidth, targetHeight] = [width ?? image.width, height ?? image.height];
  const context = createCanvas(targetWidth, targetHeight).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, targetWidth, targetHeight);
  return { width: targetWidth, height: targetHeight, data: context.getImageData(0, 0, targetWidth, targetHeight).data };
};

const known = new Map<string, Promise<Pixels>>();

/** Paints once per request: pictures that several tests compare with are kept. */
export const painted = (prompt: string, changes: Partial<PaintRequest> = {}): Promise<Pixels> => {
  const wanted = request(prompt, changes);
  const key = JSON.stringify(wanted);
  const picture = known.get(key) ?? paint(wanted).then((bytes) => decode(bytes));
  known.set(key, picture);
  return picture;
};

/** Luma of every pixel, 0–255. */
export const greys = ({ data }: Pixels): number[] =>
  Array.from(
    { length: data.length / 4 },
    (_, index) => 0.299 * data[index * 4]! + 0.587 * data[index * 4 + 1]! + 0.114 * data[index * 4 + 2]!,
  );

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};

/** Variance of the 4-neighbour Laplacian: high when there are sharp lines. */
export const sharpness = (pixels: Pixels): number => {
  const grey = greys(pixels);
  const { width, height } = pixels;
  const edges: number[] = [];
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      edges.push(4 * grey[at]! - grey[at - 1]! - grey[at + 1]! - grey[at - width]! - grey[at + width]!);
    }
  }
  return variance(edges);
};

/** Difference hash, 64 bits. */
export const differenceHash = async (bytes: Uint8Array): Promise<boolean[]> => {
  const grey = greys(await decode(bytes, 9, 8));
  return Array.from(
    { length: 64 },
    (_, index) => grey[Math.floor(index / 8) * 9 + (index % 8)]! < grey[Math.floor(index / 8) * 9 + (index % 8) + 1]!,
  );
};

export const hamming = (a: readonly boolean[], b: readonly boolean[]): number =>
  a.filter((bit, index) => bit !== b[index]).length;

/** Mean absolute difference of luma between two pictures of the same size. */
export const difference = (a: Pixels, b: Pixels): number => {
  const [first, second] = [greys(a), greys(b)];
  return mean(first.map((value, index) => Math.abs(value - second[index]!)));
};
