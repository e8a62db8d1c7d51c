// Runs a block of states from its first state (or from an earlier position) to its end.
import type { Json } from './json.ts';
import type { State, StatesBlock } from './definition.ts';
import { dataLimitExceeded, StateFailure } from './failure.ts';
import type { Frame, Transition, Visit } from './frame.ts';
import { enteredDetails, exitedDetails, payloadText } from './history.ts';
import type { Position } from './position.ts';
import { runState } from './run-state.ts';

const RETRIED = new Set(['Task', 'Map', 'Parallel']);
/** Only these state types have an Aborted event. */
const ABORTABLE = new Set(['Task', 'Wait', 'Map', 'Parallel']);

interface Step {
  name: string;
  state: State;
  input: Json;
  /** The input as JSON text. */
  text: string;
  earlier: Position | undefined;
}

const enter = (frame: Frame, { name, state, input, text, earlier }: Step): Visit<State> => {
  const { recorder, services } = frame.execution;
  const position: Position = { state: name, input, variables: frame.variables };
  frame.onPosition(position);
  const enteredId = recorder.record(frame.trail, `${state.Type}StateEntered`, enteredDetails(name, text));
  const enteredAt = services.clock.now();
  const retryCount = RETRIED.has(state.Type) ? 0 : undefined;
  return { name, state, input, frame, position, earlier, enteredId, enteredAt, retryCount };
};

/** Records the exit and gives the output's JSON text. */
const exit = (visit: Visit<State>, { output, assigned }: Transition): string => {
  const text = payloadText(output);
  if (text === undefined) throw dataLimitExceeded(visit.name);
  const { trail, execution } = visit.frame;
  execution.recorder.record(trail, `${visit.state.Type}StateExited`, exitedDetails(visit.name, text, assigned));
  return text;
};

/** A state that is over without having ended itself; in a Parallel also the task that failed. */
const recordAborted = ({ state, frame }: Visit<State>, error: unknown): void => {
  const failed = error instanceof StateFailure;
  if (failed ? !(frame.inParallel && state.Type === 'Task') : !ABORTABLE.has(state.Type)) return;
  frame.execution.recorder.record(frame.trail, `${state.Type}StateAborted`);
};

const visitState = async (frame: Frame, step: Step): Promise<{ transition: Transition; text: string }> => {
  const visit = enter(frame, step);
  try {
    const transition = await runState(visit);
    return { transition, text: exit(visit, transition) };
  } catch (error) {
    recordAborted(visit, error);
    throw error;
  }
};

interface Start {
  input: Json;
  /** Start at this state, input and variables instead of the block's first state. */
  from?: Position | undefined;
}

/**
 * Runs the block and gives its output.
 * Throws StateFailure, or the signal's reason when the execution or the branch is over.
 */
export const runStates = async (block: StatesBlock, frame: Frame, { input, from }: Start): Promise<Json> => {
  let step = { name: from?.state ?? block.StartAt, input: from?.input ?? input, earlier: from };
  let text = JSON.stringify(step.input);
  if (from !== undefined) frame.variables = from.variables;
  for (;;) {
    frame.signal.throwIfAborted();
    const state = block.States[step.name];
    if (state === undefined) throw new Error(`There is no state ${step.name}.`);
    const done = await visitState(frame, { ...step, state, text });
    const { output, assigned, next } = done.transition;
    if (assigned !== undefined) frame.variables = { ...frame.variables, ...assigned };
    if (next === undefined) return output;
    text = done.text;
    step = { name: next, input: output, earlier: undefined };
  }
};
