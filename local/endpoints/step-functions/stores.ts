// Opens what the server keeps on disk, and ends what a killed process left running.
import { join } from 'node:path';
import { openExecutionStore, type ExecutionRecord, type ExecutionStore } from './store/execution-store.ts';
import { openMachineStore, type MachineStore } from './store/machine-store.ts';
import { openMapRunStore, type MapRunStore } from './store/map-run-store.ts';

export interface Stores {
  machines: MachineStore;
  executions: ExecutionStore;
  mapRuns: MapRunStore;
}

/** The error of an execution that was running when its process died; RedriveExecution goes on from its last state. */
export const RESTARTED = 'Liveframe.Restarted';
const CAUSE =
  'The local Step Functions server ended while the execution was running. RedriveExecution goes on from its last state.';

const failInterrupted = (executions: ExecutionStore, execution: ExecutionRecord, now: number): void => {
  const id = executions.eventsOf(execution).at(-1)?.id ?? 0;
  const details = { error: RESTARTED, cause: CAUSE };
  executions.appendEvent(execution, {
    timestamp: now,
    type: 'ExecutionFailed',
    id: id + 1,
    previousEventId: id,
    executionFailedEventDetails: details,
  });
  executions.closeHistory(execution);
  executions.save({ ...execution, status: 'FAILED', stopDate: now, ...details });
};

/** Opens the stores below `folder`; whatever is still marked as running becomes FAILED with Liveframe.Restarted. */
export const openStores = (folder: string, now: number): Stores => {
  const executionsFolder = join(folder, 'executions');
  const machines = openMachineStore(join(folder, 'machines'));
  const executions = openExecutionStore(executionsFolder);
  const mapRuns = openMapRunStore(executionsFolder);
  for (const execution of executions.list()) {
    if (execution.status === 'RUNNING') failInterrupted(executions, execution, now);
  }
  for (const run of mapRuns.list()) {
    if (run.status !== 'RUNNING') continue;
    run.status = 'FAILED';
    run.stopDate = now;
    mapRuns.save(run);
  }
  return { machines, executions, mapRuns };
};
