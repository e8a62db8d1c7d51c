// Start, Describe, List, Stop and Redrive for executions, and their histories.
import * as z from 'zod';
import type { HistoryEvent } from '../../../asl/history.ts';
import { isTooLarge } from '../../../asl/json.ts';
import type { ChildRecord, MapRun } from '../../../asl/map-run.ts';
import { ApiError } from '../api-error.ts';
import { checkArn } from '../arns.ts';
import { pageOf } from '../pages.ts';
import type { ExecutionRecord } from '../store/execution-store.ts';
import { describedChild, describedExecution, listedChild, listedExecution, seconds, wireEvent } from '../wire.ts';
import { findMapRun } from './map-runs.ts';
import { operation, type Context } from './operation.ts';
import { findMachine } from './state-machines.ts';

const page = { maxResults: z.int().min(0).max(1000).optional(), nextToken: z.string().optional() };
const Status = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']);

const checkInput = (input: string): string => {
  try {
    JSON.parse(input);
  } catch (error) {
    throw new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${(error as Error).message}'`);
  }
  if (!isTooLarge(input)) return input;
  throw new ApiError('InvalidExecutionInput', 'Invalid State Machine Execution Input: it is larger than 262144 bytes');
};

type Found = { execution: ExecutionRecord } | { child: ChildRecord; run: MapRun };

/** The execution of that ARN, or the map run's child. Throws ApiError InvalidArn or ExecutionDoesNotExist. */
const findAny = ({ stores }: Context, arn: string): Found => {
  const execution = stores.executions.find(checkArn(arn, 'execution'));
  if (execution !== undefined) return { execution };
  const child = stores.mapRuns.findChild(arn);
  if (child !== undefined) return child;
  throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
};

/** Like findAny, for what only whole executions can do. */
const findExecution = (context: Context, arn: string): ExecutionRecord => {
  const found = findAny(context, arn);
  if ('execution' in found) return found.execution;
  throw new ApiError(
    'ValidationException',
    `'${arn}' is a map run's child: stop or redrive the execution of its map run.`,
  );
};

const StartRequest = z.strictObject({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().optional(),
  traceHeader: z.string().optional(),
});

export const startExecution = operation(StartRequest, (context, { stateMachineArn, name = '', input = '{}' }) => {
  const machine = findMachine(context, stateMachineArn);
  const { arn, startDate } = context.executor.start({ machine, name, input: checkInput(input) });
  return { executionArn: arn, startDate: seconds(startDate) };
});

const ExecutionRequest = z.strictObject({ executionArn: z.string(), includedData: z.string().optional() });

export const describeExecution = operation(ExecutionRequest, (context, { executionArn }) => {
  const found = findAny(context, executionArn);
  return 'execution' in found
    ? describedExecution(found.execution, context.clock.now())
    : describedChild(found.child, found.run);
});

export const describeStateMachineForExecution = operation(ExecutionRequest, (context, { executionArn }) => {
  const found = findAny(context, executionArn);
  const child = 'run' in found ? { mapRunArn: found.run.arn, label: found.run.label } : {};
  const execution = 'execution' in found ? found.execution : context.stores.executions.find(found.run.executionArn);
  if (execution === undefined)
    throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  const { definition, updateDate } = context.stores.executions.definitionOf(execution);
  return {
    stateMachineArn: execution.machineArn,
    name: execution.machineName,
    definition,
    roleArn: execution.roleArn,
    updateDate: seconds(updateDate),
    ...child,
  };
});

const ListRequest = z.strictObject({
  stateMachineArn: z.string().optional(),
  mapRunArn: z.string().optional(),
  statusFilter: Status.optional(),
  ...page,
});

type ListRequest = z.output<typeof ListRequest>;

const listChildren = (context: Context, run: MapRun, request: ListRequest): object => {
  const { statusFilter } = request;
  const children = context.stores.mapRuns.childrenOf(run);
  const wanted = children.filter(({ status }) => statusFilter === undefined || status === statusFilter);
  const { items, next } = pageOf(wanted, request);
  return { executions: items.map((child) => listedChild(child, run)), ...next };
};

const listOfMachine = (context: Context, machineArn: string, request: ListRequest): object => {
  findMachine(context, machineArn);
  const { statusFilter } = request;
  const wanted = context.stores.executions
    .list()
    .filter((execution) => execution.machineArn === machineArn)
    .filter(({ status }) => statusFilter === undefined || status === statusFilter)
    .sort((left, right) => right.startDate - left.startDate);
  const { items, next } = pageOf(wanted, request);
  return { executions: items.map(listedExecution), ...next };
};

/** By machine the newest first; by map run in the order of the items. */
export const listExecutions = operation(ListRequest, (context, request) => {
  const { stateMachineArn, mapRunArn } = request;
  if (mapRunArn !== undefined && stateMachineArn === undefined) {
    return listChildren(context, findMapRun(context, mapRunArn), request);
  }
  if (stateMachineArn !== undefined && mapRunArn === undefined) return listOfMachine(context, stateMachineArn, request);
  throw new ApiError('ValidationException', 'Give either a state machine ARN or a map run ARN.');
});

const HistoryRequest = z.strictObject({
  executionArn: z.string(),
  reverseOrder: z.boolean().optional(),
  includeExecutionData: z.boolean().optional(),
  ...page,
});

const DATA = ['input', 'output', 'parameters', 'assignedVariables'];

/** The event without the data it carries. */
const withoutData = (event: HistoryEvent): HistoryEvent => {
  const [key, details] = Object.entries(event).find(([name]) => name.endsWith('EventDetails')) ?? [];
  if (key === undefined) return event;
  const kept = Object.entries(details as object).filter(([name]) => !DATA.includes(name));
  return { ...event, [key]: Object.fromEntries(kept) };
};

export const getExecutionHistory = operation(HistoryRequest, (context, request) => {
  const found = findAny(context, request.executionArn);
  const { executions, mapRuns } = context.stores;
  const events =
    'execution' in found ? executions.eventsOf(found.execution) : mapRuns.childEvents(found.run, found.child);
  if (request.reverseOrder === true) events.reverse();
  const { items, next } = pageOf(events, request);
  const shown = request.includeExecutionData === false ? items.map(withoutData) : items;
  return { events: shown.map(wireEvent), ...next };
});

const StopRequest = z.strictObject({
  executionArn: z.string(),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});

export const stopExecution = operation(StopRequest, async (context, { executionArn, error, cause }) => {
  const stopped = await context.executor.stop(findExecution(context, executionArn), { error, cause });
  return { stopDate: seconds(stopped.stopDate ?? context.clock.now()) };
});

const RedriveRequest = z.strictObject({ executionArn: z.string(), clientToken: z.string().optional() });

export const redriveExecution = operation(RedriveRequest, (context, { executionArn }) => {
  const again = context.executor.redrive(findExecution(context, executionArn));
  return { redriveDate: seconds(again.redriveDate ?? context.clock.now()) };
});
