// Admit grants sends within the budget and the rate, and repeats without reserving twice.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { admit, GRANT_WINDOW, type AdmitCollaborators } from '../../../lambdas/admit/admit.ts';
import { CLAIM_LEASE, pictureOf } from '../../../lambdas/admit/claim.ts';
import { judgeReservationId, renderReservationId } from '../../../lambdas/admit/reservation-id.ts';
import { exactKeyOf } from '../../../lambdas/cache/exact-key.ts';
import { firstTurnBound } from '../../../lambdas/qc/judge-money.ts';
import { imageTargets } from '../../../lambdas/shared/image-card.ts';
import { renderKey } from '../../../lambdas/shared/keys.ts';
import { fixedClock, type FixedClock } from '../../fakes/fixed-clock.ts';
import { memoryClaims, type MemoryClaims } from '../../fakes/memory-claims.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { memoryRateBucket, type MemoryRateBucket } from '../../fakes/memory-rate-bucket.ts';
import { BRAND, JUDGE_CARD, putSpec, renderJob, RUN_ID } from '../../fakes/render-run.ts';

const run = { runId: RUN_ID, n: 1, maxAttempts: 3, maxPictures: 2, pass: 1 };
const job = renderJob();
const first = { run, job, attempt: 1, earlier: [] };
const lookedAt = { attempt: 1, seed: 1, renderKey: 'k', checks: [] };
const PICTURE = 40_000;
const LOOK = firstTurnBound({ card: JUDGE_CARD, job, brand: BRAND });

describe('admit', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let claims: MemoryClaims;
  let rateBucket: MemoryRateBucket;
  let clock: FixedClock;
  let collaborators: AdmitCollaborators & { outcomes: ReturnType<typeof memoryOutcomeRecords> };

  beforeEach(async () => {
    store = memoryObjectStore();
    await putSpec(store);
    ledger = memoryLedger({ [RUN_ID]: 2 * (PICTURE + LOOK) });
    rateBucket = memoryRateBucket();
    claims = memoryClaims();
    clock = fixedClock();
    collaborators = {
      claims,
      findTarget: imageTargets(store),
      store,
      ledger,
      rateBucket,
      outcomes: memoryOutcomeRecords(),
      clock,
    };
  });

  const lineOf = (reservationId: string) => ledger.all.get(`${RUN_ID}/${reservationId}`);
  const broughtTo = (limit: number): AdmitCollaborators => {
    ledger = memoryLedger({ [RUN_ID]: limit });
    return { ...collaborators, ledger };
  };

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

  it("reserves the most the judge's first turn can cost, under the id that Check uses", async () => {
    await admit(collaborators, first);
    expect(lineOf(judgeReservationId({ jobId: job.jobId, n: 1, attempt: 1 }, 1))).toEqual({
      runId: RUN_ID,
      reservationId: `judge#${job.jobId}#1#1#1`,
      purpose: 'judge',
      modelId: JUDGE_CARD.modelId,
      jobId: job.jobId,
      expiresAt: clock.now() + 86_400_000,
      reservedMicroUsd: LOOK,
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
    expect((await ledger.totals(RUN_ID)).openMicroUsd).toBe(PICTURE + LOOK);
  });

  it('charges an attempt that was left open as uncertain before it grants the next', async () => {
    await admit(collaborators, first);
    const second = await admit(collaborators, { ...first, attempt: 2 });
    expect(second).toMatchObject({ decision: 'granted', reservationId: `render#${job.jobId}#1#2` });
    expect(await ledger.totals(RUN_ID)).toEqual({
      limitMicroUsd: 2 * (PICTURE + LOOK),
      openMicroUsd: PICTURE + LOOK,
      settledMicroUsd: 0,
      uncertainMicroUsd: PICTURE,
    });
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

  it("gives the judge's money of an attempt back that brought no picture", async () => {
    await admit(collaborators, first);
    await ledger.release(RUN_ID, renderReservationId(job.jobId, 1, 1));
    await admit(collaborators, { ...first, attempt: 2 });
    expect(lineOf(`judge#${job.jobId}#1#1#1`)).toMatchObject({ state: 'released', chargedMicroUsd: 0 });
    expect(lineOf(`judge#${job.jobId}#1#2#1`)).toMatchObject({ state: 'open' });
  });

  it("leaves the judge's money of an attempt that was checked to Check, which may have sent", async () => {
    await admit(collaborators, first);
    await ledger.settle(RUN_ID, renderReservationId(job.jobId, 1, 1), PICTURE);
    await admit(collaborators, { ...first, attempt: 2, earlier: [lookedAt] });
    expect(lineOf(`judge#${job.jobId}#1#1#1`)).toMatchObject({ state: 'open' });
  });

  it('grants at once, without a slot, what an earlier execution paid for, and reserves only the check', async () => {
    await store.put(renderKey(RUN_ID, job.jobId, 1), 'bytes');
    const grant = await admit(broughtTo(LOOK), { ...first, run: { ...run, n: 2 } });
    expect(grant).toMatchObject({
      decision: 'granted',
      reservationId: `paid#${job.jobId}#2#1`,
      sendAt: new Date(clock.now()).toISOString(),
    });
    expect(rateBucket.taken).toEqual([]);
    expect([...ledger.all.values()]).toEqual([
      expect.objectContaining({ reservationId: `judge#${job.jobId}#2#1#1`, state: 'open', reservedMicroUsd: LOOK }),
    ]);
  });

  it('skips a picture that is paid for while there is no money for its check', async () => {
    await store.put(renderKey(RUN_ID, job.jobId, 1), 'bytes');
    const answer = await admit(broughtTo(LOOK - 1), { ...first, run: { ...run, n: 2 } });
    expect(answer).toEqual({ decision: 'skipped', jobId: job.jobId });
    expect(await ledger.totals(RUN_ID)).toMatchObject({ openMicroUsd: 0, settledMicroUsd: 0 });
    expect((await collaborators.outcomes.find(RUN_ID, job.jobId))?.outcome).toMatchObject({
      kind: 'skipped',
      detail: expect.stringMatching(/^This picture is paid for, but the check of it costs up to \$0\.00\d\d, and of/),
    });
  });

  it('admits no picture whose check cannot be paid, gives its money back and takes no slot', async () => {
    const answer = await admit(broughtTo(PICTURE + LOOK - 1), first);
    expect(answer).toEqual({ decision: 'skipped', jobId: job.jobId });
    expect(lineOf(`render#${job.jobId}#1#1`)).toMatchObject({ state: 'released', chargedMicroUsd: 0 });
    expect(await ledger.totals(RUN_ID)).toMatchObject({ openMicroUsd: 0, settledMicroUsd: 0, uncertainMicroUsd: 0 });
    expect(rateBucket.taken).toEqual([]);
  });

  it.each([
    ['the picture', 2 * PICTURE + LOOK - 1],
    ['the check', PICTURE + 2 * LOOK - 1],
  ])('admits one of two when the budget holds one, though it holds the price of %s twice', async (_name, limit) => {
    const tight = broughtTo(limit);
    const answers = await Promise.all([admit(tight, first), admit(tight, { ...first, job: renderJob({ option: 2 }) })]);
    expect(answers.map(({ decision }) => decision).sort()).toEqual(['granted', 'skipped']);
    expect((await ledger.totals(RUN_ID)).openMicroUsd).toBe(PICTURE + LOOK);
  });

  it('gives back what a killed call reserved for the check when there is no money for the picture', async () => {
    const tight = broughtTo(PICTURE);
    await ledger.reserve({
      runId: RUN_ID,
      reservationId: judgeReservationId({ jobId: job.jobId, n: 1, attempt: 1 }, 1),
      purpose: 'judge',
      modelId: JUDGE_CARD.modelId,
      upperBound: LOOK,
      expiresAt: 1,
    });
    expect(await admit(tight, first)).toMatchObject({ decision: 'skipped' });
    expect((await ledger.totals(RUN_ID)).openMicroUsd).toBe(0);
  });

  it('gives up when others take the money each time', async () => {
    const reserve: typeof ledger.reserve = () => Promise.resolve(false);
    const unlucky = { ...collaborators, ledger: { ...ledger, reserve } };
    expect(await admit(unlucky, first)).toMatchObject({ decision: 'skipped' });
  });

  it.each([1, 2])('goes on with what it reserved when it was killed after %i reservations', async (reservations) => {
    const killed = new Error('killed');
    let made = 0;
    const reserve: typeof ledger.reserve = async (reservation) => {
      const reserved = await ledger.reserve(reservation);
      made += 1;
      if (made === reservations) throw killed;
      return reserved;
    };
    await expect(admit({ ...collaborators, ledger: { ...ledger, reserve } }, first)).rejects.toBe(killed);
    expect(await admit(collaborators, first)).toMatchObject({ decision: 'granted' });
    expect(ledger.all.size).toBe(2);
    expect((await ledger.totals(RUN_ID)).openMicroUsd).toBe(PICTURE + LOOK);
  });

  it('asks for both again when it was killed before it gave the picture back', async () => {
    const tight = broughtTo(PICTURE + LOOK - 1);
    const killed = new Error('killed');
    const release = () => Promise.reject(killed);
    await expect(admit({ ...tight, ledger: { ...ledger, release } }, first)).rejects.toBe(killed);
    expect(await admit(tight, first)).toMatchObject({ decision: 'skipped' });
    expect((await ledger.totals(RUN_ID)).openMicroUsd).toBe(0);
  });

  it('skips the job in words, and takes no slot, when the budget is spent', async () => {
    for (const option of [2, 3]) await admit(collaborators, { ...first, job: renderJob({ option }) });
    await ledger.settle(RUN_ID, renderReservationId(renderJob({ option: 2 }).jobId, 1, 1), PICTURE);
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
          'This picture and the check of it cost up to $0.05, but of the budget of $0.09 $0.04 is spent and $0.05 is reserved for pictures under way.',
      },
    });
  });

  it('refuses a job of another model than the run was claimed with', async () => {
    const other = { ...first, job: renderJob({ model: 'stability-ultra' }) };
    await expect(admit(collaborators, other)).rejects.toMatchObject({ name: 'BadInput' });
  });

  describe('a picture that another run may be making', () => {
    const shared = { ...first, job: renderJob({ slot: 1 }) };
    const picture = { exactKey: exactKeyOf(shared.job), slot: 1 };
    const other = { runId: 'other-run', jobId: 'theirs' };
    const theyMakeIt = () =>
      claims.take({ picture, maker: other, now: clock.now(), expiresAt: clock.now() + CLAIM_LEASE });

    it('is claimed until well after its send', async () => {
      await rateBucket.takeSlot({
        name: 'stand-in/us-west-2/stability.stable-image-core-v1:1',
        requestsPerMinute: 1,
        now: clock.now(),
      });
      const grant = await admit(collaborators, shared);
      const sendAt = grant.decision === 'granted' ? Date.parse(grant.sendAt) : Number.NaN;
      expect(claims.all.get(`${picture.exactKey}#1`)).toEqual({
        maker: { runId: RUN_ID, jobId: shared.job.jobId },
        expiresAt: sendAt + CLAIM_LEASE,
      });
      expect(sendAt).toBeGreaterThan(clock.now());
    });

    it('is followed, without money and without a slot', async () => {
      await theyMakeIt();
      expect(await admit(collaborators, shared)).toEqual({ decision: 'follows', jobId: shared.job.jobId });
      expect(ledger.all.size).toBe(0);
      expect(rateBucket.taken).toEqual([]);
      expect([...claims.waiting.values()]).toEqual([
        { runId: RUN_ID, jobId: shared.job.jobId, n: 1, pass: 1, picture, leader: other },
      ]);
    });

    it('is made here when the claim of the other run has expired', async () => {
      await theyMakeIt();
      clock.advance(CLAIM_LEASE);
      expect(await admit(collaborators, shared)).toMatchObject({ decision: 'granted' });
    });

    it('is made here in the last pass, whoever claims it', async () => {
      await theyMakeIt();
      const last = { ...shared, run: { ...run, pass: 3 } };
      expect(await admit(collaborators, last)).toMatchObject({ decision: 'granted' });
    });

    it('is never followed by a job whose picture is made for it alone', async () => {
      expect(pictureOf(first.job)).toBeUndefined();
      expect(await admit(collaborators, first)).toMatchObject({ decision: 'granted' });
      expect(claims.all.size).toBe(0);
    });

    it('is not followed in the middle: a claim lost to another run does not stop attempt 2', async () => {
      await theyMakeIt();
      expect(await admit(collaborators, { ...shared, attempt: 2 })).toMatchObject({ decision: 'granted' });
    });

    it('is free for others when the budget does not hold it', async () => {
      const poor = { ...broughtTo(1), claims };
      expect(await admit(poor, shared)).toMatchObject({ decision: 'skipped' });
      expect(await claims.holder(picture, clock.now())).toBeUndefined();
    });
  });
});
