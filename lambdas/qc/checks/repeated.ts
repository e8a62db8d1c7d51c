// Check: the picture was not seen in another cue of the run already.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { hashDistance } from '../perceptual-hash.ts';
import { measured } from '../measured.ts';
import { MIN_HASH_DISTANCE, type OtherPicture } from './duplicate.ts';

/**
 * Asks for a look when a picture of another cue looks the same: two moments with one product may want that, so it does not
 * block. Pictures that are shared on purpose never come here: a cue that follows another, and what the cache serves.
 */
export const checkRepeated = (hash: string, others: readonly OtherPicture[]): CheckResult => {
  const nearest = others
    .map((other) => ({ ...other, distance: hashDistance(hash, other.hash) }))
    .sort((a, b) => a.distance - b.distance || a.cueId.localeCompare(b.cueId))[0];
  if (nearest === undefined) {
    return { check: 'repeated', passed: true, severity: 'review', reason: 'No other cue has a picture yet.' };
  }
  return measured({
    check: 'repeated',
    severity: 'review',
    value: nearest.distance,
    atLeast: MIN_HASH_DISTANCE,
    good: 'Differs from the pictures of other cues.',
    bad: `It looks the same as option ${nearest.option} of cue ${nearest.cueId}.`,
  });
};
