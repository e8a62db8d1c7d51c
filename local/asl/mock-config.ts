// Runs one execution whose tasks are mocked by a case of a MockConfigFile; waits take no time.
import { badInput } from '../../lambdas/shared/errors.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../local-account.ts';
import type { Definition, MapState } from './definition.ts';
import { createEngine, forgetfulMapRuns } from './engine.ts';
import { StateFailure } from './failure.ts';
import type { HistoryEvent } from './history.ts';
import type { Json, JsonObject } from './json.ts';
import { allStates, DefinitionRefused, loadDefinition } from './load.ts';
import { mockedStates, type MockedResponse, type MockedState } from './mocked-responses.ts';
import { memoryObjects } from './objects.ts';
import type { ExecutionOutcome } from './run-execution.ts';
import type { TaskRunner } from './task-runner.ts';
import { virtualClock } from './virtual-clock.ts';

export interface MockedRunRequest {
  /** The definition's JSON text, or the object. */
  definition: unknown;
  input: unknown;
  /** A MockConfigFile as Step Functions Local reads it. */
  mockConfig: unknown;
  /** The test case's name, or `Machine#Case`. */
  case: string;
}

/** An event as GetExecutionHistory returns it, its timestamp in ISO 8601. */
export type MockedRunEvent = Omit<HistoryEvent, 'timestamp'> &
  Pick<HistoryEvent, 'id' | 'type'> & { timestamp: string };

export interface MockedRunResult {
  status: ExecutionOutcome['status'];
  output?: Json;
  error?: string;
  cause?: string;
  events: MockedRunEvent[];
}

const load = (definition: unknown): Definition => {
  try {
    return loadDefinition(typeof definition === 'string' ? definition : (structuredClone(definition) as JsonObject));
  } catch (error) {
    if (error instanceof DefinitionRefused)
      throw badInput(`The definition is refused. ${error.message}`, { cause: error });
    throw error;
  }
};

const runtimeFailure = (cause: string): StateFailure => new StateFailure({ error: 'States.Runtime', cause });

const responseOf = ({ name, responses }: MockedState, invocation: number): MockedResponse => {
  const found = responses.find(({ first, last }) => invocation >= first && invocation <= last);
  if (found !== undefined) return found.response;
  throw runtimeFailure(`The mocked response ${name} has no entry for invocation ${invocation}.`);
};

/** Counts the invocations of each state; a state without a mock fails, because no service is called here. */
const mockedTasks = (mocked: ReadonlyMap<string, MockedState>): TaskRunner => {
  const invocations = new Map<string, number>();
  return async ({ stateName }) => {
    await Promise.resolve();
    const state = mocked.get(stateName);
    if (state === undefined) throw runtimeFailure(`The case mocks no response for the state ${stateName}.`);
    const invocation = invocations.get(stateName) ?? 0;
    invocations.set(stateName, invocation + 1);
    const response = responseOf(state, invocation);
    if ('Return' in response) return response.Return;
    throw new StateFailure({ error: response.Throw.Error, cause: response.Throw.Cause });
  };
};

/** A mocked Map state with an ItemReader reads the mock's Return instead (Step Functions Local has nothing for it). */
const mockReader = (name: string, state: MapState, mock: MockedState): void => {
  const response = responseOf(mock, 0);
  if (!('Return' in response) || !Array.isArray(response.Return)) {
    throw badInput(`The mock of the Map state ${name} must Return an array: the items its ItemReader reads.`);
  }
  delete state.ItemReader;
  state.Items = response.Return;
};

const applyMocks = (definition: Definition, mocked: ReadonlyMap<string, MockedState>): void => {
  const states = new Map(allStates(definition));
  for (const [name, mock] of mocked) {
    const state = states.get(name);
    if (state?.Type === 'Task') continue;
    if (state?.Type !== 'Map' || state.ItemReader === undefined) {
      throw badInput(`The case mocks ${name}, which is neither a Task nor a Map with an ItemReader in the definition.`);
    }
    mockReader(name, state, mock);
  }
};

const resultOf = (outcome: ExecutionOutcome, events: readonly HistoryEvent[]): MockedRunResult => {
  const shown = events.map((event) => ({ ...event, timestamp: new Date(event.timestamp).toISOString() }));
  if (outcome.status === 'SUCCEEDED') {
    return { status: outcome.status, output: JSON.parse(outcome.output) as Json, events: shown };
  }
  const { status, error, cause } = outcome;
  return { status, ...(error !== undefined && { error }), ...(cause !== undefined && { cause }), events: shown };
};

const counter = (): (() => string) => {
  let count = 0;
  return () => `mocked-${++count}`;
};

const ARN = `arn:aws:states:${LOCAL_REGION}:${LOCAL_ACCOUNT}`;

/** Runs the case to its end on a virtual clock. Throws BadInput for a definition, a case or a mock that is no good. */
export const runWithMocks = async (request: MockedRunRequest): Promise<MockedRunResult> => {
  const definition = load(request.definition);
  const mocked = mockedStates(request.mockConfig, request.case);
  applyMocks(definition, mocked);
  const clock = virtualClock(Date.now());
  const runTask = mockedTasks(mocked);
  const account = { region: LOCAL_REGION, accountId: LOCAL_ACCOUNT };
  const engine = createEngine({
    clock,
    random: () => 0.5,
    ids: counter(),
    runTask,
    objects: memoryObjects(),
    ...account,
  });
  const events: HistoryEvent[] = [];
  const outcome = await engine.run({
    definition,
    machine: { arn: `${ARN}:stateMachine:mocked`, name: 'mocked' },
    identity: {
      arn: `${ARN}:execution:mocked:${request.case}`,
      name: request.case,
      roleArn: `arn:aws:iam::${LOCAL_ACCOUNT}:role/mocked`,
      startDate: clock.now(),
      input: request.input as Json,
      redriveCount: 0,
    },
    signal: new AbortController().signal,
    mapRuns: forgetfulMapRuns,
    onEvent: (event) => events.push(event),
  });
  return resultOf(outcome, events);
};
