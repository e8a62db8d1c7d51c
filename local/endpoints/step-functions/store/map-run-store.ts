// Map runs on disk: a folder each below their execution's, with the run, its children and the children's histories.
import { join } from 'node:path';
import type { MapRunKeeper } from '../../../asl/frame.ts';
import type { HistoryEvent } from '../../../asl/history.ts';
import type { ChildRecord, MapRun, MapRunJournal } from '../../../asl/map-run.ts';
import { openLineLog, readAt, readLines, type LineLog } from './line-log.ts';
import { namesIn, readJson, writeJson } from './json-file.ts';

/** A line of children.jsonl: the record, and where its history is in histories.jsonl. */
interface ChildLine extends ChildRecord {
  history?: { offset: number; length: number };
}

interface OpenMapRun {
  run: MapRun;
  folder: string;
  children?: LineLog;
  histories?: LineLog;
  running: Map<number, { child: ChildRecord; events: readonly HistoryEvent[] }>;
  onUpdated: () => void;
}

export interface MapRunStore {
  find: (arn: string) => MapRun | undefined;
  listOf: (executionArn: string) => MapRun[];
  list: () => MapRun[];
  save: (run: MapRun) => void;
  /** Tells the running map that its limits changed. */
  updated: (run: MapRun) => void;
  /** The latest record of every child, in the order of the items. */
  childrenOf: (run: MapRun) => ChildRecord[];
  /** The child of that execution ARN, with its map run. */
  findChild: (executionArn: string) => { run: MapRun; child: ChildRecord } | undefined;
  /** A STANDARD child's history; EXPRESS children have none. */
  childEvents: (run: MapRun, child: ChildRecord) => HistoryEvent[];
  /** Map runs of an execution whose folder is given. */
  keeper: (executionFolder: string) => MapRunKeeper;
}

const CHILD_NAME = /^arn:[^:]*:states:[^:]*:[^:]*:execution:[^:]*:(.+)-(\d+)$/;

const closeLogs = (open: OpenMapRun): void => {
  open.children?.close();
  open.histories?.close();
  delete open.children;
  delete open.histories;
};

/** Runs that end close their files; a redrive opens them again. */
const journalOf = (open: OpenMapRun): MapRunJournal => {
  const children = (open.children ??= openLineLog(join(open.folder, 'children.jsonl')));
  const histories = (open.histories ??= openLineLog(join(open.folder, 'histories.jsonl')));
  return {
    childStarted: (child, events) => {
      open.running.set(child.index, { child, events });
    },
    childFinished: (child, events) => {
      const history = events === undefined ? undefined : histories.append(JSON.stringify(events));
      children.append(JSON.stringify({ ...child, ...(history !== undefined && { history }) }));
      open.running.delete(child.index);
    },
    save: (run) => {
      writeJson(join(open.folder, 'map-run.json'), run);
      if (run.status !== 'RUNNING') closeLogs(open);
    },
    onUpdated: (callback) => {
      open.onUpdated = callback;
    },
    finishedChildren: () => finishedLines(open),
  };
};

function* finishedLines(open: OpenMapRun): Generator<ChildLine> {
  open.children?.flush();
  for (const line of readLines(join(open.folder, 'children.jsonl'))) yield JSON.parse(line) as ChildLine;
}

const openAll = (executionsFolder: string): Map<string, OpenMapRun> => {
  const runs = new Map<string, OpenMapRun>();
  for (const machine of namesIn(executionsFolder)) {
    for (const execution of namesIn(join(executionsFolder, machine))) {
      const folder = join(executionsFolder, machine, execution, 'map-runs');
      for (const id of namesIn(folder)) {
        const run = readJson(join(folder, id, 'map-run.json')) as MapRun | undefined;
        if (run !== undefined)
          runs.set(run.arn, { run, folder: join(folder, id), running: new Map(), onUpdated: () => undefined });
      }
    }
  }
  return runs;
};

const createKeeper = (runs: Map<string, OpenMapRun>, executionFolder: string): MapRunKeeper => ({
  open: (run) => {
    const open: OpenMapRun = {
      run,
      folder: join(executionFolder, 'map-runs', run.id),
      running: new Map(),
      onUpdated: () => undefined,
    };
    runs.set(run.arn, open);
    const journal = journalOf(open);
    journal.save(run);
    return journal;
  },
  reopen: (arn) => {
    const open = runs.get(arn);
    return open === undefined ? undefined : { run: open.run, journal: journalOf(open) };
  },
});

export const openMapRunStore = (executionsFolder: string): MapRunStore => {
  const runs = openAll(executionsFolder);
  const openOf = (run: MapRun): OpenMapRun | undefined => runs.get(run.arn);
  const childrenOf = (run: MapRun): ChildRecord[] => {
    const open = openOf(run);
    if (open === undefined) return [];
    const children = new Map<number, ChildRecord>();
    for (const line of finishedLines(open)) children.set(line.index, line);
    for (const { child } of open.running.values()) children.set(child.index, child);
    return [...children.values()].sort((left, right) => left.index - right.index);
  };
  const list = (): MapRun[] => [...runs.values()].map(({ run }) => run);
  return {
    find: (arn) => runs.get(arn)?.run,
    list,
    listOf: (executionArn) => list().filter((run) => run.executionArn === executionArn),
    save: (run) => {
      const open = openOf(run);
      if (open !== undefined) writeJson(join(open.folder, 'map-run.json'), run);
    },
    updated: (run) => {
      openOf(run)?.onUpdated();
    },
    childrenOf,
    findChild: (executionArn) => {
      const [, id, index] = CHILD_NAME.exec(executionArn) ?? [];
      const run = list().find((candidate) => candidate.id === id);
      const open = run === undefined ? undefined : openOf(run);
      if (run === undefined || open === undefined) return undefined;
      let child = open.running.get(Number(index))?.child;
      if (child === undefined) for (const line of finishedLines(open)) if (line.arn === executionArn) child = line;
      return child === undefined ? undefined : { run, child };
    },
    childEvents: (run, child) => {
      const open = openOf(run);
      if (open === undefined) return [];
      open.histories?.flush();
      const path = join(open.folder, 'histories.jsonl');
      const events: HistoryEvent[] = [];
      for (const line of finishedLines(open)) {
        if (line.index === child.index && line.history !== undefined) {
          events.push(...(JSON.parse(readAt(path, line.history)) as HistoryEvent[]));
        }
      }
      return [...events, ...(open.running.get(child.index)?.events ?? [])];
    },
    keeper: (executionFolder) => createKeeper(runs, executionFolder),
  };
};
