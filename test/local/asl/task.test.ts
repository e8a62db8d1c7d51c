// The Task state: calls, timeouts, Retry and Catch.
import { describe, expect, it } from '@jest/globals';
import { ExecutionStopped } from '../../../local/asl/failure.ts';
import type { InvokeLambda } from '../../../local/asl/integrations/lambda.ts';
import type { Json, JsonObject } from '../../../local/asl/json.ts';
import { memoryObjects } from '../../../local/asl/objects.ts';
import { virtualClock } from '../../../local/asl/virtual-clock.ts';
import { FUNCTION_ARN, machineOf, named, runMachine } from './run-machine.ts';

const taskMachine = (fields: JsonObject = {}, rest: JsonObject = {}): JsonObject =>
  machineOf(
    { Task: { Type: 'Task', Resource: FUNCTION_ARN, End: true, ...fields }, Caught: { Type: 'Pass', End: true } },
    rest,
  );

const withCatch = (fields: JsonObject = {}): JsonObject =>
  taskMachine({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }], ...fields });

/** Fails `times` times with these errors, then gives its payload. */
const failing = (...errors: Error[]): { invokeLambda: InvokeLambda; payloads: unknown[] } => {
  const payloads: unknown[] = [];
  return {
    payloads,
    invokeLambda: async (_name, payload) => {
      await Promise.resolve();
      payloads.push(payload);
      const error = errors[payloads.length - 1];
      return error === undefined ? payload : Promise.reject(error);
    },
  };
};

/** What careless code throws; the types do not allow it. */
const NOT_AN_ERROR = JSON.parse('"a text"') as Error;

describe('lambda tasks', () => {
  it('calls the function of a bare ARN with the state input', async () => {
    const names: string[] = [];
    const { output, types } = await runMachine(
      machineOf({ Task: { Type: 'Task', Resource: `${FUNCTION_ARN}:live`, End: true } }),
      {
        input: { a: 1 },
        invokeLambda: async (name, payload) => {
          await Promise.resolve();
          names.push(name);
          return { got: payload };
        },
      },
    );

    expect(names).toEqual(['f']);
    expect(output).toEqual({ got: { a: 1 } });
    expect(types.slice(2, 5)).toEqual(['LambdaFunctionScheduled', 'LambdaFunctionStarted', 'LambdaFunctionSucceeded']);
  });

  it('gives the answer of lambda:invoke as Payload, through JSON', async () => {
    const definition = taskMachine({
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: FUNCTION_ARN, Payload: { n: '{% 1 + 1 %}' } },
    });

    const { output, events } = await runMachine(definition, {
      invokeLambda: (_, payload) => Promise.resolve({ payload, when: new Date(0), gone: undefined }),
    });

    expect(output).toMatchObject({
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      Payload: { payload: { n: 2 }, when: '1970-01-01T00:00:00.000Z' },
    });
    expect(events[2]).toMatchObject({
      type: 'TaskScheduled',
      taskScheduledEventDetails: { resourceType: 'lambda', resource: 'invoke', region: 'us-west-2' },
    });
  });

  it('hands each side its own copy', async () => {
    const answer = { list: [1] };
    const definition = machineOf({
      Task: { Type: 'Task', Resource: FUNCTION_ARN, Assign: { kept: '{% $states.input %}' }, Next: 'Look' },
      Look: { Type: 'Pass', Output: ['{% $kept %}', '{% $states.input %}'], End: true },
    });

    const { output } = await runMachine(definition, {
      input: { n: 1 },
      invokeLambda: (_, payload) => {
        (payload as { n: number }).n = 2;
        setImmediate(() => answer.list.push(2));
        return Promise.resolve(answer);
      },
    });

    expect(output).toEqual([{ n: 1 }, { list: [1] }]);
  });

  it('gives null for a function that returns nothing', async () => {
    const { output } = await runMachine(taskMachine(), { invokeLambda: () => Promise.resolve(undefined) });

    expect(output).toBeNull();
  });

  it('fails with the name and a JSON cause of what the function throws', async () => {
    const { outcome, types } = await runMachine(taskMachine(), failing(named('ModelThrottled', 'slow down')));

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'ModelThrottled' });
    const { cause = '{}' } = outcome as { cause?: string };
    expect(JSON.parse(cause)).toMatchObject({ errorType: 'ModelThrottled', errorMessage: 'slow down' });
    expect(types).toContain('LambdaFunctionFailed');
  });

  it('fails with the plain message of a service error', async () => {
    const { outcome } = await runMachine(taskMachine());

    expect(outcome).toMatchObject({ error: 'Lambda.ResourceNotFoundException', cause: 'Function not found: f' });
  });

  it('fails with Lambda.Unknown when something that is no error is thrown', async () => {
    const { outcome } = await runMachine(taskMachine(), {
      invokeLambda: () => Promise.reject(NOT_AN_ERROR),
    });

    expect(outcome).toMatchObject({ error: 'Lambda.Unknown', cause: 'a text' });
  });

  it('fails uncaught when an expression makes an argument that is not supported', async () => {
    const definition = withCatch({
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: "{% { 'FunctionName': 'f', 'Qualifier': '1' } %}",
    });

    const { outcome } = await runMachine(definition, failing());

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('fails when FunctionName is no text', async () => {
    const definition = taskMachine({
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: '{% 1 %}' },
    });

    const { outcome } = await runMachine(definition, failing());

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});

describe('timeouts', () => {
  const slow =
    (clock: ReturnType<typeof virtualClock>): InvokeLambda =>
    async () => {
      await clock.sleep(60_000);
      return 'late';
    };

  it.each([
    [{ TimeoutSeconds: 5 }, 'States.Timeout', 5000],
    [{ TimeoutSeconds: 50, HeartbeatSeconds: 5 }, 'States.HeartbeatTimeout', 5000],
  ])('ends a task that takes too long: %j', async (fields, error, milliseconds) => {
    const clock = virtualClock();
    const { output, events, types } = await runMachine(withCatch(fields), { clock, invokeLambda: slow(clock) });

    expect(output).toEqual({ Error: error, Cause: '' });
    expect(types).toContain('LambdaFunctionTimedOut');
    expect((events.at(-1)?.timestamp ?? 0) - (events[0]?.timestamp ?? 0)).toBe(milliseconds);
  });

  it('aborts the signal of the function', async () => {
    const clock = virtualClock();
    let aborted = false;
    await runMachine(taskMachine({ TimeoutSeconds: 1 }), {
      clock,
      invokeLambda: async (_name, _payload, signal) => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
        await clock.sleep(2000);
      },
    });

    expect(aborted).toBe(true);
  });

  it('takes States.HeartbeatTimeout for a States.Timeout, and neither for a States.TaskFailed', async () => {
    const clock = virtualClock();
    const fields = {
      HeartbeatSeconds: 5,
      Catch: [
        { ErrorEquals: ['States.TaskFailed'], Next: 'Caught', Output: 'failed' },
        { ErrorEquals: ['States.Timeout'], Next: 'Caught', Output: 'timeout' },
      ],
    };
    const { output } = await runMachine(taskMachine(fields), { clock, invokeLambda: slow(clock) });

    expect(output).toBe('timeout');
  });

  it('ends an execution that takes too long as TIMED_OUT', async () => {
    const clock = virtualClock();
    const { outcome, types } = await runMachine(taskMachine({}, { TimeoutSeconds: 30 }), {
      clock,
      invokeLambda: slow(clock),
    });

    expect(outcome).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(types.slice(-2)).toEqual(['TaskStateAborted', 'ExecutionTimedOut']);
  });

  it('ends an execution that is stopped as ABORTED, past every Retry and Catch', async () => {
    const clock = virtualClock();
    const controller = new AbortController();
    const reason = new ExecutionStopped('ABORTED', { error: 'Enough', cause: 'said so' });
    void clock.sleep(10_000).then(() => {
      controller.abort(reason);
    });
    const definition = withCatch({ Retry: [{ ErrorEquals: ['States.ALL'] }] });
    const { outcome, types } = await runMachine(definition, {
      clock,
      signal: controller.signal,
      invokeLambda: slow(clock),
    });

    expect(outcome).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'said so' });
    expect(types.slice(-2)).toEqual(['TaskStateAborted', 'ExecutionAborted']);
  });
});

describe('retry', () => {
  const retryOnce = (retrier: JsonObject): JsonObject => ({ Retry: [{ ErrorEquals: ['States.ALL'], ...retrier }] });

  it('waits interval times rate to the power of the retries before', async () => {
    const errors = [named('A'), named('A'), named('A')];
    const { took, outcome } = await runMachine(
      taskMachine(retryOnce({ IntervalSeconds: 2, BackoffRate: 3 })),
      failing(...errors),
    );

    expect(outcome.status).toBe('SUCCEEDED');
    expect(took).toBe(2000 + 6000 + 18_000);
  });

  it('defaults to 1 second, rate 2 and 3 attempts', async () => {
    const { took, outcome } = await runMachine(
      taskMachine(retryOnce({})),
      failing(named('A'), named('A'), named('A'), named('A')),
    );

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'A' });
    expect(took).toBe(1000 + 2000 + 4000);
  });

  it('caps the wait and takes jitter from the given randomness', async () => {
    const { took } = await runMachine(
      taskMachine(retryOnce({ IntervalSeconds: 10, MaxDelaySeconds: 12, JitterStrategy: 'FULL' })),
      { ...failing(named('A'), named('A')), random: () => 0.25 },
    );

    expect(took).toBe(2500 + 3000);
  });

  it('counts each retrier for itself, and the first match decides', async () => {
    const Retry = [
      { ErrorEquals: ['A'], MaxAttempts: 1, IntervalSeconds: 1 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 1, IntervalSeconds: 100 },
    ];
    const both = await runMachine(taskMachine({ Retry }), failing(named('A'), named('B')));
    const twice = await runMachine(taskMachine({ Retry }), failing(named('A'), named('A')));

    expect(both.took).toBe(101_000);
    expect(twice.outcome).toMatchObject({ status: 'FAILED', error: 'A' });
    expect(twice.took).toBe(1000);
  });

  it('shows the retry count in the context', async () => {
    const fields = { Arguments: '{% $states.context.State.RetryCount %}', ...retryOnce({}) };
    const task = failing(named('A'), named('A'));
    await runMachine(taskMachine(fields), task);

    expect(task.payloads).toEqual([0, 1, 2]);
  });

  it('retries an evaluation that failed', async () => {
    const { types } = await runMachine(
      taskMachine({ Output: '{% $nothing %}', ...retryOnce({ MaxAttempts: 1 }) }),
      failing(),
    );

    expect(types.filter((type) => type === 'EvaluationFailed')).toHaveLength(2);
  });
});

describe('catch', () => {
  it('hands error and cause on, and assigns', async () => {
    const definition = machineOf({
      Task: {
        Type: 'Task',
        Resource: FUNCTION_ARN,
        Catch: [{ ErrorEquals: ['A'], Assign: { why: '{% $states.errorOutput.Error %}' }, Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', Output: ['{% $why %}', '{% $states.input.Error %}'], End: true },
    });

    const { output } = await runMachine(definition, failing(named('A')));

    expect(output).toEqual(['A', 'A']);
  });

  it('passes an error on that no catcher names', async () => {
    const { outcome } = await runMachine(
      taskMachine({ Catch: [{ ErrorEquals: ['B'], Next: 'Caught' }] }),
      failing(named('A')),
    );

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'A' });
  });

  it('takes the error output into its own Output', async () => {
    const Catch = [
      { ErrorEquals: ['States.TaskFailed'], Output: { was: '{% $states.errorOutput.Error %}' }, Next: 'Caught' },
    ];
    const { output } = await runMachine(taskMachine({ Catch }), failing(named('A')));

    expect(output).toEqual({ was: 'A' });
  });
});

describe('s3 tasks', () => {
  const s3 = (resource: string, request: JsonObject): JsonObject =>
    withCatch({ Resource: `arn:aws:states:::aws-sdk:s3:${resource}`, Arguments: request });

  it('reads an object as text', async () => {
    const objects = memoryObjects();
    await objects.put('b', 'k', Buffer.from('héllo'));
    const { output } = await runMachine(s3('getObject', { Bucket: 'b', Key: 'k' }), { objects });

    expect(output).toEqual({ Body: 'héllo', ContentLength: 6 });
  });

  it.each<[Json, string]>([
    ['plain', 'plain'],
    [{ a: [1] }, '{"a":[1]}'],
  ])('writes a body as text or as JSON: %j', async (Body, text) => {
    const objects = memoryObjects();
    await runMachine(s3('putObject', { Bucket: 'b', Key: 'k', Body }), { objects });

    expect(Buffer.from(objects.bodies.get('b/k') ?? []).toString()).toBe(text);
  });

  it.each([
    ['NoSuchKey', 'S3.NoSuchKeyException'],
    ['NoSuchBucket', 'S3.NoSuchBucketException'],
    ['Other', 'S3.S3Exception'],
  ])('fails with the name Step Functions gives %s', async (name, error) => {
    const objects = {
      ...memoryObjects(),
      get: () => Promise.reject(named(name)),
      put: () => Promise.reject(named(name)),
    };
    const read = await runMachine(s3('getObject', { Bucket: 'b', Key: 'k' }), { objects });
    const written = await runMachine(s3('putObject', { Bucket: 'b', Key: 'k', Body: '' }), { objects });

    expect(read.output).toMatchObject({ Error: error });
    expect(written.output).toMatchObject({ Error: error });
  });

  it('fails when the key is no text', async () => {
    const { outcome } = await runMachine(s3('getObject', { Bucket: 'b', Key: '{% 1 %}' }));

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});

describe('startExecution tasks', () => {
  const start = (mode: string, request: JsonObject = { StateMachineArn: 'arn:other', Input: { a: 1 } }): JsonObject =>
    withCatch({ Resource: `arn:aws:states:::states:startExecution${mode}`, Arguments: request });
  const other = (status: string) => () =>
    Promise.resolve({
      executionArn: 'arn:execution',
      startDate: 1000,
      stop: () => undefined,
      finished: Promise.resolve({
        executionArn: 'arn:execution',
        stateMachineArn: 'arn:other',
        name: 'n',
        status,
        startDate: 1000,
        stopDate: 2000,
        input: '{"a":1}',
        ...(status === 'SUCCEEDED' ? { output: '{"b":2}' } : { error: 'E', cause: 'C' }),
      }),
    });

  it('gives the ARN without waiting', async () => {
    const { output } = await runMachine(start(''), { startExecution: other('SUCCEEDED') });

    expect(output).toEqual({ ExecutionArn: 'arn:execution', StartDate: 1000 });
  });

  it('gives the finished execution with its output as JSON', async () => {
    const { output, types } = await runMachine(start('.sync:2'), { startExecution: other('SUCCEEDED') });

    expect(output).toMatchObject({ Status: 'SUCCEEDED', Input: { a: 1 }, Output: { b: 2 }, StopDate: 2000 });
    expect(types).toContain('TaskSubmitted');
  });

  it('fails with States.TaskFailed when the other execution fails', async () => {
    const { output } = await runMachine(start('.sync:2'), { startExecution: other('FAILED') });

    expect(output).toMatchObject({ Error: 'States.TaskFailed' });
    const { Cause } = output as { Cause: string };
    expect(JSON.parse(Cause)).toMatchObject({ Status: 'FAILED', Error: 'E', Cause: 'C' });
  });

  it('fails with the name of the refusal', async () => {
    const startExecution = () => Promise.reject(named('ExecutionAlreadyExists'));
    const { output } = await runMachine(start(''), { startExecution });

    expect(output).toMatchObject({ Error: 'StepFunctions.ExecutionAlreadyExistsException' });
  });

  it('fails when StateMachineArn is no text', async () => {
    const { outcome } = await runMachine(start('', { StateMachineArn: '{% 1 %}' }), {
      startExecution: other('SUCCEEDED'),
    });

    expect(outcome).toMatchObject({ error: 'States.Runtime' });
  });

  it('stops the other execution when its own task times out', async () => {
    const clock = virtualClock();
    let stopped = false;
    const startExecution = () =>
      Promise.resolve({
        executionArn: 'arn:execution',
        startDate: 0,
        stop: () => {
          stopped = true;
        },
        finished: clock.sleep(60_000).then((): never => {
          throw named('Late');
        }),
      });
    const definition = withCatch({
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
      Arguments: { StateMachineArn: 'arn:other' },
      TimeoutSeconds: 5,
    });
    const { output } = await runMachine(definition, { clock, startExecution });

    expect(output).toMatchObject({ Error: 'States.Timeout' });
    expect(stopped).toBe(true);
  });
});
