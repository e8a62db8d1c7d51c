// What happens between neighbouring lines of a picture at its own size: grids, seams and stripes show here.
import type { Plane } from './pixels.ts';

/** For each boundary between line k−1 and line k (index k) along one axis. */
export interface Profile {
  /** Mean absolute difference, in grey levels. */
  change: Float64Array;
  /** (brighter − darker) ÷ all samples: 1 when the whole line steps up, −1 when it steps down. */
  coherence: Float64Array;
  /** Share of the samples that step here far more than right before and after. */
  seams: Float64Array;
}

/** Grey levels from which on a difference has a direction; below is noise and compression. */
const DIRECTION = 4;
/** Grey levels a seam steps at least, and how many times what is beside it. */
const SEAM = 6;
const SEAM_RATIO = 2;
/** What is looked for runs across all lines: so many samples of each are enough. */
const SAMPLES = 256;

interface Walk {
  values: Uint8Array;
  /** Distance in `values` of a pixel from its neighbour across the boundary. */
  across: number;
  /** Sums so far. */
  profile: Profile;
}

const { abs, floor, max } = Math;

/** Whether the step before `at`, of `size` grey levels, stands out from the steps right before and after it. */
const isSeam = ({ values, across }: Walk, at: number, size: number): boolean => {
  const earlier = abs((values[at - across] ?? 0) - (values[at - 2 * across] ?? 0));
  const later = abs((values[at + across] ?? 0) - (values[at] ?? 0));
  return size > SEAM_RATIO * earlier && size > SEAM_RATIO * later;
};

/** Adds one sample, the pixels on both sides of boundary `line`, to its sums; `at` is the pixel after the boundary. */
const addSample = (walk: Walk, line: number, at: number): void => {
  const { values, across, profile } = walk;
  const difference = (values[at] ?? 0) - (values[at - across] ?? 0);
  if (difference === 0) return;
  const size = difference < 0 ? -difference : difference;
  profile.change[line] = (profile.change[line] ?? 0) + size;
  if (size < DIRECTION) return;
  profile.coherence[line] = (profile.coherence[line] ?? 0) + (difference > 0 ? 1 : -1);
  if (size >= SEAM && isSeam(walk, at, size)) profile.seams[line] = (profile.seams[line] ?? 0) + 1;
};

const emptyProfile = (lines: number): Profile => ({
  change: new Float64Array(lines),
  coherence: new Float64Array(lines),
  seams: new Float64Array(lines),
});

const dividedBy = ({ change, coherence, seams }: Profile, samples: number): Profile => {
  const share = (sum: number): number => sum / max(1, samples);
  return { change: change.map(share), coherence: coherence.map(share), seams: seams.map(share) };
};

/** The outermost boundaries have no neighbours on one side and stay 0. */
const MARGIN = 3;

const columnsOf = ({ width, height, values }: Plane): Profile => {
  const profile = emptyProfile(width);
  const walk = { values, across: 1, profile };
  const every = max(1, floor(height / SAMPLES));
  let samples = 0;
  for (let y = 0; y < height; y += every, samples++) {
    for (let x = MARGIN; x < width - MARGIN; x++) addSample(walk, x, y * width + x);
  }
  return dividedBy(profile, samples);
};

const rowsOf = ({ width, height, values }: Plane): Profile => {
  const profile = emptyProfile(height);
  const walk = { values, across: width, profile };
  const every = max(1, floor(width / SAMPLES));
  for (let y = MARGIN; y < height - MARGIN; y++) {
    for (let x = 0; x < width; x += every) addSample(walk, y, y * width + x);
  }
  return dividedBy(profile, Math.ceil(width / every));
};

export interface Profiles {
  /** Boundaries between columns. */
  columns: Profile;
  /** Boundaries between rows. */
  rows: Profile;
}

/** The profiles of both axes. */
export const profilesOf = (plane: Plane): Profiles => ({ columns: columnsOf(plane), rows: rowsOf(plane) });
