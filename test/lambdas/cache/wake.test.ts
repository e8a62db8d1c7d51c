// WakeSearch asks the index of the run's embedder.
import { expect, it } from '@jest/globals';
import { wakeSearch } from '../../../lambdas/cache/wake.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { EMBEDDER_CARD, putSpec, RUN_ID } from '../../fakes/render-run.ts';

const woken = async (ready: () => Promise<void>) => {
  const store = memoryObjectStore();
  await putSpec(store);
  const asked: string[] = [];
  const indexOf = (embedderId: string) => {
    asked.push(embedderId);
    return { ready };
  };
  return { asked, answer: await wakeSearch({ store, indexOf }, { runId: RUN_ID }) };
};

it("asks the index of the run's embedder", async () => {
  expect(await woken(() => Promise.resolve())).toEqual({
    asked: [`${EMBEDDER_CARD.modelId}/4`],
    answer: { awake: true },
  });
});

it('fails as long as the search sleeps', async () => {
  const asleep = new LiveframeError('SearchUnavailable', 'asleep');
  await expect(woken(() => Promise.reject(asleep))).rejects.toBe(asleep);
});
