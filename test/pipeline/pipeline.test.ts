// The deployed state machine with the real Lambdas on the embedded AWS: from a script to a published run.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { isFinal } from '../../lambdas/shared/domain/outcome.ts';
import type { Manifest } from '../../lambdas/shared/domain/manifest.ts';
import { lookKey } from '../../lambdas/shared/keys.ts';
import { openShow, PACKS, type Ended, type Show } from './show.ts';

const totalsAddUp = ({ totals }: Manifest): boolean =>
  totals.accepted + totals.refused + totals.rejected + totals.skipped + totals.failed === totals.jobs;

describe('a run without faults', () => {
  const overrides = { channels: ['live-cover', 'social-square'] };
  let show: Show;
  let first: Ended;
  beforeAll(async () => {
    show = await openShow();
    first = await show.run({ overrides });
  }, 180_000);
  afterAll(() => show.close());

  it('publishes a pick for every moment that wants a picture', () => {
    expect(first.manifest?.totals).toMatchObject({ cues: 2, jobs: 4, accepted: 4, cards: 0 });
    expect(first.manifest?.cues.map(({ pick }) => pick)).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('lists the moments without a picture, with the reason', () => {
    expect(first.manifest?.unpictured.map(({ kind }) => kind)).toEqual(['greeting', 'farewell']);
  });

  it('publishes files that decode with the pixels of their channel', async () => {
    const files = first.manifest?.cues.flatMap((cue) => cue.files) ?? [];

    expect(files).toHaveLength(4);
    for (const { key, width, height } of files) {
      const { info } = await sharp(await show.objects.get(key))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([width, height]);
    }
  });

  it('charges in the ledger exactly what the stand-in billed', async () => {
    const charged = (await show.ledgerLines(first.runId)).reduce((sum, line) => sum + line.chargedMicroUsd, 0);

    expect(charged).toBe(show.runtime.statement().totalMicroUsd);
    expect(first.manifest?.totals.costMicroUsd).toBe(charged);
  });

  it('is the same run when it is asked for again, and pays nothing', async () => {
    const billed = show.runtime.statement().totalMicroUsd;
    const second = await show.run({ overrides });

    expect(second).toMatchObject({ runId: first.runId, status: 'already-done', executionArn: first.executionArn });
    expect(show.runtime.statement().totalMicroUsd).toBe(billed);
  }, 180_000);

  it('is a new run when a template was edited', async () => {
    const packs = await mkdtemp(join(tmpdir(), 'liveframe-packs-'));
    await cp(PACKS, packs, { recursive: true });
    const template = join(packs, 'prompts/scene.yaml');
    const text = await readFile(template, 'utf8');
    await writeFile(template, text.replace('template:\n', "template:\n  - 'Editorial photograph.'\n"));
    const edited = await show.run({ overrides: { options: 1 } }, packs);
    await rm(packs, { recursive: true });

    expect(edited.status).toBe('started');
    expect(edited.runId).not.toBe(first.runId);
    expect(edited.manifest?.cues[0]?.options[0]?.job.prompt).toContain('Editorial photograph.');
  }, 180_000);

  it('serves what was rendered before from the cache when it is repeated', async () => {
    const sends = (): number =>
      show.runtime.statement().calls.find(({ modelId }) => modelId.includes('core'))?.count ?? 0;
    const before = sends();
    const repeated = await show.run({ again: true, overrides });

    expect(repeated.status).toBe('started');
    expect(repeated.manifest?.totals.fromCache).toBe(4);
    expect(sends()).toBe(before);
  }, 180_000);
});

describe('a script of talk only', () => {
  it('finishes without a picture, says so, and lists every moment with its reason', async () => {
    const show = await openShow();
    try {
      const { execution, manifest } = await show.run({ script: 'Good morning everybody, welcome to the show!\n' });

      expect(execution).toBe('SUCCEEDED');
      expect(manifest?.totals).toMatchObject({ cues: 0, jobs: 0 });
      expect(manifest?.unpictured[0]).toMatchObject({ kind: 'greeting', reason: expect.any(String) });
      expect(manifest?.warnings.join()).toContain('no moment that wants a picture');
    } finally {
      await show.close();
    }
  }, 180_000);
});

/** What the ledger says of an execution that has ended, beside what was billed and what came of its pictures. */
const booksOf = async (show: Show, runId: string) => {
  const lines = await show.ledgerLines(runId);
  const outcomes = new Map((await show.outcomes(runId)).map((record) => [record.jobId, record]));
  const paidRenders = lines.filter(({ purpose, chargedMicroUsd }) => purpose === 'render' && chargedMicroUsd > 0);
  const notLookedAt: string[] = [];
  for (const { jobId = '', reservationId } of paidRenders) {
    const { cueId = '', outcome } = outcomes.get(jobId) ?? {};
    const attempt = reservationId.split('#').at(-1) ?? '';
    const isLookedAt = await show.objects.exists(lookKey(runId, cueId, `${jobId}-${attempt}`));
    if (!isLookedAt && outcome?.kind !== 'refused') notLookedAt.push(reservationId);
  }
  return {
    charged: lines.reduce((sum, { chargedMicroUsd }) => sum + chargedMicroUsd, 0),
    billed: show.runtime.statement().totalMicroUsd,
    openOrUncertain: lines.filter(({ state }) => state === 'open' || state === 'uncertain'),
    paidRenders: paidRenders.length,
    ended: [...outcomes.values()].filter(({ outcome }) => isFinal(outcome)).length,
    /** Pictures paid for beyond a job's first. */
    again: paidRenders.length - new Set(paidRenders.map(({ jobId }) => jobId)).size,
    skippedThoughPaid: paidRenders.filter(({ jobId = '' }) => outcomes.get(jobId)?.outcome.kind === 'skipped').length,
    notLookedAt,
  };
};

describe('a run with a budget', () => {
  let show: Show;
  beforeAll(async () => {
    show = await openShow();
  }, 180_000);
  afterAll(() => show.close());

  it('stops at the budget without passing it, and a raised budget finishes the rest', async () => {
    const stopped = await show.run({ overrides: { budgetUsd: 0.13 } });
    expect(stopped.manifest?.totals.skipped).toBeGreaterThan(0);
    expect(show.runtime.statement().totalMicroUsd).toBeLessThanOrEqual(130_000);

    const finished = await show.run({ overrides: { budgetUsd: 2 } });
    expect(finished).toMatchObject({ runId: stopped.runId, n: 2, status: 'resumed' });
    expect(finished.manifest?.totals).toMatchObject({ accepted: 4, skipped: 0 });
  }, 180_000);

  it('pays for no picture whose check it cannot pay', async () => {
    const own = await openShow();
    try {
      const { runId, manifest } = await own.run({ overrides: { options: 8, budgetUsd: 0.4 } });
      const books = await booksOf(own, runId);

      expect(manifest?.totals.skipped).toBeGreaterThan(0);
      expect(books.paidRenders).toBeGreaterThan(4);
      expect(books.paidRenders).toBeLessThanOrEqual(books.ended + books.again);
      expect(books.skippedThoughPaid).toBe(0);
      expect(books.notLookedAt).toEqual([]);
      expect(books.openOrUncertain).toEqual([]);
      expect(books.charged).toBe(books.billed);
      expect(books.billed).toBeLessThanOrEqual(400_000);
    } finally {
      await own.close();
    }
  }, 180_000);

  it('looks at every picture it pays for when some are spoilt, and goes on from there with more money', async () => {
    const own = await openShow({ faults: { throttle: 0.1, refuse: 0.1, spoil: 0.4, seed: 7, only: 'render' } });
    try {
      const stopped = await own.run({ overrides: { options: 5, budgetUsd: 0.3 } });
      const books = await booksOf(own, stopped.runId);
      const finished = await own.run({ overrides: { options: 5, budgetUsd: 5 } });
      const after = await booksOf(own, stopped.runId);

      expect(stopped.manifest?.totals.skipped).toBeGreaterThan(0);
      expect(books).toMatchObject({ notLookedAt: [], openOrUncertain: [], charged: books.billed });
      expect(books.billed).toBeLessThanOrEqual(300_000);
      expect(finished).toMatchObject({ runId: stopped.runId, status: 'resumed' });
      expect(after).toMatchObject({
        notLookedAt: [],
        openOrUncertain: [],
        charged: after.billed,
        skippedThoughPaid: 0,
      });
      expect(finished.manifest?.totals.skipped).toBe(0);
      expect(after.again).toBeGreaterThan(0);
    } finally {
      await own.close();
    }
  }, 180_000);
});

describe('a run whose models deny access', () => {
  it('fails with the reason, and finishes when it is started again after the cause is gone', async () => {
    const show = await openShow({ faults: { denyAccess: true } });
    try {
      const failed = await show.run({ overrides: { options: 1 } });
      expect(failed.execution).toBe('FAILED');

      show.runtime.setFaults({});
      const finished = await show.run({ overrides: { options: 1 } });
      expect(finished).toMatchObject({ runId: failed.runId, n: 2, execution: 'SUCCEEDED' });
      expect(finished.manifest?.totals.accepted).toBe(2);
    } finally {
      await show.close();
    }
  }, 180_000);

  it('ends every job as failed when only the image model denies, and resumes them', async () => {
    const show = await openShow({ faults: { denyAccess: ['stability.stable-image-core-v1:1'] } });
    try {
      const failed = await show.run({ overrides: { options: 1 } });
      expect(failed.manifest?.totals).toMatchObject({ failed: 2, cards: 2 });

      show.runtime.setFaults({});
      const finished = await show.run({ overrides: { options: 1 } });
      expect(finished.status).toBe('resumed');
      expect(finished.manifest?.totals).toMatchObject({ accepted: 2, failed: 0, cards: 0 });
    } finally {
      await show.close();
    }
  }, 180_000);
});

describe('a run with faults', () => {
  it('ends every job in exactly one outcome, keeps its books, and sends nothing without a grant', async () => {
    const faults = { throttle: 0.1, refuse: 0.05, spoil: 0.05, timeout: 0.03, seed: 5, only: 'render' } as const;
    const show = await openShow({ faults });
    try {
      const { manifest, runId } = await show.run({ overrides: { options: 6 } });
      if (manifest === undefined) throw new Error('the run did not finish');
      const outcomes = await show.outcomes(runId);
      const lines = await show.ledgerLines(runId);
      const renders = lines.filter(({ purpose }) => purpose === 'render');
      const statement = show.runtime.statement();
      const sends = statement.sends
        .filter(({ modelId }) => modelId.includes('core'))
        .reduce((sum, { count }) => sum + count, 0);

      expect(new Set(outcomes.map(({ jobId }) => jobId)).size).toBe(manifest.totals.jobs);
      expect(outcomes).toHaveLength(manifest.totals.jobs);
      expect(outcomes.every(({ outcome }) => isFinal(outcome))).toBe(true);
      expect(totalsAddUp(manifest)).toBe(true);
      expect(lines.every(({ state }) => state !== 'open')).toBe(true);
      expect(lines.reduce((sum, { chargedMicroUsd }) => sum + chargedMicroUsd, 0)).toBe(statement.totalMicroUsd);
      expect(sends).toBe(renders.length);
      expect(sends).toBeGreaterThan(outcomes.length);
    } finally {
      await show.close();
    }
  }, 180_000);
});
