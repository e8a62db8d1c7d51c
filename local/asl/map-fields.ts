// The fields that both kinds of Map read: items, selector, concurrency and tolerated failures.
import type { MapState } from './definition.ts';
import type { MapItem, Visit } from './frame.ts';
import type { Json } from './json.ts';
import { evaluateField, evaluationFailure, numberField } from './visit.ts';

/** The items of a Map without ItemReader: Items, else the state's input. Throws StateFailure unless it is an array. */
export const itemsOf = async (visit: Visit<MapState>): Promise<Json[]> => {
  const { Items } = visit.state;
  if (Items !== undefined) return (await evaluateField(visit, ['Items', Items], { expected: 'array' })) as Json[];
  if (Array.isArray(visit.input)) return visit.input;
  throw evaluationFailure(visit, `Map state input must be an array but was: ${JSON.stringify(visit.input)}`);
};

/** An iteration's input: the item, or ItemSelector with the item in its context. */
export const selectItem = (visit: Visit<MapState>, mapItem: MapItem): Promise<Json> => {
  const { ItemSelector } = visit.state;
  if (ItemSelector === undefined) return Promise.resolve(mapItem.Value);
  return evaluateField(visit, ['ItemSelector', ItemSelector], { mapItem });
};

/** A whole number ≥ 0; undefined when the field is absent. Throws StateFailure otherwise. */
export const countField = async (
  visit: Visit<MapState>,
  field: readonly [string, Json | undefined],
): Promise<number | undefined> => {
  const value = await numberField(visit, field);
  if (value === undefined || (Number.isInteger(value) && value >= 0)) return value;
  throw evaluationFailure(visit, `The field ${field[0]} must be a non-negative integer but was: ${value}`);
};

export interface Limits {
  /** undefined and 0 both mean the ceiling of the mode. */
  maxConcurrency: number | undefined;
  toleratedFailureCount: number | undefined;
  toleratedFailurePercentage: number | undefined;
}

/** The Map's limits. Throws StateFailure when one is out of its range. */
export const limitsOf = async (visit: Visit<MapState>): Promise<Limits> => {
  const { state } = visit;
  const maxConcurrency = await countField(visit, ['MaxConcurrency', state.MaxConcurrency]);
  const toleratedFailureCount = await countField(visit, ['ToleratedFailureCount', state.ToleratedFailureCount]);
  const toleratedFailurePercentage = await numberField(visit, [
    'ToleratedFailurePercentage',
    state.ToleratedFailurePercentage,
  ]);
  if (
    toleratedFailurePercentage !== undefined &&
    (toleratedFailurePercentage < 0 || toleratedFailurePercentage > 100)
  ) {
    const problem = `The field ToleratedFailurePercentage must be from 0 to 100 but was: ${toleratedFailurePercentage}`;
    throw evaluationFailure(visit, problem);
  }
  return { maxConcurrency, toleratedFailureCount, toleratedFailurePercentage };
};
