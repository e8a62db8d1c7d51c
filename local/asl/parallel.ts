// The Parallel state: its branches run side by side; the first failure ends them all.
import { runBranch } from './branch.ts';
import type { ParallelState } from './definition.ts';
import { StateFailure } from './failure.ts';
import { finish } from './finish.ts';
import type { Transition, Visit } from './frame.ts';
import { withRetryAndCatch } from './retry.ts';
import { runBranches } from './run-branches.ts';
import { evaluateField } from './visit.ts';

const attempt = async (visit: Visit<ParallelState>): Promise<Transition> => {
  const { state, frame } = visit;
  const input =
    state.Arguments === undefined ? visit.input : await evaluateField(visit, ['Arguments', state.Arguments]);
  visit.position.branches = {};
  const { recorder } = frame.execution;
  recorder.record(frame.trail, 'ParallelStateStarted');
  const { signal } = frame;
  const outputs = await runBranches(state.Branches, { signal, concurrency: Infinity }, (block, index, branchSignal) =>
    runBranch(visit, { block, index, input, frame: { signal: branchSignal, inParallel: true } }),
  ).finally(() => {
    frame.trail.previous = recorder.lastId();
  });
  recorder.record(frame.trail, 'ParallelStateSucceeded');
  return finish(visit, outputs, { result: outputs });
};

/** The branches' outputs in their order. Throws StateFailure where no Catch takes it. */
export const runParallel = async (visit: Visit<ParallelState>): Promise<Transition> => {
  try {
    return await withRetryAndCatch(visit, attempt);
  } catch (error) {
    if (error instanceof StateFailure) visit.frame.execution.recorder.record(visit.frame.trail, 'ParallelStateFailed');
    throw error;
  }
};
