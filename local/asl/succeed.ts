// The Succeed state: ends its block of states with its input, or its Output.
import type { SucceedState } from './definition.ts';
import { finish } from './finish.ts';
import type { Transition, Visit } from './frame.ts';

export const runSucceed = (visit: Visit<SucceedState>): Promise<Transition> => finish(visit, visit.input);
