// The Choice state: the first rule whose Condition is true decides, else Default.
import type { ChoiceState } from './definition.ts';
import { StateFailure } from './failure.ts';
import { finish } from './finish.ts';
import type { Transition, Visit } from './frame.ts';
import { evaluateField } from './visit.ts';

const noMatch = (visit: Visit<ChoiceState>): StateFailure =>
  new StateFailure({
    error: 'States.NoChoiceMatched',
    cause:
      `An error occurred while executing the state '${visit.name}' (entered at the event id #${visit.enteredId}). ` +
      'Failed to transition out of the state. The state does not point to a next state.',
  });

/** A matching rule's Output and Assign apply; the state's own belong to Default. Throws StateFailure. */
export const runChoice = async (visit: Visit<ChoiceState>): Promise<Transition> => {
  for (const [index, rule] of visit.state.Choices.entries()) {
    const field = [`Choices[${index}]/Condition`, rule.Condition] as const;
    const holds = await evaluateField(visit, field, { expected: 'boolean' });
    if (holds === true) return finish({ ...visit, state: rule }, visit.input);
  }
  if (visit.state.Default === undefined) throw noMatch(visit);
  return { ...(await finish(visit, visit.input)), next: visit.state.Default };
};
