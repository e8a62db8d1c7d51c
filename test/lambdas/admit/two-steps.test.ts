// Admit of a picture in two paid steps: both are paid for and have a slot before the first is sent.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { admit, GRANT_WINDOW, TRANSFER_WINDOW, type AdmitCollaborators } from '../../../lambdas/admit/admit.ts';
import { firstTurnBound } from '../../../lambdas/qc/judge-money.ts';
import { imageTargets } from '../../../lambdas/shared/image-card.ts';
import { draftKey, renderKey } from '../../../lambdas/shared/keys.ts';
import { fixedClock, type FixedClock } from '../../fakes/fixed-clock.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { memoryRateBucket, type MemoryRateBucket } from '../../fakes/memory-rate-bucket.ts';
import {
  BRAND,
  IMAGE_CARD,
  JUDGE_CARD,
  putSpec,
  renderJob,
  RUN_ID,
  TRANSFER_CARD,
  TRANSFER_REFERENCE,
} from '../../fakes/render-run.ts';

const run = { runId: RUN_ID, n: 1, maxAttempts: 3, maxPictures: 2 };
const job = renderJob({ styleReference: TRANSFER_REFERENCE });
const other = renderJob({ option: 2, styleReference: TRANSFER_REFERENCE });
const first = { run, job, attempt: 1, earlier: [] };
const second = { ...first, attempt: 2 };
const [PICTURE, TRANSFER] = [40_000, 80_000];
const LOOK = firstTurnBound({ card: JUDGE_CARD, job, brand: BRAND });
const WHOLE = PICTURE + TRANSFER + LOOK;
const [RENDER_LINE, TRANSFER_LINE] = [`render#${job.jobId}#1`, `style-transfer#${job.jobId}#1`];
const MODEL = `stand-in/us-west-2/${IMAGE_CARD.modelId}`;
const SERVICE = `stand-in/us-west-2/${TRANSFER_CARD.modelId}`;

describe('admit of a picture in two steps', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let rateBucket: MemoryRateBucket;
  let clock: FixedClock;

  const outcomes = memoryOutcomeRecords();
  const collaborators = (limit = 3 * WHOLE): AdmitCollaborators => {
    ledger = memoryLedger({ [RUN_ID]: limit });
    return { findTarget: imageTargets(store), store, ledger, rateBucket, outcomes, clock };
  };
  const lineOf = (reservationId: string) => ledger.all.get(`${RUN_ID}/${reservationId}`);
  const keepDraft = (draft = 1) => store.put(draftKey(RUN_ID, job.jobId, draft), 'the first step');

  beforeEach(async () => {
    store = memoryObjectStore();
    await putSpec(store, { services: { styleTransfer: TRANSFER_CARD } });
    rateBucket = memoryRateBucket();
    clock = fixedClock();
  });

  it('reserves a line for each step and for the look, and says until when the second may be sent', async () => {
    expect(await admit(collaborators(), first)).toEqual({
      decision: 'granted',
      reservationId: `${RENDER_LINE}#1`,
      sendAt: new Date(clock.now()).toISOString(),
      expiresAt: clock.now() + GRANT_WINDOW,
      transferBy: clock.now() + TRANSFER_WINDOW,
    });
    expect(
      [...ledger.all.values()].map(({ purpose, modelId, reservedMicroUsd, state }) => ({
        purpose,
        modelId,
        reservedMicroUsd,
        state,
      })),
    ).toEqual([
      { purpose: 'render', modelId: IMAGE_CARD.modelId, reservedMicroUsd: PICTURE, state: 'open' },
      { purpose: 'style-transfer', modelId: TRANSFER_CARD.modelId, reservedMicroUsd: TRANSFER, state: 'open' },
      { purpose: 'judge', modelId: JUDGE_CARD.modelId, reservedMicroUsd: LOOK, state: 'open' },
    ]);
  });

  it.each([
    ['only the first step', PICTURE + LOOK],
    ['all but a part of the look', WHOLE - 1],
  ])('refuses, keeps no money and takes no slot when the budget pays for %s', async (_what, limit) => {
    expect(await admit(collaborators(limit), first)).toEqual({ decision: 'skipped', jobId: job.jobId });
    expect(await ledger.totals(RUN_ID)).toMatchObject({ openMicroUsd: 0, settledMicroUsd: 0, uncertainMicroUsd: 0 });
    expect(rateBucket.taken).toEqual([]);
    expect((await outcomes.find(RUN_ID, job.jobId))?.outcome).toMatchObject({
      kind: 'skipped',
      detail: expect.stringMatching(
        /^This picture, the transfer of its style and the check of it cost up to \$0\.13, but/,
      ),
    });
  });

  it("takes a slot of each bucket, the slower one first, at each card's rate", async () => {
    const start = clock.now();
    await admit(collaborators(), first);
    const later = await admit({ ...collaborators(), rateBucket }, { ...first, job: other });
    expect(rateBucket.taken).toEqual([
      { name: SERVICE, slot: start },
      { name: MODEL, slot: start },
      { name: SERVICE, slot: start + 3000 },
      { name: MODEL, slot: start + 3000 },
    ]);
    expect(later).toMatchObject({ sendAt: new Date(start + 3000).toISOString() });
  });

  it('asks the image model first where that is the slower one, and sends when both slots have come', async () => {
    const slow = { ...IMAGE_CARD, requestsPerMinute: 10 };
    await putSpec(store, { image: slow, services: { styleTransfer: TRANSFER_CARD } });
    await admit(collaborators(), first);
    const later = await admit({ ...collaborators(), rateBucket }, { ...first, job: other });
    expect(rateBucket.taken.map(({ name }) => name)).toEqual([MODEL, SERVICE, MODEL, SERVICE]);
    expect(later).toMatchObject({ sendAt: new Date(clock.now() + 6000).toISOString() });
  });

  it('asks only for the second step once the first is paid for: its money, its slot and the look', async () => {
    await keepDraft();
    const grant = await admit(collaborators(TRANSFER + LOOK), second);
    expect(grant).toMatchObject({ reservationId: `paid#${job.jobId}#1#2`, transferBy: clock.now() + TRANSFER_WINDOW });
    expect(rateBucket.taken).toEqual([{ name: SERVICE, slot: clock.now() }]);
    expect([...ledger.all.values()].map(({ purpose }) => purpose)).toEqual(['style-transfer', 'judge']);
  });

  it('finds the first step that an earlier execution paid for', async () => {
    await keepDraft();
    const grant = await admit(collaborators(), { ...first, run: { ...run, n: 2 } });
    expect(grant).toMatchObject({ reservationId: `paid#${job.jobId}#2#1` });
    expect(lineOf(`render#${job.jobId}#2#1`)).toBeUndefined();
  });

  it('draws anew after a picture that failed the check', async () => {
    await keepDraft();
    const failed = { attempt: 1, seed: 1, renderKey: 'k', checks: [] };
    const grant = await admit(collaborators(), { ...second, earlier: [failed] });
    expect(grant).toMatchObject({ reservationId: `${RENDER_LINE}#2` });
  });

  it('asks for no step of a finished picture that an earlier execution paid for', async () => {
    await store.put(renderKey(RUN_ID, job.jobId, 1), 'bytes');
    const grant = await admit(collaborators(LOOK), { ...first, run: { ...run, n: 2 } });
    expect(grant).toMatchObject({ decision: 'granted', reservationId: `paid#${job.jobId}#2#1` });
    expect(grant).not.toHaveProperty('transferBy');
    expect(rateBucket.taken).toEqual([]);
  });

  it('says so when there is no money for the second step of what is paid for by half', async () => {
    await keepDraft();
    expect(await admit(collaborators(TRANSFER), second)).toMatchObject({ decision: 'skipped' });
    expect((await outcomes.find(RUN_ID, job.jobId))?.outcome).toMatchObject({
      detail: expect.stringMatching(/^This picture's first step is paid for, but the transfer of its style/),
    });
  });

  it("gives the transfer's money of a killed attempt back that kept no picture of the first step", async () => {
    const before = collaborators();
    await admit(before, first);
    await admit(before, second);
    expect(lineOf(`${RENDER_LINE}#1`)).toMatchObject({ state: 'uncertain' });
    expect(lineOf(`${TRANSFER_LINE}#1`)).toMatchObject({ state: 'released' });
  });

  it('charges the transfer of a killed attempt as uncertain once it may have been sent', async () => {
    const before = collaborators();
    await admit(before, first);
    await ledger.settle(RUN_ID, `${RENDER_LINE}#1`, PICTURE);
    await keepDraft();
    await admit(before, second);
    expect(await ledger.totals(RUN_ID)).toEqual({
      limitMicroUsd: 3 * WHOLE,
      openMicroUsd: TRANSFER + LOOK,
      settledMicroUsd: PICTURE,
      uncertainMicroUsd: TRANSFER,
    });
  });

  it('refuses a job whose service is not among what the run was claimed with', async () => {
    await putSpec(store);
    await expect(admit(collaborators(), first)).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining('wants the service stability-style-transfer'),
    });
  });
});
