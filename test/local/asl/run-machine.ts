// Runs a definition on the engine with fake functions, objects in memory and a virtual clock.
import { expect } from '@jest/globals';
import { createEngine, type RunRequest } from '../../../local/asl/engine.ts';
import type { HistoryEvent } from '../../../local/asl/history.ts';
import type { InvokeLambda } from '../../../local/asl/integrations/lambda.ts';
import { integrations } from '../../../local/asl/integrations/run-integration.ts';
import type { StartExecution } from '../../../local/asl/integrations/start-execution.ts';
import type { Json, JsonObject } from '../../../local/asl/json.ts';
import type { Definition } from '../../../local/asl/definition.ts';
import { checkFields } from '../../../local/asl/load-fields.ts';
import { memoryObjects } from '../../../local/asl/objects.ts';
import type { ChildRecord, MapRun } from '../../../local/asl/map-run.ts';
import type { MapRunKeeper } from '../../../local/asl/frame.ts';
import type { ExecutionOutcome } from '../../../local/asl/run-execution.ts';
import { virtualClock } from '../../../local/asl/virtual-clock.ts';

export interface MachineRun {
  outcome: ExecutionOutcome;
  /** The parsed output; undefined unless it succeeded. */
  output: Json | undefined;
  events: HistoryEvent[];
  types: string[];
  /** Milliseconds of virtual time from start to end. */
  took: number;
  children: { child: ChildRecord; events: HistoryEvent[] }[];
  mapRuns: MapRun[];
}

interface MachineOptions {
  input?: Json;
  invokeLambda?: InvokeLambda;
  startExecution?: StartExecution;
  objects?: ReturnType<typeof memoryObjects>;
  random?: () => number;
  clock?: ReturnType<typeof virtualClock>;
  signal?: AbortSignal;
  redriven?: RunRequest['redriven'];
  /** Map runs of an earlier attempt, to redrive. */
  earlier?: MachineRun;
}

/** The engine's own checks; asl-validator takes a tenth of a second a time and has its own tests. */
const load = (source: JsonObject | string): Definition => {
  const definition = typeof source === 'string' ? (JSON.parse(source) as JsonObject) : source;
  expect(checkFields(definition)).toEqual([]);
  return definition as unknown as Definition;
};

const noFunctions: InvokeLambda = (name) =>
  Promise.reject(Object.assign(new Error(`Function not found: ${name}`), { name: 'Lambda.ResourceNotFoundException' }));

const noExecutions: StartExecution = () => Promise.reject(new Error('This test starts no other execution.'));

const keeperOf = (run: MachineRun, earlier: MachineRun | undefined): MapRunKeeper => {
  const journal = () => ({
    childStarted: () => undefined,
    childFinished: (child: ChildRecord, events: HistoryEvent[] | undefined) => {
      run.children.push({ child, events: events ?? [] });
    },
    save: () => undefined,
    onUpdated: () => undefined,
    finishedChildren: () => (earlier?.children ?? []).map(({ child }) => child),
  });
  return {
    open: (mapRun) => {
      run.mapRuns.push(mapRun);
      return journal();
    },
    reopen: (arn) => {
      const mapRun = earlier?.mapRuns.find((candidate) => candidate.arn === arn);
      return mapRun === undefined ? undefined : { run: mapRun, journal: journal() };
    },
  };
};

const ACCOUNT = { region: 'us-west-2', accountId: '000000000000' };

/** Runs one execution to its end. */
export const runMachine = async (
  definition: JsonObject | string,
  options: MachineOptions = {},
): Promise<MachineRun> => {
  const { invokeLambda = noFunctions, startExecution = noExecutions, objects = memoryObjects() } = options;
  const { clock = virtualClock(), random = () => 0.5, signal = new AbortController().signal, input = {} } = options;
  const runTask = integrations({ invokeLambda, objects, startExecution });
  let id = 0;
  const ids = (): string => `id-${++id}`;
  const engine = createEngine({ clock, random, ids, runTask, objects, ...ACCOUNT });
  const started = clock.now();
  const run: Omit<MachineRun, 'outcome' | 'output' | 'types' | 'took'> = { events: [], children: [], mapRuns: [] };
  const outcome = await engine.run({
    definition: load(definition),
    machine: { arn: 'arn:aws:states:us-west-2:000000000000:stateMachine:m', name: 'm' },
    identity: {
      arn: 'arn:aws:states:us-west-2:000000000000:execution:m:run',
      name: 'run',
      roleArn: 'arn:aws:iam::000000000000:role/test',
      startDate: started,
      input,
      redriveCount: options.redriven === undefined ? 0 : 1,
    },
    signal,
    mapRuns: keeperOf(run as MachineRun, options.earlier),
    onEvent: (event) => run.events.push(event),
    ...(options.redriven !== undefined && { redriven: options.redriven }),
  });
  const output = outcome.status === 'SUCCEEDED' ? (JSON.parse(outcome.output) as Json) : undefined;
  return { ...run, outcome, output, types: run.events.map(({ type }) => type), took: clock.now() - started };
};

/** A JSONata machine of these states that starts at the first. */
export const machineOf = (states: JsonObject, rest: JsonObject = {}): JsonObject => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0] ?? '',
  States: states,
  ...rest,
});

/** An error as a function throws it. */
export const named = (name: string, message = `${name} happened`): Error => Object.assign(new Error(message), { name });

export const FUNCTION_ARN = 'arn:aws:lambda:us-west-2:000000000000:function:f';
