// What came of the pictures that jobs of this run left to other runs: taken over, still being made, or to be made here.
import pLimit from 'p-limit';
import { cuePictures, type CuePictures } from '../cache/cue-pictures.ts';
import { isDenied } from '../cache/denied.ts';
import { entryIdOf } from '../cache/entry-id.ts';
import { exactKeyOf } from '../cache/exact-key.ts';
import { serveHit, type HitCollaborators } from '../cache/serve-hit.ts';
import { isFinal, type OutcomeRecord } from '../shared/domain/outcome.ts';
import { RenderJobSchema, type RenderJob } from '../shared/domain/render-job.ts';
import { getJsonLines, putJsonLines } from '../shared/json-objects.ts';
import { followerMissesKey, jobsKey } from '../shared/keys.ts';
import { outcomesByJob } from '../shared/outcomes-by-job.ts';
import type { Claims, Follower } from '../shared/ports/claims.ts';
import type { Denial, Denials } from '../shared/ports/denials.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import type { FollowInput, FollowOutput } from './schema.ts';

export interface ResolveCollaborators extends HitCollaborators {
  store: Pick<ObjectStore, 'exists' | 'get' | 'put'>;
  outcomes: Pick<OutcomeRecords, 'find' | 'list' | 'record'>;
  claims: Pick<Claims, 'holder' | 'followers'>;
  denials: Pick<Denials, 'list'>;
}

/** Followers resolved side by side, a few small requests each. */
const CONCURRENCY = 16;

type Fate = 'taken over' | 'waits' | 'is rendered here';

interface Resolution {
  collaborators: ResolveCollaborators;
  n: number;
  shown: CuePictures;
  jobs: ReadonlyMap<string, RenderJob>;
  denials: readonly Denial[];
}

/** Jobs of this pass that follow another run's and have no outcome of their own. */
const openFollowers = async (
  { claims }: ResolveCollaborators,
  { runId, n, pass }: FollowInput,
  records: ReadonlyMap<string, OutcomeRecord>,
): Promise<Follower[]> => {
  const open: Follower[] = [];
  for await (const follower of claims.followers(runId)) {
    const record = records.get(follower.jobId);
    const isOpen = record === undefined || !isFinal(record.outcome);
    if (follower.n === n && follower.pass === pass && isOpen) open.push(follower);
  }
  return open;
};

interface Made {
  assetKey: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  leader: Follower['leader'];
}

/** A cue does not show one picture twice, and nobody one that was taken out of service: it gets one of its own instead. */
const takeOver = async (
  { collaborators, n, shown, denials }: Resolution,
  job: RenderJob,
  { assetKey, createdAt, leader }: Made,
): Promise<Fate> => {
  const entryId = entryIdOf({ exactKey: exactKeyOf(job), assetKey });
  if (isDenied(denials, { ...job, entryId, assetKey, createdAt })) return 'is rendered here';
  if (shown.has(job.cueId, assetKey)) return 'is rendered here';
  shown.add(job.cueId, assetKey);
  const note = `The same prompt was being rendered for run ${leader.runId}.`;
  const served = await serveHit(collaborators, { job, n }, { source: 'follows', assetKey, origin: leader, note });
  return served === undefined ? 'is rendered here' : 'taken over';
};

/** The leader's outcome decides; without one it is waited for as long as its claim holds. */
const fateOf = async (resolution: Resolution, { jobId, picture, leader }: Follower): Promise<Fate> => {
  const { outcomes, claims, clock } = resolution.collaborators;
  const job = resolution.jobs.get(jobId);
  if (job === undefined) throw new Error(`The run has no job ${jobId}, which follows one of run ${leader.runId}.`);
  const record = await outcomes.find(leader.runId, leader.jobId);
  const outcome = record?.outcome;
  if (record !== undefined && outcome?.kind === 'accepted')
    return takeOver(resolution, job, { assetKey: outcome.asset.key, createdAt: record.at, leader });
  if (outcome !== undefined && isFinal(outcome)) return 'is rendered here';
  const holder = await claims.holder(picture, clock.now());
  const isUnderWay = holder?.runId === leader.runId && holder.jobId === leader.jobId;
  return isUnderWay ? 'waits' : 'is rendered here';
};

/**
 * Resolves the followers of the pass that has ended. Taken-over pictures become outcomes at no cost. When no leader is
 * left to wait for, the jobs that got nothing are written to the next pass's misses, in show order. Leaders never wait
 * for anything themselves, so waiting for them ends: with their outcome, or with their claim. Repeating it changes nothing.
 * Throws ObjectNotFound and StoreUnavailable.
 * Worst case 60 s, at 10,000 followers: four small requests each.
 */
export const resolveFollowers = async (
  collaborators: ResolveCollaborators,
  input: FollowInput,
): Promise<FollowOutput> => {
  const { runId, n, pass } = input;
  const missesKey = followerMissesKey(runId, n, pass + 1);
  const records = await outcomesByJob(collaborators.outcomes, runId);
  const followers = await openFollowers(collaborators, input, records);
  if (followers.length === 0) return { waiting: 0, misses: 0, missesKey };
  const jobs = await getJsonLines(collaborators.store, jobsKey(runId), RenderJobSchema);
  const resolution: Resolution = {
    collaborators,
    n,
    shown: cuePictures([...records.values()]),
    jobs: new Map(jobs.map((job) => [job.jobId, job])),
    denials: await collaborators.denials.list(collaborators.clock.now()),
  };
  const fates = new Map<string, Fate>();
  await pLimit(CONCURRENCY).map(followers, async (follower) => {
    fates.set(follower.jobId, await fateOf(resolution, follower));
  });
  const waiting = [...fates.values()].filter((fate) => fate === 'waits').length;
  if (waiting > 0) return { waiting, misses: 0, missesKey };
  const misses = jobs.filter(({ jobId }) => fates.get(jobId) === 'is rendered here');
  await putJsonLines(collaborators.store, missesKey, misses);
  return { waiting: 0, misses: misses.length, missesKey };
};
