// Check: something in the picture is sharp.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import { quantile, type TileMeasures } from '../tile-measures.ts';

/**
 * Variance of the Laplacian of luma (Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy", 2000) that two
 * of a hundred tiles reach, at 768 pixels. So few, because a shallow depth of field and a small product on white are wanted,
 * not blur. Measured on 80 photographs of other origins: blurred with a Gaussian of 2 pixels and more at most 73, the
 * softest good one 153 (docs/quality-check.md).
 */
export const MIN_SHARPNESS = 120;
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

/** Fails when even the sharpest parts are soft. */
export const checkBlur = (tiles: readonly TileMeasures[]): CheckResult => {
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
