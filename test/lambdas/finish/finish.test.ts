import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fromBuffer, type Entry } from 'yauzl';
import { finishRun, type FinishCollaborators } from '../../../lambdas/finish/finish.ts';
import { publishBatch } from '../../../lambdas/publish/publish.ts';
import { ManifestSchema } from '../../../lambdas/shared/domain/manifest.ts';
import type { OutcomeRecord } from '../../../lambdas/shared/domain/outcome.ts';
import type { RunRecord } from '../../../lambdas/shared/domain/run.ts';
import { getJson, putJson, putJsonLines } from '../../../lambdas/shared/json-objects.ts';
import {
  analysisKey,
  cuesKey,
  handWorkKey,
  jobsKey,
  manifestKey,
  mapResultsPrefix,
  missesKey,
  partKey,
  picksZipKey,
  promptReportKey,
  specKey,
} from '../../../lambdas/shared/keys.ts';
import type { Events } from '../../../lambdas/shared/ports/events.ts';
import type { Reservation } from '../../../lambdas/shared/ports/ledger.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { memoryRunRecords } from '../../fakes/memory-run-records.ts';
import {
  acceptedWith,
  analysis,
  jobOf,
  photo,
  panWithoutPhoto,
  photoKey,
  recordOf,
  RUN_ID,
  SCRIPT,
  setPicture,
  specOf,
} from '../publish/run-fixture.ts';

const jobs = [jobOf('c001', 1), jobOf('c001', 2), jobOf('c002', 1), jobOf('c002', 2)];
const items = ['c001', 'c002'].map((cueId) => ({
  cueId,
  jobIds: jobs.filter((job) => job.cueId === cueId).map(({ jobId }) => jobId),
}));
const picture = setPicture(1);
const accepted = acceptedWith(picture);
const cached = acceptedWith(picture, {
  source: 'exact-cache',
  costMicroUsd: 0,
  earlier: [{ attempt: 1, seed: 1, renderKey: 'x', checks: [] }],
});
const runRecord: RunRecord = {
  runId: RUN_ID,
  executionArn: 'arn:1',
  n: 1,
  status: 'running',
  budgetMicroUsd: 500_000,
  claimedAt: 1,
};
const input = { runId: RUN_ID, n: 1, executionArn: 'arn:aws:states:x:1:execution:p:e' };

const namesIn = (zip: Uint8Array): Promise<string[]> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(zip), { lazyEntries: false }, (error, file) => {
      if (error !== null) return reject(error);
      const names: string[] = [];
      file.on('entry', ({ fileName }: Entry) => names.push(fileName)).on('end', () => resolve(names));
    });
  });

describe('finishing a run', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let collaborators: FinishCollaborators;
  const publish = jest.fn<Events['publish']>(() => Promise.resolve());

  const prepare = async (records: OutcomeRecord[], runs = [runRecord]) => {
    const outcomes = memoryOutcomeRecords(records);
    for (const item of items)
      await publishBatch({ store, outcomes }, { BatchInput: { runId: RUN_ID, n: 1 }, Items: [item] });
    collaborators = { store, outcomes, runs: memoryRunRecords(runs), ledger, events: { publish }, clock: fixedClock() };
  };

  const pay = async (reservation: Pick<Reservation, 'reservationId' | 'purpose' | 'modelId'>, charged?: number) => {
    await ledger.reserve({ runId: RUN_ID, upperBound: 40_000, expiresAt: 1, ...reservation });
    if (charged !== undefined) await ledger.settle(RUN_ID, reservation.reservationId, charged);
  };

  beforeEach(async () => {
    store = memoryObjectStore();
    ledger = memoryLedger({ [RUN_ID]: 500_000 });
    publish.mockClear();
    if (accepted.kind === 'accepted') await store.put(accepted.asset.key, picture);
    await store.put(photoKey, photo);
    await putJson(store, specKey(RUN_ID), specOf());
    await putJson(store, analysisKey(RUN_ID), analysis);
    await putJson(store, partKey(RUN_ID, 0), {
      index: 0,
      offset: 0,
      text: SCRIPT,
      segments: [{ from: 0, to: SCRIPT.length }],
    });
    await putJsonLines(store, jobsKey(RUN_ID), jobs);
    await putJsonLines(store, cuesKey(RUN_ID), items);
    await putJsonLines(store, missesKey(RUN_ID, 1), jobs);
  });

  const manifest = () => getJson(store, manifestKey(RUN_ID), ManifestSchema);

  it('leaves picks that a person must look at first out of the zip, and counts them', async () => {
    await putJson(store, specKey(RUN_ID), specOf({ products: [panWithoutPhoto()] }));
    const records = [recordOf(jobs[0]!, accepted), recordOf(jobs[2]!, accepted)];
    await prepare(records);
    await finishRun(collaborators, input);
    expect((await manifest()).totals.needsReview).toBe(1);
    expect((await namesIn(store.objects.get(picksZipKey(RUN_ID))!)).some((name) => name.includes('red-pan'))).toBe(
      false,
    );
    await putJson(store, handWorkKey(RUN_ID), [{ n: 2, at: 1, action: { kind: 'pick', cueId: 'c001', option: 1 } }]);
    await prepare(records);
    await finishRun(collaborators, input);
    expect((await manifest()).totals.needsReview).toBe(0);
    expect((await namesIn(store.objects.get(picksZipKey(RUN_ID))!)).some((name) => name.includes('red-pan'))).toBe(
      true,
    );
  });

  it('writes a manifest whose totals are the outcomes and whose money is the ledger', async () => {
    await prepare([
      recordOf(jobs[0]!, accepted),
      recordOf(jobs[1]!, cached),
      recordOf(jobs[2]!, { kind: 'refused', stage: 'prompt', reason: 'Filter', earlier: [] }),
      recordOf(jobs[3]!, { kind: 'rejected', attempts: [{ attempt: 1, seed: 1, renderKey: 'x', checks: [] }] }),
    ]);
    await pay({ reservationId: 'render#a#1', purpose: 'render', modelId: 'core' }, 40_000);
    await pay({ reservationId: 'render#b#1', purpose: 'render', modelId: 'core' }, 40_000);
    await pay({ reservationId: 'judge#a#1', purpose: 'judge', modelId: 'haiku' }, 1_500);
    await pay({ reservationId: 'render#c#1', purpose: 'render', modelId: 'core' }, 0);
    await ledger.reserve({
      runId: RUN_ID,
      reservationId: 'render#d#1',
      purpose: 'render',
      modelId: 'core',
      upperBound: 1,
      expiresAt: 1,
    });
    await ledger.release(RUN_ID, 'render#d#1');

    const output = await finishRun(collaborators, input);

    expect(output).toMatchObject({
      runId: RUN_ID,
      n: 1,
      status: 'finished',
      simulated: true,
      jobs: 4,
      accepted: 2,
      refused: 1,
      rejected: 1,
      skipped: 0,
      failed: 0,
    });
    const { totals, ledger: books, warnings, simulated } = await manifest();
    expect(simulated).toBe(true);
    expect(totals).toEqual({
      cues: 2,
      jobs: 4,
      accepted: 2,
      refused: 1,
      rejected: 1,
      skipped: 0,
      failed: 0,
      fromCache: 1,
      cards: 1,
      needsReview: 0,
      refusedFiles: 0,
      successRate: 0.5,
      usableFirstPass: 0.25,
      costMicroUsd: 81_500,
      costPerAcceptedMicroUsd: 40_750,
      costPerPickMicroUsd: 81_500,
    });
    expect(books).toEqual({
      limitMicroUsd: 500_000,
      settledMicroUsd: 81_500,
      uncertainMicroUsd: 0,
      lines: [
        { purpose: 'render', modelId: 'core', calls: 3, chargedMicroUsd: 80_000 },
        { purpose: 'judge', modelId: 'haiku', calls: 1, chargedMicroUsd: 1_500 },
      ],
    });
    expect(warnings.slice(0, 2)).toEqual(['No brand was named.', 'A placeholder was left out.']);
    expect(warnings.slice(2)).toEqual([expect.stringContaining('former-price')]);
  });

  it('closes open reservations as uncertain and says so', async () => {
    await prepare(jobs.map((job) => recordOf(job, accepted)));
    await pay({ reservationId: 'render#a#1', purpose: 'render', modelId: 'core' });
    await finishRun(collaborators, input);
    const { ledger: books, warnings } = await manifest();
    expect(books).toMatchObject({ uncertainMicroUsd: 40_000, lines: [{ calls: 1, chargedMicroUsd: 40_000 }] });
    expect(warnings.at(-1)).toMatch(/\$0\.04 are charged as uncertain/);
  });

  it('records failed for jobs without an outcome of this execution, with the error the Map names', async () => {
    await prepare([
      recordOf(jobs[0]!, accepted),
      recordOf(jobs[1]!, { kind: 'skipped', why: 'budget', detail: 'No money.' }, 0),
    ]);
    const children = [
      {
        Output: JSON.stringify({
          jobId: jobs[1]!.jobId,
          outcome: 'failed',
          error: { Error: 'StoreUnavailable', Cause: '{"errorMessage":"The table is down."}' },
        }),
      },
      { Input: JSON.stringify({ job: { jobId: jobs[2]!.jobId } }), Error: 'States.Timeout' },
      { Output: 'no JSON' },
    ];
    await store.put(`${mapResultsPrefix(RUN_ID, 1)}/1f/SUCCEEDED_0.json`, JSON.stringify(children));
    await store.put(`${mapResultsPrefix(RUN_ID, 1)}/1f/FAILED_0.json`, 'broken');
    await store.put(`${mapResultsPrefix(RUN_ID, 1)}/1f/manifest.json`, '{}');

    expect(await finishRun(collaborators, input)).toMatchObject({
      status: 'finished-with-open',
      accepted: 1,
      failed: 3,
      skipped: 0,
    });
    const options = (await manifest()).cues.flatMap((cue) => cue.options);
    expect(options.map(({ outcome }) => (outcome.kind === 'failed' ? outcome.error : outcome.kind))).toEqual([
      'accepted',
      { name: 'StoreUnavailable', message: 'The table is down.' },
      { name: 'States.Timeout', message: 'Step Functions gave no cause for States.Timeout.' },
      { name: 'NoOutcome', message: expect.stringMatching(/its history in Step Functions says why/) },
    ]);
  });

  it('needs no list of misses when nothing was to be rendered', async () => {
    store.objects.delete(missesKey(RUN_ID, 1));
    await prepare(jobs.map((job) => recordOf(job, accepted)));
    expect(await finishRun(collaborators, input)).toMatchObject({ status: 'finished', accepted: 4 });
  });

  it('packs the picks into a zip that is the same every time', async () => {
    await prepare(jobs.map((job) => recordOf(job, accepted)));
    await finishRun(collaborators, input);
    const first = store.objects.get(picksZipKey(RUN_ID))!;
    expect(await namesIn(first)).toEqual([
      'picks/live-cover/01_01-05_red-pan.jpg',
      'picks/social-square/01_01-05_red-pan.jpg',
      'picks/live-cover/02_02-10_moment-2.jpg',
      'picks/social-square/02_02-10_moment-2.jpg',
    ]);
    await finishRun(collaborators, input);
    expect(Buffer.from(store.objects.get(picksZipKey(RUN_ID))!).equals(Buffer.from(first))).toBe(true);
  });

  it('sets the run record, unless a later execution has taken the run over', async () => {
    await prepare(jobs.map((job) => recordOf(job, accepted)));
    await finishRun(collaborators, input);
    expect(await collaborators.runs.find(RUN_ID)).toMatchObject({ status: 'finished', finishedAt: fixedClock().now() });
    await prepare(
      jobs.map((job) => recordOf(job, accepted)),
      [{ ...runRecord, n: 2 }],
    );
    await finishRun(collaborators, input);
    expect(await collaborators.runs.find(RUN_ID)).toMatchObject({ n: 2, status: 'running' });
  });

  it('tells the bus', async () => {
    await prepare(jobs.map((job) => recordOf(job, accepted)));
    const output = await finishRun(collaborators, input);
    expect(publish).toHaveBeenCalledWith({ detailType: 'Run Finished', detail: { ...output } });
  });

  it('gathers the warnings of prompt building', async () => {
    await putJson(store, promptReportKey(RUN_ID), { warnings: ['--ar was dropped.'], changes: [] });
    await prepare(jobs.map((job) => recordOf(job, accepted)));
    await finishRun(collaborators, input);
    expect((await manifest()).warnings).toContain('--ar was dropped.');
  });

  it('fails when the run has no record, and when a publication is missing', async () => {
    await prepare(
      jobs.map((job) => recordOf(job, accepted)),
      [],
    );
    await expect(finishRun(collaborators, input)).rejects.toThrow(/has no record/);
    store.objects.delete(`runs/${RUN_ID}/published/c002.json`);
    await expect(finishRun(collaborators, input)).rejects.toMatchObject({ name: 'ObjectNotFound' });
  });
});
