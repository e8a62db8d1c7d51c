// The engine's front door: load a definition, run executions of it.
import type { EngineClock } from './clock.ts';
import type { Definition } from './definition.ts';
import { createEvaluator } from './evaluate.ts';
import type { EngineServices, ExecutionIdentity, MachineIdentity, MapRunKeeper } from './frame.ts';
import { createRecorder, type HistoryEvent } from './history.ts';
import type { ObjectAccess } from './objects.ts';
import type { Position } from './position.ts';
import { runExecution, type ExecutionOutcome } from './run-execution.ts';
import type { TaskRunner } from './task-runner.ts';

export interface EngineOptions {
  clock: EngineClock;
  /** In [0, 1). */
  random: () => number;
  /** Unique names. */
  ids: () => string;
  runTask: TaskRunner;
  objects: ObjectAccess;
  region: string;
  accountId: string;
}

export interface RunRequest {
  definition: Definition;
  machine: MachineIdentity;
  identity: ExecutionIdentity;
  signal: AbortSignal;
  mapRuns: MapRunKeeper;
  onEvent: (event: HistoryEvent) => void;
  onPosition?: (position: Position) => void;
  /** Where a redriven execution goes on, and the last id of its history. */
  redriven?: { from: Position; lastEventId: number };
}

export interface Engine {
  services: EngineServices;
  /** Runs one execution to its end; never rejects. */
  run: (request: RunRequest) => Promise<ExecutionOutcome>;
}

/** An engine on the given clock, randomness, ids and services. */
export const createEngine = (options: EngineOptions): Engine => {
  const { clock, random, ids } = options;
  const services: EngineServices = { ...options, evaluator: createEvaluator({ now: clock.now, random, uuid: ids }) };
  return {
    services,
    run: ({ definition, machine, identity, signal, mapRuns, onEvent, onPosition, redriven }) => {
      const recorder = createRecorder({ clock, keep: onEvent, lastId: redriven?.lastEventId ?? 0 });
      return runExecution(
        { services, machine, identity, recorder, mapRuns },
        {
          block: definition,
          signal,
          timeoutSeconds: definition.TimeoutSeconds,
          from: redriven?.from,
          ...(onPosition !== undefined && { onPosition }),
        },
      );
    },
  };
};

/** Keeps nothing of map runs: for runs that are looked at once. */
export const forgetfulMapRuns: MapRunKeeper = {
  open: () => ({
    childStarted: () => undefined,
    childFinished: () => undefined,
    save: () => undefined,
    onUpdated: () => undefined,
    finishedChildren: () => [],
  }),
  reopen: () => undefined,
};
