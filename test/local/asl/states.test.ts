// Pass, Choice, Wait, Succeed and Fail on the engine.
import { describe, expect, it } from '@jest/globals';
import { machineOf, runMachine } from './run-machine.ts';

describe('pass', () => {
  it('hands its input on when it has no Output', async () => {
    const { output } = await runMachine(machineOf({ Go: { Type: 'Pass', End: true } }), { input: [1, null] });

    expect(output).toEqual([1, null]);
  });

  it('evaluates Assign and Output against the values at its entry', async () => {
    const definition = machineOf({
      First: { Type: 'Pass', Assign: { x: 1 }, Next: 'Second' },
      Second: { Type: 'Pass', Assign: { x: '{% $x + 1 %}' }, Output: { x: '{% $x %}' }, Next: 'Third' },
      Third: { Type: 'Pass', Output: { before: '{% $states.input.x %}', now: '{% $x %}' }, End: true },
    });

    const { output } = await runMachine(definition);

    expect(output).toEqual({ before: 1, now: 2 });
  });

  it('shows the execution, the machine and the state in its context', async () => {
    const definition = machineOf({ Look: { Type: 'Pass', Output: '{% $states.context %}', End: true } });

    const { output } = await runMachine(definition, { input: { a: 1 } });

    expect(output).toEqual({
      Execution: {
        Id: 'arn:aws:states:us-west-2:000000000000:execution:m:run',
        Input: { a: 1 },
        Name: 'run',
        RoleArn: 'arn:aws:iam::000000000000:role/test',
        StartTime: '2026-11-23T12:00:00.000Z',
        RedriveCount: 0,
      },
      StateMachine: { Id: 'arn:aws:states:us-west-2:000000000000:stateMachine:m', Name: 'm' },
      State: { Name: 'Look', EnteredTime: '2026-11-23T12:00:00.000Z' },
    });
  });

  it('fails with States.DataLimitExceeded when its output is over 256 KiB', async () => {
    const definition = machineOf({ Big: { Type: 'Pass', Output: "{% $pad('', 262200, 'ü') %}", End: true } });

    const { outcome } = await runMachine(definition);

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  it('fails when the execution input is over 256 KiB', async () => {
    const { outcome } = await runMachine(machineOf({ Go: { Type: 'Pass', End: true } }), {
      input: 'x'.repeat(262_144),
    });

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });
});

describe('choice', () => {
  const definition = machineOf({
    Choose: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $states.input.n > 10 %}', Output: 'big', Assign: { seen: 'rule' }, Next: 'End' },
        { Condition: '{% $states.input.n > 5 %}', Next: 'End' },
      ],
      Output: 'default',
      Assign: { seen: 'state' },
      Default: 'End',
    },
    End: {
      Type: 'Pass',
      Output: { in: '{% $states.input %}', seen: "{% $exists($seen) ? $seen : 'none' %}" },
      End: true,
    },
  });

  it.each([
    [11, { in: 'big', seen: 'rule' }],
    [6, { in: { n: 6 }, seen: 'none' }],
    [1, { in: 'default', seen: 'state' }],
  ])('takes the first true rule, else Default: %d', async (n, expected) => {
    const { output } = await runMachine(definition, { input: { n } });

    expect(output).toEqual(expected);
  });

  it('fails with States.NoChoiceMatched when nothing matches and there is no Default', async () => {
    const lost = machineOf({
      Choose: { Type: 'Choice', Choices: [{ Condition: false, Next: 'End' }] },
      End: { Type: 'Succeed' },
    });

    const { outcome } = await runMachine(lost);

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });

  it('fails when a Condition is no boolean', async () => {
    const odd = machineOf({
      Choose: { Type: 'Choice', Choices: [{ Condition: '{% 1 %}', Next: 'End' }], Default: 'End' },
      End: { Type: 'Succeed' },
    });

    const { outcome, types } = await runMachine(odd);

    expect(outcome).toMatchObject({
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'Choose' (entered at the event id #2). The JSONata expression '1' " +
        "specified for the field 'Choices[0]/Condition' returned an unexpected result type. Expected 'boolean', but was " +
        "'number' for value: 1",
    });
    expect(types).toContain('EvaluationFailed');
  });
});

describe('wait', () => {
  it.each([
    [{ Seconds: 90 }, 90_000],
    [{ Seconds: '{% 1 + 1 %}' }, 2000],
    [{ Timestamp: '2026-11-23T12:00:00.123456Z' }, 123],
    [{ Timestamp: '2026-11-23T13:00:05+01:00' }, 5000],
    [{ Timestamp: '2020-01-01T00:00:00Z' }, 0],
  ])('waits in virtual time: %j', async (fields, milliseconds) => {
    const { took, outcome } = await runMachine(machineOf({ Wait: { Type: 'Wait', ...fields, End: true } }));

    expect(outcome.status).toBe('SUCCEEDED');
    expect(took).toBe(milliseconds);
  });

  it('fails at a text that is no date-time with offset', async () => {
    const definition = machineOf({ Wait: { Type: 'Wait', Timestamp: '{% $states.input %}', End: true } });

    const { outcome } = await runMachine(definition, { input: '2026-13-01T00:00:00Z' });

    expect(outcome).toMatchObject({
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining('cannot be parsed as an ISO-8601 extended offset date-time'),
    });
  });

  it.each([-1, 1.5, 100_000_000])('fails when Seconds is %d', async (seconds) => {
    const definition = machineOf({ Wait: { Type: 'Wait', Seconds: `{% ${seconds} %}`, End: true } });

    const { outcome } = await runMachine(definition);

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('succeed and fail', () => {
  it('ends with the Output of Succeed', async () => {
    const { output, types } = await runMachine(machineOf({ Done: { Type: 'Succeed', Output: { ok: true } } }));

    expect(output).toEqual({ ok: true });
    expect(types).toEqual(['ExecutionStarted', 'SucceedStateEntered', 'SucceedStateExited', 'ExecutionSucceeded']);
  });

  it('fails with the evaluated Error and Cause of Fail', async () => {
    const definition = machineOf({ No: { Type: 'Fail', Error: "{% 'E' & '1' %}", Cause: 'because' } });

    const { outcome, types } = await runMachine(definition);

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'E1', cause: 'because' });
    expect(types).toEqual(['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed']);
  });

  it('fails without error and cause when Fail names none', async () => {
    const { events } = await runMachine(machineOf({ No: { Type: 'Fail' } }));

    expect(events.at(-1)).toMatchObject({ type: 'ExecutionFailed', executionFailedEventDetails: {} });
  });
});
