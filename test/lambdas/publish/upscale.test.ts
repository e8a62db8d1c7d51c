// Enlarging a picture for publishing: paid once, or a reason why not.
import { beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createUpscale, type Upscaled } from '../../../lambdas/publish/upscale.ts';
import { LiveframeError, type ErrorName } from '../../../lambdas/shared/errors.ts';
import type { ImageAnswer } from '../../../lambdas/shared/ports/image-model.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryRateBucket } from '../../fakes/memory-rate-bucket.ts';
import { scriptedImageModel, type ScriptedImageModel } from '../../fakes/scripted-image-model.ts';
import { fastUpscaleCard } from '../../local/support/model-cards.ts';
import { RUN_ID, specOf } from './run-fixture.ts';

const blank = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .jpeg()
    .toBuffer();
const LARGE: ImageAnswer = { kind: 'image', bytes: await blank(256, 160), seed: 1 };
const WRONG: ImageAnswer = { kind: 'image', bytes: await blank(100, 100), seed: 1 };
const ASSET = 'assets/a.jpg';

describe('enlarging', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let imageModel: ScriptedImageModel;

  const upscaler = (answers: readonly (ImageAnswer | Error)[], sendBy = Infinity) => {
    imageModel = scriptedImageModel(answers);
    const collaborators = { store, ledger, rateBucket: memoryRateBucket(), imageModel, clock: fixedClock() };
    const upscale = createUpscale(collaborators, sendBy);
    const packs = { ...specOf().packs, services: { upscale: fastUpscaleCard } };
    return (cueId = 'c001'): Promise<Upscaled> => upscale({ spec: { ...specOf(), packs }, cueId, assetKey: ASSET });
  };

  beforeEach(async () => {
    store = memoryObjectStore();
    ledger = memoryLedger({ [RUN_ID]: 1_000_000 });
    await store.put(ASSET, await blank(64, 40));
  });

  it('gives four times the sides and asks for jpeg', async () => {
    expect(await upscaler([LARGE])()).toMatchObject({ kind: 'enlarged', width: 256, height: 160 });
    expect(Object.keys(imageModel.asked[0]?.body ?? {})).toEqual(['image', 'output_format']);
    expect(imageModel.asked[0]?.body['output_format']).toBe('jpeg');
    expect([...ledger.all.values()]).toMatchObject([{ purpose: 'upscale', state: 'settled', chargedMicroUsd: 30_000 }]);
  });

  it('pays once for channels that ask at once, and nothing for a repeat', async () => {
    const upscale = upscaler([LARGE]);
    await Promise.all([upscale(), upscale()]);
    expect(imageModel.asked).toHaveLength(1);
    expect(await upscaler([])()).toMatchObject({ kind: 'enlarged' });
    expect((await ledger.totals(RUN_ID)).settledMicroUsd).toBe(30_000);
  });

  it('leaves a picture over the limits as it is, without paying', async () => {
    await store.put(ASSET, await blank(1540, 100));
    expect(await upscaler([])()).toEqual({
      kind: 'as-it-is',
      reason: 'it has 1540×100 pixels, and at most 1536 pixels a side are allowed',
    });
  });

  const DENIED = new LiveframeError('ModelAccessDenied', 'denied', { data: { charge: 'none' } });
  const REFUSED: ImageAnswer = { kind: 'refused', stage: 'input image', reason: 'Filter' };

  it('leaves the picture as it is when the budget does not hold it', async () => {
    ledger = memoryLedger({ [RUN_ID]: 10 });
    expect(await upscaler([])()).toEqual({
      kind: 'as-it-is',
      reason: "enlarging costs $0.03, which the run's budget does not hold",
    });
  });

  it.each([
    ['it is refused', REFUSED, /refused/u],
    ['the service is denied', DENIED, /denied/u],
    ['the answer has other sides', WRONG, /100×100 instead of 256×160/u],
  ])('leaves the picture as it is when %s', async (_when, answer, reason) => {
    expect(await upscaler([answer])()).toEqual({ kind: 'as-it-is', reason: expect.stringMatching(reason) });
  });

  it('leaves the picture as it is in a run without an upscaler', async () => {
    const collaborators = {
      store,
      ledger,
      rateBucket: memoryRateBucket(),
      imageModel: scriptedImageModel([]),
      clock: fixedClock(),
    };
    const answer = await createUpscale(collaborators, Infinity)({ spec: specOf(), cueId: 'c001', assetKey: ASSET });
    expect(answer).toEqual({ kind: 'as-it-is', reason: 'the run has no upscaler' });
  });

  it.each<ErrorName>(['ModelThrottled', 'ModelUnavailable', 'ModelTimeout'])(
    'fails with %s, for the batch to be repeated',
    async (name) => {
      await expect(upscaler([new LiveframeError(name, 'no')])()).rejects.toMatchObject({ name });
    },
  );

  it('fails as throttled when the Lambda has no time left', async () => {
    await expect(upscaler([], 0)()).rejects.toMatchObject({ name: 'ModelThrottled' });
    expect((await ledger.totals(RUN_ID)).settledMicroUsd).toBe(0);
  });
});
