import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import type { CreateHandler } from '../../../lambdas/shared/step.ts';
import { listenOnLoopback } from '../../../local/loopback.ts';
import { STAGES } from '../../../local/runtime/functions.ts';
import type { Runtime, RuntimeOptions } from '../../../local/runtime/runtime-options.ts';
import { startRuntime } from '../../../local/runtime/start-runtime.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const definition = (comment: string): string =>
  JSON.stringify({
    Comment: comment,
    QueryLanguage: 'JSONata',
    StartAt: 'Analyze',
    States: {
      Analyze: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: { FunctionName: '${AnalyzeFunction}', Payload: '{% $states.input %}' },
        Output: '{% $states.result.Payload %}',
        Catch: [{ ErrorEquals: ['ModelThrottled'], Output: { caught: true }, Next: 'Done' }],
        Next: 'Done',
      },
      Done: { Type: 'Succeed' },
    },
  });

const modelTasks = {
  paint: () => Promise.resolve(Uint8Array.of(1)),
  analyse: () => '{}',
  judge: () => Promise.resolve('{}'),
};

/** Handlers that do what their test says; clients of theirs find everything by the process's environment. */
const fakeHandlers = (): Record<string, CreateHandler> => ({
  ...Object.fromEntries(STAGES.map((stage) => [stage, () => () => Promise.resolve({ stage })])),
  analyze: (environment) => async (event) => {
    const { fail, key } = event as { fail?: boolean; key?: string };
    if (fail === true) throw new LiveframeError('ModelThrottled', 'too many');
    const client = new S3Client({ forcePathStyle: true });
    const { Body } = await client.send(new GetObjectCommand({ Bucket: environment['BUCKET_NAME'], Key: key }));
    const text = await Body?.transformToString();
    client.destroy();
    return { text };
  },
  intake: (environment) => async (event) => {
    const { Records } = event as { Records: { body: string }[] };
    const client = new SFNClient({});
    for (const { body } of Records) {
      const { detail } = JSON.parse(body) as { detail: { object: { key: string } } };
      const input = JSON.stringify({ key: detail.object.key });
      await client.send(
        new StartExecutionCommand({ stateMachineArn: environment['STATE_MACHINE_ARN'], name: 'from-upload', input }),
      );
    }
    client.destroy();
    return { batchItemFailures: [] };
  },
});

describe('startRuntime', () => {
  let dataFolder: string;
  let definitionFile: string;
  const running: Runtime[] = [];

  const start = async (options: Partial<RuntimeOptions> = {}): Promise<Runtime> => {
    const runtime = await startRuntime({
      dataFolder,
      definitionFile,
      modelTasks,
      handlers: fakeHandlers(),
      door: { delaySeconds: 0, visibilitySeconds: 60, maxReceiveCount: 1 },
      ...options,
    });
    running.push(runtime);
    return runtime;
  };
  const put = async (key: string, body: string): Promise<void> => {
    const client = new S3Client({ forcePathStyle: true });
    await client.send(new PutObjectCommand({ Bucket: 'liveframe-local', Key: key, Body: body }));
    client.destroy();
  };
  const finished = async (name: string, { stateMachineArn }: Runtime) => {
    const client = new SFNClient({});
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    for (;;) {
      const execution = await client.send(new DescribeExecutionCommand({ executionArn })).catch(() => undefined);
      if (execution !== undefined && execution.status !== 'RUNNING') {
        client.destroy();
        return execution;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const execute = async (runtime: Runtime, name: string, input: object) => {
    const client = new SFNClient({});
    await client.send(
      new StartExecutionCommand({ stateMachineArn: runtime.stateMachineArn, name, input: JSON.stringify(input) }),
    );
    client.destroy();
    return finished(name, runtime);
  };

  beforeEach(() => {
    dataFolder = join(temporaryFolder(), 'data');
    definitionFile = join(temporaryFolder(), 'machine.asl.json');
    writeFileSync(definitionFile, definition('first'));
  });
  afterEach(async () => {
    for (const runtime of running.splice(0)) await runtime.close();
  });

  it('tells where everything is', async () => {
    const runtime = await start();
    for (const url of Object.values(runtime.endpoints)) expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(Object.keys(runtime.endpoints).sort()).toEqual([
      'bedrock',
      'dynamodb',
      'events',
      'opensearch',
      's3',
      'stepfunctions',
    ]);
    expect(runtime).toMatchObject({
      bucket: 'liveframe-local',
      stateMachineArn: 'arn:aws:states:us-west-2:000000000000:stateMachine:liveframe-pipeline',
      dataDir: dataFolder,
      environment: {
        BUCKET_NAME: 'liveframe-local',
        TABLE_NAME: 'liveframe-local',
        MODEL_ENDPOINT: 'stand-in',
        OPENSEARCH_AUTH: 'none',
        OPENSEARCH_ENDPOINT: runtime.endpoints.opensearch,
        STATE_MACHINE_ARN: runtime.stateMachineArn,
      },
    });
  });

  it('runs the state machine’s tasks in the handlers, which find S3 by themselves', async () => {
    const runtime = await start();
    await put('a', 'hello');
    const execution = await execute(runtime, 'one', { key: 'a' });
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: '{"text":"hello"}' });
  });

  it('lets the state machine catch an error by its name', async () => {
    const execution = await execute(await start(), 'two', { fail: true });
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: '{"caught":true}' });
  });

  it('starts a run for an uploaded script', async () => {
    const runtime = await start();
    await put('incoming/friday.products.csv', 'sku');
    await put('incoming/friday.md', 'the script');
    const execution = await finished('from-upload', runtime);
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: '{"text":"the script"}' });
  });

  it('tells of an upload that intake could not take, and sets it aside', async () => {
    const errors: unknown[] = [];
    const intake: CreateHandler = () => () => Promise.reject(new Error('unknown brand'));
    const runtime = await start({
      handlers: { ...fakeHandlers(), intake },
      door: { delaySeconds: 0, visibilitySeconds: 0, maxReceiveCount: 1 },
      onError: (error) => errors.push(error),
    });
    await put('incoming/friday.md', 'the script');
    while (runtime.deadLetters().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(errors).toEqual([expect.objectContaining({ message: 'unknown brand' })]);
  });

  it('points every client at the loopback, with fake credentials, and puts the environment back', async () => {
    const mine = { AWS_PROFILE: 'mine', AWS_BEARER_TOKEN_BEDROCK: 'secret', AWS_ACCESS_KEY_ID: 'AKIAMINE' };
    const before = { ...process.env };
    Object.assign(process.env, mine);
    try {
      const { endpoints, close } = await start();
      expect(process.env).toMatchObject({
        AWS_ENDPOINT_URL_S3: endpoints.s3,
        AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
        AWS_ENDPOINT_URL_BEDROCK_RUNTIME: endpoints.bedrock,
        AWS_ENDPOINT_URL_SFN: endpoints.stepfunctions,
        AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.events,
        AWS_ENDPOINT_URL: endpoints.events,
        AWS_REGION: 'us-west-2',
        AWS_ACCESS_KEY_ID: 'LIVEFRAMELOCAL',
      });
      expect(process.env).not.toHaveProperty('AWS_PROFILE');
      expect(process.env).not.toHaveProperty('AWS_BEARER_TOKEN_BEDROCK');
      const tables = new DynamoDBClient({});
      expect((await tables.send(new ListTablesCommand({}))).TableNames).toEqual(['liveframe-local']);
      tables.destroy();
      const events = new EventBridgeClient({});
      const Entries = [{ Source: 'liveframe', DetailType: 'x', Detail: '{}' }];
      expect((await events.send(new PutEventsCommand({ Entries }))).FailedEntryCount).toBe(0);
      events.destroy();
      await close();
      expect(process.env).toMatchObject(mine);
      expect(process.env).not.toHaveProperty('AWS_ENDPOINT_URL_S3');
    } finally {
      for (const name of Object.keys(mine)) Reflect.deleteProperty(process.env, name);
      Object.assign(process.env, before);
    }
  });

  it('refuses a data folder that is in use, naming who has it', async () => {
    const { endpoints } = await start();
    await expect(start()).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringMatching(
        new RegExp(
          `^The data folder ${dataFolder} is in use by process ${process.pid} \\(.*s3 at ${endpoints.s3}.*\\)`,
        ),
      ),
    });
  });

  it('refuses a port in use, and leaves nothing open', async () => {
    const other = await listenOnLoopback(createServer(), { name: 'another program' });
    const port = Number(new URL(other.url).port);
    await expect(start({ ports: { events: port } })).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining(`Port ${port} is in use`),
    });
    await other.close();
    const runtime = await start({ ports: { events: port } });
    expect(runtime.endpoints.events).toBe(`http://127.0.0.1:${port}`);
  });

  it('finds everything again after a restart', async () => {
    const first = await start();
    await put('a', 'kept');
    await execute(first, 'before', { key: 'a' });
    await first.close();
    const second = await start();
    const client = new SFNClient({});
    const { executions } = await client.send(new ListExecutionsCommand({ stateMachineArn: second.stateMachineArn }));
    client.destroy();
    expect(executions?.map(({ name, status }) => [name, status])).toEqual([['before', 'SUCCEEDED']]);
    expect(await execute(second, 'after', { key: 'a' })).toMatchObject({ output: '{"text":"kept"}' });
  });

  it('updates the state machine when its definition changed', async () => {
    await (await start()).close();
    writeFileSync(definitionFile, definition('second'));
    const { stateMachineArn } = await start();
    const client = new SFNClient({});
    const machine = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
    client.destroy();
    expect(JSON.parse(machine.definition ?? '')).toMatchObject({ Comment: 'second' });
    expect(machine.definition).toContain('function:liveframe-analyze');
  });

  it('fails for a definition with a placeholder that nothing fills, and leaves nothing open', async () => {
    writeFileSync(definitionFile, definition('${Surprise}'));
    await expect(start()).rejects.toThrow('the placeholder ${Surprise}, which nothing fills');
    writeFileSync(definitionFile, definition('fixed'));
    await start();
  });

  it('keeps the account’s statement and turns its knobs', async () => {
    const runtime = await start({ quota: 0 });
    runtime.setFaults({ denyAccess: true });
    const path = '/model/stability.stable-image-core-v1%3A1/invoke';
    const denied = await fetch(runtime.endpoints.bedrock + path, { method: 'POST', body: '{"prompt":"x"}' });
    expect(denied.status).toBe(403);
    runtime.setFaults({});
    const throttled = await fetch(runtime.endpoints.bedrock + path, { method: 'POST', body: '{"prompt":"x"}' });
    expect(throttled.status).toBe(429);
    expect(runtime.statement().sends.map(({ outcome }) => outcome)).toEqual(['denied', 'throttled']);
  });

  describe('with real models', () => {
    const mine = { AWS_ACCESS_KEY_ID: 'AKIAMINE', AWS_SECRET_ACCESS_KEY: 'mine', AWS_ACCOUNT_ID: '123456789012' };
    let before: NodeJS.ProcessEnv;
    beforeEach(() => {
      before = { ...process.env };
      Object.assign(process.env, mine);
    });
    afterEach(async () => {
      for (const runtime of running.splice(0)) await runtime.close();
      for (const name of Object.keys(mine)) Reflect.deleteProperty(process.env, name);
      Object.assign(process.env, before);
    });

    it('leaves Bedrock its own endpoint and the user’s credentials', async () => {
      const runtime = await start({ models: 'aws', region: 'eu-west-1' });
      expect(runtime.endpoints.bedrock).toBe('https://bedrock-runtime.eu-west-1.amazonaws.com');
      expect(runtime.environment['MODEL_ENDPOINT']).toBe('aws:123456789012/eu-west-1');
      expect(process.env).toMatchObject({
        AWS_ACCESS_KEY_ID: 'AKIAMINE',
        AWS_ENDPOINT_URL_S3: runtime.endpoints.s3,
        AWS_REGION: 'eu-west-1',
      });
      expect(process.env).not.toHaveProperty('AWS_ENDPOINT_URL_BEDROCK_RUNTIME');
      expect(process.env).not.toHaveProperty('AWS_ENDPOINT_URL');
      expect(runtime.statement()).toEqual({ calls: [], totalMicroUsd: 0, sends: [] });
      expect(() => {
        runtime.setFaults({});
      }).toThrow('--models local');
    });

    it('refuses faults', async () => {
      await expect(start({ models: 'aws', faults: { throttle: 1 } })).rejects.toThrow('--models local');
    });
  });

  it('uses a real OpenSearch where one is given', async () => {
    const runtime = await start({ opensearch: { url: 'http://127.0.0.1:9200', auth: 'none' } });
    expect(runtime.endpoints.opensearch).toBe('http://127.0.0.1:9200');
    expect(runtime.environment['OPENSEARCH_ENDPOINT']).toBe('http://127.0.0.1:9200');
  });
});
