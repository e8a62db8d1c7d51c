// Measures how narrow edges are along each of four directions: a picture that was smeared is soft along one of them.
import { quantile } from './tile-measures.ts';
import type { Plane } from './pixels.ts';

/** Side of a tile in pixels of the plane at half the normalised size. */
const TILE = 16;
/** Every tile would be exact; half of them, as on a chessboard, are enough. */
const EVERY = 2;
const PIXELS = TILE * TILE;
/** The share of tiles with the strongest edges along a direction that speak for it. */
const STRONGEST = 0.05;
const FEWEST_TILES = 4;

interface Sums {
  /** Of squared second differences, for each direction. */
  curvature: [number, number, number, number];
  /** Of squared first differences. */
  slope: [number, number, number, number];
}

const sumTile = ({ width, values }: Plane, left: number, top: number): Sums => {
  let [k0, k1, k2, k3, e0, e1, e2, e3] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let y = top; y < top + TILE; y++) {
    for (let x = left, at = y * width + left; x < left + TILE; x++, at++) {
      const twice = 2 * (values[at] ?? 0);
      const [west, east] = [values[at - 1] ?? 0, values[at + 1] ?? 0];
      const [north, south] = [values[at - width] ?? 0, values[at + width] ?? 0];
      const [northWest, southEast] = [values[at - width - 1] ?? 0, values[at + width + 1] ?? 0];
      const [northEast, southWest] = [values[at - width + 1] ?? 0, values[at + width - 1] ?? 0];
      k0 += (twice - west - east) ** 2;
      k1 += (twice - northWest - southEast) ** 2;
      k2 += (twice - north - south) ** 2;
      k3 += (twice - northEast - southWest) ** 2;
      e0 += (east - west) ** 2;
      e1 += (southEast - northWest) ** 2;
      e2 += (south - north) ** 2;
      e3 += (southWest - northEast) ** 2;
    }
  }
  return { curvature: [k0, k1, k2, k3], slope: [e0, e1, e2, e3] };
};

export interface Direction {
  /** Mean squared second ÷ first difference along the direction: falls with the width of edges, whatever their contrast. */
  crispness: number;
  /** Mean squared first difference along it. */
  slope: number;
  /** Both, in the same tiles, along the direction at right angles. */
  across: { crispness: number; slope: number };
}

/** Medians of `tiles` along one of the four directions. */
const mediansOf = (tiles: readonly Sums[], direction: number): { crispness: number; slope: number } => {
  const along = tiles.map(({ curvature, slope }) => ({ k: curvature[direction] ?? 0, e: (slope[direction] ?? 0) / 4 }));
  const crispness = quantile(
    along.map(({ k, e }) => k / (e + PIXELS)),
    0.5,
  );
  const slope = quantile(
    along.map(({ e }) => e / PIXELS),
    0.5,
  );
  return { crispness, slope };
};

/** For 0°, 45°, 90° and 135°, medians of the tiles with the strongest edges along each. */
export const directionsOf = (half: Plane): Direction[] => {
  const tiles: Sums[] = [];
  for (let top = 1, row = 0; top + TILE < half.height; top += TILE, row++) {
    for (let left = 1 + (row % EVERY) * TILE; left + TILE < half.width; left += EVERY * TILE) {
      tiles.push(sumTile(half, left, top));
    }
  }
  const count = Math.max(FEWEST_TILES, Math.ceil(tiles.length * STRONGEST));
  return [0, 1, 2, 3].map((direction) => {
    const strongest = [...tiles].sort((a, b) => (b.slope[direction] ?? 0) - (a.slope[direction] ?? 0)).slice(0, count);
    return { ...mediansOf(strongest, direction), across: mediansOf(strongest, (direction + 2) % 4) };
  });
};
