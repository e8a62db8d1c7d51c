// Check: no letters stand in a picture that should have none.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import type { Plane } from '../pixels.ts';
import { linesOf, type Line } from '../text/lines.ts';

/** A rectangle in fractions of the picture: text in it is meant, such as the stand-in's own signature. */
export interface Disclosure {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Lines of letters that are allowed. */
export const MAX_LINES = 0;

const isIn = ({ width, height }: Plane, { left, top, right, bottom }: Line, area: Disclosure): boolean =>
  left >= area.left * width &&
  right <= area.right * width &&
  top >= area.top * height &&
  bottom <= area.bottom * height;

/**
 * Asks for a look at a picture in which spots stand like letters in a line. It does not block: labels of goods in the scene
 * and rows of small things look the same to it. Letters outside a disclosure count; Chinese characters are not found.
 */
export const checkText = (luma: Plane, disclosure?: Disclosure): CheckResult => {
  const lines = linesOf(luma).filter((line) => disclosure === undefined || !isIn(luma, line, disclosure));
  return measured({
    check: 'text',
    severity: 'review',
    value: lines.length,
    atMost: MAX_LINES,
    good: 'No letters are seen.',
    bad: `There seem to be letters in the picture: ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}.`,
  });
};
