// Check: the picture fills its frame, without bars or a border around it.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { flatSide, SIDES, type FlatSide, type Side } from '../flat-sides.ts';
import { measured } from '../measured.ts';
import type { Plane } from '../pixels.ts';

/** Share of the height or width that two bars on opposite sides may take together. Cropping to a channel takes as much. */
export const MAX_BARS = 0.02;
/** Share of the pixels that step where the bar ends: a backdrop ends softly or only where the product is. */
const HARD_EDGE = 0.6;
/** Bars of one picture have one tone and about one width. */
const SAME_TONE = 6;
const SAME_WIDTH = 0.5;

/**
 * White is the usual backdrop: a product that is cropped at two sides stands hard against it above and below. White on two
 * sides alone therefore wants a look; a white border all round blocks.
 */
const WHITE = 240;

const isHard = ({ hardness }: FlatSide): boolean => hardness >= HARD_EDGE;

const areAlike = (one: FlatSide, other: FlatSide): boolean =>
  one.share < 1 &&
  Math.abs(one.tone - other.tone) <= SAME_TONE &&
  Math.min(one.share, other.share) >= SAME_WIDTH * Math.max(one.share, other.share);

type Sides = Record<Side, FlatSide>;

const barsOf = (sides: Sides, one: Side, other: Side): number =>
  isHard(sides[one]) && isHard(sides[other]) && areAlike(sides[one], sides[other])
    ? sides[one].share + sides[other].share
    : 0;

/** A product on an even backdrop is surrounded by one tone, as by a border, but it does not fill all four sides of it. */
const isOnBackdrop = ({ top, bottom, left, right }: Sides): boolean => {
  const all = [top, bottom, left, right];
  return all.every(({ share, tone }) => share > 0 && Math.abs(tone - top.tone) <= SAME_TONE) && !all.every(isHard);
};

const mayBeBackdrop = ({ top, bottom, left, right }: Sides): boolean => {
  const flat = [top, bottom, left, right].filter(({ share }) => share > 0);
  return flat.length < 4 && flat.some(({ tone }) => tone >= WHITE);
};

/** Fails when even bars with hard edges stand above and below, or left and right. */
export const checkBorders = (luma: Plane): CheckResult => {
  const sides = Object.fromEntries(SIDES.map((side) => [side, flatSide(luma, side)])) as Sides;
  const bars = Math.max(barsOf(sides, 'top', 'bottom'), barsOf(sides, 'left', 'right'));
  const value = isOnBackdrop(sides) ? 0 : bars;
  return measured({
    check: 'borders',
    severity: mayBeBackdrop(sides) ? 'review' : 'block',
    value,
    atMost: MAX_BARS,
    good: 'The picture fills its frame.',
    bad: `Bars or a border take ${Math.round(value * 100)} % of the picture's height or width.`,
  });
};
