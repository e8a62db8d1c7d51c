// Check: the option shows something else than its accepted siblings.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { hashDistance } from '../perceptual-hash.ts';

/**
 * Bits of the perceptual hash that must differ. Copies after re-encoding, light grading or scaling differ in at most 4 of
 * 64 bits; different photographs of the calibration set in 24 and more.
 */
export const MIN_HASH_DISTANCE = 6;

export interface Sibling {
  option: number;
  /** 16 hex digits. */
  hash: string;
}

/** Fails when an accepted sibling of the same cue looks the same. Without siblings it passes. */
export const checkDuplicate = (hash: string, siblings: readonly Sibling[]): CheckResult => {
  const nearest = siblings
    .map((sibling) => ({ ...sibling, distance: hashDistance(hash, sibling.hash) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (nearest === undefined) return { check: 'duplicate', passed: true, reason: 'The first option of its cue.' };
  const passed = nearest.distance >= MIN_HASH_DISTANCE;
  const reason = passed
    ? 'Differs from the other options.'
    : `It looks the same as option ${nearest.option}, which was accepted before.`;
  return { check: 'duplicate', passed, value: nearest.distance, limit: MIN_HASH_DISTANCE, reason };
};
