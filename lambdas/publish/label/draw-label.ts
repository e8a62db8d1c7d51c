// Draws the AI label: light letters on a dark plate, readable on any picture.
import type { Canvas } from '@napi-rs/canvas';
import { fontOf } from '../fonts.ts';
import type { PlacedLabel } from './place-label.ts';

/** On white, the plate is #606060: white letters have 6.2:1 there, more on anything darker. */
const PLATE = 'rgba(12, 12, 12, 0.65)';

/** Draws onto the finished picture. */
export const drawLabel = (canvas: Canvas, { text, box, fontSize, origin }: PlacedLabel): void => {
  const context = canvas.getContext('2d');
  context.save();
  context.fillStyle = PLATE;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, Math.round(fontSize * 0.18));
  context.fill();
  context.font = fontOf('700', fontSize);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = '#FFFFFF';
  context.fillText(text, box.x + origin.x, box.y + origin.y);
  context.restore();
};
