// Check: no end of the picture is missing, filled up with one colour.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { spreadOf, type Pixels, type Plane } from '../pixels.ts';

/** Share of the height that a flat end may take: 0.34 and more in half-sent files, at most 0.16 under products on white. */
export const MAX_FLAT_END = 0.2;
/** Variance of luma within a row (grey levels squared) below which it counts as one colour. */
const FLAT_ROW = 2;
/** A column is cut where luma steps by this many grey levels; a missing part cuts more than HARD_EDGE of all columns, a backdrop few. */
const STEP = 8;
const HARD_EDGE = 0.4;

const rowOf = ({ width, values }: Plane, y: number): Uint8Array => values.subarray(y * width, (y + 1) * width);

/** Share of the columns in which two rows differ. */
const cutBetween = (plane: Plane, one: number, other: number): number => {
  const [above, below] = [rowOf(plane, one), rowOf(plane, other)];
  return (
    above.reduce((count, value, x) => count + (Math.abs(value - (below[x] ?? 0)) >= STEP ? 1 : 0), 0) / plane.width
  );
};

/** What decoders and encoders put where data is missing: black, or JPEG's middle grey. A table or wall has other tones. */
const isFill = (tone: number): boolean => tone <= 4 || (tone >= 126 && tone <= 130);
/** Grey levels by which the means of two rows of the same colour may differ: JPEG and scaling ring a little. */
const SAME_TONE = 3;

/** Share of the height, from the border at `from` inwards, that is filled with one tone behind a hard edge. */
const flatEnd = (plane: Plane, from: 'top' | 'bottom'): number => {
  const last = plane.height - 1;
  const at = (index: number): number => Math.max(0, Math.min(last, from === 'top' ? index : last - index));
  const tone = spreadOf(rowOf(plane, at(0))).mean;
  const isFlat = (index: number): boolean => {
    const { mean, variance } = spreadOf(rowOf(plane, at(index)));
    return variance < FLAT_ROW && Math.abs(mean - tone) <= SAME_TONE;
  };
  if (!isFill(tone)) return 0;
  let flat = 0;
  while (flat < plane.height && isFlat(flat)) flat += 1;
  if (flat === plane.height) return 1;
  const inside = at(Math.max(0, flat - 3));
  const cut = Math.max(cutBetween(plane, at(flat), inside), cutBetween(plane, at(flat + 1), inside));
  return cut >= HARD_EDGE ? flat / plane.height : 0;
};

/** Fails when more than the allowed share at the top or bottom is black or middle grey, cut off hard. */
export const checkComplete = ({ luma }: Pick<Pixels, 'luma'>): CheckResult => {
  const value = Math.max(flatEnd(luma, 'top'), flatEnd(luma, 'bottom'));
  const passed = value <= MAX_FLAT_END;
  const reason = passed
    ? 'The picture is complete.'
    : `A part of the picture is missing: ${Math.round(value * 100)} % of its height is one colour.`;
  return { check: 'complete', passed, value, limit: MAX_FLAT_END, reason };
};
