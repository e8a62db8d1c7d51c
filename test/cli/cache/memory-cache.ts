// A cache in memory with a run that rendered and a later run that was served by meaning, for the tests of the cache's commands.
import { lookUpCache } from '../../../lambdas/cache/look-up.ts';
import { storeInCache } from '../../../lambdas/cache/store.ts';
import type { OpenCache } from '../../../cli/cache/open-cache.ts';
import type { EmbedderCard } from '../../../lambdas/shared/domain/packs.ts';
import type { RenderJob } from '../../../lambdas/shared/domain/render-job.ts';
import { putJson, putJsonLines } from '../../../lambdas/shared/json-objects.ts';
import { jobsKey, specKey } from '../../../lambdas/shared/keys.ts';
import type { Embedder } from '../../../lambdas/shared/ports/embedder.ts';
import { embedText } from '../../../local/endpoints/bedrock/hash-embedder.ts';
import { fixedClock, type FixedClock } from '../../fakes/fixed-clock.ts';
import { memoryDenials } from '../../fakes/memory-denials.ts';
import { memoryExactCache } from '../../fakes/memory-exact-cache.ts';
import { memoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { memoryRecentEntries } from '../../fakes/memory-recent-entries.ts';
import { memoryVectorIndex, type MemoryVectorIndex } from '../../fakes/memory-vector-index.ts';
import { BRAND, EMBEDDER_CARD, renderJob } from '../../fakes/render-run.ts';

export const CARD: EmbedderCard = {
  ...EMBEDDER_CARD,
  ...{ id: 'local-hash', name: 'Local', dimension: 256, languages: ['en'], minCosine: { en: 0.35 } },
  calibration: { en: { data: 'test', pairs: 1, date: '2026-11-26' } },
};

export const localEmbedder: Embedder = {
  embed: (texts) => Promise.resolve({ vectors: texts.map((text) => embedText(text, CARD.dimension)), callTokens: [] }),
};

export interface MemoryCache extends OpenCache {
  clock: FixedClock;
  index: MemoryVectorIndex;
  /** Puts a run of these jobs there. */
  plan: (runId: string, jobs: readonly RenderJob[]) => Promise<void>;
  /** Renders the job: its picture is in the cache then. */
  render: (job: RenderJob) => Promise<string>;
  /** Looks the run's jobs up; gives how many were served. */
  lookUp: (runId: string) => Promise<number>;
}

/** `cue` names the moment; jobs of one run differ by it. */
export const jobOf = (runId: string, prompt: string, more: Partial<RenderJob> = {}): RenderJob =>
  renderJob({ runId, prompt, ...more });

export const memoryCache = (): MemoryCache => {
  const clock = fixedClock();
  const objects = memoryObjectStore();
  const outcomes = memoryOutcomeRecords();
  const denials = memoryDenials();
  const exactCache = memoryExactCache();
  const recent = memoryRecentEntries();
  const index = memoryVectorIndex();
  const indexOf = () => index;
  return {
    ...{ objects, outcomes, denials, exactCache, recent, clock, index, indexOf, cards: [CARD] },
    plan: async (runId, jobs) => {
      const packs = { embedder: CARD, brand: BRAND };
      await putJson(objects, specKey(runId), {
        ...{ runId, title: runId, createdAt: clock.now(), modelEndpoint: 'stand-in', packs },
      });
      await putJsonLines(objects, jobsKey(runId), jobs);
    },
    render: async (job) => {
      const key = `assets/${job.jobId}.jpeg`;
      const asset = { key, sha256: job.jobId, width: 8, height: 8, format: 'jpeg' as const };
      await objects.put(key, 'bytes');
      const { runId, jobId, cueId, option } = job;
      await outcomes.record({
        ...{ runId, jobId, cueId, option, n: 1, at: clock.now() },
        outcome: { kind: 'accepted', asset, source: 'rendered', costMicroUsd: 1, seed: 1, checks: [], earlier: [] },
      });
      await storeInCache({ store: objects, exactCache, indexOf, recent, clock })({ job, asset });
      return key;
    },
    lookUp: async (runId) => {
      const ledger = memoryLedger({ [runId]: 1_000_000 });
      const collaborators = { store: objects, outcomes, ledger, exactCache, indexOf, recent, denials, clock };
      const { hits } = await lookUpCache(
        { ...collaborators, embedderOf: () => localEmbedder },
        { step: 'look-up', runId, n: 1, onCacheOutage: 'render', outageWaits: 0 },
      );
      return hits;
    },
  };
};
