// What is in the cache, what the last runs took from it, and what people said of that.
import { isDenied } from '../../lambdas/cache/denied.ts';
import { SOURCES } from '../../lambdas/shared/domain/outcome.ts';
import type { EntryFacts } from '../../lambdas/shared/ports/vector-index.ts';
import type { Rate } from '../../eval/qc/interval.ts';
import { auditedRate, readMarks } from './marks.ts';
import type { OpenCache } from './open-cache.ts';
import { outcomesOf, runsOf } from './runs.ts';

/** Runs that are told of. */
const LAST_RUNS = 10;

export type Counts = Record<string, number>;

export interface RunHits {
  runId: string;
  /** Accepted pictures by where they came from. */
  accepted: Record<(typeof SOURCES)[number], number>;
  /** Of the accepted pictures those that were not rendered for the run, 0 to 1. */
  hitRate: number;
}

export interface CacheStatistics {
  entries: number;
  /** Expired and not yet reaped; out of service by a denial and not yet deleted. */
  expired: number;
  denied: number;
  /** Milliseconds since 1970; null without entries. */
  oldest: number | null;
  newest: number | null;
  by: Record<'scope' | 'brand' | 'product' | 'model' | 'language' | 'embedder', Counts>;
  runs: RunHits[];
  audited: Rate;
}

const countBy = (entries: readonly EntryFacts[], nameOf: (entry: EntryFacts) => string): Counts => {
  const groups = [...Map.groupBy(entries, nameOf)].map(([name, all]) => [name, all.length] as const);
  return Object.fromEntries(groups.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)));
};

const entriesOf = async ({ cards, indexOf }: OpenCache): Promise<EntryFacts[]> => {
  const entries: EntryFacts[] = [];
  for (const card of cards) for await (const entry of indexOf(card).list({})) entries.push(entry);
  return entries;
};

const hitsOf = async ({ outcomes }: OpenCache, runId: string): Promise<RunHits> => {
  const sources = (await outcomesOf(outcomes, runId)).flatMap(({ outcome }) =>
    outcome.kind === 'accepted' ? [outcome.source] : [],
  );
  const counted = SOURCES.map((source) => [source, sources.filter((one) => one === source).length] as const);
  const accepted = Object.fromEntries(counted) as RunHits['accepted'];
  const hits = sources.length - accepted.rendered;
  return { runId, accepted, hitRate: sources.length === 0 ? 0 : Number((hits / sources.length).toFixed(4)) };
};

/** Counts everything once. Throws SearchUnavailable and StoreUnavailable. */
export const cacheStatistics = async (cache: OpenCache): Promise<CacheStatistics> => {
  const now = cache.clock.now();
  const [all, denials, runs, marks] = await Promise.all([
    entriesOf(cache),
    cache.denials.list(now),
    runsOf(cache.objects),
    readMarks(cache.objects),
  ]);
  const living = all.filter((entry) => entry.expiresAt > now && !isDenied(denials, entry));
  const ages = living.map(({ createdAt }) => createdAt);
  return {
    entries: living.length,
    expired: all.filter(({ expiresAt }) => expiresAt <= now).length,
    denied: all.filter((entry) => entry.expiresAt > now && isDenied(denials, entry)).length,
    oldest: ages.length === 0 ? null : Math.min(...ages),
    newest: ages.length === 0 ? null : Math.max(...ages),
    by: {
      scope: countBy(living, ({ scope }) => scope),
      brand: countBy(living, ({ brand }) => brand),
      product: countBy(living, ({ productSku, productVersion }) =>
        productSku === undefined ? 'no product' : `${productSku}@${productVersion ?? '-'}`,
      ),
      model: countBy(living, ({ model }) => model),
      language: countBy(living, ({ language }) => language),
      embedder: countBy(living, ({ embedderId }) => embedderId),
    },
    runs: await Promise.all(runs.slice(0, LAST_RUNS).map(({ runId }) => hitsOf(cache, runId))),
    audited: auditedRate(marks),
  };
};
