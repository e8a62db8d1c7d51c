// Runs one branch of a Parallel or one iteration of an inline Map, or skips what it had reached before a redrive.
import type { StatesBlock } from './definition.ts';
import { earlierBranch, type Frame, type Visit } from './frame.ts';
import type { Json } from './json.ts';
import { isDone, type Position } from './position.ts';
import { runStates } from './run-states.ts';
import { branchFrame } from './visit.ts';

export interface Branch {
  block: StatesBlock;
  index: number;
  input: Json;
  /** What its frame has of its own. */
  frame: Pick<Frame, 'signal' | 'inParallel'> & Partial<Frame>;
}

/** The branch's output; its progress is noted in the visit's position. Throws what runStates throws. */
export const runBranch = async (visit: Visit<unknown>, { block, index, input, frame }: Branch): Promise<Json> => {
  const branches = (visit.position.branches ??= {});
  const earlier = earlierBranch(visit, index);
  if (earlier !== undefined && isDone(earlier)) {
    branches[index] = earlier;
    return earlier.output;
  }
  const onPosition = (position: Position): void => {
    branches[index] = position;
  };
  const own = branchFrame(visit.frame, { ...frame, onPosition });
  const output = await runStates(block, own, { input, from: earlier });
  branches[index] = { output };
  return output;
};
