// Executions on disk: a folder each, with the record, the definition it runs, its position and its history.
import { join } from 'node:path';
import type { HistoryEvent } from '../../../asl/history.ts';
import type { Position } from '../../../asl/position.ts';
import { openLineLog, readLines, type LineLog } from './line-log.ts';
import { fileName, namesIn, readJson, writeJson } from './json-file.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface ExecutionRecord {
  arn: string;
  name: string;
  machineArn: string;
  machineName: string;
  roleArn: string;
  status: ExecutionStatus;
  /** Milliseconds since 1970. */
  startDate: number;
  stopDate?: number;
  /** JSON text. */
  input: string;
  /** JSON text. */
  output?: string;
  error?: string;
  cause?: string;
  redriveCount: number;
  redriveDate?: number;
}

/** What an execution runs, as it was when it started. */
export interface ExecutionDefinition {
  definition: string;
  updateDate: number;
}

export interface ExecutionStore {
  find: (arn: string) => ExecutionRecord | undefined;
  list: () => ExecutionRecord[];
  save: (execution: ExecutionRecord) => void;
  folderOf: (execution: ExecutionRecord) => string;
  saveDefinition: (execution: ExecutionRecord, definition: ExecutionDefinition) => void;
  definitionOf: (execution: ExecutionRecord) => ExecutionDefinition;
  savePosition: (execution: ExecutionRecord, position: Position) => void;
  positionOf: (execution: ExecutionRecord) => Position | undefined;
  appendEvent: (execution: ExecutionRecord, event: HistoryEvent) => void;
  eventsOf: (execution: ExecutionRecord) => HistoryEvent[];
  /** Ends writing its history. */
  closeHistory: (execution: ExecutionRecord) => void;
}

export const openExecutionStore = (folder: string): ExecutionStore => {
  const executions = new Map<string, ExecutionRecord>();
  const histories = new Map<string, LineLog>();
  for (const machine of namesIn(folder)) {
    for (const name of namesIn(join(folder, machine))) {
      const execution = readJson(join(folder, machine, name, 'execution.json')) as ExecutionRecord | undefined;
      if (execution !== undefined) executions.set(execution.arn, execution);
    }
  }
  const folderOf = ({ machineName, name }: ExecutionRecord): string =>
    join(folder, fileName(machineName), fileName(name));
  const historyPath = (execution: ExecutionRecord): string => join(folderOf(execution), 'history.jsonl');
  const historyOf = (execution: ExecutionRecord): LineLog => {
    const known = histories.get(execution.arn) ?? openLineLog(historyPath(execution));
    histories.set(execution.arn, known);
    return known;
  };
  return {
    folderOf,
    find: (arn) => executions.get(arn),
    list: () => [...executions.values()],
    save: (execution) => {
      executions.set(execution.arn, execution);
      writeJson(join(folderOf(execution), 'execution.json'), execution);
    },
    saveDefinition: (execution, definition) => {
      writeJson(join(folderOf(execution), 'definition.json'), definition);
    },
    definitionOf: (execution) => readJson(join(folderOf(execution), 'definition.json')) as ExecutionDefinition,
    savePosition: (execution, position) => {
      writeJson(join(folderOf(execution), 'position.json'), position);
    },
    positionOf: (execution) => readJson(join(folderOf(execution), 'position.json')) as Position | undefined,
    appendEvent: (execution, event) => {
      historyOf(execution).append(JSON.stringify(event));
    },
    eventsOf: (execution) => {
      histories.get(execution.arn)?.flush();
      return [...readLines(historyPath(execution))].map((line) => JSON.parse(line) as HistoryEvent);
    },
    closeHistory: (execution) => {
      histories.get(execution.arn)?.close();
      histories.delete(execution.arn);
    },
  };
};
