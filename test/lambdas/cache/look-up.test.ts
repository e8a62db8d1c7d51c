// LookUpCache serves what was rendered before, once a cue, and lists the rest.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { exactKeyOf } from '../../../lambdas/cache/exact-key.ts';
import { lookUpCache, TIME_FOR_SIMILAR, type LookUpCollaborators } from '../../../lambdas/cache/look-up.ts';
import { findPromptVector } from '../../../lambdas/cache/prompt-vector.ts';
import { CacheReportSchema, type CacheInput, type CacheReport } from '../../../lambdas/cache/schema.ts';
import { RECENT_LIFETIME, storeInCache } from '../../../lambdas/cache/store.ts';
import { invalidate } from '../../../lambdas/cache/invalidate.ts';
import type { OutcomeRecord } from '../../../lambdas/shared/domain/outcome.ts';
import { RenderJobSchema, type RenderJob } from '../../../lambdas/shared/domain/render-job.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { getJson, getJsonLines, putJsonLines } from '../../../lambdas/shared/json-objects.ts';
import { cacheReportKey, jobsKey, missesKey } from '../../../lambdas/shared/keys.ts';
import type { Denials } from '../../../lambdas/shared/ports/denials.ts';
import type { ExactCache } from '../../../lambdas/shared/ports/exact-cache.ts';
import type { RecentEntries } from '../../../lambdas/shared/ports/recent-entries.ts';
import type { CacheEntry, VectorIndex } from '../../../lambdas/shared/ports/vector-index.ts';
import { collect } from '../../fakes/collect.ts';
import { fixedClock, type FixedClock } from '../../fakes/fixed-clock.ts';
import { memoryDenials } from '../../fakes/memory-denials.ts';
import { memoryExactCache } from '../../fakes/memory-exact-cache.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { memoryRecentEntries } from '../../fakes/memory-recent-entries.ts';
import { memoryVectorIndex, type MemoryVectorIndex } from '../../fakes/memory-vector-index.ts';
import { EMBEDDER_CARD, putSpec, renderJob, RUN_ID } from '../../fakes/render-run.ts';
import { scriptedEmbedder, type ScriptedEmbedder } from '../../fakes/scripted-embedder.ts';

const WELL = { stopped: 0, course: 'go on', failedLookups: 0, warnings: 0 };
const OLD_RUN = 'older-0123456789ab';

/** Directions by the first words of a prompt; what is not named points its own way. */
const DIRECTIONS: readonly [prefix: string, vector: number[]][] = [
  ['A red lipstick', [1, 0, 0, 0]],
  ['A blue lipstick', [1, 0.05, 0, 0]],
  ['The red lipstick', [1, 0.02, 0, 0]],
  ['A pan', [0, 1, 0, 0]],
];
const vectorOf = (prompt: string): number[] =>
  DIRECTIONS.find(([prefix]) => prompt.startsWith(prefix))?.[1] ?? [0, 0, 0, 1];

describe('lookUpCache', () => {
  let clock: FixedClock;
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let vectorIndex: MemoryVectorIndex;
  let embedder: ScriptedEmbedder;
  let collaborators: LookUpCollaborators & {
    exactCache: ExactCache;
    recent: RecentEntries;
    denials: Denials;
  };

  const givenJobs = (...jobs: RenderJob[]): Promise<void> => putJsonLines(store, jobsKey(RUN_ID), jobs);
  const acceptedOf = (job: RenderJob, key: string, n = 1): OutcomeRecord => ({
    runId: job.runId,
    jobId: job.jobId,
    cueId: job.cueId,
    option: job.option,
    n,
    at: clock.now(),
    outcome: {
      kind: 'accepted',
      asset: { key, sha256: 'ab', width: 768, height: 1344, format: 'jpeg' },
      source: 'rendered',
      costMicroUsd: 40_000,
      seed: 5,
      checks: [{ check: 'blur', passed: true, reason: 'sharp' }],
      earlier: [],
    },
  });
  /** A picture of an older run, with its outcome, its bytes and its cache entries. */
  const cached = async (prompt: string, key: string, more: Partial<RenderJob> = {}): Promise<RenderJob> => {
    const job = renderJob({ runId: OLD_RUN, cueId: `old-${key}`, prompt, ...more });
    await store.put(key, 'bytes');
    await collaborators.outcomes.record(acceptedOf(job, key));
    const asset = { key, sha256: 'ab', width: 768, height: 1344, format: 'jpeg' as const };
    const embedderId = `${EMBEDDER_CARD.modelId}/4`;
    const find = () =>
      Promise.resolve(
        new TextEncoder().encode(
          JSON.stringify({
            embedderId,
            vector: Buffer.from(Float32Array.from(vectorOf(prompt)).buffer).toString('base64'),
          }),
        ),
      );
    await storeInCache({ ...collaborators, store: { find } })({ job, asset });
    return job;
  };
  const look = (n = 1, change: Partial<CacheInput> = {}) =>
    lookUpCache(collaborators, {
      step: 'look-up',
      runId: RUN_ID,
      n,
      onCacheOutage: 'render',
      outageWaits: 0,
      ...change,
    });
  const report = (n = 1): Promise<CacheReport> => getJson(store, cacheReportKey(RUN_ID, n), CacheReportSchema);
  const misses = async (n = 1): Promise<string[]> =>
    (await getJsonLines(store, missesKey(RUN_ID, n), RenderJobSchema)).map(({ jobId }) => jobId);

  beforeEach(async () => {
    clock = fixedClock();
    store = memoryObjectStore();
    ledger = memoryLedger({ [RUN_ID]: 1_000_000 });
    vectorIndex = memoryVectorIndex();
    embedder = scriptedEmbedder(vectorOf);
    collaborators = {
      store,
      outcomes: memoryOutcomeRecords(),
      ledger,
      exactCache: memoryExactCache(),
      indexOf: () => vectorIndex,
      recent: memoryRecentEntries(),
      denials: memoryDenials(),
      embedderOf: () => embedder,
      clock,
    };
    await putSpec(store);
  });

  it('lists every job as a miss when the cache is empty, in show order, with the embeddings kept', async () => {
    const jobs = [renderJob({ option: 2 }), renderJob({ option: 1 })];
    await givenJobs(...jobs);
    expect(await look()).toEqual({
      jobs: 2,
      final: 0,
      hits: 0,
      misses: 2,
      ...WELL,
    });
    expect(await misses()).toEqual(jobs.map(({ jobId }) => jobId));
    expect(await findPromptVector(store, jobs[0]!)).toEqual({
      embedderId: 'amazon.titan-embed-text-v2:0/4',
      vector: [1, 0, 0, 0],
    });
    expect((await report()).missesBy).toMatchObject({ unknown: 2 });
  });

  it('serves the same prompt from the exact record at no cost, without embedding it', async () => {
    const job = renderJob();
    await givenJobs(job);
    const origin = await cached(`${job.prompt}!`, 'assets/a.jpeg');
    expect(await look()).toEqual({
      jobs: 1,
      final: 0,
      hits: 1,
      misses: 0,
      ...WELL,
    });
    expect(embedder.asked).toEqual([]);
    expect(await collaborators.outcomes.find(RUN_ID, job.jobId)).toEqual({
      runId: RUN_ID,
      jobId: job.jobId,
      cueId: 'cue-1',
      option: 1,
      n: 1,
      at: clock.now(),
      outcome: {
        kind: 'accepted',
        asset: { key: 'assets/a.jpeg', sha256: 'ab', width: 768, height: 1344, format: 'jpeg' },
        source: 'exact-cache',
        costMicroUsd: 0,
        seed: 5,
        checks: [{ check: 'blur', passed: true, reason: 'sharp' }],
        earlier: [],
        cacheNote: `The same prompt was rendered for run ${origin.runId}.`,
      },
    });
    expect(await misses()).toEqual([]);
  });

  it('serves a near prompt of the same content, with the verdict', async () => {
    const job = renderJob({ prompt: 'The red lipstick, near' });
    await givenJobs(job);
    await cached('A red lipstick, near', 'assets/a.jpeg');
    expect(await look()).toMatchObject({ hits: 1, misses: 0 });
    expect((await collaborators.outcomes.find(RUN_ID, job.jobId))?.outcome).toMatchObject({
      source: 'semantic-cache',
      costMicroUsd: 0,
      cacheNote: 'Cosine 0.9998 (at least 0.9 in en) to a prompt of run older-0123456789ab; every fact is the same.',
    });
    expect(await report()).toMatchObject({ exactHits: 0, semanticHits: 1 });
  });

  it('renders a moment though the same run has a near picture of another one, from before a stop', async () => {
    const job = renderJob({ prompt: 'The red lipstick, near' });
    await givenJobs(job);
    await cached('A red lipstick, near', 'assets/a.jpeg', { runId: RUN_ID, cueId: 'cue-2' });
    expect(await look(2)).toMatchObject({ hits: 0, misses: 1 });
  });

  it('renders a blue lipstick though a red one is near', async () => {
    const job = renderJob({ prompt: 'A blue lipstick, near' });
    await givenJobs(job);
    await cached('A red lipstick, near', 'assets/a.jpeg');
    expect(await look()).toMatchObject({ hits: 0, misses: 1 });
    expect((await report()).verdicts[0]).toMatchObject({
      hit: false,
      note: expect.stringContaining('colour: red lipstick instead of blue lipstick'),
    });
    expect((await report()).missesBy).toMatchObject({ different: 1 });
  });

  it('stays inside the scope', async () => {
    await givenJobs(renderJob({ prompt: 'A red lipstick' }));
    await cached('A red lipstick', 'assets/a.jpeg', { cacheScope: 'scope-2' });
    expect(await look()).toMatchObject({ hits: 0, misses: 1 });
  });

  it('compares vectors of its own embedder only', async () => {
    await givenJobs(renderJob({ prompt: 'The red lipstick' }));
    await cached('A red lipstick', 'assets/a.jpeg');
    const [entry] = [...vectorIndex.entries.values()];
    await vectorIndex.put([{ ...entry!, embedderId: 'another/4' }]);
    clock.advance(RECENT_LIFETIME);
    expect(await look()).toMatchObject({ hits: 0 });
  });

  it('serves as many options of a cue as there are different pictures, the best match first', async () => {
    const near = renderJob({ option: 1, prompt: 'A red lipstick, the near' });
    const nearer = renderJob({ option: 2, prompt: 'The red lipstick, near' });
    await givenJobs(nearer, near);
    await cached('A red lipstick, a near', 'assets/a.jpeg');
    expect(await look()).toMatchObject({ hits: 1, misses: 1 });
    expect(await misses()).toEqual([nearer.jobId]);
    expect((await report()).missesBy).toMatchObject({ different: 1 });
  });

  it('never shows one picture twice in a cue, also not one that an earlier execution accepted', async () => {
    const done = renderJob({ option: 1, prompt: 'A pan on a stove' });
    const open = renderJob({ option: 2, prompt: 'A red lipstick' });
    await givenJobs(done, open);
    await cached('A red lipstick', 'assets/a.jpeg');
    await collaborators.outcomes.record(acceptedOf(done, 'assets/a.jpeg'));
    expect(await look(2)).toEqual({
      jobs: 2,
      final: 1,
      hits: 0,
      misses: 1,
      ...WELL,
    });
  });

  it('shows one picture in two cues', async () => {
    await givenJobs(
      renderJob({ cueId: 'cue-1', prompt: 'A red lipstick' }),
      renderJob({ cueId: 'cue-2', prompt: 'A red lipstick' }),
    );
    await cached('A red lipstick', 'assets/a.jpeg');
    expect(await look()).toMatchObject({ hits: 2, misses: 0 });
  });

  it('misses a picture whose bytes are gone', async () => {
    await givenJobs(renderJob({ prompt: 'A red lipstick' }), renderJob({ option: 2, prompt: 'The red lipstick' }));
    await cached('A red lipstick', 'assets/a.jpeg');
    store.objects.delete('assets/a.jpeg');
    expect(await look()).toMatchObject({ hits: 0, misses: 2, failedLookups: 2, warnings: 1 });
    expect((await report()).missesBy).toMatchObject({ gone: 2 });
  });

  it('misses a picture whose outcome is no longer the one that was stored', async () => {
    const job = renderJob({ prompt: 'A red lipstick' });
    await givenJobs(job);
    await store.put('assets/b.jpeg', 'bytes');
    await collaborators.exactCache.add({
      exactKey: exactKeyOf(job),
      assetKey: 'assets/b.jpeg',
      runId: OLD_RUN,
      jobId: 'unknown',
      createdAt: clock.now(),
      expiresAt: clock.now() + 1,
    });
    expect(await look()).toMatchObject({ hits: 0, misses: 1 });
  });

  it('takes another picture of the same prompt when the first is gone', async () => {
    await givenJobs(renderJob({ prompt: 'A red lipstick' }));
    await cached('A red lipstick', 'assets/a.jpeg');
    await cached('A red lipstick', 'assets/b.jpeg');
    store.objects.delete('assets/a.jpeg');
    expect(await look()).toMatchObject({ hits: 1, misses: 0 });
    expect(await report()).toMatchObject({ hits: 1, exactHits: 1, missesBy: { gone: 0 } });
  });

  it('drops jobs with a final outcome and looks skipped and failed ones up again', async () => {
    const [accepted, failed] = [renderJob({ option: 1 }), renderJob({ option: 2 })];
    await givenJobs(accepted, failed);
    await collaborators.outcomes.record(acceptedOf(accepted, 'assets/own.jpeg'));
    const outcome = { kind: 'failed', error: { name: 'ModelAccessDenied', message: 'no' } } as const;
    await collaborators.outcomes.record({ ...acceptedOf(failed, ''), outcome });
    expect(await look(2)).toEqual({
      jobs: 2,
      final: 1,
      hits: 0,
      misses: 1,
      ...WELL,
    });
    expect(await misses(2)).toEqual([failed.jobId]);
  });

  it('gives the same counts when it is repeated', async () => {
    await givenJobs(renderJob({ prompt: 'A red lipstick' }), renderJob({ cueId: 'cue-2', prompt: 'A pan' }));
    await cached('A red lipstick', 'assets/a.jpeg');
    const first = await look();
    expect(await look()).toEqual(first);
    expect(await report()).toMatchObject({ final: 0, exactHits: 1 });
  });

  it('does not embed a language the embedder does not know', async () => {
    await givenJobs(renderJob({ language: 'es' }), renderJob({ option: 2, language: 'zh-CN', prompt: '一口平底锅' }));
    expect(await look()).toMatchObject({ misses: 2, warnings: 0 });
    expect(embedder.asked).toEqual([['一口平底锅']]);
    expect((await report()).missesBy).toMatchObject({ language: 1, unknown: 1 });
  });

  it('settles what embedding cost, each call rounded up', async () => {
    await givenJobs(renderJob({ prompt: 'A pan' }), renderJob({ option: 2, prompt: 'A red lipstick' }));
    await look();
    expect([...ledger.all.values()]).toEqual([
      expect.objectContaining({
        reservationId: 'embedding#1#0',
        purpose: 'embedding',
        state: 'settled',
        reservedMicroUsd: 2,
        chargedMicroUsd: 2,
      }),
    ]);
  });

  it('embeds long lists in batches and each prompt once', async () => {
    const jobs = Array.from({ length: 100 }, (_, index) => renderJob({ option: index + 1, prompt: `Plate ${index}` }));
    await givenJobs(...jobs, renderJob({ cueId: 'cue-2', prompt: 'Plate 1' }));
    await look();
    expect(embedder.asked.map(({ length }) => length)).toEqual([96, 4]);
  });

  it('renders everything, with a warning, when the budget does not hold the embedding', async () => {
    ledger = memoryLedger();
    collaborators = { ...collaborators, ledger };
    await givenJobs(renderJob());
    expect(await look()).toMatchObject({ misses: 1, warnings: 1 });
    expect(embedder.asked).toEqual([]);
    expect((await report()).missesBy).toMatchObject({ unsearched: 1 });
  });

  it.each([
    ['none', 'settled', 1],
    ['unknown', 'uncertain', 1],
  ])('renders everything, with a warning, when the embedder fails (charge %s, %s)', async (charge, state, charged) => {
    embedder = scriptedEmbedder(() => {
      throw new LiveframeError('ModelUnavailable', 'down', { data: { charge, callTokens: [12] } });
    });
    await givenJobs(renderJob());
    expect(await look()).toMatchObject({ misses: 1, failedLookups: 1, warnings: 1 });
    expect([...ledger.all.values()]).toEqual([expect.objectContaining({ state, chargedMicroUsd: charged })]);
    expect((await report()).warnings[0]).toContain('down');
  });

  it('fails when embedding ends in an error that no model gives', async () => {
    embedder = scriptedEmbedder(() => {
      throw new TypeError('odd');
    });
    await givenJobs(renderJob());
    await expect(look()).rejects.toThrow('odd');
  });

  it('renders everything, with a warning, when the index is down', async () => {
    const down = () => Promise.reject(new LiveframeError('SearchUnavailable', 'no route'));
    collaborators = { ...collaborators, indexOf: () => ({ ...vectorIndex, ensure: down }) };
    await givenJobs(renderJob(), renderJob({ option: 2 }));
    expect(await look()).toMatchObject({ misses: 2, failedLookups: 2, warnings: 1 });
    expect((await report()).missesBy).toMatchObject({ failed: 2 });
    expect((await report()).warnings).toEqual([
      'Similar pictures could not be looked for, or not all of them, for 2 pictures: no route',
    ]);
  });

  it('fails when a search ends in an error that no index gives', async () => {
    const searchMany = () => Promise.reject(new TypeError('odd'));
    await vectorIndex.ensure(4);
    collaborators = { ...collaborators, indexOf: () => ({ ...vectorIndex, searchMany }) };
    await givenJobs(renderJob());
    await expect(look()).rejects.toThrow('odd');
  });

  it('counts each search that fails as a failed look-up, and serves the others', async () => {
    await givenJobs(
      renderJob({ cueId: 'cue-1', prompt: 'The red lipstick, near' }),
      renderJob({ cueId: 'cue-2', prompt: 'A pan on a stove' }),
    );
    await cached('A red lipstick, near', 'assets/a.jpeg');
    const searchMany: VectorIndex['searchMany'] = async (queries, options) =>
      (await vectorIndex.searchMany(queries, options)).map((answer, index) =>
        index === 1 ? { kind: 'failed', reason: 'queue is full' } : answer,
      );
    collaborators = {
      ...collaborators,
      recent: memoryRecentEntries(),
      indexOf: () => ({ ...vectorIndex, searchMany }),
    };
    expect(await look()).toMatchObject({ hits: 1, misses: 1, failedLookups: 1, warnings: 1 });
    expect((await report()).verdicts[1]).toMatchObject({ hit: false, note: 'queue is full' });
  });

  it('counts a document of another shape as a failed look-up when nothing else was found', async () => {
    await givenJobs(renderJob({ prompt: 'A pan' }));
    await vectorIndex.ensure(4);
    await vectorIndex.ensure(4);
    const searchMany: VectorIndex['searchMany'] = (queries) =>
      Promise.resolve(queries.map(() => ({ kind: 'found', neighbours: [], unreadable: 1 })));
    collaborators = {
      ...collaborators,
      indexOf: () => ({ ...vectorIndex, searchMany, ensure: () => Promise.resolve('there') }),
    };
    expect(await look()).toMatchObject({ misses: 1, failedLookups: 1, warnings: 1 });
  });

  it.each<[string, () => Promise<Map<string, CacheEntry>>, string]>([
    ['cannot be fetched', () => Promise.reject(new LiveframeError('SearchUnavailable', 'slow')), 'slow'],
    ['have another shape', () => Promise.resolve(new Map()), 'another shape'],
  ])('counts a failed look-up when the vectors of what was found %s', async (_what, fetch, reason) => {
    await givenJobs(renderJob({ prompt: 'The red lipstick, near' }));
    await cached('A red lipstick, near', 'assets/a.jpeg');
    collaborators = { ...collaborators, recent: memoryRecentEntries(), indexOf: () => ({ ...vectorIndex, fetch }) };
    expect(await look()).toMatchObject({ hits: 0, failedLookups: 1 });
    expect((await report()).warnings[0]).toContain(reason);
  });

  it('fetches vectors only of what the texts let through', async () => {
    await givenJobs(renderJob({ prompt: 'The red lipstick, near' }));
    await cached('A red lipstick, near', 'assets/a.jpeg');
    await cached('A blue lipstick, near', 'assets/b.jpeg');
    await cached('A pan', 'assets/c.jpeg');
    const fetched: string[][] = [];
    const fetch: VectorIndex['fetch'] = (ids) => {
      fetched.push([...ids]);
      return vectorIndex.fetch(ids);
    };
    collaborators = { ...collaborators, recent: memoryRecentEntries(), indexOf: () => ({ ...vectorIndex, fetch }) };
    expect(await look()).toMatchObject({ hits: 1 });
    const red = [...vectorIndex.entries.values()].find(({ prompt }) => prompt.includes('red'));
    expect(fetched).toEqual([[red?.entryId]]);
  });

  it('asks once for jobs of one prompt and scope', async () => {
    const asked: number[] = [];
    const searchMany: VectorIndex['searchMany'] = (queries, options) => {
      asked.push(queries.length);
      return vectorIndex.searchMany(queries, options);
    };
    await cached('A red lipstick, near', 'assets/a.jpeg');
    collaborators = { ...collaborators, indexOf: () => ({ ...vectorIndex, searchMany }) };
    await givenJobs(
      renderJob({ cueId: 'cue-1', prompt: 'A pan' }),
      renderJob({ cueId: 'cue-2', prompt: 'A pan' }),
      renderJob({ cueId: 'cue-3', prompt: 'A pan', cacheScope: 'scope-2' }),
    );
    await look();
    expect(asked).toEqual([2]);
  });

  it('serves what was written a moment ago, before a search shows it', async () => {
    vectorIndex = memoryVectorIndex([], { hidesWrites: true });
    await vectorIndex.ensure(4);
    await givenJobs(renderJob({ prompt: 'The red lipstick, near' }));
    await cached('A red lipstick, near', 'assets/a.jpeg');
    expect(vectorIndex.entries.size).toBe(1);
    expect(await look()).toMatchObject({ hits: 1, misses: 0 });
    expect(await report()).toMatchObject({ semanticHits: 1 });
  });

  it('serves what was written a moment ago also when the search is down', async () => {
    await givenJobs(renderJob({ prompt: 'The red lipstick, near' }));
    await cached('A red lipstick, near', 'assets/a.jpeg');
    const down = () => Promise.reject(new LiveframeError('SearchUnavailable', 'no route'));
    collaborators = { ...collaborators, indexOf: () => ({ ...vectorIndex, ensure: down, touch: down }) };
    expect(await look()).toMatchObject({ hits: 1, failedLookups: 0 });
  });

  it('misses what was written a while ago and no search shows', async () => {
    vectorIndex = memoryVectorIndex([], { hidesWrites: true });
    await vectorIndex.ensure(4);
    await givenJobs(renderJob({ prompt: 'The red lipstick, near' }));
    await cached('A red lipstick, near', 'assets/a.jpeg');
    clock.advance(RECENT_LIFETIME);
    expect(await look()).toMatchObject({ hits: 0, misses: 1, failedLookups: 0 });
    vectorIndex.refresh();
    expect(await look(2)).toMatchObject({ hits: 1 });
  });

  it.each(['A red lipstick', 'The red lipstick'])(
    'does not serve "%s" from an entry that was taken out of service, though the index and the records have it',
    async (prompt) => {
      vectorIndex = memoryVectorIndex([], { hidesWrites: true });
      await givenJobs(renderJob({ prompt }));
      await cached('A red lipstick', 'assets/a.jpeg');
      vectorIndex.refresh();
      const [entry] = [...vectorIndex.entries.values()];
      await invalidate({ ...collaborators, indices: [vectorIndex] }, { kind: 'entry', value: entry!.entryId });
      expect(await look()).toMatchObject({ hits: 0, misses: 1, failedLookups: 0 });
    },
  );

  it('notes what was served, and only the exact and the near hit of it', async () => {
    const [exact, near] = [
      renderJob({ cueId: 'cue-1', prompt: 'A pan' }),
      renderJob({ cueId: 'cue-2', prompt: 'The red lipstick' }),
    ];
    await givenJobs(exact, near);
    for (const [prompt, key] of [
      ['A pan', 'a'],
      ['A red lipstick', 'b'],
      ['A blue lipstick', 'c'],
    ] as const) {
      await cached(prompt, `assets/${key}.jpeg`);
    }
    clock.advance(1000);
    expect(await look()).toMatchObject({ hits: 2 });
    const hits = [...vectorIndex.entries.values()].filter(({ lastHit }) => lastHit === clock.now());
    expect(hits.map(({ assetKey }) => assetKey)).toEqual(['assets/a.jpeg', 'assets/b.jpeg']);
  });

  it('takes entries out of the index whose pictures are gone', async () => {
    await givenJobs(renderJob({ prompt: 'The red lipstick' }));
    await cached('A red lipstick', 'assets/a.jpeg');
    store.objects.delete('assets/a.jpeg');
    expect(await look()).toMatchObject({ misses: 1, failedLookups: 1 });
    expect(vectorIndex.entries.size).toBe(0);
  });

  it('says when the index could not be tidied up, and goes on', async () => {
    const down = () => Promise.reject(new LiveframeError('SearchUnavailable', 'no route'));
    collaborators = { ...collaborators, indexOf: () => ({ ...vectorIndex, countMany: down }) };
    await givenJobs(renderJob());
    expect(await look()).toMatchObject({ misses: 1, failedLookups: 0, warnings: 1 });
    expect((await report()).warnings).toEqual(['The search index was not tidied up: no route']);
  });

  it('stops embedding and searching when time runs out', async () => {
    const jobs = Array.from({ length: 97 }, (_, index) => renderJob({ option: index + 1, prompt: `Plate ${index}` }));
    await givenJobs(...jobs);
    await cached('A pan', 'assets/a.jpeg');
    embedder = scriptedEmbedder((prompt) => {
      clock.advance(TIME_FOR_SIMILAR);
      return vectorOf(prompt);
    });
    expect(await look()).toMatchObject({ misses: 97, failedLookups: 97, warnings: 2 });
    expect(embedder.asked).toHaveLength(1);
    expect((await report()).missesBy).toMatchObject({ failed: 97 });
  });

  it('closes what a killed Lambda left open, and says so', async () => {
    const open = { purpose: 'render' as const, modelId: 'm', upperBound: 40_000, expiresAt: 1 };
    await ledger.reserve({ runId: RUN_ID, reservationId: 'render#x#1#1', ...open });
    await givenJobs(renderJob());
    expect(await look()).toMatchObject({ warnings: 1 });
    expect(await ledger.totals(RUN_ID)).toMatchObject({ openMicroUsd: 0, uncertainMicroUsd: 40_000 });
  });

  describe('while the search is down', () => {
    beforeEach(async () => {
      await givenJobs(renderJob({ prompt: 'A pan' }), renderJob({ option: 2, prompt: 'A pan on a table' }));
      const down = () => Promise.reject(new LiveframeError('SearchUnavailable', 'no route'));
      collaborators.indexOf = () => ({ ...vectorIndex, ensure: down, searchMany: down });
    });

    it('goes on to render when that is what was asked for', async () => {
      expect(await look(1, { onCacheOutage: 'render' })).toMatchObject({ course: 'go on', misses: 2, stopped: 0 });
    });

    it('stops before spending, with an outcome that the next execution takes up', async () => {
      expect(await look(1, { onCacheOutage: 'stop' })).toMatchObject({ course: 'stop', misses: 0, stopped: 2 });
      expect(await misses()).toEqual([]);
      const outcomes = await collect(collaborators.outcomes.list(RUN_ID));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual([
        { kind: 'skipped', why: 'stopped', detail: expect.stringContaining('2 of 2 look-ups') },
        { kind: 'skipped', why: 'stopped', detail: expect.stringContaining('--on-cache-outage render') },
      ]);
      expect((await report()).warnings.at(-1)).toContain('2 of 2 look-ups');
    });

    it('waits, with nothing decided, until it has waited for an hour', async () => {
      expect(await look(1, { onCacheOutage: 'wait' })).toMatchObject({ course: 'wait', stopped: 0 });
      expect(await collect(collaborators.outcomes.list(RUN_ID))).toEqual([]);
      expect(await look(1, { onCacheOutage: 'wait', outageWaits: 60 })).toMatchObject({ course: 'stop', stopped: 2 });
    });

    it('serves exact hits all the same, and does not count them as look-ups', async () => {
      await cached('A kettle', 'assets/kettle.jpg');
      await givenJobs(renderJob({ prompt: 'A kettle' }));
      expect(await look(1, { onCacheOutage: 'stop' })).toMatchObject({ course: 'go on', hits: 1 });
    });
  });
});
