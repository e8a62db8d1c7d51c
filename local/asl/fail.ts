// The Fail state: ends its block of states with its Error and Cause.
import type { FailState } from './definition.ts';
import { StateFailure } from './failure.ts';
import type { Transition, Visit } from './frame.ts';
import type { Json } from './json.ts';
import { evaluateField } from './visit.ts';

const text = async (
  visit: Visit<FailState>,
  location: string,
  template: Json | undefined,
): Promise<string | undefined> => {
  if (template === undefined) return undefined;
  return (await evaluateField(visit, [location, template], { expected: 'string' })) as string;
};

/** Always throws StateFailure; fields that the state does not have stay absent. */
export const runFail = async (visit: Visit<FailState>): Promise<Transition> => {
  const error = await text(visit, 'Error', visit.state.Error);
  const cause = await text(visit, 'Cause', visit.state.Cause);
  throw new StateFailure({ error, cause });
};
