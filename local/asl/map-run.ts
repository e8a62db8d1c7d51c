// What is known about one run of a distributed Map: its counts, its limits, its finished children.
import type { HistoryEvent } from './history.ts';
import type { Position } from './position.ts';

/** The counts of DescribeMapRun, for items or for child executions. */
export interface MapRunCounts {
  pending: number;
  running: number;
  succeeded: number;
  failed: number;
  timedOut: number;
  aborted: number;
  total: number;
  resultsWritten: number;
  failuresNotRedrivable: number;
  pendingRedrive: number;
}

export type ChildStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface ResultFile {
  Key: string;
  Size: number;
}

export interface ResultFiles {
  SUCCEEDED: ResultFile[];
  FAILED: ResultFile[];
  PENDING: ResultFile[];
}

export interface MapRun {
  arn: string;
  id: string;
  /** The Map state's Label, or a name made of the state's. */
  label: string;
  executionArn: string;
  stateMachineArn: string;
  childType: 'STANDARD' | 'EXPRESS';
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  /** Milliseconds since 1970. */
  startDate: number;
  stopDate?: number;
  maxConcurrency: number;
  toleratedFailureCount?: number;
  toleratedFailurePercentage?: number;
  itemCounts: MapRunCounts;
  executionCounts: MapRunCounts;
  redriveCount: number;
  redriveDate?: number;
  resultFiles: ResultFiles;
}

/** A child execution, as it is listed and as ResultWriter writes it. */
export interface ChildRecord {
  /** The child's place in the map run, from 0. */
  index: number;
  arn: string;
  name: string;
  status: ChildStatus;
  /** Milliseconds since 1970. */
  startDate: number;
  stopDate?: number;
  /** JSON text. */
  input: string;
  /** JSON text. */
  output?: string;
  error?: string;
  cause?: string;
  /** Items in the child's batch; 1 without a batcher. */
  items: number;
  redriveCount: number;
  /** Where a failed child stopped, for redrive. */
  position?: Position;
  /** The id of its last event, for redrive. */
  lastEventId?: number;
}

/** Keeps what a map run's children leave behind. */
export interface MapRunJournal {
  /** `events` grows while the child runs; it stays empty for EXPRESS children. */
  childStarted: (child: ChildRecord, events: readonly HistoryEvent[]) => void;
  /** `events` are the child's history since it was started or redriven; absent for EXPRESS children. */
  childFinished: (child: ChildRecord, events: HistoryEvent[] | undefined) => void;
  /** The run's counts or status changed for good. */
  save: (run: MapRun) => void;
  /** Calls back when the run's limits were changed from outside (UpdateMapRun). */
  onUpdated: (callback: () => void) => void;
  /** Every child that ever finished, the latest record of each last. */
  finishedChildren: () => Iterable<ChildRecord>;
}

export const noCounts = (): MapRunCounts => ({
  pending: 0,
  running: 0,
  succeeded: 0,
  failed: 0,
  timedOut: 0,
  aborted: 0,
  total: 0,
  resultsWritten: 0,
  failuresNotRedrivable: 0,
  pendingRedrive: 0,
});
