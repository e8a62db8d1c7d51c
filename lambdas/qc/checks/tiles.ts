// Check: the picture is one piece, not tiles side by side.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Profile, Profiles } from '../line-profile.ts';
import { measured } from '../measured.ts';
import type { Plane } from '../pixels.ts';
import { quantile } from '../tile-measures.ts';

/** Share of a line's pixels that step at every border of a grid, in both axes. Good photographs reach 0.17, tiled ones 0.15–0.96. */
export const MAX_SEAMS = 0.25;
const NEAR_SEAMS = 0.18;
const GRIDS = [2, 3, 4, 5, 6, 8];

/**
 * Mean difference between a picture and itself, one tile on, ÷ that of other distances, the larger of both axes: a fence
 * repeats along one. 0.78 and more in photographs, at most 0.27 where a tile repeats.
 */
export const MIN_DIFFERENCE = 0.4;
const NEAR_DIFFERENCE = 0.6;
const REPEATS = [2, 3, 4, 5, 6];
/** Longest side of the copy on which repeats are looked for. */
const SMALL = 128;

const { floor, max, min, round } = Math;

/** The least seam of a grid of `count` tiles, above what any line has. */
const gridOf = ({ seams }: Profile, count: number): number => {
  const usual = quantile([...seams], 0.5);
  let least = 1;
  for (let index = 1; index < count; index++) {
    const at = round((seams.length * index) / count);
    least = min(least, max(seams[at - 1] ?? 0, seams[at] ?? 0, seams[at + 1] ?? 0));
  }
  return least - usual;
};

const shrink = ({ width, height, values }: Plane): Plane => {
  const factor = max(1, floor(max(width, height) / SMALL));
  const small = { width: floor(width / factor), height: floor(height / factor) };
  const means = new Uint8Array(small.width * small.height);
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      for (let row = 0; row < factor; row++) {
        const from = (y * factor + row) * width + x * factor;
        for (let column = 0; column < factor; column++) sum += values[from + column] ?? 0;
      }
      means[y * small.width + x] = sum / (factor * factor);
    }
  }
  return { ...small, values: means };
};

interface Shift {
  across: number;
  down: number;
}

const differenceAt = ({ width, height, values }: Plane, { across, down }: Shift): number => {
  let sum = 0;
  for (let y = 0; y + down < height; y++) {
    for (let x = 0; x + across < width; x++) {
      const difference = (values[y * width + x] ?? 0) - (values[(y + down) * width + x + across] ?? 0);
      sum += difference < 0 ? -difference : difference;
    }
  }
  return sum / max(1, (width - across) * (height - down));
};

/** See MIN_DIFFERENCE, along one axis. */
const repeatOf = (small: Plane, axis: 'across' | 'down'): number => {
  const length = axis === 'across' ? small.width : small.height;
  const at = (distance: number): number =>
    differenceAt(
      small,
      axis === 'across' ? { across: round(distance), down: 0 } : { across: 0, down: round(distance) },
    );
  const ratios = REPEATS.map((count) => {
    const tile = length / count;
    return min(at(tile - 1), at(tile), at(tile + 1)) / (0.5 + (at(tile * 0.6) + at(tile * 0.8)) / 2);
  });
  return min(...ratios);
};

const WHOLE = 'The picture is one piece.';

/** Fails when the same tile fills the picture several times, or when a regular grid of seams runs through it. */
export const checkTiles = (luma: Plane, { columns, rows }: Profiles): CheckResult => {
  const small = shrink(luma);
  const repeat = max(repeatOf(small, 'across'), repeatOf(small, 'down'));
  if (repeat < MIN_DIFFERENCE) {
    const bad = 'The same part fills the picture several times side by side.';
    return measured({ check: 'tiles', severity: 'block', value: repeat, atLeast: MIN_DIFFERENCE, good: '', bad });
  }
  const result = measured({
    check: 'tiles',
    severity: 'block',
    value: max(0, ...GRIDS.map((count) => min(gridOf(columns, count), gridOf(rows, count)))),
    atMost: MAX_SEAMS,
    near: NEAR_SEAMS,
    good: WHOLE,
    bad: 'A regular grid of seams runs through the picture.',
  });
  return result.passed && repeat < NEAR_DIFFERENCE ? { ...result, close: true } : result;
};
