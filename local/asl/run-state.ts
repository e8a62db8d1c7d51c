// Runs one state by its type.
import { runChoice } from './choice.ts';
import type { State } from './definition.ts';
import { runFail } from './fail.ts';
import type { Transition, Visit } from './frame.ts';
import { runMap } from './map.ts';
import { runParallel } from './parallel.ts';
import { runPass } from './pass.ts';
import { runSucceed } from './succeed.ts';
import { runTask } from './task.ts';
import { runWait } from './wait.ts';

/** The state's transition. Throws StateFailure where no Catch of the state takes it. */
export const runState = async (visit: Visit<State>): Promise<Transition> => {
  const { state } = visit;
  switch (state.Type) {
    case 'Task':
      return runTask({ ...visit, state });
    case 'Choice':
      return runChoice({ ...visit, state });
    case 'Wait':
      return runWait({ ...visit, state });
    case 'Pass':
      return runPass({ ...visit, state });
    case 'Succeed':
      return runSucceed({ ...visit, state });
    case 'Fail':
      return runFail({ ...visit, state });
    case 'Parallel':
      return runParallel({ ...visit, state });
    case 'Map':
      return runMap({ ...visit, state });
  }
};
