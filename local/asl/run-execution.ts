// Runs one execution from its start, or from where it failed, to its end; the same for a machine and for a Map's child.
import type { StatesBlock } from './definition.ts';
import { withDeadline } from './deadline.ts';
import { ExecutionStopped, StateFailure, type StopStatus } from './failure.ts';
import type { Execution, Frame } from './frame.ts';
import { withFailure, withInput, withOutput } from './history.ts';
import { isTooLarge, type Json } from './json.ts';
import type { Position } from './position.ts';
import { runStates } from './run-states.ts';

export type ExecutionOutcome =
  | { status: 'SUCCEEDED'; output: string }
  | {
      status: 'FAILED' | StopStatus;
      error: string | undefined;
      cause: string | undefined;
      position: Position | undefined;
    };

export interface RunOptions {
  block: StatesBlock;
  signal: AbortSignal;
  timeoutSeconds?: number | undefined;
  /** Where a redriven execution goes on. */
  from?: Position | undefined;
  onPosition?: (position: Position) => void;
}

const EVENTS = { FAILED: 'ExecutionFailed', TIMED_OUT: 'ExecutionTimedOut', ABORTED: 'ExecutionAborted' } as const;

const stopOf = (
  thrown: unknown,
): { status: 'FAILED' | StopStatus; error: string | undefined; failureCause: string | undefined } => {
  if (thrown instanceof ExecutionStopped) return thrown;
  if (thrown instanceof StateFailure)
    return { status: 'FAILED', error: thrown.error, failureCause: thrown.failureCause };
  // Nothing of the states language: the engine or a service is broken. It must be seen, so it fails the execution.
  const cause = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { status: 'FAILED', error: 'States.Runtime', failureCause: cause };
};

const start = ({ recorder, identity }: Execution, frame: Frame, from: Position | undefined): void => {
  if (from !== undefined) {
    recorder.record(frame.trail, 'ExecutionRedriven', { redriveCount: identity.redriveCount });
    return;
  }
  const input = JSON.stringify(identity.input);
  recorder.record(frame.trail, 'ExecutionStarted', { ...withInput(input), roleArn: identity.roleArn });
};

const inputFits = (input: Json): void => {
  if (isTooLarge(JSON.stringify(input))) {
    const cause = 'The execution input is larger than the maximum number of bytes service limit.';
    throw new StateFailure({ error: 'States.DataLimitExceeded', cause });
  }
};

/** Runs the execution to its end and records it. Never throws: whatever happens is the outcome. */
export const runExecution = async (execution: Execution, options: RunOptions): Promise<ExecutionOutcome> => {
  const { recorder, identity, services } = execution;
  const { block, signal, timeoutSeconds, from } = options;
  let position = from;
  const frame: Frame = {
    execution,
    signal,
    trail: { previous: recorder.lastId() },
    variables: {},
    mapItem: undefined,
    inParallel: false,
    onPosition: (reached) => {
      position = reached;
      options.onPosition?.(reached);
    },
  };
  start(execution, frame, from);
  const milliseconds = timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000;
  const reason = (): Error => new ExecutionStopped('TIMED_OUT', { error: 'States.Timeout' });
  try {
    inputFits(identity.input);
    const output = await withDeadline({ clock: services.clock, signal, milliseconds, reason }, (limited) => {
      frame.signal = limited;
      return runStates(block, frame, { input: identity.input, from });
    });
    const text = JSON.stringify(output);
    recorder.record(frame.trail, 'ExecutionSucceeded', withOutput(text));
    return { status: 'SUCCEEDED', output: text };
  } catch (thrown) {
    const stop = stopOf(thrown);
    frame.trail.previous = recorder.lastId();
    recorder.record(frame.trail, EVENTS[stop.status], withFailure(stop));
    return { status: stop.status, error: stop.error, cause: stop.failureCause, position };
  }
};
