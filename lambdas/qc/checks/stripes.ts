// Check: no regular stripes run across the whole picture.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Profile, Profiles } from '../line-profile.ts';
import { measured } from '../measured.ts';

/**
 * Mean squared coherence of the steps between lines, along the axis where it repeats: 1 when whole lines step up and down
 * everywhere. A window blind that fills half a picture measures 0.025; stripes 2–24 pixels wide across it 0.03–0.5.
 */
export const MAX_STRIPES = 0.03;
const NEAR_STRIPES = 0.018;
/** Correlation of the steps with themselves one period on; random lines stay below, stripes reach 0.9. */
const PERIODIC = 0.75;
const LONGEST_PERIOD = 128;

const { min } = Math;

/** Correlation of `steps` with themselves at `distance`, 1 for a perfect repeat. */
const correlation = (steps: Float64Array, distance: number, energy: number): number => {
  let sum = 0;
  for (let line = 0; line + distance < steps.length; line++) sum += (steps[line] ?? 0) * (steps[line + distance] ?? 0);
  return sum / (energy * (1 - distance / steps.length) + 1e-9);
};

const stripesOf = ({ coherence }: Profile): number => {
  const energy = coherence.reduce((sum, value) => sum + value * value, 0);
  if (energy / coherence.length < NEAR_STRIPES) return 0;
  const longest = min(coherence.length / 4, LONGEST_PERIOD);
  for (let period = 2; period <= longest; period++) {
    if (correlation(coherence, period, energy) >= PERIODIC) return energy / coherence.length;
  }
  return 0;
};

/** Fails when stripes of one width cover the picture from side to side. */
export const checkStripes = ({ columns, rows }: Profiles): CheckResult => {
  const value = Math.max(stripesOf(columns), stripesOf(rows));
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
