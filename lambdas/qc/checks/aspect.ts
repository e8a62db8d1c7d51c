// Check: the picture has the shape that was ordered.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { AspectRatio } from '../../shared/domain/packs.ts';
import { measured } from '../measured.ts';
import type { Pixels } from '../pixels.ts';

/**
 * Largest relative deviation of width ÷ height. The sizes models use for a ratio are rounded to multiples of 64
 * (1536×640 is 2.9 % off 21:9, 832×1216 is 2.6 % off 2:3); 6 % lets those pass and nothing that a person would notice.
 */
export const MAX_ASPECT_DEVIATION = 0.06;

const ratioOf = (aspectRatio: AspectRatio): number => {
  const [width, height] = aspectRatio.split(':').map(Number);
  return (width ?? 1) / (height ?? 1);
};

/** Fails when width ÷ height is further from `wanted` (a ratio of the job, or a number) than the tolerance. */
export const checkAspect = (
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  wanted: AspectRatio | number,
): CheckResult => {
  const target = typeof wanted === 'number' ? wanted : ratioOf(wanted);
  const value = Math.abs(width / height / target - 1);
  const name = typeof wanted === 'number' ? wanted.toFixed(2) : wanted;
  return measured({
    check: 'aspect',
    severity: 'block',
    value,
    atMost: MAX_ASPECT_DEVIATION,
    good: `The shape is ${name}.`,
    bad: `The shape is wrong: ${width}×${height} pixels were made, ${name} was ordered.`,
  });
};
