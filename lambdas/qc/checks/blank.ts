// Check: the picture shows anything at all.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import { spreadOf, type Plane } from '../pixels.ts';

/**
 * Standard deviation of luma, in grey levels. Blank and one-colour files reach 0.4, with sensor noise 3, the flattest good
 * photograph 15 (docs/quality-check.md).
 */
export const MIN_DEVIATION = 6;
const NEAR_DEVIATION = 10;

/** Fails when all pixels are nearly the same grey. */
export const checkBlank = (luma: Plane): CheckResult =>
  measured({
    check: 'blank',
    severity: 'block',
    value: Math.sqrt(Math.max(0, spreadOf(luma.values).variance)),
    atLeast: MIN_DEVIATION,
    near: NEAR_DEVIATION,
    good: 'There is a picture.',
    bad: 'The picture is blank: nearly every pixel has the same tone.',
  });
