// The adapters for Step Functions and EventBridge.
import { afterEach, describe, expect, it } from '@jest/globals';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { events } from '../../../../lambdas/shared/aws/events.ts';
import { executions } from '../../../../lambdas/shared/aws/executions.ts';

const MACHINE = 'arn:aws:states:us-west-2:000000000000:stateMachine:pipeline';
const EXECUTION = 'arn:aws:states:us-west-2:000000000000:execution:pipeline:show-r1';
const named = (name: string): Error => Object.assign(new Error('why'), { name });

describe('executions', () => {
  const client = new SFNClient({ region: 'us-west-2' });
  const stepFunctions = mockClient(client);
  const port = executions(MACHINE, client);
  afterEach(() => {
    stepFunctions.reset();
  });

  it('starts the state machine under the name and gives the ARN', async () => {
    stepFunctions.on(StartExecutionCommand).resolves({ executionArn: EXECUTION });
    expect(await port.start('show-r1', { runId: 'show' })).toBe(EXECUTION);
    expect(stepFunctions.commandCalls(StartExecutionCommand)[0]!.args[0].input).toEqual({
      stateMachineArn: MACHINE,
      name: 'show-r1',
      input: '{"runId":"show"}',
    });
  });

  it('fails with ConditionFailed when the name is taken', async () => {
    stepFunctions.on(StartExecutionCommand).rejects(named('ExecutionAlreadyExists'));
    await expect(port.start('show-r1', {})).rejects.toMatchObject({ name: 'ConditionFailed' });
  });

  it('fails with StoreUnavailable when Step Functions throttles', async () => {
    stepFunctions.on(StartExecutionCommand).rejects(named('ThrottlingException'));
    await expect(port.start('show-r1', {})).rejects.toMatchObject({ name: 'StoreUnavailable' });
    stepFunctions.on(DescribeExecutionCommand).rejects(named('ThrottlingException'));
    await expect(port.status(EXECUTION)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });

  it.each([
    ['SUCCEEDED', 'SUCCEEDED'],
    ['PENDING_REDRIVE', 'RUNNING'],
    [undefined, 'RUNNING'],
  ] as const)('reads the status %s as %s', async (status, expected) => {
    stepFunctions.on(DescribeExecutionCommand).resolves(status === undefined ? {} : { status });
    expect(await port.status(EXECUTION)).toBe(expected);
  });

  it('knows nothing of an execution that does not exist', async () => {
    stepFunctions.on(DescribeExecutionCommand).rejects(named('ExecutionDoesNotExist'));
    expect(await port.status(EXECUTION)).toBe('UNKNOWN');
  });
});

describe('events', () => {
  const client = new EventBridgeClient({ region: 'us-west-2' });
  const bus = mockClient(client);
  const port = events('default', client);
  afterEach(() => {
    bus.reset();
  });

  it('puts the event on the bus as JSON', async () => {
    bus.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
    await port.publish({ detailType: 'Run finished', detail: { runId: 'show' } });
    expect(bus.commandCalls(PutEventsCommand)[0]!.args[0].input).toEqual({
      Entries: [
        { EventBusName: 'default', Source: 'liveframe', DetailType: 'Run finished', Detail: '{"runId":"show"}' },
      ],
    });
  });

  it('fails with StoreUnavailable when the bus refuses the event or cannot be reached', async () => {
    bus.on(PutEventsCommand).resolves({ FailedEntryCount: 1, Entries: [{ ErrorMessage: 'full' }] });
    const event = { detailType: 'Run finished', detail: {} };
    await expect(port.publish(event)).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: 'The event bus default refused Run finished: full',
    });
    bus.on(PutEventsCommand).resolves({ FailedEntryCount: 1 });
    await expect(port.publish(event)).rejects.toMatchObject({
      message: expect.stringContaining('no reason'),
    });
    bus.on(PutEventsCommand).rejects(Object.assign(named('x'), { code: 'ECONNRESET' }));
    await expect(port.publish(event)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });
});
