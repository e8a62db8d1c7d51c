// Single flight: a picture that another run is making right now is waited for, not paid for twice.
import { exactKeyOf } from '../cache/exact-key.ts';
import type { ChildRun } from '../shared/domain/child.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { ClaimedPicture, Claims, Maker } from '../shared/ports/claims.ts';
import type { Clock } from '../shared/ports/clock.ts';

/**
 * Milliseconds a claim holds after the send, or after the last sign of work on its picture: Render's 240 s and 30 s of
 * grant, then Check, which renews it whenever it is tried (180 s and at most 120 s between two tries).
 */
export const CLAIM_LEASE = 600_000;

/** Milliseconds a claim points at a picture that was accepted: for runs that looked into the cache before that. */
export const ACCEPTED_LEASE = 3_600_000;

/** From this pass on a job no longer waits for others: leaders that keep failing must not hold a run up for ever. */
const LAST_PASS = 3;

export interface ClaimCollaborators {
  claims: Pick<Claims, 'take' | 'release' | 'follow'>;
  clock: Pick<Clock, 'now'>;
}

interface Claimant {
  run: ChildRun;
  job: RenderJob;
}

/** Undefined for jobs whose picture is made for them alone. */
export const pictureOf = (job: RenderJob): ClaimedPicture | undefined =>
  job.slot === undefined ? undefined : { exactKey: exactKeyOf(job), slot: job.slot };

const makerOf = ({ run: { runId }, job: { jobId } }: Claimant): Maker => ({ runId, jobId });

/** Takes or renews the job's claim from now on. Gives the other run's job that holds it, if one does. */
const takeClaim = async (
  { claims, clock }: ClaimCollaborators,
  claimant: Claimant,
  lease: number,
): Promise<{ picture: ClaimedPicture; leader: Maker } | undefined> => {
  const picture = pictureOf(claimant.job);
  if (picture === undefined) return undefined;
  const maker = makerOf(claimant);
  const now = clock.now();
  const leader = await claims.take({ picture, maker, now, expiresAt: now + lease });
  return leader.runId === maker.runId && leader.jobId === maker.jobId ? undefined : { picture, leader };
};

/**
 * Whether the job is to wait for the same picture of another run; if so it is remembered as that one's follower, and
 * otherwise the picture is this job's. Repeating it changes nothing. Throws StoreUnavailable.
 */
export const followsAnother = async (collaborators: ClaimCollaborators, claimant: Claimant): Promise<boolean> => {
  const { run, job } = claimant;
  const held = await takeClaim(collaborators, claimant, CLAIM_LEASE);
  if (held === undefined || run.pass >= LAST_PASS) return false;
  const follower = { runId: run.runId, jobId: job.jobId, n: run.n, pass: run.pass, ...held };
  await collaborators.claims.follow(follower, collaborators.clock.now());
  return true;
};

/** Keeps the claim for `lease` milliseconds from now, or from a later `start`. Throws StoreUnavailable. */
export const renewClaim = async (
  collaborators: ClaimCollaborators,
  claimant: Claimant,
  { lease = CLAIM_LEASE, start = 0 }: { lease?: number; start?: number } = {},
): Promise<void> => {
  const ahead = Math.max(0, start - collaborators.clock.now());
  await takeClaim(collaborators, claimant, ahead + lease);
};

/** Lets the next that wants the picture make it: nothing came of this job. Throws StoreUnavailable. */
export const releaseClaim = async ({ claims }: ClaimCollaborators, claimant: Claimant): Promise<void> => {
  const picture = pictureOf(claimant.job);
  if (picture !== undefined) await claims.release(picture, makerOf(claimant));
};
