// Claiming a run: new, running, done, to go on with, and what a crash leaves behind.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { claimRun, executionArnOf, type Claim } from '../../../lambdas/intake/claim-run.ts';
import type { RunRecord } from '../../../lambdas/shared/domain/run.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { fakes, MACHINE, type Fakes } from './fakes.ts';

const RUN = 'kitchen-0123456789ab';
const arn = (n: number): string => executionArnOf(MACHINE, `${RUN}-r${n}`);
let world: Fakes;
let writeFiles: jest.Mock<() => Promise<void>>;
const claim = (changes: Partial<Claim> = {}) =>
  claimRun(world, { runId: RUN, writeFiles, inputOf: (n) => ({ n }), ...changes });
const record = (changes: Partial<RunRecord> = {}): RunRecord => ({
  runId: RUN,
  executionArn: arn(1),
  n: 1,
  status: 'running',
  budgetMicroUsd: 2_000_000,
  claimedAt: 1,
  ...changes,
});

beforeEach(() => {
  world = fakes();
  writeFiles = jest.fn(() => Promise.resolve());
});

describe('a new run', () => {
  it('writes its files, is claimed, gets its limit and is started under its name', async () => {
    expect(await claim({ budgetMicroUsd: 7 })).toEqual({ runId: RUN, executionArn: arn(1), n: 1, status: 'started' });
    expect(writeFiles).toHaveBeenCalledTimes(1);
    expect(world.kept.get(RUN)).toEqual({ ...record({ budgetMicroUsd: 7, claimedAt: world.clock.now() }) });
    expect(world.limits).toEqual([[RUN, 7]]);
    expect(world.started).toEqual([{ name: `${RUN}-r1`, input: { n: 1 } }]);
  });

  it('has five dollars when nobody named a budget', async () => {
    await claim();
    expect(world.limits).toEqual([[RUN, 5_000_000]]);
  });

  it('fails with the store’s own error and starts nothing when its files cannot be written', async () => {
    writeFiles.mockRejectedValue(new LiveframeError('StoreUnavailable', 'no disk'));
    await expect(claim()).rejects.toThrow('no disk');
    expect(world.kept.size + world.started.length).toBe(0);
  });
});

describe('a run that somebody started before', () => {
  it('is running while its execution is', async () => {
    await claim();
    expect(await claim()).toEqual({ runId: RUN, executionArn: arn(1), n: 1, status: 'running' });
    expect(world.started).toHaveLength(1);
    expect(writeFiles).toHaveBeenCalledTimes(1);
  });

  it('is already done when every job is final', async () => {
    world.kept.set(RUN, record({ status: 'finished', finishedAt: 5 }));
    expect(await claim()).toEqual({ runId: RUN, executionArn: arn(1), n: 1, status: 'already-done', finishedAt: 5 });
    world.kept.set(RUN, record({ status: 'finished' }));
    expect(await claim()).toEqual({ runId: RUN, executionArn: arn(1), n: 1, status: 'already-done' });
  });

  it.each(['FAILED', 'TIMED_OUT', 'ABORTED', 'SUCCEEDED'] as const)(
    'goes on when its execution %s without finishing',
    async (status) => {
      world.kept.set(RUN, record());
      world.statuses.set(arn(1), status);
      expect(await claim()).toEqual({ runId: RUN, executionArn: arn(2), n: 2, status: 'resumed' });
      expect(world.started).toEqual([{ name: `${RUN}-r2`, input: { n: 2 } }]);
      expect(writeFiles).not.toHaveBeenCalled();
    },
  );

  it('goes on with open jobs, with a raised budget or with the one it had', async () => {
    world.kept.set(RUN, record({ status: 'finished-with-open', finishedAt: 5 }));
    expect(await claim({ budgetMicroUsd: 9_000_000 })).toMatchObject({ n: 2, status: 'resumed' });
    expect(world.kept.get(RUN)).toEqual(
      record({ n: 2, executionArn: arn(2), budgetMicroUsd: 9_000_000, claimedAt: world.clock.now() }),
    );
    world.kept.set(RUN, record({ n: 2, status: 'finished-with-open' }));
    await claim();
    expect(world.limits.at(-1)).toEqual([RUN, 2_000_000]);
  });

  it('is started now when a crash came between claim and start', async () => {
    world.kept.set(RUN, record());
    expect(await claim()).toEqual({ runId: RUN, executionArn: arn(1), n: 1, status: 'started' });
    expect(world.limits).toEqual([[RUN, 2_000_000]]);
    expect(world.started).toHaveLength(1);
  });

  it('is done when it finished between the two looks', async () => {
    world.statuses.set(arn(1), 'SUCCEEDED');
    const looks = [record(), record({ status: 'finished', finishedAt: 8 })];
    world.records = { ...world.records, find: () => Promise.resolve(looks.shift()) };
    expect(await claim()).toMatchObject({ status: 'already-done', finishedAt: 8 });
  });
});

describe('a race', () => {
  it('for the record is lost without harm', async () => {
    const { create } = world.records;
    let first = true;
    world.records.create = async (mine) => {
      if (first) {
        first = false;
        await create(mine);
        await world.executions.start(`${RUN}-r1`, {});
      }
      return create(mine);
    };
    expect(await claim()).toMatchObject({ n: 1, status: 'running' });
  });

  it('of two doors starts one execution', async () => {
    const results = await Promise.all([claim(), claim()]);
    expect(world.started).toHaveLength(1);
    expect(new Set(results.map(({ executionArn }) => executionArn)).size).toBe(1);
  });

  it('for a name that an old execution has goes on under the next number', async () => {
    world.statuses.set(arn(1), 'FAILED');
    expect(await claim()).toMatchObject({ n: 2, status: 'resumed' });
  });

  it('that never ends fails so that the message is sent again', async () => {
    world.records.create = () => Promise.reject(new LiveframeError('ConditionFailed', 'taken'));
    await expect(claim()).rejects.toMatchObject({ name: 'StoreUnavailable', retryable: true });
  });
});
