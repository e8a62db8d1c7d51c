// The CutOut stage: which photos, what the service's answer is worth, and what the rest of the run makes of it.
import { beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { checkCutOut } from '../../../lambdas/cut-out/check-cut-out.ts';
import { cutOut, type CutOutCollaborators } from '../../../lambdas/cut-out/cut-out.ts';
import { createHandler } from '../../../lambdas/cut-out/handler.ts';
import { planCutOuts } from '../../../lambdas/cut-out/plan-cut-outs.ts';
import { CutOutSchema } from '../../../lambdas/shared/domain/cut-out.ts';
import type { Product } from '../../../lambdas/shared/domain/product.ts';
import { getJson, putJson } from '../../../lambdas/shared/json-objects.ts';
import { assetKey, cutOutKey, partAnalysisKey, specKey } from '../../../lambdas/shared/keys.ts';
import { sha256 } from '../../../lambdas/shared/hash.ts';
import type { ImageAnswer } from '../../../lambdas/shared/ports/image-model.ts';
import { runProduct } from '../../../lambdas/shared/run-products.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryRateBucket } from '../../fakes/memory-rate-bucket.ts';
import { scriptedImageModel, type ScriptedImageModel } from '../../fakes/scripted-image-model.ts';
import { removeBackgroundCard } from '../../local/support/model-cards.ts';
import { analysis, cueOf, RUN_ID, specOf } from '../publish/run-fixture.ts';

const SIDE = 120;
const GROUND = { r: 230, g: 230, b: 230, alpha: 1 };
const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };
const RED = { r: 200, g: 30, b: 30 };

/** A product of `size` pixels a side on a grey ground, or on nothing. */
const picture = (size: number, background: typeof GROUND, colour = RED): Promise<Buffer> =>
  sharp({ create: { width: SIDE, height: SIDE, channels: 4, background } })
    .composite([{ input: { create: { width: size, height: size, channels: 4, background: { ...colour, alpha: 1 } } } }])
    .png()
    .toBuffer();

const photo = await sharp(await picture(60, GROUND))
  .removeAlpha()
  .png()
  .toBuffer();
const goodCutOut = await picture(60, NOTHING);
const SHA = sha256(photo);
const pan = (change: Partial<Product> = {}): Product => ({
  sku: 'PAN',
  title: 'Red pan',
  photo: { key: assetKey(SHA, 'png'), sha256: SHA, width: SIDE, height: SIDE, cutOut: false },
  attributes: { colour: 'red' },
  visualVersion: 'v1',
  commercialVersion: 'c1',
  ...change,
});
const spec = (products = [pan()], services: object = { removeBackground: removeBackgroundCard }) => {
  const plain = specOf({ products });
  return { ...plain, packs: { ...plain.packs, services } };
};
const answerOf = (bytes: Uint8Array): ImageAnswer => ({ kind: 'image', bytes, seed: 1 });

describe('the CutOut stage', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let imageModel: ScriptedImageModel;

  const collaborators = (answers: readonly (ImageAnswer | Error)[]): CutOutCollaborators => {
    imageModel = scriptedImageModel(answers);
    return { store, ledger, rateBucket: memoryRateBucket(), imageModel, clock: fixedClock() };
  };
  const cut = (answers: readonly (ImageAnswer | Error)[], runId = RUN_ID) =>
    cutOut(collaborators(answers), { step: 'cut', runId, photo: SHA });
  const record = () => getJson(store, cutOutKey(RUN_ID, SHA), CutOutSchema);

  beforeEach(async () => {
    store = memoryObjectStore();
    ledger = memoryLedger({ [RUN_ID]: 1_000_000, 'next-0123456789ab': 1_000_000 });
    await store.put(assetKey(SHA, 'png'), photo);
    await putJson(store, specKey(RUN_ID), spec());
    await putJson(store, partAnalysisKey(RUN_ID, 0), { index: 0, ...analysis });
  });

  const plan = () => planCutOuts(store, { step: 'plan', runId: RUN_ID, parts: 1 });

  it('plans the photos without transparency of products that a cue shows, each once', async () => {
    const unseen = pan({ sku: 'POT', photo: { key: 'k', sha256: 'unseen', width: 9, height: 9, cutOut: false } });
    await putJson(store, specKey(RUN_ID), spec([pan(), pan({ sku: 'TWIN' }), unseen]));
    const cues = ['PAN', 'TWIN'].map((productSku, index) => cueOf(index + 1, 'First the red pan', { productSku }));
    await putJson(store, partAnalysisKey(RUN_ID, 0), { index: 0, ...analysis, cues });
    expect(await plan()).toEqual({ photos: [SHA] });
  });

  it('plans nothing without a service, or when every photo is cut out', async () => {
    await putJson(store, specKey(RUN_ID), spec([pan()], {}));
    expect(await plan()).toEqual({ photos: [] });
    await putJson(store, specKey(RUN_ID), specOf());
    expect(await plan()).toEqual({ photos: [] });
  });

  it('makes a cut-out that the run’s product then has, with a version of its own', async () => {
    expect(await cut([answerOf(goodCutOut)])).toEqual({ photo: SHA, status: 'made' });
    expect(imageModel.asked[0]?.body).toEqual({ image: photo.toString('base64'), output_format: 'png' });
    expect(await record()).toMatchObject({ status: 'made', width: SIDE, coverage: 0.25 });

    const { product, warning } = await runProduct(store, spec(), pan());
    expect(warning).toBeUndefined();
    expect(product.photo).toMatchObject({ sha256: sha256(goodCutOut), cutOut: true });
    expect(product.visualVersion).not.toBe('v1');
    expect(await store.get(product.photo?.key ?? '')).toEqual(goodCutOut);
  });

  it('pays nothing the second time, in this run or another, and gives the same version', async () => {
    await cut([answerOf(goodCutOut)]);
    expect(await cut([])).toEqual({ photo: SHA, status: 'made' });
    const runId = 'next-0123456789ab';
    await putJson(store, specKey(runId), { ...spec(), runId });
    expect(await cut([], runId)).toEqual({ photo: SHA, status: 'made' });
    const [one, other] = await Promise.all(
      [RUN_ID, runId].map((id) => runProduct(store, { ...spec(), runId: id }, pan())),
    );
    expect(one).toEqual(other);
    expect([...ledger.all.values()].map(({ chargedMicroUsd }) => chargedMicroUsd)).toEqual([70_000]);
  });

  it('does not use another endpoint’s cut-out', async () => {
    await cut([answerOf(goodCutOut)]);
    const runId = 'next-0123456789ab';
    await putJson(store, specKey(runId), { ...spec(), runId, modelEndpoint: 'aws:000000000000/us-west-2' });
    await cut([answerOf(goodCutOut)], runId);
    expect(imageModel.asked).toHaveLength(1);
  });

  it('keeps the photo as it is, with a warning, when it was cut to nothing', async () => {
    expect(await cut([answerOf(await picture(10, NOTHING))])).toEqual({ photo: SHA, status: 'not-made' });
    const { product, warning } = await runProduct(store, spec(), pan());
    expect(product).toEqual(pan());
    expect(warning).toBe(
      'The photo of PAN is used with its background, not cut out: only 0.7 % of the photo was left.',
    );
    expect(await cut([])).toEqual({ photo: SHA, status: 'not-made' });
  });

  it('keeps the photo as it is when the service refuses it', async () => {
    await cut([{ kind: 'refused', stage: 'input image', reason: 'Filter reason: input image' }]);
    expect(await record()).toMatchObject({ why: 'refused' });
  });

  it('asks again in a later execution when the budget did not hold it', async () => {
    const poor = memoryLedger({ [RUN_ID]: 69_999 });
    await cutOut({ ...collaborators([]), ledger: poor }, { step: 'cut', runId: RUN_ID, photo: SHA });
    expect(await record()).toMatchObject({ why: 'budget', reason: expect.stringContaining('$0.07') });
    expect(await cut([answerOf(goodCutOut)])).toEqual({ photo: SHA, status: 'made' });
  });

  it('says so when nothing came of a photo at all', async () => {
    expect((await runProduct(store, spec(), pan())).warning).toContain('the service could not be reached');
  });

  it('refuses a photo that the run does not have', async () => {
    const strange = cutOut(collaborators([]), { step: 'cut', runId: RUN_ID, photo: 'strange' });
    await expect(strange).rejects.toMatchObject({ name: 'BadInput' });
  });
});

describe('the check of a cut-out', () => {
  it('measures the share that shows the product', async () => {
    expect(await checkCutOut(goodCutOut, photo)).toEqual({ usable: true, width: SIDE, height: SIDE, coverage: 0.25 });
  });

  it.each([
    ['one that has no transparency', () => Promise.resolve(photo), '100 % of the photo was kept'],
    ['one of nothing', () => picture(4, NOTHING), 'only 0.1 % of the photo was left'],
    ['one whose product was drawn anew', () => picture(60, NOTHING, { r: 30, g: 30, b: 200 }), 'other colours'],
    ['one of another size', () => sharp(goodCutOut).resize(60).png().toBuffer(), '60×60 pixels instead of 120×120'],
    ['bytes that are no picture', () => Promise.resolve(Buffer.from('nothing')), 'cannot be decoded'],
  ])('refuses %s', async (_what, make, reason) => {
    expect(await checkCutOut(await make(), photo)).toEqual({ usable: false, reason: expect.stringContaining(reason) });
  });
});

describe('the handler', () => {
  it('refuses an unknown step and an environment without a table', async () => {
    const environment = { BUCKET_NAME: 'bucket', TABLE_NAME: 'table' };
    await expect(createHandler(environment)({ step: 'x' })).rejects.toMatchObject({ name: 'BadInput' });
    expect(() => createHandler({ BUCKET_NAME: 'bucket' })).toThrow('TABLE_NAME');
  });
});
