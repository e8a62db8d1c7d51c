// Check: the picture shows something else than its accepted siblings and the pictures of other cues.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { hashDistance } from '../perceptual-hash.ts';
import { measured } from '../measured.ts';

/**
 * Bits of the perceptual hash that must differ. Copies after re-encoding, light grading or scaling differ in at most 4 of
 * 64 bits; different photographs of the calibration set in 24 and more.
 */
export const MIN_HASH_DISTANCE = 6;
const NEAR_HASH_DISTANCE = 8;

export interface Sibling {
  option: number;
  /** 16 hex digits. */
  hash: string;
}

/** A picture of another cue of the run. */
export interface OtherPicture extends Sibling {
  cueId: string;
}

/**
 * Fails when an accepted sibling of the same cue looks the same. Without siblings it passes. Earlier attempts of the job are
 * no siblings.
 */
export const checkDuplicate = (hash: string, siblings: readonly Sibling[]): CheckResult => {
  const nearest = siblings
    .map((sibling) => ({ ...sibling, distance: hashDistance(hash, sibling.hash) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (nearest === undefined) {
    return { check: 'duplicate', passed: true, severity: 'block', reason: 'The first option of its cue.' };
  }
  return measured({
    check: 'duplicate',
    severity: 'block',
    value: nearest.distance,
    atLeast: MIN_HASH_DISTANCE,
    near: NEAR_HASH_DISTANCE,
    good: 'Differs from the other options.',
    bad: `It looks the same as option ${nearest.option}, which was accepted before.`,
  });
};
