// The cache of a data folder, open for a command: its bucket, its table and its index.
import { denials } from '../../lambdas/shared/aws/denials.ts';
import { exactCache } from '../../lambdas/shared/aws/exact-cache.ts';
import { objectStore } from '../../lambdas/shared/aws/object-store.ts';
import { outcomeRecords } from '../../lambdas/shared/aws/outcome-records.ts';
import { recentEntries } from '../../lambdas/shared/aws/recent-entries.ts';
import { systemClock } from '../../lambdas/shared/aws/system-clock.ts';
import { vectorIndices } from '../../lambdas/shared/aws/vector-indices.ts';
import { embedderIdOf } from '../../lambdas/cache/prompt-vector.ts';
import type { EmbedderCard } from '../../lambdas/shared/domain/packs.ts';
import { loadPacks } from '../../lambdas/shared/packs/load-packs.ts';
import type { Clock } from '../../lambdas/shared/ports/clock.ts';
import type { Denials } from '../../lambdas/shared/ports/denials.ts';
import type { ExactCache } from '../../lambdas/shared/ports/exact-cache.ts';
import type { ObjectStore } from '../../lambdas/shared/ports/object-store.ts';
import type { OutcomeRecords } from '../../lambdas/shared/ports/outcome-records.ts';
import type { RecentEntries } from '../../lambdas/shared/ports/recent-entries.ts';
import type { VectorIndex } from '../../lambdas/shared/ports/vector-index.ts';
import { embedderCards } from '../../lambdas/vector-index/embedder-cards.ts';
import { startRuntime } from '../../local/runtime/start-runtime.ts';
import { PACKS } from '../prepare.ts';
import { vectorStore } from '../vector-store.ts';

export interface CacheOptions {
  data: string;
  models: 'local' | 'aws';
  json: boolean;
}

export interface OpenCache {
  objects: ObjectStore;
  outcomes: OutcomeRecords;
  denials: Denials;
  exactCache: ExactCache;
  recent: RecentEntries;
  clock: Pick<Clock, 'now'>;
  /** The cards of all embedders that the packs know, and the index of each. */
  cards: readonly EmbedderCard[];
  indexOf: (card: Pick<EmbedderCard, 'modelId' | 'dimension'>) => VectorIndex;
}

/** Opens the cache as `run` does (--data, OPENSEARCH_URL, OPENSEARCH_DOMAIN) for as long as `use` takes. */
export const withCache = async <Value>(
  { data, models }: Pick<CacheOptions, 'data' | 'models'>,
  use: (cache: OpenCache) => Promise<Value>,
): Promise<Value> => {
  const runtime = await startRuntime({ dataFolder: data, models, ...(await vectorStore(models)) });
  try {
    const { environment, bucket } = runtime;
    const table = String(environment.TABLE_NAME);
    const auth = environment.OPENSEARCH_AUTH === 'es' ? 'es' : 'none';
    const indices = vectorIndices({ endpoint: String(environment.OPENSEARCH_ENDPOINT), auth });
    return await use({
      objects: objectStore(bucket),
      outcomes: outcomeRecords(table),
      denials: denials(table),
      exactCache: exactCache(table),
      recent: recentEntries(table),
      clock: systemClock,
      cards: embedderCards(loadPacks(PACKS)),
      indexOf: (card) => indices(embedderIdOf(card)),
    });
  } finally {
    await runtime.close();
  }
};
