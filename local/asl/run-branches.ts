// Runs branches or iterations with a limit on how many at once; the first failure cancels the others.
import { BranchCancelled } from './failure.ts';
import { followSignal } from './deadline.ts';

interface BranchOptions {
  signal: AbortSignal;
  concurrency: number;
}

/**
 * The results in the order of `branches`. Each branch gets a signal that is aborted when a sibling fails; all have
 * ended when this returns. Throws the first failure.
 */
export const runBranches = async <Branch, Result>(
  branches: readonly Branch[],
  { signal, concurrency }: BranchOptions,
  run: (branch: Branch, index: number, signal: AbortSignal) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  const { controller, release } = followSignal(signal);
  let next = 0;
  let failure: { error: unknown } | undefined;
  const work = async (): Promise<void> => {
    while (next < branches.length && failure === undefined) {
      const index = next++;
      try {
        results[index] = await run(branches[index] as Branch, index, controller.signal);
      } catch (error) {
        failure ??= { error };
        controller.abort(new BranchCancelled('Another branch failed.'));
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, branches.length) }, work));
  } finally {
    release();
  }
  if (failure !== undefined) throw failure.error;
  return results;
};
