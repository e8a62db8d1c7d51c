// Check: every pixel of the file can be read.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Decoded } from '../pixels.ts';

/** Fails when the bytes are no picture, break off or are damaged. No number: a file decodes or it does not. */
export const checkDecode = (decoded: Decoded): CheckResult => ({
  check: 'decode',
  passed: decoded.ok,
  severity: 'block',
  reason: decoded.ok
    ? 'The file is whole.'
    : `The file cannot be read to its end: ${decoded.problem.replaceAll('\n', ' ').slice(0, 160)}.`,
});
