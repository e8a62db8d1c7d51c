// A paid call to an image service: found, admitted, sent once, settled, kept.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { LiveframeError, type ErrorName } from '../../../lambdas/shared/errors.ts';
import {
  paidImageCall,
  type PaidImageCall,
  type PaidImageCollaborators,
} from '../../../lambdas/shared/paid-image-call.ts';
import type { ImageAnswer } from '../../../lambdas/shared/ports/image-model.ts';
import { fixedClock, type FixedClock } from '../../fakes/fixed-clock.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryRateBucket, type MemoryRateBucket } from '../../fakes/memory-rate-bucket.ts';
import { scriptedImageModel, type ScriptedImageModel } from '../../fakes/scripted-image-model.ts';
import { removeBackgroundCard } from '../../local/support/model-cards.ts';

const RUN_ID = 'show-0123456789ab';
const KEY = 'services/remove-background/a.png';
const PICTURE: ImageAnswer = { kind: 'image', bytes: Uint8Array.of(1, 2, 3), seed: 9 };
const BUCKET = `stand-in/us-west-2/${removeBackgroundCard.modelId}`;
const failure = (name: ErrorName, charge: 'none' | 'unknown') => new LiveframeError(name, 'no', { data: { charge } });

describe('a paid image call', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let rateBucket: MemoryRateBucket;
  let imageModel: ScriptedImageModel;
  let clock: FixedClock;

  const collaborators = (answers: readonly (ImageAnswer | Error)[]): PaidImageCollaborators => {
    imageModel = scriptedImageModel(answers);
    return { store, ledger, rateBucket, imageModel, clock };
  };
  const call = (change: Partial<PaidImageCall> = {}): PaidImageCall => ({
    runId: RUN_ID,
    reservationId: 'cut-out#a',
    purpose: 'cut-out',
    card: removeBackgroundCard,
    modelEndpoint: 'stand-in',
    body: { image: 'b64' },
    key: KEY,
    contentType: 'image/png',
    ...change,
  });
  const line = () => ledger.all.get(`${RUN_ID}/cut-out#a`);

  beforeEach(() => {
    store = memoryObjectStore();
    ledger = memoryLedger({ [RUN_ID]: 100_000, other: 100_000 });
    rateBucket = memoryRateBucket();
    clock = fixedClock();
  });

  it('sends once in a slot of the card’s rate, settles the price and keeps the bytes', async () => {
    const answer = await paidImageCall(collaborators([PICTURE]), call());
    expect(answer).toEqual({ kind: 'image', bytes: Uint8Array.of(1, 2, 3), key: KEY, chargedMicroUsd: 70_000 });
    const { modelId, region } = removeBackgroundCard;
    expect(imageModel.asked).toEqual([{ modelId, region, body: { image: 'b64' } }]);
    expect(rateBucket.taken.map(({ name }) => name)).toEqual([BUCKET]);
    expect(line()).toMatchObject({ state: 'settled', chargedMicroUsd: 70_000, purpose: 'cut-out' });
    expect(store.objects.get(KEY)).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('pays nothing and sends nothing for a result that is there, whichever run made it', async () => {
    await paidImageCall(collaborators([PICTURE]), call());
    const again = await paidImageCall(collaborators([]), call({ runId: 'other' }));
    expect(again).toMatchObject({ kind: 'image', chargedMicroUsd: 0 });
    expect(imageModel.asked).toEqual([]);
    expect([...ledger.all.keys()]).toEqual([`${RUN_ID}/cut-out#a`]);
    expect(rateBucket.taken).toHaveLength(1);
  });

  it('sends nothing and takes no slot when the budget does not hold the price', async () => {
    await ledger.setLimit(RUN_ID, 69_999);
    expect(await paidImageCall(collaborators([]), call())).toEqual({ kind: 'unaffordable', upperBound: 70_000 });
    expect(rateBucket.taken).toEqual([]);
    expect(line()).toBeUndefined();
  });

  it('waits for a slot that is near', async () => {
    await rateBucket.takeSlot({ name: BUCKET, requestsPerMinute: 20, now: clock.now() });
    const before = clock.now();
    await paidImageCall(collaborators([PICTURE]), call());
    expect(clock.now() - before).toBe(3000);
  });

  it('fails as throttled, leaves the slot and gives the money back when the next slot is far', async () => {
    for (let taken = 0; taken < 8; taken += 1)
      await rateBucket.takeSlot({ name: BUCKET, requestsPerMinute: 20, now: clock.now() });
    await expect(paidImageCall(collaborators([]), call())).rejects.toMatchObject({ name: 'ModelThrottled' });
    expect(rateBucket.taken).toHaveLength(8);
    expect(line()).toMatchObject({ state: 'released', chargedMicroUsd: 0 });
  });

  it('fails as throttled when there is no time left to send', async () => {
    const late = paidImageCall(collaborators([]), call({ sendBy: clock.now() - 1 }));
    await expect(late).rejects.toMatchObject({ name: 'ModelThrottled' });
    expect(line()).toMatchObject({ state: 'released' });
  });

  it('gives the money back when no slot could be looked for', async () => {
    const broken = {
      ...memoryRateBucket(),
      takeSlotBy: () => Promise.reject(new LiveframeError('StoreUnavailable', 'no')),
    };
    await expect(paidImageCall({ ...collaborators([]), rateBucket: broken }, call())).rejects.toThrow('no');
    expect(line()).toMatchObject({ state: 'released' });
  });

  it.each([
    [true, 70_000],
    [false, 0],
  ])(
    'returns a refusal as a value; where filtered requests are billed (%s) it costs %i',
    async (billsFiltered, cost) => {
      const refusal: ImageAnswer = { kind: 'refused', stage: 'input image', reason: 'Filter reason: input image' };
      const card = { ...removeBackgroundCard, billsFiltered };
      expect(await paidImageCall(collaborators([refusal]), call({ card }))).toEqual({
        kind: 'refused',
        stage: 'input image',
        reason: 'Filter reason: input image',
        chargedMicroUsd: cost,
      });
      expect(line()).toMatchObject({ state: 'settled', chargedMicroUsd: cost });
      expect(store.objects.size).toBe(0);
    },
  );

  it.each([
    ['ModelThrottled', 'none', { state: 'released', chargedMicroUsd: 0 }],
    ['ModelRejectedRequest', 'none', { state: 'released', chargedMicroUsd: 0 }],
    ['ModelTimeout', 'unknown', { state: 'uncertain', chargedMicroUsd: 70_000 }],
  ] as const)('fails with %s, whose charge is %s, and closes the line as %j', async (name, charge, closed) => {
    await expect(paidImageCall(collaborators([failure(name, charge)]), call())).rejects.toMatchObject({ name });
    expect(line()).toMatchObject(closed);
  });

  it('counts what a killed call may have cost, and needs its own money', async () => {
    const { modelId } = removeBackgroundCard;
    const expiresAt = clock.now() + 1;
    const lost = { runId: RUN_ID, reservationId: 'cut-out#a', purpose: 'cut-out' as const, modelId, expiresAt };
    await ledger.reserve({ ...lost, upperBound: 70_000 });
    expect(await paidImageCall(collaborators([]), call())).toMatchObject({ kind: 'unaffordable' });
    expect(await ledger.totals(RUN_ID)).toMatchObject({ uncertainMicroUsd: 70_000, openMicroUsd: 0 });
  });
});
