// Ends a state that went well: its Assign and Output, evaluated against the values at its entry.
import type { Json, JsonObject } from './json.ts';
import type { Transition, Visit } from './frame.ts';
import { evaluateAssign, evaluateField, type FieldOptions } from './visit.ts';

interface Finishing {
  Next?: string;
  Output?: Json;
  Assign?: JsonObject;
}

/** The transition of a state or a rule whose result is `result`; without Output the result goes on. Throws StateFailure. */
export const finish = async (
  visit: Visit<Finishing>,
  result: Json,
  options: FieldOptions = {},
): Promise<Transition> => {
  const { Output, Assign, Next } = visit.state;
  const assigned = await evaluateAssign(visit, Assign, options);
  const output = Output === undefined ? result : await evaluateField(visit, ['Output', Output], options);
  return { output, assigned, next: Next };
};
