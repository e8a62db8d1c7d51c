// A soft veil behind words: full strength under them, nothing further away, so that the picture stays a picture.
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { converter } from 'culori';
import type { TextScheme } from './contrast.ts';
import type { Rectangle } from './rectangle.ts';

/** The veil is drawn this many times smaller and enlarged smoothly. */
const CELL = 16;
/** Shares of the frame's shorter side: full strength around the words, then the fall-off. */
const PADDING = 0.03;
const REACH = 0.16;

const toRgb = converter('rgb');

/** Distance of a point from a rectangle, 0 inside. */
const distanceTo = (box: Rectangle, x: number, y: number): number =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

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

/** Draws the scheme's scrim behind `box` (the words, in pixels). An alpha of 0 draws nothing. */
export const drawScrim = (context: SKRSContext2D, box: Rectangle, { scrim, alpha }: TextScheme): void => {
  if (alpha === 0) return;
  const { width, height } = context.canvas;
  const shorter = Math.min(width, height);
  const padding = shorter * PADDING;
  const full = {
    x: box.x - padding,
    y: box.y - padding,
    width: box.width + 2 * padding,
    height: box.height + 2 * padding,
  };
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const small = createCanvas(columns, rows);
  const veil = small.getContext('2d');
  const pixels = veil.createImageData(columns, rows);
  const [red, green, blue] = channelsOf(scrim);
  for (let index = 0; index < columns * rows; index++) {
    const [x, y] = [((index % columns) + 0.5) * CELL, (Math.floor(index / columns) + 0.5) * CELL];
    const strength = alpha * fallOff(distanceTo(full, x, y) / (shorter * REACH));
    pixels.data.set([red, green, blue, Math.round(strength * 255)], index * 4);
  }
  veil.putImageData(pixels, 0, 0);
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, 0, 0, columns * CELL, rows * CELL);
};
