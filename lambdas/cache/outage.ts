// What becomes of a run whose look-ups in the cache fail: it goes on, stops before it spends, or waits.
import type { OutagePolicy } from '../shared/domain/run.ts';
import type { CacheReport } from './schema.ts';

/** The share of failed look-ups above which the cache counts as out of order. Ours: one in five is no accident. */
export const MOST_FAILED = 0.2;
/** Waits of a minute each, after which a run that waits stops instead. */
export const MOST_WAITS = 60;

export const COURSES = ['go on', 'stop', 'wait'] as const;
export type Course = (typeof COURSES)[number];

export interface LookUps {
  /** Jobs that were, or should have been, looked up in the index. */
  wanted: number;
  failed: number;
}

type Tally = Pick<CacheReport, 'semanticHits' | 'misses' | 'missesBy' | 'failedLookups'>;

/** Jobs that no index is asked for do not count: unknown languages, and prompts that the budget did not let be embedded. */
export const lookUpsOf = ({ semanticHits, misses, missesBy, failedLookups }: Tally): LookUps => ({
  wanted: semanticHits + misses - (missesBy.language + missesBy.unsearched),
  failed: failedLookups,
});

/** What the run does next. `outageWaits` is how often it has waited before. */
export const courseAfter = (
  { wanted, failed }: LookUps,
  { onCacheOutage, outageWaits }: { onCacheOutage: OutagePolicy; outageWaits: number },
): Course => {
  if (failed <= MOST_FAILED * wanted || onCacheOutage === 'render') return 'go on';
  return onCacheOutage === 'wait' && outageWaits < MOST_WAITS ? 'wait' : 'stop';
};

/** Words for the jobs that were stopped. */
export const outageDetail = ({ wanted, failed }: LookUps): string =>
  `${failed} of ${wanted} look-ups in the cache failed, so what is there cannot be told from what has to be paid for. ` +
  'Run the same command again when the search answers, or with --on-cache-outage render to pay for all of it.';
