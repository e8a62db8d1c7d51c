// An accepted picture becomes an exact record and, when its prompt was embedded, a document of the index.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { exactKeyOf } from '../../../lambdas/cache/exact-key.ts';
import { putPromptVector } from '../../../lambdas/cache/prompt-vector.ts';
import { CACHE_LIFETIME, RECENT_LIFETIME, storeInCache } from '../../../lambdas/cache/store.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import type { RecentEntries } from '../../../lambdas/shared/ports/recent-entries.ts';
import type { VectorIndex } from '../../../lambdas/shared/ports/vector-index.ts';
import { logger } from '../../../lambdas/shared/logger.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryExactCache } from '../../fakes/memory-exact-cache.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryRecentEntries } from '../../fakes/memory-recent-entries.ts';
import { memoryVectorIndex, type MemoryVectorIndex } from '../../fakes/memory-vector-index.ts';
import { renderJob, RUN_ID } from '../../fakes/render-run.ts';

const job = renderJob();
const asset = { key: 'assets/ab.jpeg', sha256: 'ab', width: 768, height: 1344, format: 'jpeg' as const };

describe('storeInCache', () => {
  const clock = fixedClock();
  let collaborators: {
    store: ReturnType<typeof memoryObjectStore>;
    exactCache: ReturnType<typeof memoryExactCache>;
    indexOf: () => Pick<VectorIndex, 'put'>;
    recent: RecentEntries;
    clock: typeof clock;
  };

  let vectorIndex: MemoryVectorIndex;

  beforeEach(async () => {
    vectorIndex = memoryVectorIndex();
    collaborators = {
      store: memoryObjectStore(),
      exactCache: memoryExactCache(),
      indexOf: () => vectorIndex,
      recent: memoryRecentEntries(),
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
      [{ exactKey, assetKey: asset.key, runId: RUN_ID, jobId: job.jobId, createdAt: clock.now(), expiresAt }],
    ]);
    expect([...vectorIndex.entries.values()]).toEqual([
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
        brand: 'house@0123456789ab',
        model: 'stability-core',
        language: 'en',
        createdAt: clock.now(),
        expiresAt,
        lastHit: clock.now(),
      },
    ]);
  });

  it('keeps the product and its looks, by which an entry can be found again', async () => {
    await storeInCache(collaborators)({ job: { ...job, productSku: 'LIP-1', productVersion: 'v1' }, asset });
    expect([...vectorIndex.entries.values()]).toEqual([
      expect.objectContaining({ productSku: 'LIP-1', productVersion: 'v1' }),
    ]);
  });

  it('keeps the entry in the table for as long as a search may not show it', async () => {
    await storeInCache(collaborators)({ job, asset });
    const [entry] = [...vectorIndex.entries.values()];
    const recent = (at: number) => collaborators.recent.find(['scope-1'], at);
    expect(await recent(clock.now() + RECENT_LIFETIME - 1)).toEqual(new Map([['scope-1', [entry]]]));
    expect((await recent(clock.now() + RECENT_LIFETIME)).size).toBe(0);
  });

  it('goes on, with a warning in the log, when the index refuses the document', async () => {
    const warn = jest.spyOn(logger, 'warn').mockImplementation(() => undefined);
    const put = () => Promise.resolve([{ entryId: 'e', reason: 'full' }]);
    expect(await storeInCache({ ...collaborators, indexOf: () => ({ put }) })({ job, asset })).toEqual({
      semantic: false,
    });
    expect(warn).toHaveBeenCalledWith(expect.any(String), { reason: 'full' });
  });

  it('writes the exact record alone for a prompt that was not embedded', async () => {
    collaborators.store.objects.clear();
    expect(await storeInCache(collaborators)({ job, asset })).toEqual({ semantic: false });
    expect((await collaborators.exactCache.find([exactKeyOf(job)], clock.now())).size).toBe(1);
    expect(vectorIndex.entries.size).toBe(0);
  });

  it('goes on, with a warning in the log, when the index is down', async () => {
    const warn = jest.spyOn(logger, 'warn').mockImplementation(() => undefined);
    const put = () => Promise.reject(new LiveframeError('SearchUnavailable', 'down'));
    expect(await storeInCache({ ...collaborators, indexOf: () => ({ put }) })({ job, asset })).toEqual({
      semantic: false,
    });
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('fails when anything else goes wrong', async () => {
    const put = () => Promise.reject(new TypeError('odd'));
    await expect(storeInCache({ ...collaborators, indexOf: () => ({ put }) })({ job, asset })).rejects.toThrow('odd');
  });
});
