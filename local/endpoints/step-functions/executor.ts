// Starts, stops and redrives executions by the rules of the API.
import { ExecutionStopped } from '../../asl/failure.ts';
import type { FinishedExecution, StartedExecution } from '../../asl/integrations/start-execution.ts';
import type { DefinitionLoader } from '../../asl/definition-loader.ts';
import type { Engine } from '../../asl/engine.ts';
import { ApiError } from './api-error.ts';
import { checkName, executionArn, type Account } from './arns.ts';
import { createRunningExecutions } from './running-executions.ts';
import type { Stores } from './stores.ts';
import type { ExecutionRecord } from './store/execution-store.ts';
import type { MachineRecord } from './store/machine-store.ts';
import { notRedrivable } from './wire.ts';

interface StartRequest {
  machine: MachineRecord;
  /** Empty for a made-up one. */
  name: string;
  /** JSON text. */
  input: string;
}

interface Failure {
  error?: string | undefined;
  cause?: string | undefined;
}

export interface Executor {
  /** Gives a running execution of the same name and input back; throws ApiError ExecutionAlreadyExists otherwise. */
  start: (request: StartRequest) => ExecutionRecord;
  /** Starts and waits: what the startExecution integration needs. */
  startAndFollow: (request: StartRequest) => StartedExecution;
  stop: (execution: ExecutionRecord, failure: Failure) => Promise<ExecutionRecord>;
  /** Throws ApiError ExecutionNotRedrivable. */
  redrive: (execution: ExecutionRecord) => ExecutionRecord;
  /** Stops everything that runs and waits for its end. */
  close: () => Promise<void>;
}

interface ExecutorOptions {
  engine: Engine;
  stores: Stores;
  account: Account;
  load: DefinitionLoader;
}

/** Both texts are JSON: StartExecution has checked them. */
const sameInput = (left: string, right: string): boolean =>
  left === right || JSON.stringify(JSON.parse(left)) === JSON.stringify(JSON.parse(right));

const followed = (execution: ExecutionRecord): FinishedExecution => ({
  ...execution,
  executionArn: execution.arn,
  stateMachineArn: execution.machineArn,
  stopDate: execution.stopDate ?? execution.startDate,
});

/** The record of a redriven execution, without what the failed attempt left in it. */
const reopened = (execution: ExecutionRecord, now: number): ExecutionRecord => {
  const again: ExecutionRecord = {
    ...execution,
    status: 'RUNNING',
    redriveCount: execution.redriveCount + 1,
    redriveDate: now,
  };
  delete again.stopDate;
  delete again.error;
  delete again.cause;
  return again;
};

const newExecution = (
  { machine, name, input }: StartRequest,
  account: Account,
  startDate: number,
): ExecutionRecord => ({
  arn: executionArn(account, machine.name, name),
  name,
  machineArn: machine.arn,
  machineName: machine.name,
  roleArn: machine.roleArn,
  status: 'RUNNING',
  startDate,
  input,
  redriveCount: 0,
});

export const createExecutor = ({ engine, stores, account, load }: ExecutorOptions): Executor => {
  const { executions } = stores;
  const { clock, ids } = engine.services;
  const running = createRunningExecutions({ engine, stores, load });

  const start = (request: StartRequest): ExecutionRecord => {
    const name = request.name === '' ? ids() : checkName(request.name);
    const arn = executionArn(account, request.machine.name, name);
    const existing = executions.find(arn);
    if (existing === undefined) {
      const execution = newExecution({ ...request, name }, account, clock.now());
      const { definition, updateDate } = request.machine;
      executions.saveDefinition(execution, { definition, updateDate });
      executions.save(execution);
      running.launch(execution);
      return execution;
    }
    if (existing.status === 'RUNNING' && sameInput(existing.input, request.input)) return existing;
    throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  };

  return {
    start,
    stop: (execution, failure) => running.stop(execution, new ExecutionStopped('ABORTED', failure)),
    startAndFollow: (request) => {
      const execution = start(request);
      const finished = running.finished(execution) ?? Promise.resolve(execution);
      const cause = 'The execution that started it is over.';
      return {
        executionArn: execution.arn,
        startDate: execution.startDate,
        finished: finished.then(followed),
        stop: () => {
          void running.stop(execution, new ExecutionStopped('ABORTED', { cause }));
        },
      };
    },
    redrive: (execution) => {
      const reason = notRedrivable(execution, clock.now());
      if (reason !== undefined) throw new ApiError('ExecutionNotRedrivable', reason);
      const again = reopened(execution, clock.now());
      executions.save(again);
      running.launch(again);
      return again;
    },
    close: () => {
      const cause = 'The local Step Functions server was closed.';
      return running.stopAll(new ExecutionStopped('ABORTED', { error: 'Liveframe.Stopped', cause }));
    },
  };
};
