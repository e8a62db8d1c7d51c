// Two runs over the same hundred prompts: each picture is granted once, whoever leads, whoever dies.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { admit, type AdmitCollaborators } from '../../../lambdas/admit/admit.ts';
import { CLAIM_LEASE } from '../../../lambdas/admit/claim.ts';
import { resolveFollowers } from '../../../lambdas/follow/resolve.ts';
import { imageTargets } from '../../../lambdas/shared/image-card.ts';
import type { Outcome } from '../../../lambdas/shared/domain/outcome.ts';
import { RenderJobSchema, type RenderJob } from '../../../lambdas/shared/domain/render-job.ts';
import { getJsonLines, putJsonLines } from '../../../lambdas/shared/json-objects.ts';
import { jobsKey } from '../../../lambdas/shared/keys.ts';
import { collect } from '../../fakes/collect.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryClaims } from '../../fakes/memory-claims.ts';
import { memoryDenials } from '../../fakes/memory-denials.ts';
import { memoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { memoryRateBucket } from '../../fakes/memory-rate-bucket.ts';
import { putSpec, renderJob } from '../../fakes/render-run.ts';

const [A, B] = ['run-a', 'run-b'];
const PROMPTS = Array.from({ length: 100 }, (_, index) => `A red pan number ${index}`);

describe('two runs over the same hundred prompts', () => {
  let collaborators: ReturnType<typeof create>;

  const create = () => {
    const store = memoryObjectStore();
    return {
      store,
      findTarget: imageTargets(store),
      ledger: memoryLedger({ [A]: 1e9, [B]: 1e9 }),
      rateBucket: memoryRateBucket(),
      outcomes: memoryOutcomeRecords(),
      claims: memoryClaims(),
      denials: memoryDenials(),
      clock: fixedClock(),
    } satisfies AdmitCollaborators & Parameters<typeof resolveFollowers>[0];
  };
  const jobsOf = (runId: string): RenderJob[] =>
    PROMPTS.map((prompt, index) => renderJob({ runId, cueId: `cue-${index}`, prompt, slot: 1 }));
  const admitted = async (job: RenderJob, pass = 1) => {
    const run = { runId: job.runId, n: 1, maxAttempts: 3, maxPictures: 2, pass };
    return { job, ...(await admit(collaborators, { run, job, attempt: 1, earlier: [] })) };
  };
  const admitAll = (jobs: readonly RenderJob[], pass = 1) => Promise.all(jobs.map((job) => admitted(job, pass)));
  const grantsOf = (answers: readonly Awaited<ReturnType<typeof admitted>>[]): RenderJob[] =>
    answers.filter(({ decision }) => decision === 'granted').map(({ job }) => job);
  const accept = async ({ runId, jobId, cueId }: RenderJob): Promise<void> => {
    const key = `assets/${runId}-${jobId}.jpg`;
    await collaborators.store.put(key, 'bytes');
    const asset = { key, sha256: jobId, width: 10, height: 10, format: 'jpeg' } as const;
    const outcome: Outcome = {
      kind: 'accepted',
      asset,
      source: 'rendered',
      costMicroUsd: 40_000,
      seed: 1,
      checks: [],
      earlier: [],
    };
    await collaborators.outcomes.record({ runId, jobId, cueId, option: 1, n: 1, at: 0, outcome });
  };
  const resolve = (runId: string, pass = 1) => resolveFollowers(collaborators, { runId, n: 1, pass });
  const acceptedOf = async (runId: string): Promise<number> =>
    (await collect(collaborators.outcomes.list(runId))).filter(({ outcome }) => outcome.kind === 'accepted').length;

  beforeEach(async () => {
    collaborators = create();
    for (const runId of [A, B]) {
      await putSpec(collaborators.store, { runId });
      await putJsonLines(collaborators.store, jobsKey(runId), jobsOf(runId));
    }
  });

  it('pay for a hundred pictures, not two hundred', async () => {
    const [a, b] = [jobsOf(A), jobsOf(B)];
    const grants = grantsOf(await admitAll(a.flatMap((job, index) => [job, ...b.slice(index, index + 1)])));
    expect(grants).toHaveLength(100);
    for (const job of grants) await accept(job);
    expect([await resolve(A), await resolve(B)]).toMatchObject([
      { waiting: 0, misses: 0 },
      { waiting: 0, misses: 0 },
    ]);
    expect([await acceptedOf(A), await acceptedOf(B)]).toEqual([100, 100]);
  });

  it('end also when each waits for what the other makes', async () => {
    const [a, b] = [jobsOf(A), jobsOf(B)];
    const first = [...(await admitAll(a.slice(0, 50))), ...(await admitAll(b.slice(50)))];
    const second = [...(await admitAll(a.slice(50))), ...(await admitAll(b.slice(0, 50)))];
    expect([grantsOf(first).length, grantsOf(second).length]).toEqual([100, 0]);
    expect([(await resolve(A)).waiting, (await resolve(B)).waiting]).toEqual([50, 50]);
    for (const job of grantsOf(first)) await accept(job);
    await resolve(A);
    await resolve(B);
    expect([await acceptedOf(A), await acceptedOf(B)]).toEqual([100, 100]);
  });

  it('go on with one when the other is killed: its claims run out and the rest is made here', async () => {
    const leading = grantsOf(await admitAll(jobsOf(A)));
    for (const job of leading.slice(0, 40)) await accept(job);
    await admitAll(jobsOf(B));
    expect(await resolve(B)).toMatchObject({ waiting: 60, misses: 0 });
    // The slots of a hundred pictures at 90 a minute lie up to 67 s ahead; the last claim holds from there.
    collaborators.clock.advance(CLAIM_LEASE + 70_000);
    const { misses, missesKey } = await resolve(B);
    expect(misses).toBe(60);
    const left = await getJsonLines(collaborators.store, missesKey, RenderJobSchema);
    const made = grantsOf(await admitAll(left, 2));
    for (const job of made) await accept(job);
    expect(made).toHaveLength(60);
    expect(await acceptedOf(B)).toBe(100);
  });
});
