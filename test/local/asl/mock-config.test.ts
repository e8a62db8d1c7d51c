// Runs with mocks in Step Functions Local's format.
import { describe, expect, it } from '@jest/globals';
import { runWithMocks } from '../../../local/asl/mock-config.ts';
import type { JsonObject } from '../../../local/asl/json.ts';
import { FUNCTION_ARN, machineOf } from './run-machine.ts';

const DEFINITION = machineOf({
  Work: {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: '${WorkFunction}', Payload: '{% $states.input %}' },
    Output: '{% $states.result.Payload %}',
    Retry: [{ ErrorEquals: ['Slow'], IntervalSeconds: 3600, MaxAttempts: 5 }],
    Next: 'Rest',
  },
  Rest: { Type: 'Wait', Seconds: 86_400, Next: 'Second' },
  Second: { Type: 'Task', Resource: FUNCTION_ARN, End: true },
});

const MOCKS = {
  StateMachines: {
    Shop: {
      TestCases: {
        HappyPath: { Work: 'Quick', Second: 'Plain' },
        RetryPath: { Work: 'SlowAtFirst', Second: 'Plain' },
        TooSlow: { Work: 'OnlySlow', Second: 'Plain' },
        HalfMocked: { Work: 'Quick' },
        NoResponse: { Work: 'Nowhere' },
        OddState: { Rest: 'Plain' },
      },
    },
    Other: { TestCases: { HappyPath: { Work: 'Quick', Second: 'Plain' } } },
  },
  MockedResponses: {
    Quick: { '0': { Return: { StatusCode: 200, Payload: { ok: true } } } },
    Plain: { '0-9': { Return: ['plain'] } },
    SlowAtFirst: {
      '0': { Throw: { Error: 'Slow', Cause: 'once' } },
      '1-2': { Throw: { Error: 'Slow' } },
      '3': { Return: { StatusCode: 200, Payload: 'at last' } },
    },
    OnlySlow: { '0-1': { Throw: { Error: 'Slow' } } },
  },
};

const run = (name: string, rest: JsonObject = {}) =>
  runWithMocks({ definition: DEFINITION, input: { a: 1 }, mockConfig: MOCKS, case: name, ...rest });

describe('runWithMocks', () => {
  it('runs a case to its end without waiting', async () => {
    const started = Date.now();
    const result = await run('Shop#HappyPath');

    expect(result).toMatchObject({ status: 'SUCCEEDED', output: ['plain'] });
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('gives events as GetExecutionHistory returns them, on virtual time', async () => {
    const { events } = await run('Shop#HappyPath');
    const times = events.map(({ timestamp }) => Date.parse(timestamp));

    expect(events[0]).toMatchObject({
      id: 1,
      previousEventId: 0,
      type: 'ExecutionStarted',
      executionStartedEventDetails: { input: '{"a":1}', inputDetails: { truncated: false } },
    });
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBe(86_400_000);
  });

  it('counts the invocations of a state over single entries and ranges', async () => {
    const { status, events } = await run('RetryPath');

    expect(status).toBe('SUCCEEDED');
    expect(events.filter(({ type }) => type === 'TaskFailed')).toHaveLength(3);
    expect(events.find(({ type }) => type === 'TaskFailed')).toMatchObject({
      taskFailedEventDetails: { error: 'Slow', cause: 'once' },
    });
  });

  it('fails when the invocations go past the mocked ones', async () => {
    expect(await run('TooSlow')).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: 'The mocked response OnlySlow has no entry for invocation 2.',
    });
  });

  it('fails at a task without a mock, because no service is called', async () => {
    expect(await run('HalfMocked')).toMatchObject({
      status: 'FAILED',
      cause: 'The case mocks no response for the state Second.',
    });
  });

  it('gives a mocked Map state its items in place of the reader', async () => {
    const definition = machineOf({
      Each: {
        Type: 'Map',
        ItemReader: { Resource: 'arn:aws:states:::s3:getObject', Arguments: { Bucket: 'b', Key: 'k' } },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Work',
          States: { Work: { Type: 'Task', Resource: FUNCTION_ARN, End: true } },
        },
        ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: 'b', Prefix: 'p' } },
        Output: '{% $states.result.ResultWriterDetails.Bucket %}',
        End: true,
      },
    });
    const mocks = (items: unknown) => ({
      StateMachines: { M: { TestCases: { Two: { Each: 'Items', Work: 'Done' } } } },
      MockedResponses: { Items: { '0': { Return: items } }, Done: { '0-9': { Return: 'done' } } },
    });
    const result = await runWithMocks({ definition, input: {}, mockConfig: mocks([1, 2]), case: 'Two' });

    expect(result).toMatchObject({ status: 'SUCCEEDED', output: 'b' });
    await expect(runWithMocks({ definition, input: {}, mockConfig: mocks(3), case: 'Two' })).rejects.toThrow(
      'The mock of the Map state Each must Return an array',
    );
  });

  it('takes a definition as text', async () => {
    expect(await run('RetryPath', { definition: JSON.stringify(DEFINITION) })).toMatchObject({ status: 'SUCCEEDED' });
  });

  it.each([
    ['Nothing', {}, 'has no case Nothing. Known are Shop#HappyPath, Shop#RetryPath'],
    ['HappyPath', {}, 'has the case HappyPath more than once. Name one of Shop#HappyPath, Other#HappyPath'],
    ['NoResponse', {}, 'has no mocked response Nowhere, which Work wants. Known are Quick'],
    ['OddState', {}, 'mocks Rest, which is neither a Task nor a Map'],
    ['RetryPath', { mockConfig: { StateMachine: {} } }, 'is not a MockConfigFile'],
    ['RetryPath', { definition: { StartAt: 'A' } }, 'The definition is refused. QueryLanguage must be'],
  ])('refuses case %s with %j', async (name, rest, message) => {
    await expect(run(name, rest as JsonObject)).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining(message),
    });
  });
});
