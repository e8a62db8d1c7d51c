// Runs the children of a map run: as many at once as allowed, until all are done or too many failed.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MapState } from './definition.ts';
import { ExecutionStopped } from './failure.ts';
import type { Visit } from './frame.ts';
import { createGate } from './gate.ts';
import { batchesOf, type Batch } from './item-batcher.ts';
import type { Json } from './json.ts';
import { runChild } from './map-child.ts';
import type { MapResults } from './map-results.ts';
import type { ChildRecord, ChildStatus, MapRun, MapRunCounts, MapRunJournal } from './map-run.ts';
import type { ItemSource } from './readers/item-source.ts';
import { exceedsTolerance, toleranceExceeded } from './tolerated-failures.ts';
import { MAX_CONCURRENT_CHILDREN } from './map-distributed.ts';

export interface Children {
  run: MapRun;
  journal: MapRunJournal;
  redriven: boolean;
  results: MapResults;
  source: ItemSource;
}

/** Starting this many children without a pause keeps a server on the same thread answering. */
const STARTS_PER_TURN = 64;

const COUNT_OF = { SUCCEEDED: 'succeeded', FAILED: 'failed', TIMED_OUT: 'timedOut', ABORTED: 'aborted' } as const;

const count = (counts: MapRunCounts, status: Exclude<ChildStatus, 'RUNNING'>, number: number): void => {
  counts[COUNT_OF[status]] += number;
};

/** What is left of the children an earlier attempt of the same map run had. */
interface Earlier {
  succeeded: Set<number>;
  unfinished: Map<number, ChildRecord>;
}

const readEarlier = async ({ redriven, journal, results, run }: Children): Promise<Earlier> => {
  const earlier: Earlier = { succeeded: new Set(), unfinished: new Map() };
  if (!redriven) return earlier;
  for (const child of journal.finishedChildren()) {
    earlier.unfinished.delete(child.index);
    if (child.status !== 'SUCCEEDED') {
      earlier.unfinished.set(child.index, child);
      continue;
    }
    earlier.succeeded.add(child.index);
    count(run.itemCounts, 'SUCCEEDED', child.items);
    count(run.executionCounts, 'SUCCEEDED', 1);
    if (run.resultFiles.SUCCEEDED.length === 0) await results.add(child);
  }
  return earlier;
};

const setTotals = ({ run, source }: Children, batched: boolean): void => {
  run.itemCounts.total = source.total;
  run.itemCounts.pending = source.total - run.itemCounts.succeeded;
  if (batched) return;
  run.executionCounts.total = source.total;
  run.executionCounts.pending = source.total - run.executionCounts.succeeded;
};

const move = (run: MapRun, items: number, [from, to]: readonly [keyof MapRunCounts, keyof MapRunCounts]): void => {
  run.itemCounts[from] -= items;
  run.itemCounts[to] += items;
  run.executionCounts[from] -= 1;
  run.executionCounts[to] += 1;
};

/** Starts and ends children, and knows when to stop. */
interface Supervisor {
  start: (batch: Batch, earlier: ChildRecord | undefined) => Promise<void>;
  stop: (reason: unknown) => void;
  isStopped: () => boolean;
  /** Throws why it was stopped, if it was. */
  throwIfStopped: () => void;
  /** Waits for a place; false when the run was stopped meanwhile. */
  enter: () => Promise<boolean>;
  allEnded: () => Promise<void>;
}

const ceiling = ({ maxConcurrency }: MapRun): number =>
  maxConcurrency === 0 ? MAX_CONCURRENT_CHILDREN : Math.min(maxConcurrency, MAX_CONCURRENT_CHILDREN);

const supervise = (visit: Visit<MapState>, children: Children): Supervisor => {
  const { run, journal, results } = children;
  const running = new Set<AbortController>();
  let stopped: { reason: unknown } | undefined;
  const isStopped = (): boolean => stopped !== undefined;
  const gate = createGate(() => ceiling(run), isStopped);
  journal.onUpdated(gate.poke);
  const stop = (reason: unknown): void => {
    if (isStopped()) return;
    stopped = { reason };
    for (const child of running) child.abort(new ExecutionStopped('ABORTED'));
    gate.poke();
  };
  const finishChild = async (child: ChildRecord): Promise<void> => {
    const status = child.status as Exclude<ChildStatus, 'RUNNING'>;
    move(run, child.items, ['running', COUNT_OF[status]]);
    await results.add(child);
    run.itemCounts.resultsWritten += child.items;
    run.executionCounts.resultsWritten += 1;
    if (status !== 'SUCCEEDED' && exceedsTolerance(run)) stop(toleranceExceeded());
  };
  const start = async (batch: Batch, earlier: ChildRecord | undefined): Promise<void> => {
    const controller = new AbortController();
    running.add(controller);
    move(run, batch.items, ['pending', 'running']);
    try {
      await finishChild(await runChild(visit, { ...children, batch, earlier, signal: controller.signal }));
    } catch (error) {
      stop(error);
    } finally {
      running.delete(controller);
      gate.leave();
    }
  };
  const enter = async (): Promise<boolean> => {
    if (isStopped()) return false;
    await gate.enter();
    if (isStopped()) gate.leave();
    return !isStopped();
  };
  const throwIfStopped = (): void => {
    if (stopped !== undefined) throw stopped.reason;
  };
  return { start, stop, isStopped, throwIfStopped, enter, allEnded: gate.empty };
};

/** Starts a child for every batch that has not succeeded before; what is left when the run stops is pending. */
const startAll = async (visit: Visit<MapState>, children: Children, supervisor: Supervisor): Promise<void> => {
  const { run, results, source } = children;
  const batched = visit.state.ItemBatcher !== undefined;
  const earlier = await readEarlier(children);
  setTotals(children, batched);
  children.journal.save(run);
  let starts = 0;
  for await (const batch of batchesOf(visit, source)) {
    if (batched) run.executionCounts.total += 1;
    if (earlier.succeeded.has(batch.index)) continue;
    if (batched) run.executionCounts.pending += 1;
    if (await supervisor.enter()) {
      void supervisor.start(batch, earlier.unfinished.get(batch.index));
      starts += 1;
      if (starts % STARTS_PER_TURN === 0) await nextTurn();
    } else {
      await results.addPending(batch.input);
    }
  }
};

/** Runs every child and gives the Map's result. Throws StateFailure, or the signal's reason when stopped. */
export const runChildren = async (visit: Visit<MapState>, children: Children): Promise<Json> => {
  const { signal } = visit.frame;
  const supervisor = supervise(visit, children);
  const onAbort = (): void => {
    supervisor.stop(signal.reason);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    await startAll(visit, children, supervisor).catch(supervisor.stop);
    await supervisor.allEnded();
    const result = await closeResults(children, supervisor);
    return result;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
};

/** Writes the results also of a run that was stopped; why it was stopped is what counts then. */
const closeResults = async ({ results }: Children, supervisor: Supervisor): Promise<Json> => {
  try {
    return await results.close();
  } finally {
    supervisor.throwIfStopped();
  }
};
