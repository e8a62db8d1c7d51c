// Check: no end of the picture is missing, filled up with one colour.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { flatSide, SIDES, type FlatSide } from '../flat-sides.ts';
import { measured } from '../measured.ts';
import type { Plane } from '../pixels.ts';

/** Share of the height (of the width) that a flat end may take: 0.25 and more in half-sent files, at most 0.16 under products on white. */
export const MAX_FLAT_END = 0.2;
const NEAR_FLAT_END = 0.12;
/** Share of the columns (rows) that step at the end of the flat part; a missing part cuts more of them than this, a backdrop few. */
const HARD_EDGE = 0.4;
/** Middle grey hides edges to grey things, and hardly any backdrop has just this tone. */
const HARD_EDGE_OF_GREY = 0.15;

/** What decoders and encoders put where data is missing: black, or JPEG's middle grey. A table or wall has other tones. */
const isBlack = (tone: number): boolean => tone <= 4;
const isMiddleGrey = (tone: number): boolean => tone >= 126 && tone <= 130;

const isMissing = ({ share, tone, hardness }: FlatSide): boolean => {
  if (share === 1) return true;
  return isMiddleGrey(tone) ? hardness >= HARD_EDGE_OF_GREY : isBlack(tone) && hardness >= HARD_EDGE;
};

const missingShare = (side: FlatSide): number => (isMissing(side) ? side.share : 0);

/**
 * White is the usual backdrop of a product, on more than one side. A white end counts as missing when it is this large, cuts
 * this share of the lines off hard, and no other side is white. Good photographs and products never meet all three.
 */
const WHITE_END = 0.3;
const WHITE = 252;
const HARD_EDGE_OF_WHITE = 0.6;
const NO_SIDE = 0.02;

const missingWhite = (sides: readonly FlatSide[]): number => {
  const white = sides.filter(({ share, tone }) => tone >= WHITE && share > NO_SIDE);
  const [only] = white;
  if (only === undefined || white.length > 1) return 0;
  return only.share >= WHITE_END && only.hardness >= HARD_EDGE_OF_WHITE ? only.share : 0;
};

/** Fails when more than the allowed share at one side is black, middle grey, or white on this side alone, cut off hard. */
export const checkComplete = (luma: Plane): CheckResult => {
  const sides = SIDES.map((side) => flatSide(luma, side));
  const value = Math.max(missingWhite(sides), ...sides.map(missingShare));
  return measured({
    check: 'complete',
    severity: 'block',
    value,
    atMost: MAX_FLAT_END,
    near: NEAR_FLAT_END,
    good: 'The picture is complete.',
    bad: `A part of the picture is missing: ${Math.round(value * 100)} % of it, at one side, is one colour.`,
  });
};
