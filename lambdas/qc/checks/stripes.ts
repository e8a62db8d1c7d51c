// Check: no regular stripes run across the whole picture.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Profile, Profiles } from '../line-profile.ts';
import { measured } from '../measured.ts';
import type { Plane } from '../pixels.ts';
import { cellStepsOf } from '../stripe-cells.ts';
import { quantile } from '../tile-measures.ts';

/**
 * Mean squared coherence of the steps between lines, along the axis where it repeats: 1 when whole lines step up and down
 * everywhere. A window blind that fills half a picture measures 0.025; stripes 2–24 pixels wide across it 0.03–0.5.
 */
export const MAX_STRIPES = 0.03;
const NEAR_STRIPES = 0.018;
/**
 * Correlation of the steps with themselves one period on, and at its least before: stripes reach 0.9 and −0.9, since every
 * step up is followed by one down; 0.65 and −0.3 on pictures that have lines of their own. Wide soft edges, such as the gaps
 * of a pier, repeat at two lines' distance without that. Good photographs beyond both limits are slats and the lines of a scan.
 */
const PERIODIC = 0.6;
const ANTIPHASE = -0.3;
const LONGEST_PERIOD = 128;

/**
 * Grey levels that a quarter of the picture's cells (see stripe-cells.ts) do not reach: light against dark stripes, in step
 * with the whole picture. Stripes of 40 and 70 levels laid over photographs measure 8.9 and more, black pictures included;
 * the lines of a scan 2.7, slats behind a person 0.6.
 */
const MIN_STEP = 6;
const WEAKEST_CELLS = 0.25;

const { min } = Math;

/** Correlation of `steps` with themselves at `distance`, 1 for a perfect repeat. */
const correlation = (steps: Float64Array, distance: number, energy: number): number => {
  let sum = 0;
  for (let line = 0; line + distance < steps.length; line++) sum += (steps[line] ?? 0) * (steps[line + distance] ?? 0);
  return sum / (energy * (1 - distance / steps.length) + 1e-9);
};

const energyOf = ({ coherence }: Profile): number => coherence.reduce((sum, value) => sum + value * value, 0);

/** Whether the steps repeat, having been the opposite in between. */
const isPeriodic = ({ coherence }: Profile, energy: number): boolean => {
  const longest = min(coherence.length / 4, LONGEST_PERIOD);
  let least = 1;
  for (let period = 1; period <= longest; period++) {
    const repeat = correlation(coherence, period, energy);
    if (repeat >= PERIODIC && least <= ANTIPHASE) return true;
    least = min(least, repeat);
  }
  return false;
};

const stripesOf = (full: Plane, axis: 'rows' | 'columns', profile: Profile): number => {
  const energy = energyOf(profile);
  const strength = energy / profile.coherence.length;
  if (strength < NEAR_STRIPES || !isPeriodic(profile, energy)) return 0;
  const steps = cellStepsOf(full, { axis, coherence: profile.coherence });
  return quantile(steps, WEAKEST_CELLS) < MIN_STEP ? 0 : strength;
};

/** Fails when stripes of one width cover the picture from side to side and from end to end. */
export const checkStripes = (full: Plane, { columns, rows }: Profiles): CheckResult => {
  const value = Math.max(stripesOf(full, 'columns', columns), stripesOf(full, 'rows', rows));
  return measured({
    check: 'stripes',
    severity: 'block',
    value,
    atMost: MAX_STRIPES,
    near: NEAR_STRIPES,
    good: 'No stripes run across the picture.',
    bad: 'Regular stripes run across the whole picture.',
  });
};
