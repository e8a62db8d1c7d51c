// The pictures of a run that passed the check, known by their perceptual hashes alone.
import { fingerprintKey, fingerprintsPrefix } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OtherPicture } from './checks/duplicate.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';

export interface Seen {
  /** Other options of the same cue. */
  siblings: OtherPicture[];
  /** Pictures of other cues. */
  others: OtherPicture[];
}

/** Remembers a picture that passed. Repeating it changes nothing. Throws StoreUnavailable. */
export const rememberPicture = (
  store: Pick<ObjectStore, 'put'>,
  { runId, cueId, option, jobId }: RenderJob,
  hash: string,
): Promise<void> => store.put(fingerprintKey(runId, { cueId, option, jobId, hash }), '', 'text/plain');

/**
 * The pictures of other jobs that passed, without the one that this job redoes: one listing of keys, a thousand a request.
 * Pictures from the cache were never
 * looked at and are not among them. Two pictures that are looked at in the same instant do not see each other: both may
 * pass, and ranking tells them apart. Deciding that race would need a lock for a picture that costs cents.
 */
export const seenBefore = async (
  store: Pick<ObjectStore, 'list'>,
  { runId, cueId, jobId, redoes }: RenderJob,
): Promise<Seen> => {
  const seen: Seen = { siblings: [], others: [] };
  const prefix = fingerprintsPrefix(runId);
  for await (const key of store.list(prefix)) {
    const [cue = '', option = '', job = '', hash = ''] = key.slice(prefix.length).split('_');
    if (job === jobId || job === redoes) continue;
    const picture = { cueId: cue, option: Number(option), hash };
    if (cue === cueId) seen.siblings.push(picture);
    else seen.others.push(picture);
  }
  return seen;
};
