// Check: a file that decodes was not damaged on its way.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { faultInCodedData } from '../jpeg/coded-data.ts';

/**
 * Fails when the coded data of a JPEG holds what no encoder writes: decoders go on in silence there, with other colours and
 * shifted blocks. PNG carries checksums that decoding looks at. No number: a file can be followed or it cannot.
 */
export const checkDamage = (bytes: Uint8Array): CheckResult => {
  const fault = faultInCodedData(bytes);
  return {
    check: 'damage',
    passed: fault === undefined,
    severity: 'block',
    reason: fault === undefined ? 'The file is undamaged.' : `The file is damaged: its data has ${fault}.`,
  };
};
