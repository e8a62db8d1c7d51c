// The ledger after a crash at every write, and with writers that come back late. The contract suite has the rest.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ledger } from '../../../../lambdas/shared/aws/ledger.ts';
import { closeLostReservations } from '../../../../lambdas/shared/close-lost-reservations.ts';
import type { Ledger } from '../../../../lambdas/shared/ports/ledger.ts';
import { expectTotalsOfLines, freshRun, linesOf, reservationOf } from '../../../contracts/ledger.ts';
import { dynamoDbServer, type DynamoDbServer } from '../../../fakes/dynamodb-server.ts';

const TABLE = 'ledger';
type Send = (command: unknown) => Promise<unknown>;

const isWrite = (command: unknown): boolean =>
  command instanceof PutCommand || command instanceof UpdateCommand || command instanceof DeleteCommand;

/** Waits for the crash; throws when there was none. */
const killed = async (work: Promise<unknown>): Promise<void> => {
  const end = await work.then(
    () => 'lived',
    (error: unknown) => (error as Error).message,
  );
  if (end !== 'killed') throw new Error(`It was to be killed, but ${end}.`);
};

describe('the ledger in DynamoDB', () => {
  let server: DynamoDbServer;
  let sound: Ledger;
  let runId: string;
  const LIMIT = 100_000;
  const COST = 60_000;

  /** A ledger whose client does with each command what `around` says. */
  const ledgerAround = (around: (send: Send) => Send): Ledger => {
    const client = server.client();
    const send = around(client.send.bind(client) as Send);
    return ledger(
      TABLE,
      new Proxy(client, {
        get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)) as unknown,
      }),
    );
  };
  /** Its process dies at write number `at`: just before it, or just after it was done. */
  const dyingAt = (at: number, when: 'before' | 'after'): Ledger => {
    let writes = 0;
    return ledgerAround((send) => async (command) => {
      if (!isWrite(command)) return send(command);
      writes += 1;
      if (writes < at) return send(command);
      if (writes === at && when === 'after') await send(command);
      throw new Error('killed');
    });
  };
  /** Waits at write number `at` until it is let go. */
  const pausingAt = (at: number) => {
    let writes = 0;
    let letGo = (): void => undefined;
    let reached = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const paused = new Promise<void>((resolve) => (reached = resolve));
    const slow = ledgerAround((send) => async (command) => {
      if (isWrite(command)) writes += 1;
      if (isWrite(command) && writes === at) {
        reached();
        await gate;
      }
      return send(command);
    });
    return { slow, paused, letGo };
  };
  const crashes = (writes: number): [number, 'before' | 'after'][] =>
    Array.from({ length: writes }, (_, index): [number, 'before' | 'after'][] => [
      [index + 1, 'before'],
      [index + 1, 'after'],
    ]).flat();

  beforeAll(async () => {
    server = await dynamoDbServer(TABLE);
  });

  beforeEach(async () => {
    sound = ledger(TABLE, server.client());
    runId = freshRun();
    await sound.setLimit(runId, LIMIT);
  });

  afterAll(() => server.close());

  describe.each(crashes(3))('after a crash of reserve at write %d, %s it', (at, when) => {
    beforeEach(async () => {
      await killed(dyingAt(at, when).reserve(reservationOf(runId, 'a', COST)));
    });

    it('never lets others pass the limit together with it', async () => {
      const other = await sound.reserve(reservationOf(runId, 'b', COST));
      const repeated = await sound.reserve(reservationOf(runId, 'a', COST));
      expect([other, repeated].filter(Boolean)).toHaveLength(1);
      const { openMicroUsd } = await sound.totals(runId);
      expect(openMicroUsd).toBe(COST);
    });

    it('counts it once when it is repeated', async () => {
      expect(await sound.reserve(reservationOf(runId, 'a', COST))).toBe(true);
      await expectTotalsOfLines(sound, runId);
      await sound.settle(runId, 'a', 50_000);
      expect(await sound.totals(runId)).toMatchObject({ openMicroUsd: 0, settledMicroUsd: 50_000 });
    });

    it('gets its money back, or charged, when it is closed as lost', async () => {
      await sound.markUncertain(runId, 'a');
      const granted = at === 3 && when === 'after';
      expect(await sound.totals(runId)).toMatchObject({
        openMicroUsd: 0,
        settledMicroUsd: 0,
        uncertainMicroUsd: granted ? COST : 0,
      });
      await expectTotalsOfLines(sound, runId);
    });
  });

  describe.each(crashes(2))('after a crash of settle at write %d, %s it', (at, when) => {
    beforeEach(async () => {
      await sound.reserve(reservationOf(runId, 'a', COST));
      await killed(dyingAt(at, when).settle(runId, 'a', 40_000));
    });

    it('is never charged less than was spent, and once when it is repeated', async () => {
      const { openMicroUsd, settledMicroUsd } = await sound.totals(runId);
      expect(openMicroUsd + settledMicroUsd).toBeGreaterThanOrEqual(40_000);
      await sound.settle(runId, 'a', 40_000);
      await sound.settle(runId, 'a', 40_000);
      expect(await sound.totals(runId)).toMatchObject({ openMicroUsd: 0, settledMicroUsd: 40_000 });
    });

    it('is completed, or charged in full, by whoever closes what was lost', async () => {
      const lost = await closeLostReservations(sound, runId);
      const settled = !(at === 1 && when === 'before');
      expect(lost).toEqual(settled ? [] : ['a']);
      expect(await sound.totals(runId)).toMatchObject({
        openMicroUsd: 0,
        settledMicroUsd: settled ? 40_000 : 0,
        uncertainMicroUsd: settled ? 0 : COST,
      });
      await expectTotalsOfLines(sound, runId);
    });

    it('is completed when the id is reserved again', async () => {
      const again = await sound.reserve(reservationOf(runId, 'a', 30_000));
      await sound.settle(runId, 'a', 30_000);
      await expectTotalsOfLines(sound, runId);
      expect(again).toBe(true);
    });
  });

  it('loses nothing when a refused reservation cannot be taken back', async () => {
    await sound.reserve(reservationOf(runId, 'big', LIMIT));
    await expect(dyingAt(3, 'before').reserve(reservationOf(runId, 'a', COST))).rejects.toThrow('killed');
    expect(await closeLostReservations(sound, runId)).toEqual(['a', 'big']);
    expect(await sound.totals(runId)).toMatchObject({ openMicroUsd: 0, uncertainMicroUsd: LIMIT });
    expect((await linesOf(sound, runId)).map(({ state }) => state)).toEqual(['released', 'uncertain']);
  });

  it.each([1, 2, 3])('moves money once when a writer comes back late to write %d of its reserve', async (at) => {
    const { slow, paused, letGo } = pausingAt(at);
    const late = slow.reserve(reservationOf(runId, 'a', 40_000));
    await paused;
    await sound.reserve(reservationOf(runId, 'a', 40_000));
    letGo();
    expect(await late).toBe(true);
    expect((await sound.totals(runId)).openMicroUsd).toBe(40_000);
    await expectTotalsOfLines(sound, runId);
  });

  it.each([2, 3])('stays within the limit when it comes back to write %d after others have closed it', async (at) => {
    const { slow, paused, letGo } = pausingAt(at);
    const late = slow.reserve(reservationOf(runId, 'a', 30_000));
    await paused;
    await sound.reserve(reservationOf(runId, 'a', 30_000));
    await sound.settle(runId, 'a', 20_000);
    letGo();
    expect(await late).toBe(true);
    expect(await sound.totals(runId)).toMatchObject({ openMicroUsd: 30_000, settledMicroUsd: 20_000 });
    await expectTotalsOfLines(sound, runId);
  });

  it('does not let a late closing of an earlier round close a later one', async () => {
    await sound.reserve(reservationOf(runId, 'a', 30_000));
    const { slow, paused, letGo } = pausingAt(2);
    const late = slow.settle(runId, 'a', 10_000);
    await paused;
    await sound.reserve(reservationOf(runId, 'a', 40_000));
    letGo();
    await late;
    expect(await sound.totals(runId)).toMatchObject({ openMicroUsd: 40_000, settledMicroUsd: 10_000 });
  });

  it('fails with StoreUnavailable when its item never stands still', async () => {
    const refusing = ledgerAround(
      (send) => (command) =>
        command instanceof PutCommand
          ? Promise.reject(Object.assign(new Error('no'), { name: 'ConditionalCheckFailedException' }))
          : send(command),
    );
    await expect(refusing.reserve(reservationOf(runId, 'a'))).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });

  it('fails with StoreUnavailable when DynamoDB throttles', async () => {
    const throttled = ledgerAround(
      () => () =>
        Promise.reject(Object.assign(new Error('slow down'), { name: 'ProvisionedThroughputExceededException' })),
    );
    await expect(throttled.reserve(reservationOf(runId, 'a'))).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(throttled.totals(runId)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(linesOf(throttled, runId)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });
});
