// Check: the picture is not covered by noise.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Pixels, Plane } from '../pixels.ts';

/**
 * Standard deviation of noise in grey levels, estimated with Immerkær's mask ("Fast noise variance estimation", 1996) at
 * 768 pixels. Good photographs of the calibration set reach 4.4, noisy ones begin at 10.1.
 */
export const MAX_NOISE = 9;

const { abs } = Math;

const maskAt = ({ width, values }: Plane, at: number): number => {
  const value = (offset: number): number => values[at + offset] ?? 0;
  const straight = value(-1) + value(1) + value(-width) + value(width);
  const diagonal = value(-width - 1) + value(-width + 1) + value(width - 1) + value(width + 1);
  return 4 * value(0) - 2 * straight + diagonal;
};

/** Noise as defined at MAX_NOISE. */
export const noiseOf = (plane: Plane): number => {
  const { width, height } = plane;
  let sum = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) sum += abs(maskAt(plane, y * width + x));
  }
  return (sum * Math.sqrt(Math.PI / 2)) / (6 * Math.max(1, (width - 2) * (height - 2)));
};

/** Fails when single pixels differ from their neighbours all over the picture. */
export const checkNoise = ({ luma }: Pick<Pixels, 'luma'>): CheckResult => {
  const value = noiseOf(luma);
  const passed = value <= MAX_NOISE;
  const reason = passed
    ? 'The picture is clean.'
    : `The picture is covered by noise: ${value.toFixed(1)} grey levels, at most ${MAX_NOISE} are allowed.`;
  return { check: 'noise', passed, value, limit: MAX_NOISE, reason };
};
