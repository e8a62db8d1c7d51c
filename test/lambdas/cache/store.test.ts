// An accepted picture becomes an exact record and, when its prompt was embedded, a document of the index.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { exactKeyOf } from '../../../lambdas/cache/exact-key.ts';
import { putPromptVector } from '../../../lambdas/cache/prompt-vector.ts';
import { CACHE_LIFETIME, storeInCache } from '../../../lambdas/cache/store.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { logger } from '../../../lambdas/shared/logger.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryExactCache } from '../../fakes/memory-exact-cache.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryVectorIndex } from '../../fakes/memory-vector-index.ts';
import { renderJob, RUN_ID } from '../../fakes/render-run.ts';

const job = renderJob();
const asset = { key: 'assets/ab.jpeg', sha256: 'ab', width: 768, height: 1344, format: 'jpeg' as const };

describe('storeInCache', () => {
  const clock = fixedClock();
  let collaborators: {
    store: ReturnType<typeof memoryObjectStore>;
    exactCache: ReturnType<typeof memoryExactCache>;
    vectorIndex: ReturnType<typeof memoryVectorIndex>;
    clock: typeof clock;
  };

  beforeEach(async () => {
    collaborators = {
      store: memoryObjectStore(),
      exactCache: memoryExactCache(),
      vectorIndex: memoryVectorIndex(),
      clock,
    };
    await putPromptVector(collaborators.store, job, { embedderId: 'titan/4', vector: [1, 0, 0, 0] });
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('writes both, once, however often it is repeated', async () => {
    const store = storeInCache(collaborators);
    await store({ job, asset });
    expect(await store({ job, asset })).toEqual({ semantic: true });
    const exactKey = exactKeyOf(job);
    const expiresAt = clock.now() + CACHE_LIFETIME;
    expect([...(await collaborators.exactCache.find([exactKey], clock.now())).values()]).toEqual([
      [{ exactKey, assetKey: asset.key, runId: RUN_ID, jobId: job.jobId, expiresAt }],
    ]);
    expect([...collaborators.vectorIndex.entries.values()]).toEqual([
      {
        entryId: expect.stringMatching(/^[0-9a-f]{64}$/),
        scope: 'scope-1',
        exactKey,
        prompt: job.prompt,
        embedderId: 'titan/4',
        vector: [1, 0, 0, 0],
        assetKey: asset.key,
        runId: RUN_ID,
        jobId: job.jobId,
        createdAt: clock.now(),
        expiresAt,
      },
    ]);
  });

  it('writes the exact record alone for a prompt that was not embedded', async () => {
    collaborators.store.objects.clear();
    expect(await storeInCache(collaborators)({ job, asset })).toEqual({ semantic: false });
    expect((await collaborators.exactCache.find([exactKeyOf(job)], clock.now())).size).toBe(1);
    expect(collaborators.vectorIndex.entries.size).toBe(0);
  });

  it('goes on, with a warning in the log, when the index is down', async () => {
    const warn = jest.spyOn(logger, 'warn').mockImplementation(() => undefined);
    const put = () => Promise.reject(new LiveframeError('SearchUnavailable', 'down'));
    expect(await storeInCache({ ...collaborators, vectorIndex: { put } })({ job, asset })).toEqual({ semantic: false });
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('fails when anything else goes wrong', async () => {
    const put = () => Promise.reject(new TypeError('odd'));
    await expect(storeInCache({ ...collaborators, vectorIndex: { put } })({ job, asset })).rejects.toThrow('odd');
  });
});
