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

/** The pixels after boundary `line`: every `step`th from `start` to `end`; the pixel before each lies `across` ahead of it. */
interface Samples {
  values: Uint8Array;
  line: number;
  start: number;
  end: number;
  step: number;
  across: number;
}

const { abs, ceil, floor, max } = Math;

/** Writes the sums of one boundary. Plain loops over plain numbers: every fourth pixel of every picture goes through here. */
const sumLine = (profile: Profile, { values, line, start, end, step, across }: Samples): void => {
  let [change, coherence, seams] = [0, 0, 0];
  for (let at = start; at < end; at += step) {
    const [before, here] = [values[at - across] ?? 0, values[at] ?? 0];
    const size = abs(here - before);
    change += size;
    if (size < DIRECTION) continue;
    coherence += here > before ? 1 : -1;
    if (size < SEAM) continue;
    const earlier = abs(before - (values[at - 2 * across] ?? 0));
    const later = abs((values[at + across] ?? 0) - here);
    if (size > SEAM_RATIO * earlier && size > SEAM_RATIO * later) seams += 1;
  }
  profile.change[line] = change;
  profile.coherence[line] = coherence;
  profile.seams[line] = seams;
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
  const every = max(1, floor(height / SAMPLES));
  const [step, end] = [every * width, width * height];
  for (let x = MARGIN; x < width - MARGIN; x++) {
    sumLine(profile, { values, line: x, start: x, end, step, across: 1 });
  }
  return dividedBy(profile, ceil(height / every));
};

const rowsOf = ({ width, height, values }: Plane): Profile => {
  const profile = emptyProfile(height);
  const step = max(1, floor(width / SAMPLES));
  for (let y = MARGIN; y < height - MARGIN; y++) {
    sumLine(profile, { values, line: y, start: y * width, end: (y + 1) * width, step, across: width });
  }
  return dividedBy(profile, ceil(width / step));
};

export interface Profiles {
  /** Boundaries between columns. */
  columns: Profile;
  /** Boundaries between rows. */
  rows: Profile;
}

/** The profiles of both axes. */
export const profilesOf = (plane: Plane): Profiles => ({ columns: columnsOf(plane), rows: rowsOf(plane) });
