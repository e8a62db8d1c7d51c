// What a running state can reach: its execution, its variables, its branch's trail in the history.
import type { EngineClock } from './clock.ts';
import type { Evaluator } from './evaluate.ts';
import type { Recorder, Trail } from './history.ts';
import type { Json, JsonObject } from './json.ts';
import type { MapRun, MapRunJournal } from './map-run.ts';
import type { BranchProgress, Position } from './position.ts';
import type { ObjectAccess } from './objects.ts';
import type { TaskRunner } from './task-runner.ts';

/** What the engine needs from outside; everything that varies is here. */
export interface EngineServices {
  clock: EngineClock;
  /** In [0, 1), for jitter and $random. */
  random: () => number;
  /** Unique names: map runs, children, request ids. */
  ids: () => string;
  evaluator: Evaluator;
  runTask: TaskRunner;
  objects: ObjectAccess;
  region: string;
  accountId: string;
}

export interface MachineIdentity {
  arn: string;
  name: string;
}

export interface ExecutionIdentity {
  arn: string;
  name: string;
  roleArn: string;
  /** Milliseconds since 1970. */
  startDate: number;
  input: Json;
  redriveCount: number;
}

/** Keeps the map runs of an execution. */
export interface MapRunKeeper {
  open: (run: MapRun) => MapRunJournal;
  /** The run a redriven Map state continues; undefined when it is not known any more. */
  reopen: (arn: string) => { run: MapRun; journal: MapRunJournal } | undefined;
}

export interface Execution {
  services: EngineServices;
  machine: MachineIdentity;
  identity: ExecutionIdentity;
  recorder: Recorder;
  mapRuns: MapRunKeeper;
}

export interface MapItem {
  Index: number;
  Value: Json;
  Source?: string;
}

export interface Frame {
  execution: Execution;
  signal: AbortSignal;
  trail: Trail;
  /** Replaced, never changed in place: a branch starts with its parent's object. */
  variables: JsonObject;
  mapItem: MapItem | undefined;
  /** Whether this is a branch of a Parallel: there a failed task is also recorded as aborted. */
  inParallel: boolean;
  /** Called at each state; the object may gain branches later. */
  onPosition: (position: Position) => void;
}

/** One visit of a state, from its entry to its exit. */
export interface Visit<State> {
  name: string;
  state: State;
  input: Json;
  frame: Frame;
  position: Position;
  /** What this state's branches had reached before a redrive. */
  earlier: Position | undefined;
  /** The id of the StateEntered event. */
  enteredId: number;
  /** Milliseconds since 1970. */
  enteredAt: number;
  /** Absent on states that are never retried. */
  retryCount: number | undefined;
}

/** How a state ends; without `next` the block of states ends. */
export interface Transition {
  output: Json;
  assigned?: JsonObject | undefined;
  next?: string | undefined;
}

/** The progress of branch `index` before a redrive, if any; a retry runs everything again. */
export const earlierBranch = (visit: Visit<unknown>, index: number): BranchProgress | undefined =>
  visit.retryCount === 0 ? visit.earlier?.branches?.[index] : undefined;
