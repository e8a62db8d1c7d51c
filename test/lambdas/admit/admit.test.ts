// Admit grants sends within the budget and the rate, and repeats without reserving twice.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { admit, GRANT_WINDOW, type AdmitCollaborators } from '../../../lambdas/admit/admit.ts';
import { renderReservationId } from '../../../lambdas/admit/reservation-id.ts';
import { imageTargets } from '../../../lambdas/shared/image-card.ts';
import { renderKey } from '../../../lambdas/shared/keys.ts';
import { fixedClock, type FixedClock } from '../../fakes/fixed-clock.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { memoryRateBucket, type MemoryRateBucket } from '../../fakes/memory-rate-bucket.ts';
import { putSpec, renderJob, RUN_ID } from '../../fakes/render-run.ts';

const run = { runId: RUN_ID, n: 1, maxAttempts: 3, maxPictures: 2 };
const job = renderJob();
const first = { run, job, attempt: 1, earlier: [] };

describe('admit', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let rateBucket: MemoryRateBucket;
  let clock: FixedClock;
  let collaborators: AdmitCollaborators & { outcomes: ReturnType<typeof memoryOutcomeRecords> };

  beforeEach(async () => {
    store = memoryObjectStore();
    await putSpec(store);
    ledger = memoryLedger({ [RUN_ID]: 100_000 });
    rateBucket = memoryRateBucket();
    clock = fixedClock();
    collaborators = {
      findTarget: imageTargets(store),
      store,
      ledger,
      rateBucket,
      outcomes: memoryOutcomeRecords(),
      clock,
    };
  });

  it('grants the next slot for a while and reserves the price of the card', async () => {
    const grant = await admit(collaborators, first);
    expect(grant).toEqual({
      decision: 'granted',
      reservationId: `render#${job.jobId}#1#1`,
      sendAt: new Date(clock.now()).toISOString(),
      expiresAt: clock.now() + GRANT_WINDOW,
    });
    expect(ledger.all.get(`${RUN_ID}/render#${job.jobId}#1#1`)).toEqual({
      runId: RUN_ID,
      reservationId: `render#${job.jobId}#1#1`,
      purpose: 'render',
      modelId: 'stability.stable-image-core-v1:1',
      jobId: job.jobId,
      expiresAt: clock.now() + 86_400_000,
      reservedMicroUsd: 40_000,
      chargedMicroUsd: 0,
      state: 'open',
    });
  });

  it("takes slots from the model's own bucket at the card's rate", async () => {
    await admit(collaborators, first);
    await admit(collaborators, { ...first, job: renderJob({ option: 2 }) });
    const name = 'stand-in/us-west-2/stability.stable-image-core-v1:1';
    expect(rateBucket.taken).toEqual([
      { name, slot: clock.now() },
      { name, slot: clock.now() + 60_000 / 90 },
    ]);
  });

  it("takes slots at the account's rate where that is given", async () => {
    const fast = { ...collaborators, accountRequestsPerMinute: 6000 };
    await admit(fast, first);
    const second = await admit(fast, { ...first, job: renderJob({ option: 2 }) });
    expect(second).toMatchObject({ sendAt: new Date(clock.now() + 10).toISOString() });
  });

  it('gives a repeated admission a valid grant without reserving twice', async () => {
    await admit(collaborators, first);
    const again = await admit(collaborators, first);
    expect(again).toMatchObject({ decision: 'granted', reservationId: `render#${job.jobId}#1#1` });
    expect((await ledger.totals(RUN_ID)).openMicroUsd).toBe(40_000);
  });

  it('charges an attempt that was left open as uncertain before it grants the next', async () => {
    await admit(collaborators, first);
    const second = await admit(collaborators, { ...first, attempt: 2 });
    expect(second).toMatchObject({ decision: 'granted', reservationId: `render#${job.jobId}#1#2` });
    expect(await ledger.totals(RUN_ID)).toMatchObject({ openMicroUsd: 40_000, uncertainMicroUsd: 40_000 });
  });

  it('leaves an attempt that was settled as it is', async () => {
    await admit(collaborators, first);
    await ledger.settle(RUN_ID, renderReservationId(job.jobId, 1, 1), 40_000);
    await admit(collaborators, { ...first, attempt: 2 });
    expect(await ledger.totals(RUN_ID)).toMatchObject({ settledMicroUsd: 40_000, uncertainMicroUsd: 0 });
  });

  it('reserves anew in a later execution', async () => {
    await admit(collaborators, first);
    await ledger.release(RUN_ID, renderReservationId(job.jobId, 1, 1));
    const later = await admit(collaborators, { ...first, run: { ...run, n: 2 } });
    expect(later).toMatchObject({ reservationId: `render#${job.jobId}#2#1` });
  });

  it('grants at once, without money and without a slot, what an earlier execution paid for', async () => {
    await store.put(renderKey(RUN_ID, job.jobId, 1), 'bytes');
    const broke = { ...collaborators, ledger: memoryLedger() };
    const grant = await admit(broke, { ...first, run: { ...run, n: 2 } });
    expect(grant).toMatchObject({
      decision: 'granted',
      reservationId: `paid#${job.jobId}#2#1`,
      sendAt: new Date(clock.now()).toISOString(),
    });
    expect(rateBucket.taken).toEqual([]);
  });

  it('skips the job in words, and takes no slot, when the budget is spent', async () => {
    for (const option of [2, 3]) await admit(collaborators, { ...first, job: renderJob({ option }) });
    await ledger.settle(RUN_ID, renderReservationId(renderJob({ option: 2 }).jobId, 1, 1), 40_000);
    const answer = await admit(collaborators, first);
    expect(answer).toEqual({ decision: 'skipped', jobId: job.jobId });
    expect(rateBucket.taken).toHaveLength(2);
    expect(await collaborators.outcomes.find(RUN_ID, job.jobId)).toEqual({
      runId: RUN_ID,
      jobId: job.jobId,
      cueId: 'cue-1',
      option: 1,
      n: 1,
      at: clock.now(),
      outcome: {
        kind: 'skipped',
        why: 'budget',
        detail:
          'This picture costs $0.04, but of the budget of $0.10 $0.04 is spent and $0.04 is reserved for pictures under way.',
      },
    });
  });

  it('refuses a job of another model than the run was claimed with', async () => {
    const other = { ...first, job: renderJob({ model: 'stability-ultra' }) };
    await expect(admit(collaborators, other)).rejects.toMatchObject({ name: 'BadInput' });
  });
});
