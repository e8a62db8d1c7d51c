// A soft veil behind words: full strength under them, nothing further away, so that the picture stays a picture.
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { converter } from 'culori';
import type { TextScheme } from './contrast.ts';
import { bottomOf, inflate, rightOf, type Rectangle } from './rectangle.ts';

/** The veil is drawn in cells of this share of the frame's shorter side and enlarged smoothly. */
const CELL = 0.0148;
/** Shares of the frame's shorter side: full strength around the words, then the fall-off. */
const PADDING = 0.028;
const REACH = 0.2;
/** Share of a side of the frame from which a veil goes on to its border: it then looks like light, not like a cloud. */
const WIDE = 0.55;
const NEAR_BORDER = 0.3;

const toRgb = converter('rgb');

/** Distance of a point from a rectangle, 0 inside. */
const distanceTo = (box: Rectangle, x: number, y: number): number =>
  Math.hypot(Math.max(box.x - x, 0, x - rightOf(box)), Math.max(box.y - y, 0, y - bottomOf(box)));

/** 1 at 0, 0 from 1 on, without a visible edge. */
const fallOff = (share: number): number => {
  const rest = 1 - Math.min(1, share);
  return rest * rest * (3 - 2 * rest);
};

const channelsOf = (colour: string): [number, number, number] => {
  const rgb = toRgb(colour);
  if (rgb === undefined) throw new Error(`${colour} is not a colour.`);
  return [Math.round(rgb.r * 255), Math.round(rgb.g * 255), Math.round(rgb.b * 255)];
};

/** From `start` to `end`, drawn on to the border where it takes most of the side and lies near that border. */
const toBorders = ([start, end]: [number, number], side: number, across: boolean): [number, number] => [
  across && start < side * NEAR_BORDER ? -side : start,
  across && side - end < side * NEAR_BORDER ? 2 * side : end,
];

/** A block across the frame is veiled to the near border and to both sides; a column to its side. */
const veiledPart = (box: Rectangle, { width, height }: { width: number; height: number }): Rectangle => {
  const across = box.width > width * WIDE;
  const down = box.height > height * WIDE;
  const column = !across && width > height;
  const [left, right] = across ? [-width, 2 * width] : toBorders([box.x, rightOf(box)], width, down || column);
  const [top, bottom] = down || column ? [-height, 2 * height] : toBorders([box.y, bottomOf(box)], height, across);
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** Draws the scheme's scrim behind `box` (the words, in pixels), keeping off the product. An alpha of 0 draws nothing. */
export const drawScrim = (
  context: SKRSContext2D,
  box: Rectangle,
  { scrim, alpha, product }: TextScheme & { product?: Rectangle | undefined },
): void => {
  if (alpha === 0) return;
  const { width, height } = context.canvas;
  const shorter = Math.min(width, height);
  const full = veiledPart(inflate(box, shorter * PADDING), { width, height });
  const cell = Math.max(4, Math.round(shorter * CELL));
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const small = createCanvas(columns, rows);
  const veil = small.getContext('2d');
  const pixels = veil.createImageData(columns, rows);
  const [red, green, blue] = channelsOf(scrim);
  const strengthAt = (x: number, y: number): number => {
    const fromWords = distanceTo(full, x, y);
    const far = fromWords / (shorter * REACH);
    if (product === undefined) return alpha * fallOff(far);
    // Between words and product the veil fades over all the room there is, and is gone where the product begins.
    const offProduct = Math.max(0, distanceTo(product, x, y) - cell / 2);
    const words = distanceTo(inflate(box, shorter * 0.008), x, y);
    return alpha * fallOff(Math.max(far, words === 0 ? 0 : words / (words + offProduct + 0.001)));
  };
  for (let index = 0; index < columns * rows; index++) {
    const [x, y] = [((index % columns) + 0.5) * cell, (Math.floor(index / columns) + 0.5) * cell];
    pixels.data.set([red, green, blue, Math.round(strengthAt(x, y) * 255)], index * 4);
  }
  veil.putImageData(pixels, 0, 0);
  // Bilinear: the veil is smooth as it is, and a bicubic enlargement of a whole frame takes longer than all the rest of an overlay.
  context.imageSmoothingQuality = 'low';
  context.drawImage(small, 0, 0, columns * cell, rows * cell);
};
