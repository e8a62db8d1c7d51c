// The Map state: inline or distributed, by its processor's mode.
import type { MapState } from './definition.ts';
import { StateFailure } from './failure.ts';
import type { Transition, Visit } from './frame.ts';
import { runDistributedMap } from './map-distributed.ts';
import { runInlineMap } from './map-inline.ts';
import { withRetryAndCatch } from './retry.ts';

export const isDistributed = (state: MapState): boolean => state.ItemProcessor.ProcessorConfig?.Mode === 'DISTRIBUTED';

/** The outputs in the order of the items, or what ResultWriter says. Throws StateFailure where no Catch takes it. */
export const runMap = async (visit: Visit<MapState>): Promise<Transition> => {
  const { recorder } = visit.frame.execution;
  try {
    return await withRetryAndCatch(visit, isDistributed(visit.state) ? runDistributedMap : runInlineMap);
  } catch (error) {
    if (error instanceof StateFailure) recorder.record(visit.frame.trail, 'MapStateFailed');
    throw error;
  }
};
