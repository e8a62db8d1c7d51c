// What ranking knows about a picture: how near it is to the brand's colours and where it leaves room for the product.
import { differenceCiede2000, type Rgb } from 'culori';
import type { Brand } from '../shared/domain/packs.ts';
import type { Side } from './layout.ts';
import { edgesOf, type Raster } from './raster.ts';

const difference = differenceCiede2000();

/** Every n-th pixel of the raster is compared: a few hundred are enough for a mean. */
const COLOUR_SAMPLES = 400;

const colourAt = ({ data }: Raster, index: number): Rgb => ({
  mode: 'rgb',
  r: (data[index * 4] ?? 0) / 255,
  g: (data[index * 4 + 1] ?? 0) / 255,
  b: (data[index * 4 + 2] ?? 0) / 255,
});

/** Mean CIEDE2000 difference of the picture's pixels to the nearest colour of the palette: 0 = only brand colours, 30 = foreign. */
export const paletteDistance = (raster: Raster, brand: Pick<Brand, 'palette'>): number => {
  const count = raster.width * raster.height;
  const stride = Math.max(1, Math.floor(count / COLOUR_SAMPLES));
  let [sum, samples] = [0, 0];
  for (let index = 0; index < count; index += stride) {
    const colour = colourAt(raster, index);
    sum += Math.min(...brand.palette.map(({ hex }) => difference(colour, hex)));
    samples += 1;
  }
  return sum / samples;
};

export interface ClearPlace {
  side: Side;
  /** Mean edge energy where the product would stand, 0 (empty) upwards; above 20 is busy. */
  busyness: number;
}

/** Where the product would stand, as shares of the picture: the lower left or right. */
const PLACES = { left: { from: 0.06, to: 0.5 }, right: { from: 0.5, to: 0.94 } } as const;
const PLACE_TOP = 0.42;
const PLACE_BOTTOM = 0.85;
/** The product stands on the right, as layouts usually do, unless the left is clearly emptier. */
const LEFT_MUST_BEAT = 0.75;

const busynessOf = (
  { width, height }: Raster,
  edges: Float32Array,
  { from, to }: { from: number; to: number },
): number => {
  let [sum, count] = [0, 0];
  for (let y = Math.floor(height * PLACE_TOP); y < height * PLACE_BOTTOM; y++) {
    for (let x = Math.floor(width * from); x < width * to; x++) {
      sum += edges[y * width + x] ?? 0;
      count += 1;
    }
  }
  return sum / Math.max(1, count);
};

/** The emptier of the two places where the product can stand. */
export const clearPlace = (raster: Raster): ClearPlace => {
  const edges = edgesOf(raster);
  const left = busynessOf(raster, edges, PLACES.left);
  const right = busynessOf(raster, edges, PLACES.right);
  return left < right * LEFT_MUST_BEAT ? { side: 'left', busyness: left } : { side: 'right', busyness: right };
};
