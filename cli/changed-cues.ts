// Compares what a run published before and after, file by file.
import type { CuePublication } from '../lambdas/shared/domain/manifest.ts';

/** The published bytes of a cue: its files by key with their hashes. */
const fingerprint = ({ files }: Pick<CuePublication, 'files'>): string =>
  files
    .map(({ key, sha256 }) => `${key} ${sha256}`)
    .sort()
    .join('\n');

/** The ids of the cues whose published files differ. */
export const changedCues = (
  before: readonly Pick<CuePublication, 'cue' | 'files'>[],
  after: readonly Pick<CuePublication, 'cue' | 'files'>[],
): string[] => {
  const earlier = new Map(before.map((each) => [each.cue.cueId, fingerprint(each)]));
  return after.filter((each) => earlier.get(each.cue.cueId) !== fingerprint(each)).map(({ cue }) => cue.cueId);
};
