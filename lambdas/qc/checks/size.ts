// Check: the picture is large enough to fill a channel.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import type { Pixels } from '../pixels.ts';

/**
 * Pixels of the shorter side. Stability's models on Bedrock make one megapixel, the narrowest ratio is 640 wide
 * (facts of the model cards, 2026-11-23); below 480 a 1080-pixel channel would be enlarged more than twice.
 */
export const MIN_SHORT_SIDE = 480;

/** Fails when the shorter side has fewer than `minimum` pixels. */
export const checkSize = (
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  minimum = MIN_SHORT_SIDE,
): CheckResult => {
  const value = Math.min(width, height);
  return measured({
    check: 'size',
    severity: 'block',
    value,
    atLeast: minimum,
    good: `${width}×${height} pixels.`,
    bad: `The picture is too small: ${width}×${height} pixels, its shorter side needs at least ${minimum}.`,
  });
};
