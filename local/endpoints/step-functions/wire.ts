// Executions, map runs and events in the words of the Step Functions API; times are seconds since 1970 there.
import type { HistoryEvent } from '../../asl/history.ts';
import type { ChildRecord, MapRun } from '../../asl/map-run.ts';
import type { ExecutionRecord } from './store/execution-store.ts';

export const seconds = (milliseconds: number): number => milliseconds / 1000;

const optionalSeconds = (key: string, milliseconds: number | undefined): Record<string, number> =>
  milliseconds === undefined ? {} : { [key]: seconds(milliseconds) };

/** Step Functions redrives executions within 14 days of their end. */
const REDRIVABLE_MS = 14 * 86_400_000;

/** Why an execution cannot be redriven; undefined when it can. */
export const notRedrivable = ({ status, stopDate = 0 }: ExecutionRecord, now: number): string | undefined => {
  if (status === 'RUNNING' || status === 'SUCCEEDED') return `Execution is ${status} and can't be redriven`;
  return now - stopDate > REDRIVABLE_MS ? 'Execution ended more than 14 days ago' : undefined;
};

const redriveStatus = (execution: ExecutionRecord, now: number): object => {
  const reason = notRedrivable(execution, now);
  return reason === undefined
    ? { redriveStatus: 'REDRIVABLE' }
    : { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: reason };
};

const payloads = ({
  input,
  output,
  error,
  cause,
}: Pick<ChildRecord, 'input' | 'output' | 'error' | 'cause'>): object => ({
  input,
  inputDetails: { included: true },
  ...(output !== undefined && { output, outputDetails: { included: true } }),
  ...(error !== undefined && { error }),
  ...(cause !== undefined && { cause }),
});

/** DescribeExecution's answer. */
export const describedExecution = (execution: ExecutionRecord, now: number): object => ({
  executionArn: execution.arn,
  stateMachineArn: execution.machineArn,
  name: execution.name,
  status: execution.status,
  startDate: seconds(execution.startDate),
  ...optionalSeconds('stopDate', execution.stopDate),
  ...payloads(execution),
  redriveCount: execution.redriveCount,
  ...optionalSeconds('redriveDate', execution.redriveDate),
  ...redriveStatus(execution, now),
});

/** DescribeExecution's answer for a map run's child. */
export const describedChild = (child: ChildRecord, run: MapRun): object => ({
  executionArn: child.arn,
  stateMachineArn: `${run.stateMachineArn}/${run.label}`,
  name: child.name,
  status: child.status,
  startDate: seconds(child.startDate),
  ...optionalSeconds('stopDate', child.stopDate),
  ...payloads(child),
  mapRunArn: run.arn,
  redriveCount: child.redriveCount,
  redriveStatus:
    child.status === 'SUCCEEDED' || child.status === 'RUNNING' ? 'NOT_REDRIVABLE' : 'REDRIVABLE_BY_MAP_RUN',
});

export const listedExecution = (execution: ExecutionRecord): object => ({
  executionArn: execution.arn,
  stateMachineArn: execution.machineArn,
  name: execution.name,
  status: execution.status,
  startDate: seconds(execution.startDate),
  ...optionalSeconds('stopDate', execution.stopDate),
  redriveCount: execution.redriveCount,
  ...optionalSeconds('redriveDate', execution.redriveDate),
});

export const listedChild = (child: ChildRecord, run: MapRun): object => ({
  executionArn: child.arn,
  stateMachineArn: `${run.stateMachineArn}/${run.label}`,
  mapRunArn: run.arn,
  name: child.name,
  status: child.status,
  itemCount: child.items,
  startDate: seconds(child.startDate),
  ...optionalSeconds('stopDate', child.stopDate),
  redriveCount: child.redriveCount,
});

/** DescribeMapRun's answer. */
export const describedMapRun = (run: MapRun): object => ({
  mapRunArn: run.arn,
  executionArn: run.executionArn,
  status: run.status,
  startDate: seconds(run.startDate),
  ...optionalSeconds('stopDate', run.stopDate),
  maxConcurrency: run.maxConcurrency,
  toleratedFailureCount: run.toleratedFailureCount ?? 0,
  toleratedFailurePercentage: run.toleratedFailurePercentage ?? 0,
  itemCounts: run.itemCounts,
  executionCounts: run.executionCounts,
  redriveCount: run.redriveCount,
  ...optionalSeconds('redriveDate', run.redriveDate),
});

export const listedMapRun = (run: MapRun): object => ({
  executionArn: run.executionArn,
  mapRunArn: run.arn,
  stateMachineArn: run.stateMachineArn,
  startDate: seconds(run.startDate),
  ...optionalSeconds('stopDate', run.stopDate),
});

export const wireEvent = (event: HistoryEvent): object => ({ ...event, timestamp: seconds(event.timestamp) });
