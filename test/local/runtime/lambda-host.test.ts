import { beforeEach, describe, expect, it } from '@jest/globals';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import type { CreateHandler } from '../../../lambdas/shared/step.ts';
import { createLambdaHost, type LambdaHost } from '../../../local/runtime/lambda-host.ts';
import { manualTimer, type ManualTimer } from '../support/manual-timer.ts';

describe('createLambdaHost', () => {
  let timer: ManualTimer;
  let starts: number;
  const hostOf = (create: CreateHandler): LambdaHost =>
    createLambdaHost({
      functions: [{ name: 'liveframe-render', timeoutSeconds: 3, create }],
      environment: { BUCKET_NAME: 'b' },
      timer,
    });
  const forever: CreateHandler = () => () => new Promise(() => undefined);

  beforeEach(() => {
    timer = manualTimer();
    starts = 0;
  });

  it('builds a handler once, from the environment, and gives it a copy of the event', async () => {
    const host = hostOf((environment) => {
      starts += 1;
      return (event) => {
        (event as { list: number[] }).list.push(2);
        return Promise.resolve({ event, bucket: environment['BUCKET_NAME'], absent: undefined });
      };
    });
    const payload = { list: [1] };
    const answers = [await host.invoke('liveframe-render', payload), await host.invoke('liveframe-render', payload)];
    expect(answers).toStrictEqual(Array.from({ length: 2 }, () => ({ event: { list: [1, 2] }, bucket: 'b' })));
    expect(payload).toEqual({ list: [1] });
    expect(starts).toBe(1);
    expect(timer.pending()).toBe(0);
  });

  it('knows a function by its ARN, with or without a version', async () => {
    const host = hostOf(() => () => Promise.resolve('here'));
    const arn = 'arn:aws:lambda:us-west-2:000000000000:function:liveframe-render';
    await expect(host.invoke(arn, {})).resolves.toBe('here');
    await expect(host.invoke(`${arn}:$LATEST`, {})).resolves.toBe('here');
  });

  it('answers null for a handler that returns nothing', async () => {
    await expect(
      hostOf(() => () => Promise.resolve(undefined)).invoke('liveframe-render', undefined),
    ).resolves.toBeNull();
  });

  it('fails with the handler’s own error', async () => {
    const error = new LiveframeError('GrantExpired', 'too late');
    const host = hostOf(() => () => Promise.reject(error));
    await expect(host.invoke('liveframe-render', {})).rejects.toBe(error);
    expect(timer.pending()).toBe(0);
  });

  it('tries a cold start that failed again with the next event', async () => {
    const host = hostOf(() => {
      starts += 1;
      if (starts === 1) throw new Error('no such variable');
      return () => Promise.resolve('warm');
    });
    await expect(host.invoke('liveframe-render', {})).rejects.toThrow('no such variable');
    await expect(host.invoke('liveframe-render', {})).resolves.toBe('warm');
  });

  it('fails for a function it does not have', async () => {
    await expect(hostOf(forever).invoke('liveframe-other', {})).rejects.toMatchObject({
      name: 'Lambda.ResourceNotFoundException',
      message: 'Function not found: liveframe-other',
    });
  });

  it('fails when the function’s time is over', async () => {
    const invocation = hostOf(forever).invoke('liveframe-render', {});
    const [, [result]] = await Promise.all([timer.advance(3000), Promise.allSettled([invocation])]);
    expect(result).toMatchObject({
      status: 'rejected',
      reason: {
        name: 'Sandbox.Timedout',
        message: expect.stringMatching(/^RequestId: .* Error: Task timed out after 3\.00 seconds$/),
      },
    });
  });

  it('fails with the signal’s reason when the caller gives up', async () => {
    const controller = new AbortController();
    const reason = new Error('stopped');
    const early = hostOf(forever).invoke('liveframe-render', {}, controller.signal);
    controller.abort(reason);
    await expect(early).rejects.toBe(reason);
    await expect(hostOf(forever).invoke('liveframe-render', {}, controller.signal)).rejects.toBe(reason);
    expect(timer.pending()).toBe(0);
  });

  it('waits on draining for what runs, but not for ever', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const host = hostOf(() => () => promise);
    const invocation = host.invoke('liveframe-render', {});
    let drained = 0;
    const count = (): void => {
      drained += 1;
    };
    const first = host.drain(1000).then(count);
    await timer.advance(999);
    expect(drained).toBe(0);
    await timer.advance(1);
    await first;
    const second = host.drain(1000).then(count);
    resolve('done');
    await invocation;
    await second;
    expect(drained).toBe(2);
    expect(timer.pending()).toBe(0);
  });
});
