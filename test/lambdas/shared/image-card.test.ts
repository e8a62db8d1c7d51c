// The image model of a run is read once and never mistaken for another.
import { describe, expect, it, jest } from '@jest/globals';
import { imageTargets } from '../../../lambdas/shared/image-card.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { BRAND, IMAGE_CARD, JUDGE_CARD, putSpec, RUN_ID } from '../../fakes/render-run.ts';

describe('imageTargets', () => {
  it('reads the specification of a run once', async () => {
    const store = memoryObjectStore();
    await putSpec(store);
    const get = jest.spyOn(store, 'get');
    const find = imageTargets(store);
    expect(await find(RUN_ID, 'stability-core')).toEqual({
      card: IMAGE_CARD,
      modelEndpoint: 'stand-in',
      judge: JUDGE_CARD,
      brand: BRAND,
    });
    await find(RUN_ID, 'stability-core');
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('remembers a few runs only', async () => {
    const store = memoryObjectStore();
    const runs = Array.from({ length: 9 }, (_, index) => `run-${index}-0123456789ab`);
    for (const runId of runs) await putSpec(store, { runId });
    const get = jest.spyOn(store, 'get');
    const find = imageTargets(store);
    for (const runId of [...runs, 'run-0-0123456789ab']) await find(runId, 'stability-core');
    expect(get).toHaveBeenCalledTimes(10);
  });

  it('fails with ObjectNotFound for a run without a specification', async () => {
    await expect(imageTargets(memoryObjectStore())('none', 'x')).rejects.toMatchObject({ name: 'ObjectNotFound' });
  });

  it('refuses a model the run was not claimed with', async () => {
    const store = memoryObjectStore();
    await putSpec(store);
    await expect(imageTargets(store)(RUN_ID, 'stability-ultra')).rejects.toMatchObject({
      name: 'BadInput',
      message: `The job wants model stability-ultra, but run ${RUN_ID} was claimed with stability-core.`,
    });
  });
});
