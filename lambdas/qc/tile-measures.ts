// Measures sharpness and noise in small tiles: what counts is the best or the calmest place, not the mean.
import type { Plane } from './pixels.ts';

/** Side of a tile in pixels of the normalised picture. */
export const TILE = 32;

export interface TileMeasures {
  /** Variance of the Laplacian, in grey levels squared. */
  sharpness: number;
  /** Mean squared Laplacian ÷ mean squared gradient: falls with the width of edges, whatever their contrast. */
  crispness: number;
  /** Mean squared gradient. */
  energy: number;
  /** Standard deviation of noise in grey levels (Immerkær, "Fast noise variance estimation", 1996). */
  noise: number;
}

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const IMMERKAER = Math.sqrt(Math.PI / 2) / 6;

const cornersOf = (values: Uint8Array, at: number, width: number): number =>
  (values[at - width - 1] ?? 0) +
  (values[at - width + 1] ?? 0) +
  (values[at + width - 1] ?? 0) +
  (values[at + width + 1] ?? 0);

/** Plain loops over plain numbers: every pixel of every picture goes through here. */
const measureTile = ({ width, values }: Plane, { left, top, right, bottom }: Area): TileMeasures => {
  let [sum, squares, gradient, noise] = [0, 0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      const centre = values[at] ?? 0;
      const west = values[at - 1] ?? 0;
      const east = values[at + 1] ?? 0;
      const north = values[at - width] ?? 0;
      const south = values[at + width] ?? 0;
      const cross = west + east + north + south;
      const corners = cornersOf(values, at, width);
      const laplacian = 4 * centre - cross;
      sum += laplacian;
      squares += laplacian * laplacian;
      gradient += (east - west) * (east - west) + (south - north) * (south - north);
      const mask = 4 * centre - 2 * cross + corners;
      noise += mask < 0 ? -mask : mask;
    }
  }
  const count = (right - left) * (bottom - top);
  const energy = gradient / 4 / count;
  return {
    sharpness: squares / count - (sum / count) ** 2,
    crispness: squares / count / (energy + 1),
    energy,
    noise: (noise / count) * IMMERKAER,
  };
};

/** All tiles of `side` pixels, row by row; the last of a row may be half as wide. */
export const tilesOf = (plane: Plane, side = TILE): TileMeasures[] => {
  const tiles: TileMeasures[] = [];
  for (let top = 1; top + side / 2 < plane.height; top += side) {
    for (let left = 1; left + side / 2 < plane.width; left += side) {
      const right = Math.min(left + side, plane.width - 1);
      const bottom = Math.min(top + side, plane.height - 1);
      tiles.push(measureTile(plane, { left, top, right, bottom }));
    }
  }
  return tiles;
};

/** The plane at half its size, each pixel the mean of four. */
export const halfOf = ({ width, height, values }: Plane): Plane => {
  const half: Plane = { width: width >> 1, height: height >> 1, values: new Uint8Array((width >> 1) * (height >> 1)) };
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const at = 2 * y * width + 2 * x;
      half.values[y * half.width + x] =
        ((values[at] ?? 0) + (values[at + 1] ?? 0) + (values[at + width] ?? 0) + (values[at + width + 1] ?? 0) + 2) >>
        2;
    }
  }
  return half;
};

/** The value that `share` (0–1) of `values` do not reach; 0 for none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
