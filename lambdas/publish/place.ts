// Where a picture leaves room for the product: the prompt asks for a clear, level place in the lower centre of the frame.
import type { Channel } from '../shared/domain/packs.ts';
import { edgesOf, type Raster } from './raster.ts';
import type { Rectangle } from './rectangle.ts';

export interface Point {
  x: number;
  y: number;
}

/** The point on which a product stands, in shares of the picture; what the prompt pack's {product_place} says in words. */
const PLACE: Point = { x: 0.5, y: 0.795 };
/** Where that point comes to lie in a frame of another shape, as a share of its height: a little ground stays below it. */
const BASE_IN_FRAME = 0.86;
/** The room around the point, in shares of the picture. */
const ROOM: Rectangle = { x: 0.2, y: 0.5, width: 0.6, height: 0.34 };

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);

/** The part of the picture, in fractions, that fills a frame of `aspect` with the place well inside it. */
export const cropToPlace = (imageAspect: number, aspect: number): Rectangle => {
  if (imageAspect > aspect) {
    const width = aspect / imageAspect;
    return { x: clamp(PLACE.x - width / 2, 1 - width), y: 0, width, height: 1 };
  }
  const height = imageAspect / aspect;
  return { x: 0, y: clamp(PLACE.y - BASE_IN_FRAME * height, 1 - height), width: 1, height };
};

/** The place in a channel's frame, in pixels, when the picture is cropped so. */
export const placeInFrame = (crop: Rectangle, { width, height }: Pick<Channel, 'width' | 'height'>): Point => ({
  x: ((PLACE.x - crop.x) / crop.width) * width,
  y: ((PLACE.y - crop.y) / crop.height) * height,
});

/** Mean edge energy around the place, 0 (empty) upwards; above 20 is busy. */
export const busynessOf = (raster: Raster): number => {
  const { width, height } = raster;
  const edges = edgesOf(raster);
  let [sum, count] = [0, 0];
  for (let y = Math.floor(height * ROOM.y); y < height * (ROOM.y + ROOM.height); y++) {
    for (let x = Math.floor(width * ROOM.x); x < width * (ROOM.x + ROOM.width); x++) {
      sum += edges[y * width + x] ?? 0;
      count += 1;
    }
  }
  return sum / Math.max(1, count);
};

/** Height of the strip around the place that must be clear, in shares of the picture: above and below the point. */
const STRIP = { above: 0.08, below: 0.03 };
/** Edge energy from which a column of the strip counts as taken. */
const TAKEN = 22;

/** How wide the clear ground around the place is, as a share of the picture's width: 0 (none) to 1. */
const freeWidthOf = (raster: Raster): number => {
  const { width, height } = raster;
  const edges = edgesOf(raster);
  const [from, to] = [Math.floor(height * (PLACE.y - STRIP.above)), Math.floor(height * (PLACE.y + STRIP.below))];
  const taken = (x: number): boolean => {
    let sum = 0;
    for (let y = from; y < to; y++) sum += edges[y * width + x] ?? 0;
    return sum / Math.max(1, to - from) >= TAKEN;
  };
  const middle = Math.floor(width * PLACE.x);
  let [left, right] = [middle, middle];
  while (left > 0 && !taken(left - 1)) left -= 1;
  while (right < width && !taken(right)) right += 1;
  return (2 * Math.min(middle - left, right - middle)) / width;
};

/** Share of a picture's width that clear ground needs to have for any product. */
const WIDE_ENOUGH = 0.5;

/** The clear ground around the place as a share of what any product needs: 0 to 1. */
export const roomShare = (raster: Raster): number => Math.min(1, freeWidthOf(raster) / WIDE_ENOUGH);
