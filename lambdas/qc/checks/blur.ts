// Check: something in the picture is sharp.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Direction } from '../direction-measures.ts';
import { measured } from '../measured.ts';
import { quantile, type TileMeasures } from '../tile-measures.ts';

/**
 * Variance of the Laplacian of luma (Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy", 2000) that two
 * of a hundred tiles reach, at 768 pixels. So few, because a shallow depth of field and a small product on white are wanted,
 * not blur. Measured on 117 photographs of other origins: blurred with a Gaussian of 2 pixels and more at most 78, soft macros
 * that were made 20 % darker 114 (docs/quality-check.md).
 */
export const MIN_SHARPNESS = 95;
const NEAR_SHARPNESS = 300;
const SHARPEST_SHARE = 0.98;

/**
 * A picture of little contrast, such as fog, is sharp all the same when its strongest edges are narrow: mean squared
 * Laplacian ÷ gradient, median of the tenth of the tiles with most edges. Blurred pictures reach 0.74.
 */
const CRISP = 1.1;

/** The mean width of the strongest edges, whatever their contrast: see CRISP. */
export const crispnessOf = (tiles: readonly TileMeasures[]): number => {
  const strongest = [...tiles].sort((a, b) => b.energy - a.energy).slice(0, Math.max(4, Math.ceil(tiles.length / 10)));
  return quantile(
    strongest.map(({ crispness }) => crispness),
    0.5,
  );
};

export const sharpnessOf = (tiles: readonly TileMeasures[]): number =>
  quantile(
    tiles.map(({ sharpness }) => sharpness),
    SHARPEST_SHARE,
  );

/**
 * A camera or hand that moved softens edges along one direction and keeps those across it. Crispness at half the size along
 * the softest of four directions, and that ÷ crispness along the crispest: either pair of limits makes a picture smeared.
 * Measured on 64 photographs of other origins smeared by 15 and 25 pixels: median 0.2 and 0.13; good ones 0.72 and more, but
 * for a macro of one flower (0.38, 0.44) and a landscape from a moving train.
 */
const SMEARED = [
  { crispness: 0.65, share: 0.25 },
  { crispness: 0.42, share: 0.4 },
] as const;
/** Mean squared gradient along a direction that needs edges at all: a clear sky over the sea has none across it. */
const NO_EDGES = 4;
/**
 * Where the picture is softest along a direction it must be this many times as crisp across it. A soft background is soft
 * both ways, and blurred upright lines have nothing across them at all: that is a shallow depth of field, not a smear.
 * Smeared photographs measure 1.12 and more, but for one.
 */
const CRISPER_ACROSS = 1.1;

/** Whether the picture is soft along one direction alone. */
export const isSmeared = (directions: readonly Direction[]): boolean => {
  const [softest] = [...directions].sort((a, b) => a.crispness - b.crispness);
  if (softest === undefined || softest.slope < NO_EDGES) return false;
  const { across } = softest;
  if (across.slope < NO_EDGES || across.crispness < CRISPER_ACROSS * softest.crispness) return false;
  const crispest = Math.max(...directions.map(({ crispness }) => crispness));
  return SMEARED.some((limit) => softest.crispness < limit.crispness && softest.crispness < limit.share * crispest);
};

const smearedResult = (directions: readonly Direction[]): CheckResult =>
  measured({
    check: 'blur',
    severity: 'block',
    value: Math.min(...directions.map(({ crispness }) => crispness)),
    atLeast: SMEARED[0].crispness,
    good: '',
    bad: 'The picture is smeared: its edges are soft along one direction, as when the camera moved.',
  });

export interface BlurInput {
  tiles: readonly TileMeasures[];
  /** Of the plane at half the normalised size. */
  directions: readonly Direction[];
}

/** Fails when even the sharpest parts are soft, or all are along one direction. */
export const checkBlur = ({ tiles, directions }: BlurInput): CheckResult => {
  if (isSmeared(directions)) return smearedResult(directions);
  const value = sharpnessOf(tiles);
  if (value < MIN_SHARPNESS && crispnessOf(tiles) >= CRISP) {
    return {
      check: 'blur',
      passed: true,
      severity: 'block',
      close: true,
      reason: 'The picture has little contrast, but what edges it has are narrow.',
    };
  }
  return measured({
    check: 'blur',
    severity: 'block',
    value,
    atLeast: MIN_SHARPNESS,
    near: NEAR_SHARPNESS,
    good: 'The picture is sharp where it should be.',
    bad: `The picture is blurred: its sharpest part measures ${Math.round(value)}, at least ${MIN_SHARPNESS} is needed.`,
  });
};
