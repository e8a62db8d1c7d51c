// What happens between neighbouring lines of a picture at its own size: grids, seams, stripes and clean steps show here.
import type { Plane } from './pixels.ts';

/** For each boundary between line k−1 and line k (index k) along one axis. */
export interface Profile {
  /** Mean absolute difference, in grey levels. */
  change: Float64Array;
  /** (brighter − darker) ÷ all samples: 1 when the whole line steps up, −1 when it steps down. */
  coherence: Float64Array;
  /** Share of the samples that step here far more than right before and after. */
  seams: Float64Array;
  /** Share of the samples that differ at all. */
  steps: number;
  /** Share of those that step between two even stretches. */
  cleanSteps: number;
}

/** Grey levels from which on a difference has a direction; below is noise and compression. */
const DIRECTION = 4;
/** Grey levels a seam steps at least, and how many times what is beside it. */
const SEAM = 6;
const SEAM_RATIO = 2;
/** Grey levels of the steps of banding: below is what 8 bits cannot avoid, above is an edge. */
const BAND_LEAST = 3;
const BAND_MOST = 40;

interface Walk {
  values: Uint8Array;
  /** Lines along the axis, distance of their pixels, and where a sample begins. */
  lines: number;
  stride: number;
}

interface Sums {
  change: Float64Array;
  direction: Float64Array;
  seams: Float64Array;
  steps: number;
  cleanSteps: number;
}

const { abs } = Math;

/** One sample: a row of pixels across all lines, beginning at `start`. */
const addSample = ({ values, lines, stride }: Walk, start: number, sums: Sums): void => {
  const { change, direction, seams } = sums;
  let [steps, cleanSteps] = [0, 0];
  let at = start + 3 * stride;
  let [c, d] = [values[start + stride] ?? 0, values[start + 2 * stride] ?? 0];
  let b = values[start] ?? 0;
  let [e, f] = [values[at] ?? 0, values[at + stride] ?? 0];
  // b c d | e f g: the boundary k lies between d (line k − 1) and e (line k).
  for (let k = 3; k < lines - 2; k++) {
    const g = values[at + 2 * stride] ?? 0;
    const difference = e - d;
    const size = difference < 0 ? -difference : difference;
    change[k] = (change[k] ?? 0) + size;
    if (size >= BAND_LEAST) {
      steps += 1;
      const before = abs(d - c);
      const after = abs(f - e);
      if (size >= DIRECTION) direction[k] = (direction[k] ?? 0) + (difference > 0 ? 1 : -1);
      if (size >= SEAM && size > SEAM_RATIO * before && size > SEAM_RATIO * after) seams[k] = (seams[k] ?? 0) + 1;
      if (size <= BAND_MOST && before <= 1 && after <= 1 && abs(d - b) <= 1 && abs(g - e) <= 1) cleanSteps += 1;
    }
    [b, c, d, e, f] = [c, d, e, f, g];
    at += stride;
  }
  sums.steps += steps;
  sums.cleanSteps += cleanSteps;
};

const profileOf = (walk: Walk, starts: { count: number; step: number }): Profile => {
  const { lines } = walk;
  const sums: Sums = {
    change: new Float64Array(lines),
    direction: new Float64Array(lines),
    seams: new Float64Array(lines),
    steps: 0,
    cleanSteps: 0,
  };
  for (let index = 0; index < starts.count; index++) addSample(walk, index * starts.step, sums);
  const share = (sum: number): number => sum / starts.count;
  return {
    change: sums.change.map(share),
    coherence: sums.direction.map(share),
    seams: sums.seams.map(share),
    steps: sums.steps / (starts.count * lines),
    cleanSteps: sums.cleanSteps / Math.max(1, sums.steps),
  };
};

/** Every second row or column is enough: what is looked for runs across them all. */
const EVERY = 2;

export interface Profiles {
  /** Boundaries between columns. */
  columns: Profile;
  /** Boundaries between rows. */
  rows: Profile;
}

/** The profiles of both axes. */
export const profilesOf = ({ width, height, values }: Plane): Profiles => ({
  columns: profileOf(
    { values, lines: width, stride: 1 },
    { count: Math.floor(height / EVERY), step: EVERY * width },
  ),
  rows: profileOf({ values, lines: height, stride: width }, { count: Math.floor(width / EVERY), step: EVERY }),
});
