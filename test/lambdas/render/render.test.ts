// Render sends once under a valid grant, settles the money and keeps the bytes.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, type RenderCollaborators } from '../../../lambdas/render/render.ts';
import type { Attempt } from '../../../lambdas/shared/domain/outcome.ts';
import type { ImageModelCard } from '../../../lambdas/shared/domain/packs.ts';
import { LiveframeError, type ErrorName } from '../../../lambdas/shared/errors.ts';
import { imageTargets } from '../../../lambdas/shared/image-card.ts';
import { renderKey } from '../../../lambdas/shared/keys.ts';
import type { ImageAnswer } from '../../../lambdas/shared/ports/image-model.ts';
import { fixedClock, type FixedClock } from '../../fakes/fixed-clock.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { IMAGE_CARD, putSpec, renderJob, RUN_ID } from '../../fakes/render-run.ts';
import { scriptedImageModel, type ScriptedImageModel } from '../../fakes/scripted-image-model.ts';

const job = renderJob();
const run = { runId: RUN_ID, n: 1, maxAttempts: 3, maxPictures: 2, pass: 1 };
const reservationId = `render#${job.jobId}#1#1`;
const lineId = `${RUN_ID}/${reservationId}`;
const PICTURE: ImageAnswer = { kind: 'image', bytes: Uint8Array.of(1, 2, 3), seed: 99 };
const FILTERED: ImageAnswer = { kind: 'refused', stage: 'prompt', reason: 'Filter reason: prompt' };

describe('render', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let clock: FixedClock;
  let imageModel: ScriptedImageModel;

  const collaborators = (answers: readonly (ImageAnswer | Error)[]): RenderCollaborators => {
    imageModel = scriptedImageModel(answers);
    return { findTarget: imageTargets(store), store, ledger, imageModel, clock };
  };
  const inputOf = (given: { sendAt?: number; expiresAt?: number; attempt?: number; earlier?: Attempt[] } = {}) => {
    const { sendAt = clock.now(), attempt = 1, earlier = [] } = given;
    const grant = {
      decision: 'granted' as const,
      reservationId,
      sendAt: new Date(sendAt).toISOString(),
      expiresAt: given.expiresAt ?? sendAt + 30_000,
    };
    return { run, job, attempt, earlier, grant };
  };

  beforeEach(async () => {
    store = memoryObjectStore();
    await putSpec(store);
    clock = fixedClock();
    ledger = memoryLedger({ [RUN_ID]: 1_000_000 });
    await ledger.reserve({
      runId: RUN_ID,
      reservationId,
      purpose: 'render',
      modelId: IMAGE_CARD.modelId,
      upperBound: 40_000,
      expiresAt: clock.now() + 86_400_000,
    });
  });

  it('sends one request with the fields of the card, settles the price and keeps the bytes', async () => {
    const answer = await render(collaborators([PICTURE]), inputOf());
    expect(answer).toEqual({
      status: 'rendered',
      renderKey: renderKey(RUN_ID, job.jobId, 1),
      seed: 4711,
      chargedMicroUsd: 40_000,
    });
    expect(imageModel.asked).toEqual([
      {
        modelId: 'stability.stable-image-core-v1:1',
        region: 'us-west-2',
        body: {
          prompt: job.prompt,
          negative_prompt: 'text, watermark',
          aspect_ratio: '9:16',
          output_format: 'jpeg',
          seed: 4711,
        },
      },
    ]);
    expect(store.objects.get(renderKey(RUN_ID, job.jobId, 1))).toEqual(Uint8Array.of(1, 2, 3));
    expect(ledger.all.get(lineId)).toMatchObject({ state: 'settled', chargedMicroUsd: 40_000 });
  });

  it('asks with another seed and a hint after a picture that failed the check', async () => {
    const checks = [{ check: 'blur', passed: false, value: 1, limit: 4, reason: 'The picture is blurred.' }];
    const earlier = [{ attempt: 1, seed: 4711, renderKey: 'k', checks }];
    const answer = await render(collaborators([PICTURE]), inputOf({ attempt: 2, earlier }));
    const { body } = imageModel.asked[0]!;
    expect(body).toMatchObject({
      prompt: `${job.prompt} Sharp focus with crisp detail.`,
      negative_prompt: 'text, watermark, blurry, out of focus, motion blur',
    });
    expect(body['seed']).not.toBe(4711);
    expect(answer).toMatchObject({ seed: body['seed'], renderKey: renderKey(RUN_ID, job.jobId, 2) });
  });

  it('pays nothing for bytes that are there already, and gives the reservation back', async () => {
    await store.put(renderKey(RUN_ID, job.jobId, 1), 'paid for before');
    const answer = await render(collaborators([]), inputOf());
    expect(answer).toEqual({
      status: 'rendered',
      renderKey: renderKey(RUN_ID, job.jobId, 1),
      seed: 4711,
      chargedMicroUsd: 40_000,
    });
    expect(ledger.all.get(lineId)).toMatchObject({ state: 'released', chargedMicroUsd: 0 });
  });

  it('leaves the charge alone when a repeat finds the bytes of its own send', async () => {
    await render(collaborators([PICTURE]), inputOf());
    await render(collaborators([]), inputOf());
    expect(await ledger.totals(RUN_ID)).toMatchObject({ settledMicroUsd: 40_000, openMicroUsd: 0 });
  });

  it('waits out the last moment before its slot', async () => {
    const sendAt = clock.now() + 900;
    await render(collaborators([PICTURE]), inputOf({ sendAt }));
    expect(clock.now()).toBe(sendAt);
  });

  it('refuses a grant that is far from its time', async () => {
    const early = render(collaborators([]), inputOf({ sendAt: clock.now() + 1001 }));
    await expect(early).rejects.toMatchObject({ name: 'GrantExpired' });
    expect(ledger.all.get(lineId)).toMatchObject({ state: 'released' });
  });

  it('refuses a grant from the moment it expires', async () => {
    const stale = render(collaborators([]), inputOf({ sendAt: clock.now() - 30_000 }));
    await expect(stale).rejects.toMatchObject({ name: 'GrantExpired' });
    expect(ledger.all.get(lineId)).toMatchObject({ state: 'released', chargedMicroUsd: 0 });
  });

  it('takes the bytes that an earlier execution paid for', async () => {
    await store.put(renderKey(RUN_ID, job.jobId, 1), 'paid for before');
    const input = inputOf();
    const grant = { ...input.grant, reservationId: `paid#${job.jobId}#2#1` };
    const answer = await render(collaborators([]), { ...input, grant });
    expect(answer).toMatchObject({ status: 'rendered', chargedMicroUsd: 40_000 });
  });

  it('refuses to send under a grant without money when the bytes are gone', async () => {
    const input = inputOf();
    const grant = { ...input.grant, reservationId: `paid#${job.jobId}#2#1` };
    await expect(render(collaborators([]), { ...input, grant })).rejects.toMatchObject({
      name: 'GrantExpired',
      message: expect.stringContaining('its bytes are gone'),
    });
  });

  it('gives a refusal as a value, charged as the card says', async () => {
    const answer = await render(collaborators([FILTERED]), inputOf());
    expect(answer).toEqual({
      status: 'refused',
      stage: 'prompt',
      reason: 'Filter reason: prompt',
      chargedMicroUsd: 40_000,
    });
    expect(ledger.all.get(lineId)).toMatchObject({ state: 'settled', chargedMicroUsd: 40_000 });
  });

  it('charges nothing for a refusal where the card says so', async () => {
    await putSpec(store, { image: { ...IMAGE_CARD, billsFiltered: false } });
    expect(await render(collaborators([FILTERED]), inputOf())).toMatchObject({ chargedMicroUsd: 0 });
    expect(ledger.all.get(lineId)).toMatchObject({ state: 'settled', chargedMicroUsd: 0 });
  });

  it.each<[ErrorName, string, string]>([
    ['ModelThrottled', 'none', 'released'],
    ['ModelAccessDenied', 'none', 'released'],
    ['ModelRejectedRequest', 'none', 'released'],
    ['ModelUnavailable', 'none', 'released'],
    ['ModelUnavailable', 'unknown', 'uncertain'],
    ['ModelTimeout', 'unknown', 'uncertain'],
  ])('fails with %s (charge %s) and leaves the reservation %s', async (name, charge, state) => {
    const error = new LiveframeError(name, 'no', { data: { charge } });
    await expect(render(collaborators([error]), inputOf())).rejects.toBe(error);
    expect(ledger.all.get(lineId)).toMatchObject({ state });
    expect(imageModel.asked).toHaveLength(1);
  });

  it('fails with an error it does not know and charges it as uncertain', async () => {
    await expect(render(collaborators([new TypeError('odd')]), inputOf())).rejects.toThrow('odd');
    expect(ledger.all.get(lineId)).toMatchObject({ state: 'uncertain', chargedMicroUsd: 40_000 });
  });

  it('fails without keeping bytes when the charge cannot be written', async () => {
    const down = () => Promise.reject(new LiveframeError('StoreUnavailable', 'down'));
    const broken = { ...collaborators([PICTURE]), ledger: { ...ledger, settle: down } };
    await expect(render(broken, inputOf())).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(store.objects.has(renderKey(RUN_ID, job.jobId, 1))).toBe(false);
    expect(ledger.all.get(lineId)).toMatchObject({ state: 'open' });
  });

  describe('with a picture to send along', () => {
    const picture = Uint8Array.of(7, 7, 7);
    const base64 = Buffer.from(picture).toString('base64');
    const useCard = (fields: ImageModelCard['fields']) => putSpec(store, { image: { ...IMAGE_CARD, fields } });

    it('starts from the picture that the job names', async () => {
      await useCard(['prompt', 'mode', 'image', 'strength', 'aspect_ratio']);
      await store.put('assets/a.jpg', picture);
      const from = { key: 'assets/a.jpg', strength: 0.4 };
      await render(collaborators([PICTURE]), { ...inputOf(), job: { ...job, from } });
      expect(imageModel.asked[0]?.body).toEqual({
        prompt: job.prompt,
        mode: 'image-to-image',
        image: base64,
        strength: 0.4,
      });
    });

    it('shows the style guide its reference', async () => {
      await useCard(['prompt', 'image', 'fidelity']);
      await store.put('assets/a.png', picture);
      const styleReference = { key: 'assets/a.png', fidelity: 0.7 };
      await render(collaborators([PICTURE]), { ...inputOf(), job: { ...job, styleReference } });
      expect(imageModel.asked[0]?.body).toEqual({ prompt: job.prompt, image: base64, fidelity: 0.7 });
    });

    it.each([
      ['the model takes none', ['prompt'] as const, 'BadInput'],
      ['it is gone', ['prompt', 'mode', 'image', 'strength'] as const, 'ObjectNotFound'],
    ])('fails, sends nothing and gives the money back when %s', async (_when, fields, name) => {
      await useCard([...fields]);
      const from = { key: 'assets/gone.jpg', strength: 0.4 };
      await expect(render(collaborators([]), { ...inputOf(), job: { ...job, from } })).rejects.toMatchObject({ name });
      expect(ledger.all.get(lineId)).toMatchObject({ state: 'released' });
    });
  });
});
