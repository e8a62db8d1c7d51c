// The states integrations: startExecution, and startExecution.sync:2, which waits for the started execution's end.
import { orAborted } from '../deadline.ts';
import { StateFailure } from '../failure.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { TaskCall } from '../task-runner.ts';

/** A finished execution, as DescribeExecution shows it. */
export interface FinishedExecution {
  executionArn: string;
  stateMachineArn: string;
  name: string;
  status: string;
  /** Milliseconds since 1970. */
  startDate: number;
  stopDate: number;
  /** JSON text. */
  input: string;
  /** JSON text. */
  output?: string | undefined;
  error?: string | undefined;
  cause?: string | undefined;
}

export interface StartedExecution {
  executionArn: string;
  /** Milliseconds since 1970. */
  startDate: number;
  finished: Promise<FinishedExecution>;
  /** Stops it, when the task that waits for it is over. */
  stop: () => void;
}

interface StartRequest {
  stateMachineArn: string;
  name: string | undefined;
  /** JSON text. */
  input: string;
}

/** Starts an execution; rejects with an error whose name is the API's, e.g. ExecutionAlreadyExists. */
export type StartExecution = (request: StartRequest) => Promise<StartedExecution>;

const text = (request: JsonObject, key: string): string | undefined => {
  const value = request[key];
  return typeof value === 'string' ? value : undefined;
};

const requestOf = ({ arguments: value }: TaskCall): StartRequest => {
  const request = isObject(value) ? value : {};
  const stateMachineArn = text(request, 'StateMachineArn');
  if (stateMachineArn === undefined) {
    const cause = `The argument StateMachineArn of startExecution must be a string but was: ${JSON.stringify(request['StateMachineArn'])}`;
    throw new StateFailure({ error: 'States.Runtime', cause });
  }
  const input = request['Input'] ?? {};
  return {
    stateMachineArn,
    name: text(request, 'Name'),
    input: typeof input === 'string' ? input : JSON.stringify(input),
  };
};

const start = async (startExecution: StartExecution, call: TaskCall): Promise<StartedExecution> => {
  try {
    return await startExecution(requestOf(call));
  } catch (error) {
    if (error instanceof StateFailure || !(error instanceof Error)) throw error;
    throw new StateFailure({ error: `StepFunctions.${error.name}Exception`, cause: error.message });
  }
};

const started = ({ executionArn, startDate }: StartedExecution): JsonObject => ({
  ExecutionArn: executionArn,
  StartDate: startDate,
});

const described = (finished: FinishedExecution): JsonObject => ({
  ExecutionArn: finished.executionArn,
  Input: JSON.parse(finished.input) as Json,
  InputDetails: { Included: true },
  Name: finished.name,
  ...(finished.output !== undefined && {
    Output: JSON.parse(finished.output) as Json,
    OutputDetails: { Included: true },
  }),
  ...(finished.error !== undefined && { Error: finished.error }),
  ...(finished.cause !== undefined && { Cause: finished.cause }),
  StartDate: finished.startDate,
  StateMachineArn: finished.stateMachineArn,
  Status: finished.status,
  StopDate: finished.stopDate,
});

/** Runs states:startExecution: the result is the started execution's ARN and start. */
export const runStartExecution =
  (startExecution: StartExecution) =>
  async (call: TaskCall): Promise<Json> =>
    started(await start(startExecution, call));

/** Runs states:startExecution.sync:2: the result is the finished execution, its output as JSON. */
export const runStartExecutionSync =
  (startExecution: StartExecution) =>
  async (call: TaskCall, signal: AbortSignal): Promise<Json> => {
    const execution = await start(startExecution, call);
    call.onSubmitted(started(execution));
    try {
      const finished = await orAborted(execution.finished, signal);
      if (finished.status === 'SUCCEEDED') return described(finished);
      throw new StateFailure({ error: 'States.TaskFailed', cause: JSON.stringify(described(finished)) });
    } catch (error) {
      if (signal.aborted) execution.stop();
      throw error;
    }
  };
