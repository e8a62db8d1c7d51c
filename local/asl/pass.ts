// The Pass state: its input, or its Output, goes on.
import type { PassState } from './definition.ts';
import { finish } from './finish.ts';
import type { Transition, Visit } from './frame.ts';

export const runPass = (visit: Visit<PassState>): Promise<Transition> => finish(visit, visit.input);
