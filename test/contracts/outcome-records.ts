// What every store of outcome records does.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { collect } from '../fakes/collect.ts';
import type { Outcome, OutcomeRecord } from '../../lambdas/shared/domain/outcome.ts';
import type { OutcomeRecords } from '../../lambdas/shared/ports/outcome-records.ts';
import { freshRun } from './ledger.ts';

export const FAILED: Outcome = { kind: 'failed', error: { name: 'ModelAccessDenied', message: 'no access' } };
export const SKIPPED: Outcome = { kind: 'skipped', why: 'budget', detail: 'the budget is spent' };
export const REFUSED: Outcome = { kind: 'refused', stage: 'prompt', reason: 'Filter reason: prompt', earlier: [] };
export const ACCEPTED: Outcome = {
  kind: 'accepted',
  asset: { key: 'assets/ab.png', sha256: 'ab', width: 832, height: 1216, format: 'png' },
  source: 'rendered',
  costMicroUsd: 40_000,
  seed: 0,
  checks: [{ check: 'blur', passed: true, value: 12.5, limit: 4, reason: 'sharp' }],
  earlier: [],
};

export const describeOutcomeRecords = (name: string, create: () => OutcomeRecords): void => {
  describe(`${name} as outcome records`, () => {
    let records: OutcomeRecords;
    let runId: string;
    const recordOf = (jobId: string, n: number, outcome: Outcome): OutcomeRecord => ({
      runId,
      jobId,
      cueId: 'cue-1',
      option: 1,
      n,
      at: 1_795_435_200_000,
      outcome,
    });

    beforeEach(() => {
      records = create();
      runId = freshRun();
    });

    it('gives back what was recorded', async () => {
      const record = recordOf('a', 1, ACCEPTED);
      expect(await records.record(record)).toEqual(record);
      expect(await records.find(runId, 'a')).toEqual(record);
    });

    it('finds nothing where nothing was recorded', async () => {
      expect(await records.find(runId, 'a')).toBeUndefined();
    });

    it('lets a final outcome stand whatever comes later', async () => {
      const first = recordOf('a', 1, REFUSED);
      await records.record(first);
      expect(await records.record(recordOf('a', 2, ACCEPTED))).toEqual(first);
      expect(await records.find(runId, 'a')).toEqual(first);
    });

    it('replaces an open outcome in a later execution', async () => {
      await records.record(recordOf('a', 1, SKIPPED));
      const second = recordOf('a', 2, ACCEPTED);
      expect(await records.record(second)).toEqual(second);
      expect(await records.find(runId, 'a')).toEqual(second);
    });

    it('replaces an open outcome in the same execution', async () => {
      await records.record(recordOf('a', 2, FAILED));
      expect((await records.record(recordOf('a', 2, REFUSED))).outcome.kind).toBe('refused');
    });

    it('refuses the outcome of an earlier execution', async () => {
      const later = recordOf('a', 3, FAILED);
      await records.record(later);
      expect(await records.record(recordOf('a', 2, ACCEPTED))).toEqual(later);
    });

    it('lets exactly one of many final outcomes win', async () => {
      const kinds = [REFUSED, ACCEPTED, REFUSED, ACCEPTED, REFUSED];
      const stood = await Promise.all(kinds.map((outcome, index) => records.record(recordOf('a', index + 1, outcome))));
      const winner = await records.find(runId, 'a');
      expect(new Set(stood.map(({ n }) => n))).toEqual(new Set([winner?.n]));
    });

    it('lists the outcomes of one run', async () => {
      await records.record(recordOf('b', 1, ACCEPTED));
      await records.record(recordOf('a', 1, SKIPPED));
      await records.record({ ...recordOf('c', 1, FAILED), runId: freshRun() });
      const listed = await collect(records.list(runId));
      expect(listed.map(({ jobId }) => jobId)).toEqual(['a', 'b']);
    });
  });
};
