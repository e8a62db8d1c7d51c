// The sheet of paper: the canvas with everything a tool needs to draw on it.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Palette } from '../scene/palette.ts';
import type { Light } from '../scene/light.ts';
import type { Point } from './geometry.ts';
import type { Random } from './random.ts';

export interface Sheet {
  context: SKRSContext2D;
  width: number;
  height: number;
  /** One hundredth of the shorter side, in pixels: pencil and marker widths are given in it. */
  unit: number;
  random: Random;
  palette: Palette;
  light: Light;
}

/** Makes `points` the current path. */
export const tracePath = (sheet: Sheet, points: readonly Point[], closed = true): void => {
  const { context } = sheet;
  context.beginPath();
  points.forEach(([x, y], index) => {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  if (closed) context.closePath();
};

/** Runs `draw` with drawing limited to the inside of `points`. */
export const inside = (sheet: Sheet, points: readonly Point[], draw: () => void): void => {
  sheet.context.save();
  tracePath(sheet, points);
  sheet.context.clip();
  draw();
  sheet.context.restore();
};

/** Runs `draw` so that it darkens what is there, as ink over ink does. */
export const multiplied = (sheet: Sheet, draw: () => void): void => {
  sheet.context.save();
  sheet.context.globalCompositeOperation = 'multiply';
  draw();
  sheet.context.restore();
};
