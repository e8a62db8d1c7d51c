// The inline Map: iterations inside the execution, in its own history.
import { runBranch } from './branch.ts';
import type { MapState } from './definition.ts';
import { StateFailure } from './failure.ts';
import { finish } from './finish.ts';
import type { Transition, Visit } from './frame.ts';
import type { Json } from './json.ts';
import { itemsOf, limitsOf, selectItem } from './map-fields.ts';
import { runBranches } from './run-branches.ts';
import type { Trail } from './history.ts';

/** Inline Maps run at most 40 iterations at once (Step Functions developer guide, state-map-inline). */
const MAX_CONCURRENT_ITERATIONS = 40;

interface Iteration {
  item: Json;
  index: number;
  signal: AbortSignal;
}

const runIteration = async (visit: Visit<MapState>, { item, index, signal }: Iteration): Promise<Json> => {
  const { recorder } = visit.frame.execution;
  const trail: Trail = { previous: visit.frame.trail.previous };
  const details = { name: visit.name, index };
  const mapItem = { Index: index, Value: item };
  recorder.record(trail, 'MapIterationStarted', details);
  try {
    const input = await selectItem(visit, mapItem);
    const block = visit.state.ItemProcessor;
    const output = await runBranch(visit, {
      block,
      index,
      input,
      frame: { signal, mapItem, trail, inParallel: false },
    });
    recorder.record(trail, 'MapIterationSucceeded', details);
    return output;
  } catch (error) {
    recorder.record(trail, error instanceof StateFailure ? 'MapIterationFailed' : 'MapIterationAborted', details);
    throw error;
  }
};

/** One attempt of the Map: the outputs in the order of the items. Throws the first iteration's failure. */
export const runInlineMap = async (visit: Visit<MapState>): Promise<Transition> => {
  const { recorder } = visit.frame.execution;
  const { signal, trail } = visit.frame;
  const items = await itemsOf(visit);
  const { maxConcurrency } = await limitsOf(visit);
  visit.position.branches = {};
  recorder.record(trail, 'MapStateStarted', { length: items.length });
  const concurrency = Math.min(
    maxConcurrency === undefined || maxConcurrency === 0 ? Infinity : maxConcurrency,
    MAX_CONCURRENT_ITERATIONS,
  );
  const outputs = await runBranches(items, { signal, concurrency }, (item, index, iterationSignal) =>
    runIteration(visit, { item, index, signal: iterationSignal }),
  ).finally(() => {
    trail.previous = recorder.lastId();
  });
  recorder.record(trail, 'MapStateSucceeded');
  return finish(visit, outputs, { result: outputs });
};
