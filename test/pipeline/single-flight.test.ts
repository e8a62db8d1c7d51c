// Two runs that want the same pictures at the same time pay for each once, whatever becomes of the one that makes it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLAIM_LEASE } from '../../lambdas/admit/claim.ts';
import { exactKeyOf } from '../../lambdas/cache/exact-key.ts';
import { claims } from '../../lambdas/shared/aws/claims.ts';
import { openShow, type Ended, type Show } from './show.ts';

const rendersOf = (show: Show): number =>
  show.runtime.statement().calls.find(({ modelId }) => modelId.includes('core'))?.count ?? 0;

const sourcesOf = ({ manifest }: Ended): (string | undefined)[] =>
  (manifest?.cues ?? []).flatMap(({ options }) =>
    options.map(({ outcome }) => (outcome.kind === 'accepted' ? outcome.source : outcome.kind)),
  );

describe('two runs started together', () => {
  let show: Show;
  let runs: Ended[];
  beforeAll(async () => {
    show = await openShow();
    runs = await Promise.all([show.run(), show.run({ again: true })]);
  }, 180_000);
  afterAll(() => show.close());

  it('are two runs with all their pictures', () => {
    expect(new Set(runs.map(({ runId }) => runId)).size).toBe(2);
    for (const { manifest } of runs) expect(manifest?.totals).toMatchObject({ jobs: 4, accepted: 4 });
  });

  it('pay for each picture once', () => {
    expect(rendersOf(show)).toBe(4);
    const sources = runs.flatMap(sourcesOf);
    expect(sources.filter((source) => source === 'rendered')).toHaveLength(4);
    expect(sources.filter((source) => source !== 'rendered')).toHaveLength(4);
  });
});

describe('a run whose picture a killed run was making', () => {
  it('makes it itself once the claim has run out', async () => {
    const show = await openShow();
    try {
      const dead = { runId: 'killed-run', jobId: 'gone' };
      const keeper = claims(String(show.runtime.environment.TABLE_NAME));
      const first = await show.run({ overrides: { options: 1, budgetUsd: 0.06 } });
      const left = (first.manifest?.cues ?? []).flatMap(({ options }) =>
        options.filter(({ outcome }) => outcome.kind === 'skipped').map(({ job }) => job),
      );
      const soon = Date.now() + 3000;
      for (const job of left) {
        const picture = { exactKey: exactKeyOf(job), slot: 1 };
        await keeper.take({ picture, maker: dead, now: soon - CLAIM_LEASE, expiresAt: soon });
      }
      const second = await show.run({ overrides: { options: 1, budgetUsd: 2 } });

      expect(first.manifest?.totals).toMatchObject({ accepted: 1, skipped: 1 });
      expect(sourcesOf(second)).toEqual(['rendered', 'rendered']);
    } finally {
      await show.close();
    }
  }, 180_000);
});
