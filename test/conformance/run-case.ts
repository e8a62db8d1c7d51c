// Runs one recorded case on the engine with a virtual clock and says how it differs from the recording.
import { createEngine, forgetfulMapRuns } from '../../local/asl/engine.ts';
import type { HistoryEvent } from '../../local/asl/history.ts';
import { integrations } from '../../local/asl/integrations/run-integration.ts';
import type { Json } from '../../local/asl/json.ts';
import { loadDefinition } from '../../local/asl/load.ts';
import { memoryObjects } from '../../local/asl/objects.ts';
import type { ExecutionOutcome } from '../../local/asl/run-execution.ts';
import { virtualClock } from '../../local/asl/virtual-clock.ts';
import type { ConformanceCase } from './case.ts';
import { matches } from './compare.ts';
import { runHandler } from './handlers.ts';

/** The account of the recordings. */
const ACCOUNT = { region: 'us-east-1', accountId: '111111111111' };
const ARN = `arn:aws:states:${ACCOUNT.region}:${ACCOUNT.accountId}`;

export interface CaseResult {
  id: string;
  origin: ConformanceCase['origin'];
  /** Why it is a miss; undefined when status, output and error agree. */
  miss: string | undefined;
  /** Status, output and error agree, the cause's text does not. */
  causeDiffers: string | undefined;
  /** Whether the event types agree; undefined where none were recorded. */
  historyAgrees: boolean | undefined;
  /** The types in order, where they do not agree. */
  historyDifference: string | undefined;
}

const missing = (name: string): Error =>
  Object.assign(new Error(`Function not found: ${name}`), { name: 'Lambda.ResourceNotFoundException' });

const execute = async (recorded: ConformanceCase): Promise<{ outcome: ExecutionOutcome; events: HistoryEvent[] }> => {
  const clock = virtualClock();
  const objects = memoryObjects();
  for (const { Bucket, Key, Body } of recorded.s3 ?? []) await objects.put(Bucket, Key, new TextEncoder().encode(Body));
  const invokeLambda = (name: string, event: unknown): Promise<unknown> => {
    const handler = recorded.lambda?.[name]?.handler;
    return handler === undefined ? Promise.reject(missing(name)) : runHandler(handler, event, clock);
  };
  const startExecution = (): never => {
    throw new Error('No recorded case starts another execution.');
  };
  let id = 0;
  const ids = (): string => `id-${++id}`;
  const runTask = integrations({ invokeLambda, objects, startExecution });
  const engine = createEngine({ clock, random: () => 0.5, ids, runTask, objects, ...ACCOUNT });
  const events: HistoryEvent[] = [];
  const outcome = await engine.run({
    definition: loadDefinition(recorded.definition),
    machine: { arn: `${ARN}:stateMachine:machine`, name: 'machine' },
    identity: {
      arn: `${ARN}:execution:machine:run`,
      name: 'run',
      roleArn: 'snf_role_arn',
      startDate: clock.now(),
      input: recorded.input,
      redriveCount: 0,
    },
    signal: new AbortController().signal,
    mapRuns: forgetfulMapRuns,
    onEvent: (event) => events.push(event),
  });
  return { outcome, events };
};

const described = (
  outcome: ExecutionOutcome,
): { status: string; output?: Json; error?: string | undefined; cause?: string | undefined } =>
  outcome.status === 'SUCCEEDED' ? { status: outcome.status, output: JSON.parse(outcome.output) as Json } : outcome;

const missOf = ({ expected }: ConformanceCase, actual: ReturnType<typeof described>): string | undefined => {
  for (const member of ['status', 'error', 'output'] as const) {
    if (matches(expected[member], actual[member])) continue;
    return `${member}: expected ${JSON.stringify(expected[member])}, got ${JSON.stringify(actual[member])} (${actual.cause ?? ''})`;
  }
  return undefined;
};

/** Parallel branches have no fixed order, and the recordings are not in the order of their ids: types are compared as a bag there. */
const sameTypes = (expected: readonly string[], actual: readonly string[]): boolean => {
  const parallel = expected.some((type) => type.startsWith('Parallel'));
  const order = (types: readonly string[]): string => JSON.stringify(parallel ? types.toSorted() : types);
  return order(expected) === order(actual);
};

/** Runs the case. A definition that the engine refuses is a miss. */
export const runCase = async (recorded: ConformanceCase): Promise<CaseResult> => {
  const { id, origin, expected, history } = recorded;
  const nothing = { id, origin, causeDiffers: undefined, historyAgrees: undefined, historyDifference: undefined };
  let ran: Awaited<ReturnType<typeof execute>>;
  try {
    ran = await execute(recorded);
  } catch (error) {
    return { ...nothing, miss: (error as Error).message };
  }
  const actual = described(ran.outcome);
  const miss = missOf(recorded, actual);
  const causeDiffers = matches(expected.cause, actual.cause)
    ? undefined
    : `cause: expected ${JSON.stringify(expected.cause)}, got ${JSON.stringify(actual.cause)}`;
  if (history === undefined) return { ...nothing, miss, causeDiffers };
  const types = ran.events.map(({ type }) => type);
  const expectedTypes = history.map(({ type }) => type);
  const historyAgrees = sameTypes(expectedTypes, types);
  const historyDifference = historyAgrees ? undefined : `expected ${expectedTypes.join(' ')}, got ${types.join(' ')}`;
  return { ...nothing, miss, causeDiffers, historyAgrees, historyDifference };
};
