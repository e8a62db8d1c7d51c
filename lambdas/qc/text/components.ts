// Finds connected spots that are darker or lighter than what surrounds them: what letters are to a camera.
import type { Plane } from '../pixels.ts';

export interface Spot {
  left: number;
  top: number;
  /** Exclusive. */
  right: number;
  bottom: number;
  /** Pixels. */
  area: number;
  /** Sides of pixels that border on something else. */
  outline: number;
  /** Mean luma. */
  tone: number;
}

export type Polarity = 'dark' | 'light';

/** Half the side of the surroundings a pixel is compared with, in pixels of the normalised picture. */
const REACH = 14;
/** Grey levels by which a spot differs from its surroundings. */
const CONTRAST = 22;

const { min, max } = Math;

/** Sums of all pixels above and to the left (Crow, "Summed-area tables", 1984), one row and column larger than the picture. */
const integralOf = ({ width, height, values }: Plane): Uint32Array => {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += values[y * width + x] ?? 0;
      const at = (y + 1) * (width + 1) + x + 1;
      sums[at] = (sums[at - width - 1] ?? 0) + row;
    }
  }
  return sums;
};

export interface Marks {
  dark: Uint8Array;
  light: Uint8Array;
}

/** Marks of pixels that stand out from the mean of their surroundings (Bradley and Roth, "Adaptive thresholding", 2007). */
export const marksOf = (plane: Plane): Marks => {
  const { width, height, values } = plane;
  const sums = integralOf(plane);
  const marks = { dark: new Uint8Array(values.length), light: new Uint8Array(values.length) };
  for (let y = 0; y < height; y++) {
    const above = max(0, y - REACH) * (width + 1);
    const below = min(height, y + REACH + 1) * (width + 1);
    const rows = (below - above) / (width + 1);
    for (let x = 0; x < width; x++) {
      const left = max(0, x - REACH);
      const right = min(width, x + REACH + 1);
      const sum =
        (sums[below + right] ?? 0) - (sums[below + left] ?? 0) - (sums[above + right] ?? 0) + (sums[above + left] ?? 0);
      const difference = (values[y * width + x] ?? 0) - sum / (rows * (right - left));
      if (difference < -CONTRAST) marks.dark[y * width + x] = 1;
      else if (difference > CONTRAST) marks.light[y * width + x] = 1;
    }
  }
  return marks;
};

/** Runs of marked pixels, row by row, joined where they touch. */
interface Runs {
  from: number[];
  to: number[];
  row: number[];
  /** Index of another run of the same spot; its own for the first. */
  parent: number[];
}

const rootOf = (parent: number[], index: number): number => {
  let root = index;
  while (parent[root] !== root) {
    const up = parent[parent[root] ?? root] ?? root;
    parent[root] = up;
    root = up;
  }
  return root;
};

/** Joins the run with all runs of the row above that touch it, corners included; returns where the next may begin. */
const joinAbove = (runs: Runs, index: number, { first, last }: { first: number; last: number }): number => {
  const { from, to, parent } = runs;
  let at = first;
  while (at < last && (to[at] ?? 0) < (from[index] ?? 0)) at += 1;
  for (let other = at; other < last && (from[other] ?? 0) <= (to[index] ?? 0); other++) {
    parent[rootOf(parent, index)] = rootOf(parent, other);
  }
  return at;
};

const runsOf = (mark: Uint8Array, width: number, height: number): Runs => {
  const runs: Runs = { from: [], to: [], row: [], parent: [] };
  let [first, last] = [0, 0];
  for (let y = 0; y < height; y++) {
    const begin = runs.from.length;
    let above = first;
    for (let x = 0; x < width; x++) {
      if (mark[y * width + x] === 0) continue;
      const start = x;
      while (x < width && mark[y * width + x] === 1) x += 1;
      const index = runs.from.length;
      runs.from.push(start);
      runs.to.push(x);
      runs.row.push(y);
      runs.parent.push(index);
      above = joinAbove(runs, index, { first: above, last });
    }
    [first, last] = [begin, runs.from.length];
  }
  return runs;
};

interface Sum extends Spot {
  tones: number;
}

const addRun = (spot: Sum, { from, to, row }: { from: number; to: number; row: number }): void => {
  spot.left = min(spot.left, from);
  spot.right = max(spot.right, to);
  spot.top = min(spot.top, row);
  spot.bottom = max(spot.bottom, row + 1);
  spot.area += to - from;
  spot.outline += 2;
};

/** Adds tones and the outline's horizontal sides of the run from `start` to `end`. */
const measureRun = (
  spot: Sum,
  { values, width }: Plane,
  { mark, start, end }: { mark: Uint8Array; start: number; end: number },
): void => {
  for (let at = start; at < end; at++) {
    spot.tones += values[at] ?? 0;
    if ((mark[at - width] ?? 0) === 0) spot.outline += 1;
    if ((mark[at + width] ?? 0) === 0) spot.outline += 1;
  }
};

/** All spots of one polarity. */
export const spotsOf = (plane: Plane, mark: Uint8Array): Spot[] => {
  const { width, height } = plane;
  const runs = runsOf(mark, width, height);
  const spots = new Map<number, Sum>();
  for (let index = 0; index < runs.from.length; index++) {
    const root = rootOf(runs.parent, index);
    const [from, to, row] = [runs.from[index] ?? 0, runs.to[index] ?? 0, runs.row[index] ?? 0];
    const spot = spots.get(root) ?? {
      left: width,
      top: height,
      right: 0,
      bottom: 0,
      area: 0,
      outline: 0,
      tone: 0,
      tones: 0,
    };
    spots.set(root, spot);
    addRun(spot, { from, to, row });
    measureRun(spot, plane, { mark, start: row * width + from, end: row * width + to });
  }
  return [...spots.values()].map((spot) => ({ ...spot, tone: spot.tones / spot.area }));
};
