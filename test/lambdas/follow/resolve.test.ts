// Followers take over what other runs made, wait for what they are making, and are rendered when nothing came of it.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { resolveFollowers } from '../../../lambdas/follow/resolve.ts';
import type { Outcome } from '../../../lambdas/shared/domain/outcome.ts';
import { RenderJobSchema } from '../../../lambdas/shared/domain/render-job.ts';
import { getJsonLines, putJsonLines } from '../../../lambdas/shared/json-objects.ts';
import { jobsKey } from '../../../lambdas/shared/keys.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryClaims } from '../../fakes/memory-claims.ts';
import { memoryDenials } from '../../fakes/memory-denials.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { renderJob, RUN_ID } from '../../fakes/render-run.ts';

const LEADER = { runId: 'other-run', jobId: 'leader' };
const ASSET = { key: 'assets/a.jpg', sha256: 'a', width: 10, height: 10, format: 'jpeg' } as const;
const ACCEPTED: Outcome = {
  kind: 'accepted',
  asset: ASSET,
  source: 'rendered',
  costMicroUsd: 40_000,
  seed: 7,
  checks: [],
  earlier: [],
};
const input = { runId: RUN_ID, n: 1, pass: 1 };
const picture = { exactKey: 'key', slot: 1 };

describe('resolveFollowers', () => {
  const job = renderJob({ slot: 1 });
  const sibling = renderJob({ option: 2, slot: 2 });
  let collaborators: ReturnType<typeof create>;

  const create = () => ({
    store: memoryObjectStore(),
    outcomes: memoryOutcomeRecords(),
    claims: memoryClaims(),
    denials: memoryDenials(),
    clock: fixedClock(),
  });
  const follow = (jobId: string, change = {}): Promise<void> =>
    collaborators.claims.follow({ runId: RUN_ID, jobId, n: 1, pass: 1, picture, leader: LEADER, ...change }, 0);
  const leaderEnds = (outcome: Outcome): Promise<unknown> =>
    collaborators.outcomes.record({ ...LEADER, cueId: 'c', option: 1, n: 1, at: 0, outcome });
  const leaderClaims = (milliseconds: number): Promise<unknown> => {
    const now = collaborators.clock.now();
    return collaborators.claims.take({ picture, maker: LEADER, now, expiresAt: now + milliseconds });
  };
  const outcomeOf = async (jobId: string) => (await collaborators.outcomes.find(RUN_ID, jobId))?.outcome;
  const missesAt = async (key: string) =>
    (await getJsonLines(collaborators.store, key, RenderJobSchema)).map(({ jobId }) => jobId);

  beforeEach(async () => {
    collaborators = create();
    await putJsonLines(collaborators.store, jobsKey(RUN_ID), [job, sibling]);
    await collaborators.store.put(ASSET.key, 'bytes');
  });

  it('has nothing to do where nobody follows', async () => {
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 0, misses: 0 });
  });

  it("takes over the leader's picture at no cost and says from where", async () => {
    await follow(job.jobId);
    await leaderEnds(ACCEPTED);
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 0, misses: 0 });
    expect(await outcomeOf(job.jobId)).toMatchObject({
      kind: 'accepted',
      source: 'follows',
      asset: ASSET,
      costMicroUsd: 0,
      cacheNote: expect.stringContaining('other-run'),
    });
  });

  it.each([
    ['asset', ASSET.key],
    ['brand', 'house'],
  ] as const)("renders what the leader's picture was taken out of service for, by its %s", async (kind, value) => {
    await follow(job.jobId);
    await leaderEnds(ACCEPTED);
    const now = collaborators.clock.now();
    await collaborators.denials.add({ kind, value, at: now, until: now + 1000 });
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 0, misses: 1 });
    expect(await outcomeOf(job.jobId)).toBeUndefined();
  });

  it('waits while the leader is at work', async () => {
    await follow(job.jobId);
    await leaderClaims(1000);
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 1, misses: 0 });
    expect(await outcomeOf(job.jobId)).toBeUndefined();
  });

  it('waits while a later execution of the leader makes good for a skipped picture', async () => {
    await follow(job.jobId);
    await leaderEnds({ kind: 'skipped', why: 'budget', detail: 'no money' });
    await leaderClaims(1000);
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 1 });
  });

  it('renders what a killed leader was making once its claim has expired', async () => {
    await follow(job.jobId);
    await leaderClaims(1000);
    collaborators.clock.advance(1000);
    const { waiting, misses, missesKey } = await resolveFollowers(collaborators, input);
    expect([waiting, misses]).toEqual([0, 1]);
    expect(await missesAt(missesKey)).toEqual([job.jobId]);
  });

  it.each<Outcome>([
    { kind: 'refused', stage: 'prompt', reason: 'filter', earlier: [] },
    { kind: 'rejected', attempts: [{ attempt: 1, seed: 1, renderKey: 'k', checks: [] }] },
    { kind: 'skipped', why: 'budget', detail: 'no money' },
    { kind: 'failed', error: { name: 'ModelUnavailable', message: 'down' } },
  ])("renders what the leader's picture was $kind for", async (outcome) => {
    await follow(job.jobId);
    await leaderEnds(outcome);
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 0, misses: 1 });
  });

  it('holds the list of misses back until there is no leader left to wait for', async () => {
    await follow(job.jobId);
    await follow(sibling.jobId, { picture: { ...picture, slot: 2 }, leader: { ...LEADER, jobId: 'gone' } });
    await leaderClaims(1000);
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 1, misses: 0 });
  });

  it('shows no cue the same picture twice', async () => {
    await follow(job.jobId);
    await follow(sibling.jobId);
    await leaderEnds(ACCEPTED);
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 0, misses: 1 });
    expect([await outcomeOf(job.jobId), await outcomeOf(sibling.jobId)].filter(Boolean)).toHaveLength(1);
  });

  it('renders a picture whose file is gone', async () => {
    await follow(job.jobId);
    await leaderEnds({ ...ACCEPTED, asset: { ...ASSET, key: 'assets/gone.jpg' } });
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ misses: 1 });
  });

  it('leaves followers of other passes and executions alone', async () => {
    await follow(job.jobId, { pass: 2 });
    await follow(sibling.jobId, { n: 2 });
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 0, misses: 0 });
  });

  it('changes nothing when it is repeated', async () => {
    await follow(job.jobId);
    await leaderEnds(ACCEPTED);
    await resolveFollowers(collaborators, input);
    const before = await outcomeOf(job.jobId);
    collaborators.clock.advance(5000);
    expect(await resolveFollowers(collaborators, input)).toMatchObject({ waiting: 0, misses: 0 });
    expect(await outcomeOf(job.jobId)).toEqual(before);
  });
});
