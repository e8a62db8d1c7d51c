// The Step Functions endpoint through the ordinary AWS SDK client.
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListActivitiesCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  ListStateMachinesCommand,
  RedriveExecutionCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  UpdateMapRunCommand,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '../../../../local/asl/json.ts';
import { memoryObjects } from '../../../../local/asl/objects.ts';
import { startStepFunctions } from '../../../../local/endpoints/step-functions/server.ts';
import { FUNCTION_ARN, machineOf, named } from '../../asl/run-machine.ts';

interface Server {
  client: SFNClient;
  url: string;
  close: () => Promise<void>;
}

let folder: string;
let open: Server[];
/** What the function `f` does with its payload; tests replace it. */
let work: (payload: Json, signal: AbortSignal) => Promise<unknown>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liveframe-sfn-'));
  open = [];
  work = (payload) => Promise.resolve(payload);
});

afterEach(async () => {
  for (const { close } of open) await close();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (dataFolder = folder): Promise<Server> => {
  const invokeLambda = (name: string, payload: unknown, signal: AbortSignal): Promise<unknown> =>
    name === 'f' ? work(payload as Json, signal) : Promise.reject(named('Lambda.ResourceNotFoundException'));
  const endpoint = await startStepFunctions({ dataFolder, services: { invokeLambda, objects: memoryObjects() } });
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = new SFNClient({ endpoint: endpoint.url, region: 'us-west-2', credentials, maxAttempts: 1 });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    client.destroy();
    await endpoint.close();
  };
  const server = { client, url: endpoint.url, close };
  open.push(server);
  return server;
};

const roleArn = 'arn:aws:iam::000000000000:role/test';
const BLOCK = { StartAt: 'Work', States: { Work: { Type: 'Task', Resource: FUNCTION_ARN, End: true } } };
const TASK: JsonObject = { QueryLanguage: 'JSONata', ...BLOCK };
const MAP = machineOf({
  Each: {
    Type: 'Map',
    Label: 'Each',
    Items: [1, 2, 3],
    MaxConcurrency: 1,
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...BLOCK },
    End: true,
  },
});

const create = async ({ client }: Server, definition: JsonObject = TASK, name = 'machine'): Promise<string> => {
  const request = { name, definition: JSON.stringify(definition), roleArn };
  const { stateMachineArn = '' } = await client.send(new CreateStateMachineCommand(request));
  return stateMachineArn;
};

const run = async (
  ...[{ client }, stateMachineArn, input = {}, name]: [Server, string, Json?, string?]
): Promise<string> => {
  const request = { stateMachineArn, input: JSON.stringify(input), ...(name !== undefined && { name }) };
  const { executionArn = '' } = await client.send(new StartExecutionCommand(request));
  return executionArn;
};

const describeIt = ({ client }: Server, executionArn: string) =>
  client.send(new DescribeExecutionCommand({ executionArn }));

/** Asks until the execution has ended. */
const ended = async (server: Server, executionArn: string) => {
  for (;;) {
    const execution = await describeIt(server, executionArn);
    if (execution.status !== 'RUNNING') return execution;
  }
};

const typesOf = async ({ client }: Server, executionArn: string): Promise<string[]> => {
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
  return events.map(({ type = '' }) => type);
};

const mapRunOf = async ({ client }: Server, executionArn: string): Promise<string> => {
  for (;;) {
    const { mapRuns = [] } = await client.send(new ListMapRunsCommand({ executionArn }));
    if (mapRuns[0]?.mapRunArn !== undefined) return mapRuns[0].mapRunArn;
  }
};

/** Work that waits until `release` is called. */
const heldWork = () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let began = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    began = resolve;
  });
  work = async (payload) => {
    began();
    await released;
    return payload;
  };
  return { release, begun };
};

describe('state machines', () => {
  it('creates, describes, lists, updates and deletes', async () => {
    const server = await start();
    const { client } = server;
    const arn = await create(server);
    const described = await client.send(new DescribeStateMachineCommand({ stateMachineArn: arn }));
    expect(described).toMatchObject({
      name: 'machine',
      status: 'ACTIVE',
      type: 'STANDARD',
      roleArn,
      definition: JSON.stringify(TASK),
    });
    const listed = await client.send(new ListStateMachinesCommand({}));
    expect(listed.stateMachines).toMatchObject([{ stateMachineArn: arn, name: 'machine' }]);
    const update = { stateMachineArn: arn, definition: JSON.stringify(MAP) };
    const { revisionId } = await client.send(new UpdateStateMachineCommand(update));
    expect(revisionId).not.toBe(described.revisionId);
    await client.send(new DeleteStateMachineCommand({ stateMachineArn: arn }));

    await expect(client.send(new DescribeStateMachineCommand({ stateMachineArn: arn }))).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
  });

  it('creates the same machine twice, and refuses another of its name', async () => {
    const server = await start();
    const arn = await create(server);

    expect(await create(server)).toBe(arn);
    await expect(create(server, MAP)).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' });
  });

  it('refuses a definition, a name, an ARN, a type and an empty update', async () => {
    const server = await start();
    const { client } = server;
    const arn = await create(server);
    const express = { name: 'e', definition: JSON.stringify(TASK), roleArn, type: 'EXPRESS' as const };

    await expect(create(server, { ...TASK, Odd: 1 }, 'odd')).rejects.toMatchObject({
      name: 'InvalidDefinition',
      message: expect.stringContaining('field Odd of the machine is not supported'),
    });
    await expect(create(server, TASK, 'a b')).rejects.toMatchObject({ name: 'InvalidName' });
    await expect(run(server, 'arn:x')).rejects.toMatchObject({ name: 'InvalidArn' });
    await expect(client.send(new CreateStateMachineCommand(express))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(client.send(new UpdateStateMachineCommand({ stateMachineArn: arn }))).rejects.toMatchObject({
      name: 'MissingRequiredParameter',
    });
  });

  it('validates a definition with every problem', async () => {
    const { client } = await start();
    const validate = (definition: string, maxResults?: number) =>
      client.send(
        new ValidateStateMachineDefinitionCommand({ definition, ...(maxResults !== undefined && { maxResults }) }),
      );
    const bad = JSON.stringify({ ...TASK, Odd: 1, Odder: 2 });

    expect(await validate(JSON.stringify(TASK))).toMatchObject({ result: 'OK', diagnostics: [] });
    expect(await validate(bad)).toMatchObject({
      result: 'FAIL',
      diagnostics: [{ severity: 'ERROR', location: '/Odd' }, { location: '/Odder' }],
      truncated: false,
    });
    expect(await validate(bad, 1)).toMatchObject({ diagnostics: [{ location: '/Odd' }], truncated: true });
  });
});

describe('executions', () => {
  it('runs one to its end and describes it', async () => {
    const server = await start();
    const arn = await run(server, await create(server), { a: 1 }, 'one');

    expect(await ended(server, arn)).toMatchObject({
      name: 'one',
      status: 'SUCCEEDED',
      input: '{"a":1}',
      output: '{"a":1}',
      redriveCount: 0,
      redriveStatus: 'NOT_REDRIVABLE',
    });
  });

  it('gives the history in pages, also backwards and without data', async () => {
    const server = await start();
    const { client } = server;
    const executionArn = await run(server, await create(server), { a: 1 });
    await ended(server, executionArn);
    const first = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 4 }));
    const second = await client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 4, nextToken: first.nextToken }),
    );
    const last = await client.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 1 }));
    const bare = await client.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }));

    expect([...(first.events ?? []), ...(second.events ?? [])].map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(second.nextToken).toBeUndefined();
    expect(last.events).toMatchObject([{ id: 7, previousEventId: 6, type: 'ExecutionSucceeded' }]);
    expect(last.events?.[0]?.timestamp).toBeInstanceOf(Date);
    expect(bare.events?.[1]?.stateEnteredEventDetails?.input).toBeUndefined();
    await expect(client.send(new GetExecutionHistoryCommand({ executionArn, nextToken: 'odd' }))).rejects.toMatchObject(
      { name: 'InvalidToken' },
    );
  });

  it('gives a running execution back for the same name and input, and refuses the name otherwise', async () => {
    const server = await start();
    const machine = await create(server);
    const held = heldWork();
    const arn = await run(server, machine, { a: 1, b: 2 }, 'one');

    expect(await run(server, machine, { a: 1, b: 2 }, 'one')).toBe(arn);
    await expect(run(server, machine, { a: 2 }, 'one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    held.release();
    await ended(server, arn);
    await expect(run(server, machine, { a: 1, b: 2 }, 'one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('refuses an input that is no JSON or too large, and an unknown machine or execution', async () => {
    const server = await start();
    const { client } = server;
    const stateMachineArn = await create(server);
    const unknown = stateMachineArn.replace(/[^:]+$/, 'gone');

    await expect(client.send(new StartExecutionCommand({ stateMachineArn, input: '{' }))).rejects.toMatchObject({
      name: 'InvalidExecutionInput',
    });
    await expect(run(server, stateMachineArn, 'x'.repeat(262_144))).rejects.toMatchObject({
      name: 'InvalidExecutionInput',
    });
    await expect(run(server, unknown)).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
    await expect(
      describeIt(server, 'arn:aws:states:us-west-2:000000000000:execution:machine:gone'),
    ).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });

  it('lists by machine with a status filter', async () => {
    const server = await start();
    const { client } = server;
    const stateMachineArn = await create(server);
    work = (payload) => (payload === 'bad' ? Promise.reject(named('Broken')) : Promise.resolve(payload));
    const good = await run(server, stateMachineArn, 'good');
    const bad = await run(server, stateMachineArn, 'bad');
    await ended(server, good);
    await ended(server, bad);
    const all = await client.send(new ListExecutionsCommand({ stateMachineArn }));
    const failed = await client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'FAILED' }));

    expect(all.executions).toHaveLength(2);
    expect(failed.executions).toMatchObject([{ executionArn: bad, status: 'FAILED' }]);
    await expect(client.send(new ListExecutionsCommand({}))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('stops one, whose function sees the signal', async () => {
    const server = await start();
    const machine = await create(server);
    let seen = false;
    const began = new Promise<void>((resolve) => {
      work = (_, signal) => {
        resolve();
        return new Promise(() => {
          signal.addEventListener('abort', () => {
            seen = true;
          });
        });
      };
    });
    const executionArn = await run(server, machine);
    await began;
    const { stopDate } = await server.client.send(
      new StopExecutionCommand({ executionArn, error: 'Enough', cause: 'tired' }),
    );

    expect(stopDate).toBeInstanceOf(Date);
    expect(seen).toBe(true);
    expect(await describeIt(server, executionArn)).toMatchObject({
      status: 'ABORTED',
      error: 'Enough',
      cause: 'tired',
    });
    expect((await typesOf(server, executionArn)).at(-1)).toBe('ExecutionAborted');
    expect(await server.client.send(new StopExecutionCommand({ executionArn }))).toMatchObject({ stopDate });
  });

  it('redrives a failed one from its failed state, and nothing that succeeded', async () => {
    const server = await start();
    const { client } = server;
    const machine = await create(server);
    work = () => Promise.reject(named('Broken'));
    const executionArn = await run(server, machine, { a: 1 });
    expect(await ended(server, executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'Broken',
      redriveStatus: 'REDRIVABLE',
    });
    work = (payload) => Promise.resolve(payload);
    await client.send(new RedriveExecutionCommand({ executionArn }));
    const again = await ended(server, executionArn);

    expect(again).toMatchObject({ status: 'SUCCEEDED', output: '{"a":1}', redriveCount: 1 });
    expect(again.error).toBeUndefined();
    expect(await typesOf(server, executionArn)).toEqual(
      expect.arrayContaining(['ExecutionFailed', 'ExecutionRedriven', 'ExecutionSucceeded']),
    );
    await expect(client.send(new RedriveExecutionCommand({ executionArn }))).rejects.toMatchObject({
      name: 'ExecutionNotRedrivable',
    });
  });

  it('keeps the definition an execution started with', async () => {
    const server = await start();
    const { client } = server;
    const stateMachineArn = await create(server);
    const executionArn = await run(server, stateMachineArn);
    await client.send(new UpdateStateMachineCommand({ stateMachineArn, definition: JSON.stringify(MAP) }));
    const { definition } = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));

    expect(definition).toBe(JSON.stringify(TASK));
  });

  it('starts another execution from a task and waits for it', async () => {
    const server = await start();
    const other = await create(server, TASK, 'other');
    const outer = machineOf({
      Call: {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution.sync:2',
        Arguments: { StateMachineArn: '{% $states.input.other %}', Input: { n: 1 } },
        Output: '{% $states.result.Output %}',
        End: true,
      },
    });
    const machine = await create(server, outer, 'outer');
    const called = await run(server, machine, { other });
    const lost = await run(server, machine, { other: `${other}x` });

    expect(await ended(server, called)).toMatchObject({ status: 'SUCCEEDED', output: '{"n":1}' });
    expect(await ended(server, lost)).toMatchObject({ error: 'StepFunctions.StateMachineDoesNotExistException' });
  });
});

describe('map runs', () => {
  it('describes the run and its children', async () => {
    const server = await start();
    const { client } = server;
    const executionArn = await run(server, await create(server, MAP));
    await ended(server, executionArn);
    const mapRunArn = await mapRunOf(server, executionArn);
    const described = await client.send(new DescribeMapRunCommand({ mapRunArn }));
    const { executions = [] } = await client.send(new ListExecutionsCommand({ mapRunArn }));
    const child = executions[1]?.executionArn ?? '';

    expect(described).toMatchObject({
      status: 'SUCCEEDED',
      maxConcurrency: 1,
      itemCounts: { total: 3, succeeded: 3, resultsWritten: 3 },
    });
    expect(executions).toMatchObject([{ itemCount: 1 }, { mapRunArn, status: 'SUCCEEDED' }, {}]);
    expect(await describeIt(server, child)).toMatchObject({ input: '2', output: '2', mapRunArn, status: 'SUCCEEDED' });
    expect(await typesOf(server, child)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(await client.send(new DescribeStateMachineForExecutionCommand({ executionArn: child }))).toMatchObject({
      mapRunArn,
      label: 'Each',
    });
    await expect(client.send(new StopExecutionCommand({ executionArn: child }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(client.send(new DescribeMapRunCommand({ mapRunArn: `${mapRunArn}x` }))).rejects.toMatchObject({
      name: 'ResourceNotFound',
    });
  });

  it('shows running children and lets their number be raised', async () => {
    const server = await start();
    const { client } = server;
    const held = heldWork();
    const executionArn = await run(server, await create(server, MAP));
    const mapRunArn = await mapRunOf(server, executionArn);
    await held.begun;
    const running = await client.send(new ListExecutionsCommand({ mapRunArn, statusFilter: 'RUNNING' }));
    const child = running.executions?.[0]?.executionArn ?? '';
    expect(running.executions).toHaveLength(1);
    expect(await typesOf(server, child)).toContain('LambdaFunctionStarted');
    expect(await describeIt(server, child)).toMatchObject({ status: 'RUNNING' });
    const limits = { maxConcurrency: 3, toleratedFailureCount: 2, toleratedFailurePercentage: 5 };
    await client.send(new UpdateMapRunCommand({ mapRunArn, ...limits }));
    const raised = await client.send(new ListExecutionsCommand({ mapRunArn, statusFilter: 'RUNNING' }));
    expect(raised.executions).toHaveLength(3);
    held.release();
    await ended(server, executionArn);

    expect(await client.send(new DescribeMapRunCommand({ mapRunArn }))).toMatchObject(limits);
    await expect(client.send(new UpdateMapRunCommand({ mapRunArn, maxConcurrency: 1 }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('redrives only the children that had not succeeded, with one history each', async () => {
    const server = await start();
    const { client } = server;
    work = (payload) => (payload === 2 ? Promise.reject(named('Broken')) : Promise.resolve(payload));
    const executionArn = await run(server, await create(server, MAP));
    await ended(server, executionArn);
    const calls: Json[] = [];
    work = (payload) => {
      calls.push(payload);
      return Promise.resolve(payload);
    };
    await client.send(new RedriveExecutionCommand({ executionArn }));
    const again = await ended(server, executionArn);
    const mapRunArn = await mapRunOf(server, executionArn);
    const { executions = [] } = await client.send(new ListExecutionsCommand({ mapRunArn }));

    expect(again).toMatchObject({ status: 'SUCCEEDED', output: '[1,2,3]' });
    expect(calls).toEqual([2, 3]);
    expect(executions.map(({ status, redriveCount }) => [status, redriveCount])).toEqual([
      ['SUCCEEDED', 0],
      ['SUCCEEDED', 1],
      ['SUCCEEDED', 0],
    ]);
    expect(await typesOf(server, executions[1]?.executionArn ?? '')).toEqual(
      expect.arrayContaining(['LambdaFunctionFailed', 'ExecutionFailed', 'ExecutionRedriven', 'ExecutionSucceeded']),
    );
  });

  it('refuses to list the map runs of an execution that is not there', async () => {
    const { client } = await start();
    const executionArn = 'arn:aws:states:us-west-2:000000000000:execution:machine:gone';

    await expect(client.send(new ListMapRunsCommand({ executionArn }))).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
    });
  });
});

describe('broken files', () => {
  it('fails an execution that cannot be redriven from what is on disk', async () => {
    const server = await start();
    work = () => Promise.reject(named('Broken'));
    const executionArn = await run(server, await create(server), {}, 'one');
    await ended(server, executionArn);
    writeFileSync(join(folder, 'step-functions/executions/machine/one/position.json'), '{');
    await server.client.send(new RedriveExecutionCommand({ executionArn }));

    expect(await ended(server, executionArn)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});

describe('a restart', () => {
  it('finds machines, executions, map runs and histories again', async () => {
    const first = await start();
    const machine = await create(first, MAP);
    const executionArn = await run(first, machine, {}, 'one');
    await ended(first, executionArn);
    await first.close();
    const second = await start();
    const mapRunArn = await mapRunOf(second, executionArn);
    const { executions = [] } = await second.client.send(new ListExecutionsCommand({ mapRunArn }));

    expect(await create(second, MAP)).toBe(machine);
    expect(await describeIt(second, executionArn)).toMatchObject({ status: 'SUCCEEDED', output: '[1,2,3]' });
    expect((await typesOf(second, executionArn)).at(-1)).toBe('ExecutionSucceeded');
    expect(await describeIt(second, executions[2]?.executionArn ?? '')).toMatchObject({ output: '3' });
    await expect(run(second, machine, {}, 'one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('stops what runs when the server closes, and can redrive it afterwards', async () => {
    const first = await start();
    const held = heldWork();
    const executionArn = await run(first, await create(first));
    await held.begun;
    await first.close();
    work = () => Promise.resolve('redriven');
    const second = await start();
    expect(await describeIt(second, executionArn)).toMatchObject({ status: 'ABORTED', error: 'Liveframe.Stopped' });
    await second.client.send(new RedriveExecutionCommand({ executionArn }));

    expect(await ended(second, executionArn)).toMatchObject({ status: 'SUCCEEDED', output: '"redriven"' });
  });

  it('marks what a killed process left running as failed, and redrive goes on from its last state', async () => {
    const first = await start();
    const executionArn = await run(first, await create(first, MAP), {}, 'one');
    await ended(first, executionArn);
    await first.close();
    // What a kill in the middle leaves: the record still says RUNNING, a line is half written, one child is done.
    const at = join(folder, 'step-functions/executions/machine/one');
    const change = (file: string, fields: JsonObject): void => {
      const document = JSON.parse(readFileSync(join(at, file), 'utf8')) as JsonObject;
      writeFileSync(join(at, file), JSON.stringify({ ...document, ...fields }));
    };
    const [mapRunId = ''] = readdirSync(join(at, 'map-runs'));
    change('execution.json', { status: 'RUNNING' });
    change(`map-runs/${mapRunId}/map-run.json`, { status: 'RUNNING' });
    const [line = ''] = readFileSync(join(at, `map-runs/${mapRunId}/children.jsonl`), 'utf8').split('\n');
    writeFileSync(join(at, `map-runs/${mapRunId}/children.jsonl`), `${line}\n{"index":1,"half`);
    const history = readFileSync(join(at, 'history.jsonl'), 'utf8').split('\n').slice(0, 4);
    writeFileSync(join(at, 'history.jsonl'), `${history.join('\n')}\n`);
    appendFileSync(join(at, 'history.jsonl'), '{"id":5,"ty');
    const calls: Json[] = [];
    work = (payload) => {
      calls.push(payload);
      return Promise.resolve(payload);
    };
    const second = await start();
    expect(await describeIt(second, executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'Liveframe.Restarted',
      redriveStatus: 'REDRIVABLE',
    });
    expect((await typesOf(second, executionArn)).at(-1)).toBe('ExecutionFailed');
    expect(
      await second.client.send(new DescribeMapRunCommand({ mapRunArn: await mapRunOf(second, executionArn) })),
    ).toMatchObject({ status: 'FAILED' });
    await second.client.send(new RedriveExecutionCommand({ executionArn }));

    expect(await ended(second, executionArn)).toMatchObject({ status: 'SUCCEEDED', output: '[1,2,3]' });
    expect(calls).toEqual([2, 3]);
  });
});

describe('the protocol', () => {
  const post = (url: string, target: string, body: string): Promise<Response> =>
    fetch(url, { method: 'POST', headers: { 'x-amz-target': target }, body });

  it('refuses an operation it does not have, by name', async () => {
    const { client } = await start();

    await expect(client.send(new ListActivitiesCommand({}))).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining("'ListActivities' is not supported"),
    });
  });

  it('refuses a body that is no JSON and a member it does not know', async () => {
    const { url } = await start();
    const bad = await post(url, 'AWSStepFunctions.ListStateMachines', '{');
    const odd = await post(url, 'AWSStepFunctions.ListStateMachines', '{"odd":1}');

    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ __type: 'SerializationException' });
    expect(await odd.json()).toMatchObject({ __type: 'ValidationException', message: expect.stringContaining('odd') });
  });

  it('answers an inner failure with 500', async () => {
    const server = await start();
    const executionArn = await run(server, await create(server), {}, 'one');
    await ended(server, executionArn);
    writeFileSync(join(folder, 'step-functions/executions/machine/one/history.jsonl'), 'broken\n');
    const answer = await post(server.url, 'AWSStepFunctions.GetExecutionHistory', JSON.stringify({ executionArn }));

    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ __type: 'InternalFailure' });
  });

  it('refuses a port in use with a message that names it', async () => {
    const { url } = await start();
    const services = { invokeLambda: () => Promise.resolve(null), objects: memoryObjects() };
    const port = Number(new URL(url).port);

    await expect(startStepFunctions({ port, dataFolder: join(folder, 'other'), services })).rejects.toThrow(
      `Port ${port} is in use`,
    );
  });
});
