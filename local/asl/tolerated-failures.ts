// When a distributed Map has failed too often.
import { StateFailure } from './failure.ts';
import type { MapRun } from './map-run.ts';

/** Items whose children failed or timed out. */
const failedItems = ({ itemCounts }: MapRun): number => itemCounts.failed + itemCounts.timedOut;

/** Without limits one failure is too many; with both limits either may be passed. */
export const exceedsTolerance = (run: MapRun): boolean => {
  const { toleratedFailureCount: count, toleratedFailurePercentage: percentage } = run;
  const failed = failedItems(run);
  if (count === undefined && percentage === undefined) return failed > 0;
  if (count !== undefined && failed > count) return true;
  return percentage !== undefined && failed * 100 > percentage * run.itemCounts.total;
};

export const toleranceExceeded = (): StateFailure =>
  new StateFailure({
    error: 'States.ExceedToleratedFailureThreshold',
    cause: 'The specified tolerated failure threshold was exceeded',
  });
