// What becomes of a run whose look-ups in the cache fail: it goes on, stops before it spends, or waits.
import type { OutagePolicy } from '../shared/domain/run.ts';

/** The share of failed look-ups above which the cache counts as out of order Ours: one in five is no accident of a single request. */
export const MOST_FAILED = 0.2;
/** Waits of a minute each, after which a run that waits stops instead. */
export const MOST_WAITS = 60;

export interface LookUps {
  /** Jobs that were, or should have been, looked up in the index. */
  wanted: number;
  failed: number;
}

export type Course = 'go on' | 'stop' | 'wait';

/** Pure. `waits` is how often the run has waited before. */
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
