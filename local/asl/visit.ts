// Evaluates a state's fields against its $states and variables, and records the evaluations that fail.
import { EvaluationError, expectType, type ExpectedType } from './evaluate.ts';
import { StateFailure } from './failure.ts';
import type { Execution, Frame, MapItem, Visit } from './frame.ts';
import type { Json, JsonObject } from './json.ts';

const executionContext = ({ identity }: Execution): JsonObject => ({
  Id: identity.arn,
  Input: identity.input,
  Name: identity.name,
  RoleArn: identity.roleArn,
  StartTime: new Date(identity.startDate).toISOString(),
  RedriveCount: identity.redriveCount,
});

/** `$states.context`, built anew for each evaluation, so that no two iterations share one. */
export const contextObject = (
  visit: Visit<unknown>,
  mapItem: MapItem | undefined = visit.frame.mapItem,
): JsonObject => {
  const { execution } = visit.frame;
  return {
    Execution: executionContext(execution),
    StateMachine: { Id: execution.machine.arn, Name: execution.machine.name },
    State: {
      Name: visit.name,
      EnteredTime: new Date(visit.enteredAt).toISOString(),
      ...(visit.retryCount !== undefined && { RetryCount: visit.retryCount }),
    },
    ...(mapItem !== undefined && { Map: { Item: { ...mapItem } } }),
  };
};

/** The failure of a visit whose fields could not be evaluated, with its EvaluationFailed event recorded. */
export const evaluationFailure = (visit: Visit<unknown>, problem: string, location?: string): StateFailure => {
  const where = `An error occurred while executing the state '${visit.name}' (entered at the event id #${visit.enteredId}).`;
  const cause = `${where} ${problem}`;
  const error = 'States.QueryEvaluationError';
  visit.frame.execution.recorder.record(visit.frame.trail, 'EvaluationFailed', {
    error,
    cause,
    ...(location !== undefined && { location }),
    state: visit.name,
  });
  return new StateFailure({ error, cause });
};

export interface FieldOptions {
  /** Adds `$states.result`. */
  result?: Json | undefined;
  /** Adds `$states.errorOutput`. */
  errorOutput?: Json | undefined;
  mapItem?: MapItem | undefined;
  expected?: ExpectedType;
}

/** The value of a field. Throws StateFailure (States.QueryEvaluationError). */
export const evaluateField = async (
  visit: Visit<unknown>,
  [location, template]: readonly [string, Json],
  { result, errorOutput, mapItem, expected }: FieldOptions = {},
): Promise<Json> => {
  const states: JsonObject = {
    input: visit.input,
    ...(result !== undefined && { result }),
    ...(errorOutput !== undefined && { errorOutput }),
    context: contextObject(visit, mapItem),
  };
  try {
    const bindings = { states, variables: visit.frame.variables };
    const value = await visit.frame.execution.services.evaluator.evaluate(template, location, bindings);
    if (expected !== undefined) expectType({ template, value, location, expected });
    return value;
  } catch (error) {
    if (error instanceof EvaluationError) throw evaluationFailure(visit, error.message, error.location);
    throw error;
  }
};

/** A field that must be a number; undefined when the field is absent. */
export const numberField = async (
  visit: Visit<unknown>,
  [location, template]: readonly [string, Json | undefined],
): Promise<number | undefined> => {
  if (template === undefined) return undefined;
  return (await evaluateField(visit, [location, template], { expected: 'number' })) as number;
};

/** The variables a state assigns, evaluated against the values at its entry; undefined when it assigns none. */
export const evaluateAssign = async (
  visit: Visit<unknown>,
  assign: JsonObject | undefined,
  options: FieldOptions = {},
): Promise<JsonObject | undefined> => {
  if (assign === undefined) return undefined;
  return (await evaluateField(visit, ['Assign', assign], options)) as JsonObject;
};

/** The frame of a branch: its own trail and variables, beside its parent's. */
export const branchFrame = (parent: Frame, changes: Partial<Frame>): Frame => ({
  ...parent,
  trail: { previous: parent.trail.previous },
  inParallel: false,
  onPosition: () => undefined,
  ...changes,
});
