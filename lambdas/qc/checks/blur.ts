// Check: something in the picture is sharp.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Pixels, Plane } from '../pixels.ts';

/**
 * Variance of the Laplacian of luma (Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy", 2000) in the
 * sharpest tenth of 64-pixel tiles, at 768 pixels. The sharpest tenth, because a shallow depth of field is wanted, not
 * blur. Blurred photographs of the calibration set reach 22, blurred
 * storyboards 79; the softest good photograph has 339.
 */
export const MIN_SHARPNESS = 150;

const TILE = 64;
/** Share of the tiles that may be sharper than the one that counts. */
const SHARPEST_SHARE = 0.1;

const laplacianAt = ({ width, values }: Plane, at: number): number =>
  4 * (values[at] ?? 0) -
  (values[at - 1] ?? 0) -
  (values[at + 1] ?? 0) -
  (values[at - width] ?? 0) -
  (values[at + width] ?? 0);

/** Variance of the Laplacian in one tile; plain loops, because every pixel of every picture goes through here. */
const tileVariance = (plane: Plane, left: number, top: number): number => {
  const right = Math.min(left + TILE, plane.width - 1);
  const bottom = Math.min(top + TILE, plane.height - 1);
  let [sum, squares] = [0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const value = laplacianAt(plane, y * plane.width + x);
      sum += value;
      squares += value * value;
    }
  }
  const count = (right - left) * (bottom - top);
  return squares / count - (sum / count) ** 2;
};

/** Sharpness as defined at MIN_SHARPNESS. */
export const sharpnessOf = (plane: Plane): number => {
  const tiles: number[] = [];
  for (let top = 1; top + TILE / 2 < plane.height; top += TILE) {
    for (let left = 1; left + TILE / 2 < plane.width; left += TILE) {
      tiles.push(tileVariance(plane, left, top));
    }
  }
  tiles.sort((a, b) => b - a);
  return tiles[Math.floor(tiles.length * SHARPEST_SHARE)] ?? 0;
};

/** Fails when even the sharpest parts are soft. */
export const checkBlur = ({ luma }: Pick<Pixels, 'luma'>): CheckResult => {
  const value = sharpnessOf(luma);
  const passed = value >= MIN_SHARPNESS;
  const reason = passed
    ? 'The picture is sharp where it should be.'
    : `The picture is blurred: its sharpest part measures ${Math.round(value)}, at least ${MIN_SHARPNESS} is needed.`;
  return { check: 'blur', passed, value, limit: MIN_SHARPNESS, reason };
};
