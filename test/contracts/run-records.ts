// What every store of run records does.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../lambdas/shared/domain/run.ts';
import type { RunRecords } from '../../lambdas/shared/ports/run-records.ts';
import { freshRun } from './ledger.ts';

export const describeRunRecords = (name: string, create: () => RunRecords): void => {
  describe(`${name} as run records`, () => {
    let records: RunRecords;
    let record: RunRecord;

    beforeEach(() => {
      records = create();
      record = {
        runId: freshRun(),
        executionArn: 'arn:aws:states:us-west-2:000000000000:execution:pipeline:x-r1',
        n: 1,
        status: 'running',
        budgetMicroUsd: 5_000_000,
        claimedAt: 1_795_435_200_000,
      };
    });

    it('gives back what was created', async () => {
      await records.create(record);
      expect(await records.find(record.runId)).toEqual(record);
    });

    it('finds nothing where nothing was created', async () => {
      expect(await records.find(record.runId)).toBeUndefined();
    });

    it('refuses a second record of one run', async () => {
      await records.create(record);
      await expect(records.create({ ...record, n: 2 })).rejects.toMatchObject({ name: 'ConditionFailed' });
      expect(await records.find(record.runId)).toEqual(record);
    });

    it('lets exactly one of many claims win', async () => {
      const claims = await Promise.allSettled(Array.from({ length: 8 }, () => records.create(record)));
      expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('replaces a record that is still at the expected execution', async () => {
      await records.create(record);
      const next: RunRecord = { ...record, n: 2, status: 'finished', finishedAt: 1_795_435_300_000 };
      await records.replace(next, 1);
      expect(await records.find(record.runId)).toEqual(next);
    });

    it('refuses to replace a record that has gone on', async () => {
      await records.create({ ...record, n: 2 });
      await expect(records.replace({ ...record, n: 3 }, 1)).rejects.toMatchObject({ name: 'ConditionFailed' });
    });

    it('refuses to replace a record that is not there', async () => {
      await expect(records.replace(record, 1)).rejects.toMatchObject({ name: 'ConditionFailed' });
    });
  });
};
