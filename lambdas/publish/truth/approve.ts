// Records that a person looked at a cue's pick and wants it published.
import { CuePublicationSchema, type CuePublication, type PublishedOption } from '../../shared/domain/manifest.ts';
import { ApprovalSchema, type Approval } from '../../shared/domain/review.ts';
import { badInput } from '../../shared/errors.ts';
import { findJson, putJson } from '../../shared/json-objects.ts';
import { approvalKey, publicationKey } from '../../shared/keys.ts';
import type { Clock, ObjectStore } from '../../shared/ports.ts';

type Store = Pick<ObjectStore, 'get' | 'find' | 'put'>;

const pickedOf = ({ options, pick }: CuePublication): PublishedOption | undefined =>
  options.find(({ job }) => job.option === pick);

/** Whether a person approved this job's picture of the cue. */
export const isApproved = async (
  store: Pick<ObjectStore, 'get' | 'find'>,
  { runId, cueId, jobId }: { runId: string; cueId: string; jobId: string },
): Promise<boolean> => (await findJson(store, approvalKey(runId, cueId), ApprovalSchema))?.jobId === jobId;

/**
 * Approves the pick of a cue that needs review; repeating it changes nothing. The zip, manifest and gallery follow when the run is
 * finished again. Throws BadInput when the run has no such cue, or the cue no pick.
 */
export const approvePick = async (
  { store, clock }: { store: Store; clock: Pick<Clock, 'now'> },
  { runId, cueId }: { runId: string; cueId: string },
): Promise<CuePublication> => {
  const publication = await findJson(store, publicationKey(runId, cueId), CuePublicationSchema);
  if (publication === undefined)
    throw badInput(`The run ${runId} has published no cue ${cueId}. The manifest lists its cues.`);
  const picked = pickedOf(publication);
  if (picked === undefined)
    throw badInput(`The cue ${cueId} of ${runId} has no pick: a card stands in for it, which needs no approval.`);
  if (publication.review === undefined || publication.approved === true) return publication;
  const approval: Approval = { cueId, jobId: picked.job.jobId, at: clock.now() };
  const approved: CuePublication = { ...publication, approved: true };
  await putJson(store, approvalKey(runId, cueId), approval);
  await putJson(store, publicationKey(runId, cueId), approved);
  return approved;
};
