// The clocks, deadlines and the gate that the engine runs on.
import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../local/asl/clock.ts';
import { orAborted, withDeadline } from '../../../local/asl/deadline.ts';
import { createGate } from '../../../local/asl/gate.ts';
import { virtualClock } from '../../../local/asl/virtual-clock.ts';

const aborted = (reason: Error): AbortSignal => AbortSignal.abort(reason);

describe('systemClock', () => {
  it('sleeps at least as long as asked', async () => {
    const started = systemClock.now();
    await systemClock.sleep(3);

    expect(systemClock.now() - started).toBeGreaterThanOrEqual(3);
  });

  it('rejects with the reason of an aborted signal', async () => {
    const controller = new AbortController();
    const sleeping = systemClock.sleep(2 ** 40, controller.signal);
    controller.abort(new Error('woken'));

    await expect(sleeping).rejects.toThrow('woken');
  });
});

describe('virtualClock', () => {
  it('wakes sleepers in the order of their times', async () => {
    const clock = virtualClock(0);
    const woken: number[] = [];
    const sleep = async (milliseconds: number): Promise<void> => {
      await clock.sleep(milliseconds);
      woken.push(clock.now());
    };
    await Promise.all([sleep(300), sleep(100), sleep(200)]);

    expect(woken).toEqual([100, 200, 300]);
  });

  it('does not move for a deadline alone', async () => {
    const clock = virtualClock(0);
    const controller = new AbortController();
    const waiting = clock.deadline(100, controller.signal);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(clock.now()).toBe(0);
    controller.abort(new Error('over'));

    await expect(waiting).rejects.toThrow('over');
  });

  it('rejects a sleep whose signal is aborted, before or during it', async () => {
    const clock = virtualClock(0);
    const controller = new AbortController();
    const sleeping = clock.sleep(100, controller.signal);
    controller.abort(new Error('during'));

    await expect(sleeping).rejects.toThrow('during');
    await expect(clock.sleep(100, aborted(new Error('before')))).rejects.toThrow('before');
    expect(clock.now()).toBe(0);
  });
});

describe('withDeadline', () => {
  it('rejects with the reason once the time is over', async () => {
    const clock = virtualClock(0);
    const deadline = { clock, signal: new AbortController().signal, milliseconds: 50, reason: () => new Error('late') };
    const working = withDeadline(deadline, (signal) => orAborted(clock.sleep(100), signal));

    await expect(working).rejects.toThrow('late');
    expect(clock.now()).toBe(50);
  });

  it('follows the outer signal, also when that is aborted already', async () => {
    const clock = virtualClock(0);
    const reason = (): Error => new Error('late');
    const work = (signal: AbortSignal): Promise<void> => orAborted(clock.sleep(100), signal);
    const outer = { clock, signal: aborted(new Error('outer')), milliseconds: 50, reason };

    await expect(withDeadline(outer, work)).rejects.toThrow('outer');
    await expect(withDeadline({ ...outer, milliseconds: undefined }, work)).rejects.toThrow('outer');
  });

  it('falls back on sleep for a clock that has no deadlines', async () => {
    const { now, sleep } = virtualClock(0);
    const deadline = {
      clock: { now, sleep },
      signal: new AbortController().signal,
      milliseconds: 5,
      reason: () => new Error('late'),
    };

    await expect(withDeadline(deadline, (signal) => orAborted(new Promise(() => undefined), signal))).rejects.toThrow(
      'late',
    );
  });
});

describe('createGate', () => {
  it('lets more in when the limit is raised', async () => {
    let limit = 1;
    const gate = createGate(
      () => limit,
      () => false,
    );
    await gate.enter();
    let second = false;
    const entering = gate.enter().then(() => {
      second = true;
    });
    gate.poke();
    await Promise.resolve();
    expect(second).toBe(false);
    limit = 2;
    gate.poke();
    await entering;

    expect(second).toBe(true);
  });

  it('tells when nobody is inside', async () => {
    const gate = createGate(
      () => 5,
      () => false,
    );
    await gate.empty();
    await gate.enter();
    const empty = gate.empty();
    gate.leave();

    await expect(empty).resolves.toBeUndefined();
  });
});
