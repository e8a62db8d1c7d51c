// What every ledger does.
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collect } from '../fakes/collect.ts';
import type { Ledger, LedgerLine, Reservation } from '../../lambdas/shared/ports/ledger.ts';

let runs = 0;

/** A run id no other test has used. */
export const freshRun = (): string => {
  runs += 1;
  return `run-${runs}-${process.pid}`;
};

export const reservationOf = (runId: string, reservationId: string, upperBound = 40_000): Reservation => ({
  runId,
  reservationId,
  purpose: 'render',
  modelId: 'stability.stable-image-core-v1:1',
  upperBound,
  expiresAt: 1_800_000_000_000,
  jobId: 'aaaaaaaaaaaaaaaaaaaaaaaa',
});

export const linesOf = (ledger: Ledger, runId: string): Promise<LedgerLine[]> => collect(ledger.lines(runId));

/** The totals have to be what the lines add up to, and stay within the limit. */
export const expectTotalsOfLines = async (ledger: Ledger, runId: string): Promise<void> => {
  const lines = await linesOf(ledger, runId);
  const totals = await ledger.totals(runId);
  const open = lines.filter(({ state }) => state === 'open').reduce((sum, line) => sum + line.reservedMicroUsd, 0);
  const charged = lines.reduce((sum, line) => sum + line.chargedMicroUsd, 0);
  expect({ open: totals.openMicroUsd, charged: totals.settledMicroUsd + totals.uncertainMicroUsd }).toEqual({
    open,
    charged,
  });
  expect(open + charged).toBeLessThanOrEqual(totals.limitMicroUsd);
};

export const describeLedger = (name: string, create: () => Ledger): void => {
  describe(`${name} as a ledger`, () => {
    let ledger: Ledger;
    let runId: string;

    beforeEach(async () => {
      ledger = create();
      runId = freshRun();
      await ledger.setLimit(runId, 100_000);
    });

    it('reserves until the limit would be passed', async () => {
      const granted = [
        await ledger.reserve(reservationOf(runId, 'a')),
        await ledger.reserve(reservationOf(runId, 'b')),
        await ledger.reserve(reservationOf(runId, 'c')),
      ];
      expect(granted).toEqual([true, true, false]);
      expect((await linesOf(ledger, runId)).map((line) => line.reservationId)).toEqual(['a', 'b']);
      expect(await ledger.totals(runId)).toEqual({
        limitMicroUsd: 100_000,
        openMicroUsd: 80_000,
        settledMicroUsd: 0,
        uncertainMicroUsd: 0,
      });
    });

    it('reserves what exactly fits', async () => {
      expect(await ledger.reserve(reservationOf(runId, 'a', 100_000))).toBe(true);
      expect(await ledger.reserve(reservationOf(runId, 'b', 0))).toBe(true);
    });

    it('refuses everything in a run without a limit', async () => {
      const other = freshRun();
      expect(await ledger.reserve(reservationOf(other, 'a', 1))).toBe(false);
      expect(await ledger.totals(other)).toMatchObject({ limitMicroUsd: 0, openMicroUsd: 0 });
    });

    it('takes a repeated open reservation as the same one', async () => {
      await ledger.reserve(reservationOf(runId, 'a', 60_000));
      expect(await ledger.reserve(reservationOf(runId, 'a', 60_000))).toBe(true);
      expect((await ledger.totals(runId)).openMicroUsd).toBe(60_000);
    });

    it('keeps what was charged and frees the rest when it settles', async () => {
      await ledger.reserve(reservationOf(runId, 'a', 90_000));
      await ledger.settle(runId, 'a', 30_000);
      expect(await ledger.totals(runId)).toMatchObject({ openMicroUsd: 0, settledMicroUsd: 30_000 });
      expect(await ledger.reserve(reservationOf(runId, 'b', 70_000))).toBe(true);
      expect((await linesOf(ledger, runId))[0]).toEqual({
        runId,
        reservationId: 'a',
        purpose: 'render',
        modelId: 'stability.stable-image-core-v1:1',
        jobId: 'aaaaaaaaaaaaaaaaaaaaaaaa',
        expiresAt: 1_800_000_000_000,
        reservedMicroUsd: 90_000,
        chargedMicroUsd: 30_000,
        state: 'settled',
      });
    });

    it('frees everything when it releases', async () => {
      await ledger.reserve(reservationOf(runId, 'a', 90_000));
      await ledger.release(runId, 'a');
      expect(await ledger.totals(runId)).toMatchObject({ openMicroUsd: 0, settledMicroUsd: 0 });
      expect((await linesOf(ledger, runId))[0]).toMatchObject({ state: 'released', chargedMicroUsd: 0 });
    });

    it('charges an uncertain reservation in full and apart', async () => {
      await ledger.reserve(reservationOf(runId, 'a', 90_000));
      await ledger.markUncertain(runId, 'a');
      expect(await ledger.totals(runId)).toMatchObject({ settledMicroUsd: 0, uncertainMicroUsd: 90_000 });
      expect((await linesOf(ledger, runId))[0]).toMatchObject({ state: 'uncertain', chargedMicroUsd: 90_000 });
    });

    it('lets the first closing stand', async () => {
      await ledger.reserve(reservationOf(runId, 'a', 90_000));
      await ledger.settle(runId, 'a', 10_000);
      await ledger.markUncertain(runId, 'a');
      await ledger.release(runId, 'a');
      await ledger.settle(runId, 'a', 20_000);
      expect(await ledger.totals(runId)).toMatchObject({ settledMicroUsd: 10_000, uncertainMicroUsd: 0 });
    });

    it('changes nothing when what is closed was never reserved', async () => {
      await ledger.markUncertain(runId, 'never');
      expect(await linesOf(ledger, runId)).toEqual([]);
      expect(await ledger.totals(runId)).toMatchObject({ uncertainMicroUsd: 0 });
    });

    it('adds up the charges of an id that is reserved again after its closing', async () => {
      await ledger.reserve(reservationOf(runId, 'a', 40_000));
      await ledger.markUncertain(runId, 'a');
      expect(await ledger.reserve(reservationOf(runId, 'a', 50_000))).toBe(true);
      expect(await ledger.totals(runId)).toMatchObject({ openMicroUsd: 50_000, uncertainMicroUsd: 40_000 });
      await ledger.settle(runId, 'a', 45_000);
      expect(await ledger.totals(runId)).toMatchObject({
        openMicroUsd: 0,
        settledMicroUsd: 45_000,
        uncertainMicroUsd: 40_000,
      });
      expect((await linesOf(ledger, runId))[0]).toMatchObject({ state: 'settled', chargedMicroUsd: 85_000 });
    });

    it('refuses to reserve a closed id again when the limit would be passed', async () => {
      await ledger.reserve(reservationOf(runId, 'a', 60_000));
      await ledger.settle(runId, 'a', 60_000);
      expect(await ledger.reserve(reservationOf(runId, 'a', 60_000))).toBe(false);
      await expectTotalsOfLines(ledger, runId);
    });

    it('takes more after the limit was raised', async () => {
      await ledger.reserve(reservationOf(runId, 'a', 100_000));
      await ledger.setLimit(runId, 150_000);
      expect(await ledger.reserve(reservationOf(runId, 'b', 50_000))).toBe(true);
    });

    it('never lowers the limit below what is committed', async () => {
      await ledger.reserve(reservationOf(runId, 'a', 60_000));
      await ledger.setLimit(runId, 10_000);
      expect((await ledger.totals(runId)).limitMicroUsd).toBe(60_000);
      expect(await ledger.reserve(reservationOf(runId, 'b', 1))).toBe(false);
    });

    it('keeps runs apart', async () => {
      const other = freshRun();
      await ledger.setLimit(other, 50_000);
      await ledger.reserve(reservationOf(runId, 'a', 100_000));
      expect(await ledger.reserve(reservationOf(other, 'a', 50_000))).toBe(true);
    });

    it('never overshoots when fifty reserve at once', async () => {
      const tight = freshRun();
      await ledger.setLimit(tight, 7 * 40_000 + 39_999);
      const ids = Array.from({ length: 50 }, (_, index) => `r${index}`);
      const granted = await Promise.all(ids.map((id) => ledger.reserve(reservationOf(tight, id))));
      expect(granted.filter(Boolean)).toHaveLength(7);
      await expectTotalsOfLines(ledger, tight);
    });

    it('counts a reservation once when many take the same one at once', async () => {
      const granted = await Promise.all(
        Array.from({ length: 10 }, () => ledger.reserve(reservationOf(runId, 'same', 60_000))),
      );
      expect(granted.every(Boolean)).toBe(true);
      expect((await ledger.totals(runId)).openMicroUsd).toBe(60_000);
    });

    it('has totals equal to its lines after any mix of parallel calls', async () => {
      const call = fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        kind: fc.constantFrom('reserve', 'settle', 'release', 'uncertain'),
        amount: fc.integer({ min: 1, max: 50_000 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(call, { minLength: 1, maxLength: 6 }), { maxLength: 5 }), async (rounds) => {
          const mixed = freshRun();
          await ledger.setLimit(mixed, 100_000);
          for (const round of rounds) {
            await Promise.all(
              round.map(async ({ id, kind, amount }) => {
                if (kind === 'reserve') await ledger.reserve(reservationOf(mixed, id, 30_000));
                else if (kind === 'settle') await ledger.settle(mixed, id, Math.min(amount, 30_000));
                else if (kind === 'release') await ledger.release(mixed, id);
                else await ledger.markUncertain(mixed, id);
              }),
            );
            await expectTotalsOfLines(ledger, mixed);
          }
        }),
        { numRuns: 12 },
      );
    });
  });
};
