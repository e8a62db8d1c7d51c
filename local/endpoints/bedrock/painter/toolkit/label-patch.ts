// The label on a package: a patch and the squiggles that stand for writing.
import type { Point } from './geometry.ts';

/** A patch between two heights; each end is `[half width, height]`. */
export const label = (low: Point, high: Point): Point[] => [
  [-low[0], low[1]],
  [low[0], low[1]],
  [high[0], high[1]],
  [-high[0], high[1]],
];

/** Three lines of writing, `width` wide, the first at `start`. */
export const writing = (start: Point, width: number): Point[][] =>
  [1, 0.7, 0.5].map((share, line) => {
    const steps = 9;
    return Array.from({ length: steps + 1 }, (_, step): Point => {
      const wave = line === 0 ? (step % 2 === 0 ? 0.16 : -0.1) * width : 0;
      return [start[0] + (width * (line === 0 ? 1 : share) * step) / steps, start[1] - line * width * 0.3 + wave];
    });
  });
