// Parallel and the inline Map: order, scoping, limits, failures, redrive.
import { describe, expect, it } from '@jest/globals';
import { ExecutionStopped } from '../../../local/asl/failure.ts';
import type { JsonObject } from '../../../local/asl/json.ts';
import type { Position } from '../../../local/asl/position.ts';
import { virtualClock } from '../../../local/asl/virtual-clock.ts';
import { FUNCTION_ARN, machineOf, named, runMachine } from './run-machine.ts';

const block = (states: JsonObject): JsonObject => ({ StartAt: Object.keys(states)[0] ?? '', States: states });
const task = (fields: JsonObject = {}): JsonObject => ({ Type: 'Task', Resource: FUNCTION_ARN, End: true, ...fields });

const inlineMap = (fields: JsonObject, states: JsonObject = { Work: task() }): JsonObject =>
  machineOf({ Each: { Type: 'Map', ItemProcessor: block(states), End: true, ...fields } });

const double = async (_name: string, payload: unknown): Promise<unknown> => {
  await Promise.resolve();
  return (payload as number) * 2;
};

describe('parallel', () => {
  it('gives the outputs in the order of its branches, whichever ends first', async () => {
    const wait = (seconds: number): JsonObject =>
      block({ [`Wait${seconds}`]: { Type: 'Wait', Seconds: seconds, Output: seconds, End: true } });
    const { output, took } = await runMachine(
      machineOf({ Both: { Type: 'Parallel', Branches: [wait(9), wait(3)], End: true } }),
    );

    expect(output).toEqual([9, 3]);
    expect(took).toBe(9000);
  });

  it('keeps the variables of its branches to them', async () => {
    const assign = (name: string): JsonObject =>
      block({
        [`Set${name}`]: { Type: 'Pass', Assign: { x: name }, Next: `Get${name}` },
        [`Get${name}`]: { Type: 'Pass', Output: '{% $x & $outer %}', End: true },
      });
    const definition = machineOf({
      Start: { Type: 'Pass', Assign: { x: 0, outer: '!' }, Next: 'Both' },
      Both: { Type: 'Parallel', Branches: [assign('a'), assign('b')], Next: 'After' },
      After: { Type: 'Pass', Output: ['{% $states.input %}', '{% $x %}'], End: true },
    });

    const { output } = await runMachine(definition);

    expect(output).toEqual([['a!', 'b!'], 0]);
  });

  it('fails with the first failure and ends its other branches', async () => {
    const definition = machineOf({
      Both: {
        Type: 'Parallel',
        Branches: [block({ Long: { Type: 'Wait', Seconds: 1000, End: true } }), block({ Bad: task() })],
        End: true,
      },
    });

    const { outcome, types, took } = await runMachine(definition, { invokeLambda: () => Promise.reject(named('A')) });

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'A' });
    expect(types).toEqual(expect.arrayContaining(['TaskStateAborted', 'WaitStateAborted', 'ParallelStateFailed']));
    expect(took).toBe(0);
  });

  it('runs all branches again on a retry', async () => {
    let calls = 0;
    const definition = machineOf({
      Both: {
        Type: 'Parallel',
        Arguments: 7,
        Branches: [block({ Ok: { Type: 'Pass', End: true } }), block({ Work: task() })],
        Retry: [{ ErrorEquals: ['A'], IntervalSeconds: 1 }],
        End: true,
      },
    });

    const { output, types } = await runMachine(definition, {
      invokeLambda: (_, payload) => (++calls === 1 ? Promise.reject(named('A')) : Promise.resolve(payload)),
    });

    expect(output).toEqual([7, 7]);
    expect(types.filter((type) => type === 'ParallelStateStarted')).toHaveLength(2);
    expect(types.filter((type) => type === 'PassStateEntered')).toHaveLength(2);
  });
});

describe('inline map', () => {
  it('gives the outputs in the order of the items', async () => {
    const { output, types } = await runMachine(inlineMap({ Items: [1, 2, 3] }), { invokeLambda: double });

    expect(output).toEqual([2, 4, 6]);
    expect(types.filter((type) => type === 'MapIterationSucceeded')).toHaveLength(3);
  });

  it('selects each item with its index', async () => {
    const ItemSelector = {
      at: '{% $states.context.Map.Item.Index %}',
      value: '{% $states.context.Map.Item.Value %}',
      from: '{% $states.input.tag %}',
    };
    const definition = inlineMap(
      { Items: '{% $states.input.list %}', ItemSelector },
      { Work: { Type: 'Pass', End: true } },
    );

    const { output } = await runMachine(definition, { input: { list: ['a', 'b'], tag: 't' } });

    expect(output).toEqual([
      { at: 0, value: 'a', from: 't' },
      { at: 1, value: 'b', from: 't' },
    ]);
  });

  it('shows each iteration its own item, also when they run side by side', async () => {
    const look = '{% $states.context.Map.Item.Value %}';
    const states = {
      Wait: { Type: 'Wait', Seconds: '{% 10 - $states.input %}', Next: 'Look' },
      Look: { Type: 'Pass', Output: [look, '{% $states.input %}'], End: true },
    };
    const { output } = await runMachine(inlineMap({ Items: [1, 2, 3] }, states));

    expect(output).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it.each([
    [2, 2],
    [0, 40],
    ['{% 3 %}', 3],
  ])('runs at most so many iterations at once: MaxConcurrency %j', async (MaxConcurrency, most) => {
    let inside = 0;
    let peak = 0;
    await runMachine(inlineMap({ Items: Array.from({ length: 50 }, (_, index) => index), MaxConcurrency }), {
      invokeLambda: async () => {
        inside += 1;
        peak = Math.max(peak, inside);
        await new Promise(setImmediate);
        inside -= 1;
      },
    });

    expect(peak).toBe(most);
  });

  it('fails with the first failure and ends the other iterations', async () => {
    const clock = virtualClock();
    const { outcome, types } = await runMachine(inlineMap({ Items: [1, 2] }), {
      clock,
      invokeLambda: async (_, payload) => {
        if (payload === 2) throw named('A');
        await clock.sleep(1000);
      },
    });

    expect(outcome).toMatchObject({ status: 'FAILED', error: 'A' });
    expect(types).toEqual(expect.arrayContaining(['MapIterationFailed', 'MapIterationAborted', 'MapStateFailed']));
  });

  it.each([
    ['MaxConcurrency', -1],
    ['MaxConcurrency', 1.5],
    ['ToleratedFailurePercentage', 101],
  ])('fails when %s is %d', async (field, value) => {
    const { outcome } = await runMachine(inlineMap({ Items: [], [field]: `{% ${value} %}` }));

    expect(outcome).toMatchObject({ error: 'States.QueryEvaluationError' });
  });
});

describe('redrive inside one execution', () => {
  it('goes on from the failed state and keeps what iterations had done', async () => {
    const calls: unknown[] = [];
    let broken = true;
    const invokeLambda = async (_: string, payload: unknown): Promise<unknown> => {
      await Promise.resolve();
      calls.push(payload);
      if (payload === 2 && broken) throw named('A');
      return payload;
    };
    const definition = machineOf({
      First: { Type: 'Pass', Assign: { kept: 'v' }, Next: 'Each' },
      Each: { Type: 'Map', Items: [1, 2], MaxConcurrency: 1, ItemProcessor: block({ Work: task() }), Next: 'Last' },
      Last: { Type: 'Pass', Output: ['{% $states.input %}', '{% $kept %}'], End: true },
    });
    const failed = await runMachine(definition, { invokeLambda });
    broken = false;
    const { position: from } = failed.outcome as { position: Position };
    const again = await runMachine(definition, { invokeLambda, redriven: { from, lastEventId: failed.events.length } });

    expect(calls).toEqual([1, 2, 2]);
    expect(again.output).toEqual([[1, 2], 'v']);
    expect(again.events[0]).toMatchObject({ id: failed.events.length + 1, type: 'ExecutionRedriven' });
    expect(again.types).not.toContain('PassStateEntered:First');
    expect(again.types[1]).toBe('MapStateEntered');
  });

  it('keeps the branches that had ended when the execution is stopped', async () => {
    const clock = virtualClock();
    const controller = new AbortController();
    void clock.sleep(5000).then(() => {
      controller.abort(new ExecutionStopped('ABORTED'));
    });
    const definition = machineOf({
      Both: {
        Type: 'Parallel',
        Branches: [
          block({ Quick: { Type: 'Pass', Output: 'quick', End: true } }),
          block({ Slow: { Type: 'Wait', Seconds: 10, Output: 'slow', End: true } }),
        ],
        End: true,
      },
    });
    const stopped = await runMachine(definition, { clock, signal: controller.signal });
    const { position: from } = stopped.outcome as { position: Position };
    const again = await runMachine(definition, { redriven: { from, lastEventId: 0 } });

    expect(stopped.outcome.status).toBe('ABORTED');
    expect(again.output).toEqual(['quick', 'slow']);
    expect(again.types).not.toContain('PassStateEntered');
  });
});
