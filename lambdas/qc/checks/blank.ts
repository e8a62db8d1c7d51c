// Check: there is something on the picture.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { spreadOf, type Pixels } from '../pixels.ts';

/**
 * Standard deviation of luma, in grey levels. Blank and one-colour files reach 0.4, the flattest good photograph
 * of the calibration set 20 (108 labelled photographs, docs/quality-check.md).
 */
export const MIN_DEVIATION = 6;

/** Fails when all pixels are nearly the same grey. */
export const checkBlank = ({ luma }: Pick<Pixels, 'luma'>): CheckResult => {
  const value = Math.sqrt(Math.max(0, spreadOf(luma.values).variance));
  const passed = value >= MIN_DEVIATION;
  const reason = passed ? 'There is a picture.' : 'The picture is blank: nearly every pixel has the same tone.';
  return { check: 'blank', passed, value, limit: MIN_DEVIATION, reason };
};
