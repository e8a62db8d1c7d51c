// Render in two paid steps: the model's picture is kept, then a service gives it the style of the brand's reference.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { admit, TRANSFER_WINDOW, type AdmitCollaborators } from '../../../lambdas/admit/admit.ts';
import { render, type RenderCollaborators } from '../../../lambdas/render/render.ts';
import type { AdmitInputSchema, Grant } from '../../../lambdas/shared/domain/child.ts';
import { LiveframeError, type ErrorName } from '../../../lambdas/shared/errors.ts';
import { imageTargets } from '../../../lambdas/shared/image-card.ts';
import { draftKey, renderKey } from '../../../lambdas/shared/keys.ts';
import type { ImageAnswer } from '../../../lambdas/shared/ports/image-model.ts';
import { fixedClock, type FixedClock } from '../../fakes/fixed-clock.ts';
import { memoryClaims } from '../../fakes/memory-claims.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { memoryRateBucket } from '../../fakes/memory-rate-bucket.ts';
import { IMAGE_CARD, putSpec, renderJob, RUN_ID, TRANSFER_CARD, TRANSFER_REFERENCE } from '../../fakes/render-run.ts';
import { scriptedImageModel, type ScriptedImageModel } from '../../fakes/scripted-image-model.ts';
import type * as z from 'zod';

const job = renderJob({ styleReference: TRANSFER_REFERENCE });
const run = { runId: RUN_ID, n: 1, maxAttempts: 3, maxPictures: 2, pass: 1 };
const input: z.output<typeof AdmitInputSchema> = { run, job, attempt: 1, earlier: [] };
const DRAFT: ImageAnswer = { kind: 'image', bytes: Uint8Array.of(1, 1, 1), seed: 99 };
const STYLED: ImageAnswer = { kind: 'image', bytes: Uint8Array.of(2, 2, 2), seed: 99 };
const FILTERED: ImageAnswer = { kind: 'refused', stage: 'output image', reason: 'Filter reason: output image' };
const [PICTURE, TRANSFER] = [40_000, 80_000];
const base64 = (...bytes: number[]): string => Buffer.from(bytes).toString('base64');

describe('render in two steps', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let clock: FixedClock;
  let imageModel: ScriptedImageModel;

  const collaborators = (answers: readonly (ImageAnswer | Error)[]): RenderCollaborators => {
    imageModel = scriptedImageModel(answers);
    return { findTarget: imageTargets(store), store, ledger, imageModel, clock };
  };
  const admitted = async (wanted = input): Promise<Grant> => {
    const admitting: AdmitCollaborators = {
      claims: memoryClaims(),
      findTarget: imageTargets(store),
      store,
      ledger,
      rateBucket: memoryRateBucket(),
      outcomes: memoryOutcomeRecords(),
      clock,
    };
    const grant = await admit(admitting, wanted);
    if (grant.decision !== 'granted') throw new Error('There was no money.');
    return grant;
  };
  /** Admits and renders as the state machine does. */
  const attempt = async (answers: readonly (ImageAnswer | Error)[], wanted = input) =>
    render(collaborators(answers), { ...wanted, grant: await admitted(wanted) });
  const stateOf = (line: string): string | undefined => ledger.all.get(`${RUN_ID}/${line}`)?.state;
  const spent = async (): Promise<number> => {
    const { settledMicroUsd, uncertainMicroUsd } = await ledger.totals(RUN_ID);
    return settledMicroUsd + uncertainMicroUsd;
  };
  const askedFor = (): string[] => imageModel.asked.map(({ modelId }) => modelId);
  const lines = { draft: `render#${job.jobId}#1#1`, transfer: `style-transfer#${job.jobId}#1#1` };

  beforeEach(async () => {
    store = memoryObjectStore();
    await putSpec(store, { services: { styleTransfer: TRANSFER_CARD } });
    await store.put(TRANSFER_REFERENCE.key, Uint8Array.of(9, 9, 9));
    clock = fixedClock();
    ledger = memoryLedger({ [RUN_ID]: 1_000_000 });
  });

  it('sends the prompt to the model, then its picture and the reference to the service, and settles both', async () => {
    const answer = await attempt([DRAFT, STYLED]);
    expect(answer).toEqual({
      status: 'rendered',
      renderKey: renderKey(RUN_ID, job.jobId, 1),
      seed: 4711,
      chargedMicroUsd: PICTURE + TRANSFER,
    });
    expect(askedFor()).toEqual([IMAGE_CARD.modelId, TRANSFER_CARD.modelId]);
    expect(imageModel.asked[1]?.body).toEqual({
      init_image: base64(1, 1, 1),
      style_image: base64(9, 9, 9),
      prompt: job.prompt,
      negative_prompt: 'text, watermark',
      seed: 4711,
      style_strength: 0.6,
      output_format: 'jpeg',
    });
    expect(store.objects.get(draftKey(RUN_ID, job.jobId, 1))).toEqual(Uint8Array.of(1, 1, 1));
    expect(store.objects.get(renderKey(RUN_ID, job.jobId, 1))).toEqual(Uint8Array.of(2, 2, 2));
    expect([stateOf(lines.draft), stateOf(lines.transfer)]).toEqual(['settled', 'settled']);
    expect(await spent()).toBe(PICTURE + TRANSFER);
  });

  it('pays the first step once when it is killed between the steps', async () => {
    const killed = new Error('killed');
    const grant = await admitted();
    const dying = collaborators([DRAFT]);
    const put = async (...written: Parameters<typeof store.put>): Promise<void> => {
      await store.put(...written);
      throw killed;
    };
    const release = (): Promise<void> => Promise.reject(killed);
    const frozen = { ...dying, store: { ...store, put }, ledger: { ...ledger, release } };
    await expect(render(frozen, { ...input, grant })).rejects.toBe(killed);

    const answer = await attempt([STYLED], { ...input, attempt: 2 });
    expect(askedFor()).toEqual([TRANSFER_CARD.modelId]);
    expect(answer).toMatchObject({ status: 'rendered', seed: 4711, renderKey: renderKey(RUN_ID, job.jobId, 2) });
    const renders = [...ledger.all.values()].filter(({ purpose }) => purpose === 'render');
    expect(renders.map(({ chargedMicroUsd }) => chargedMicroUsd)).toEqual([PICTURE]);
    expect(await spent()).toBe(PICTURE + TRANSFER + TRANSFER);
  });

  it.each<[ErrorName, string, number]>([
    ['ModelThrottled', 'none', 0],
    ['ModelUnavailable', 'none', 0],
    ['ModelTimeout', 'unknown', TRANSFER],
  ])('fails with %s of the second step (charge %s) and pays the first once', async (name, charge, lost) => {
    const error = new LiveframeError(name, 'no', { data: { charge } });
    await expect(attempt([DRAFT, error])).rejects.toBe(error);
    expect(await spent()).toBe(PICTURE + lost);

    await attempt([STYLED], { ...input, attempt: 2 });
    expect(askedFor()).toEqual([TRANSFER_CARD.modelId]);
    expect(await spent()).toBe(PICTURE + lost + TRANSFER);
  });

  it.each<[ErrorName, string, number]>([
    ['ModelThrottled', 'none', 0],
    ['ModelTimeout', 'unknown', PICTURE],
  ])('fails with %s of the first step and gives the money of the second back', async (name, charge, lost) => {
    const error = new LiveframeError(name, 'no', { data: { charge } });
    await expect(attempt([error])).rejects.toBe(error);
    expect(stateOf(lines.transfer)).toBe('released');
    expect(await spent()).toBe(lost);
  });

  it('gives a refusal of the first step as a value, and does not send the second', async () => {
    expect(await attempt([FILTERED])).toEqual({
      status: 'refused',
      stage: 'output image',
      reason: 'Stable Image Core: Filter reason: output image',
      chargedMicroUsd: PICTURE,
    });
    expect(stateOf(lines.transfer)).toBe('released');
  });

  it('gives a refusal of the second step as a value, charged with the first', async () => {
    expect(await attempt([DRAFT, FILTERED])).toEqual({
      status: 'refused',
      stage: 'output image',
      reason: 'Style Transfer: Filter reason: output image',
      chargedMicroUsd: PICTURE + TRANSFER,
    });
    expect(await spent()).toBe(PICTURE + TRANSFER);
  });

  it('draws another picture after one that failed the check, with another seed', async () => {
    await attempt([DRAFT, STYLED]);
    const checks = [{ check: 'blur', passed: false, reason: 'The picture is blurred.' }];
    const earlier = [{ attempt: 1, seed: 4711, renderKey: renderKey(RUN_ID, job.jobId, 1), checks }];
    const answer = await attempt([DRAFT, STYLED], { ...input, attempt: 2, earlier });
    expect(askedFor()).toEqual([IMAGE_CARD.modelId, TRANSFER_CARD.modelId]);
    expect(imageModel.asked.map(({ body }) => body['seed'])).toEqual([
      answer.status === 'rendered' ? answer.seed : 0,
      imageModel.asked[0]?.body['seed'],
    ]);
    expect(imageModel.asked[0]?.body['seed']).not.toBe(4711);
    expect(store.objects.has(draftKey(RUN_ID, job.jobId, 2))).toBe(true);
  });

  it('keeps the picture of a first step that took too long for the second, and gives its money back', async () => {
    const grant = await admitted();
    const slow = collaborators([DRAFT]);
    const generate: typeof imageModel.generate = (request) => {
      clock.advance(TRANSFER_WINDOW);
      return imageModel.generate(request);
    };
    await expect(render({ ...slow, imageModel: { generate } }, { ...input, grant })).rejects.toMatchObject({
      name: 'GrantExpired',
      message: expect.stringContaining('the picture of the first is kept'),
    });
    expect(stateOf(lines.transfer)).toBe('released');
    expect(await spent()).toBe(PICTURE);
    expect(store.objects.has(draftKey(RUN_ID, job.jobId, 1))).toBe(true);
  });

  it('pays nothing for a finished picture that is there already, and gives both lines back', async () => {
    await store.put(renderKey(RUN_ID, job.jobId, 1), 'paid for before');
    expect(await attempt([])).toMatchObject({ seed: 4711, chargedMicroUsd: PICTURE + TRANSFER });
    expect([stateOf(lines.draft), stateOf(lines.transfer)]).toEqual(['released', 'released']);
  });

  it.each([
    ['the reference picture is gone', () => store.objects.delete(TRANSFER_REFERENCE.key), 'ObjectNotFound'],
    ['the grant is too old', () => clock.advance(30_000), 'GrantExpired'],
  ])('fails, sends nothing and gives both lines back when %s', async (_when, happens, name) => {
    const grant = await admitted();
    happens();
    await expect(render(collaborators([]), { ...input, grant })).rejects.toMatchObject({ name });
    expect([stateOf(lines.draft), stateOf(lines.transfer)]).toEqual(['released', 'released']);
    expect(await spent()).toBe(0);
  });

  it('refuses to draw under a grant for the second step only, when the picture of the first is gone', async () => {
    await store.put(draftKey(RUN_ID, job.jobId, 1), 'the first step');
    const grant = await admitted({ ...input, attempt: 2 });
    store.objects.delete(draftKey(RUN_ID, job.jobId, 1));
    await expect(render(collaborators([]), { ...input, attempt: 2, grant })).rejects.toMatchObject({
      name: 'GrantExpired',
      message: expect.stringContaining('its bytes are gone'),
    });
    expect((await ledger.totals(RUN_ID)).uncertainMicroUsd).toBe(0);
  });

  it('refuses two pictures that are too large for one request, and gives the money of the second step back', async () => {
    await store.put(TRANSFER_REFERENCE.key, new Uint8Array(10_000_000));
    const large: ImageAnswer = { kind: 'image', bytes: new Uint8Array(9_000_000), seed: 1 };
    await expect(attempt([large])).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining('has 9.0 MB; the model takes at most 8 MB'),
    });
    expect(stateOf(lines.transfer)).toBe('released');
  });
});
