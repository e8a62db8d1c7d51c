import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { ACCEPTED_LEASE, CLAIM_LEASE } from '../../../lambdas/admit/claim.ts';
import { exactKeyOf } from '../../../lambdas/cache/exact-key.ts';
import { check, type CheckCollaborators, type CheckInput } from '../../../lambdas/qc/check.ts';
import { judgeReservationId } from '../../../lambdas/admit/reservation-id.ts';
import { firstTurnBound } from '../../../lambdas/qc/judge-money.ts';
import { VERDICT_SCHEMA_NAME } from '../../../lambdas/qc/judge-request.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { putJson } from '../../../lambdas/shared/json-objects.ts';
import { analysisKey, renderKey, specKey } from '../../../lambdas/shared/keys.ts';
import type { ConverseRequest } from '../../../lambdas/shared/ports/language-model.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryClaims, type MemoryClaims } from '../../fakes/memory-claims.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { analysis, brand, jobOf, judgeCard, RUN_ID, setPicture, specOf } from '../publish/run-fixture.ts';

const size = { width: 576, height: 1024 };
const good = setPicture(1, size);
const job = jobOf('c001', 1);
const key = renderKey(RUN_ID, job.jobId, 1);

const scores = { subject: 8, setting: 8, noText: 9, noDeformation: 9, brandMood: 7, productPlace: 8 };
const verdict = (change: object = {}): string =>
  JSON.stringify({ scores, verdict: 'accept', reasons: ['A red pan stands on a stove.'], ...change });

const inputOf = (change: Partial<CheckInput> = {}): CheckInput => ({
  run: { runId: RUN_ID, n: 1, maxAttempts: 3, maxPictures: 2, pass: 1 },
  job,
  attempt: 1,
  earlier: [],
  rendered: { status: 'rendered', renderKey: key, seed: 0, chargedMicroUsd: 40_000 },
  lastAttempt: false,
  ...change,
});

describe('check', () => {
  let store: MemoryObjectStore;
  let ledger: MemoryLedger;
  let answers: (string | Error)[];
  let requests: ConverseRequest[];
  let claims: MemoryClaims;
  let collaborators: CheckCollaborators;
  const storeInCache = jest.fn<CheckCollaborators['storeInCache']>(() => Promise.resolve());

  beforeEach(async () => {
    store = memoryObjectStore();
    ledger = memoryLedger({ [RUN_ID]: 1_000_000 });
    answers = [verdict()];
    requests = [];
    storeInCache.mockClear();
    claims = memoryClaims();
    collaborators = {
      claims,
      store,
      ledger,
      outcomes: memoryOutcomeRecords(),
      clock: fixedClock(),
      storeInCache,
      languageModel: {
        converse: (request) => {
          requests.push(request);
          const answer = answers[requests.length - 1] ?? new Error('no answer was planned');
          if (answer instanceof Error) return Promise.reject(answer);
          return Promise.resolve({
            text: answer,
            stopReason: 'end_turn',
            usage: { inputTokens: 1000, outputTokens: 100 },
          });
        },
      },
    };
    await putJson(store, specKey(RUN_ID), specOf({ judge: 'always' }));
    await putJson(store, analysisKey(RUN_ID), analysis);
    await store.put(key, good);
  });

  const outcome = async () => (await collaborators.outcomes.find(RUN_ID, job.jobId))?.outcome;

  it('accepts a picture that passes: keeps the asset, records the outcome, tells the cache', async () => {
    expect(await check(collaborators, inputOf())).toEqual({ verdict: 'accepted', jobId: job.jobId });
    const accepted = await outcome();
    expect(accepted).toMatchObject({
      kind: 'accepted',
      source: 'rendered',
      costMicroUsd: 40_000,
      seed: 0,
      asset: { width: 576, height: 1024, format: 'jpeg', key: expect.stringMatching(/^assets\/[0-9a-f]{64}\.jpg$/) },
    });
    expect(accepted?.kind === 'accepted' && store.objects.get(accepted.asset.key)).toEqual(good);
    expect(storeInCache.mock.calls[0]?.[0]).toEqual({ job, asset: accepted?.kind === 'accepted' && accepted.asset });
  });

  describe('the claim on its picture', () => {
    const shared = { ...job, slot: 1 };
    const picture = { exactKey: exactKeyOf(shared), slot: 1 };
    const holderIn = (milliseconds: number) => claims.holder(picture, collaborators.clock.now() + milliseconds);

    it('points at an accepted picture for a while', async () => {
      await check(collaborators, inputOf({ job: shared }));
      expect(await holderIn(ACCEPTED_LEASE - 1)).toEqual({ runId: RUN_ID, jobId: job.jobId });
    });

    it('is kept while another picture is made', async () => {
      answers = [verdict({ verdict: 'reject', reasons: ['The pan is missing.'] })];
      await check(collaborators, inputOf({ job: shared }));
      expect(await holderIn(CLAIM_LEASE - 1)).toEqual({ runId: RUN_ID, jobId: job.jobId });
    });

    it('is free when nothing came of the job', async () => {
      const refused = { status: 'refused', stage: 'prompt', reason: 'filter', chargedMicroUsd: 0 } as const;
      await check(collaborators, inputOf({ job: shared, rendered: refused }));
      expect(await holderIn(0)).toBeUndefined();
    });
  });

  it('shows the judge a small JPEG, the prompt, the palette and the schema', async () => {
    await check(collaborators, inputOf());
    const [request] = requests;
    const [image, text] = request?.messages[0]?.content ?? [];
    expect(request?.schema.name).toBe(VERDICT_SCHEMA_NAME);
    expect(text).toEqual({
      text: expect.stringMatching(/A red pan on a stove[\s\S]*#E8614A[\s\S]*PRODUCT PLACE: not wanted/),
    });
    const { format, height } = await sharp(
      image !== undefined && 'image' in image ? image.image.bytes : undefined,
    ).metadata();
    expect(format).toBe('jpeg');
    expect(height).toBeGreaterThan(400);
    expect(height).toBeLessThan(800);
    expect(request?.system).not.toMatch(/JSON schema/);
  });

  it('puts the schema into the system text for a judge without structured output', async () => {
    const spec = specOf({ judge: 'always' });
    await putJson(store, specKey(RUN_ID), {
      ...spec,
      packs: { ...spec.packs, judge: { ...judgeCard, structuredOutput: false } },
    });
    answers = [`Here it is:\n\`\`\`json\n${verdict()}\n\`\`\``];
    expect(await check(collaborators, inputOf({ job: { ...job, productSku: 'PAN' } }))).toMatchObject({
      verdict: 'accepted',
    });
    expect(requests[0]).toMatchObject({
      structuredOutput: false,
      system: expect.stringMatching(/JSON schema "picture_verdict"/),
    });
  });

  it('pays for the judge what it cost', async () => {
    await check(collaborators, inputOf());
    const [line] = [...ledger.all.values()];
    expect(line).toMatchObject({
      reservationId: `judge#${job.jobId}#1#1#1`,
      purpose: 'judge',
      state: 'settled',
      chargedMicroUsd: 1650,
    });
    expect(line!.reservedMicroUsd).toBeGreaterThan(1650);
  });

  it('asks for another picture when one fails, and hands its reasons on', async () => {
    await store.put(key, await sharp(good).blur(9).toBuffer());
    const result = await check(collaborators, inputOf());
    expect(result).toMatchObject({ verdict: 'again', attempt: { attempt: 1, seed: 0, renderKey: key } });
    expect(result.attempt?.checks.find(({ check: name }) => name === 'blur')).toMatchObject({
      passed: false,
      reason: expect.stringMatching(/blurred/),
    });
    expect(requests).toHaveLength(0);
    expect(await outcome()).toBeUndefined();
  });

  it('rejects the job at the last attempt, with all its pictures', async () => {
    await store.put(key, await sharp(good).blur(9).toBuffer());
    const earlier = [{ attempt: 1, seed: 5, renderKey: 'k', checks: [] }];
    expect(await check(collaborators, inputOf({ attempt: 2, earlier, lastAttempt: true }))).toMatchObject({
      verdict: 'rejected',
    });
    expect(await outcome()).toMatchObject({ kind: 'rejected', attempts: [{ attempt: 1 }, { attempt: 2 }] });
  });

  it('counts the price of earlier pictures of the job', async () => {
    const earlier = [{ attempt: 1, seed: 5, renderKey: 'k', checks: [] }];
    await check(collaborators, inputOf({ attempt: 2, earlier }));
    expect(await outcome()).toMatchObject({ kind: 'accepted', costMicroUsd: 80_000, earlier });
  });

  it('follows a judge who rejects, and low scores against a verdict that says accept', async () => {
    answers = [verdict({ verdict: 'reject', reasons: ['The pan is missing.'] })];
    expect((await check(collaborators, inputOf())).attempt?.checks.at(-1)).toMatchObject({
      check: 'judge',
      passed: false,
      reason: 'The pan is missing.',
    });
    requests = [];
    answers = [verdict({ scores: { ...scores, noDeformation: 1 } })];
    const second = await check(collaborators, inputOf({ attempt: 2 }));
    expect(second.attempt?.checks.at(-1)?.reason).toMatch(/1 of 10 for whole shapes/);
  });

  it('asks once more for an answer that cannot be read', async () => {
    answers = ['I like it!', verdict()];
    expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'accepted' });
    expect(requests[1]?.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect([...ledger.all.keys()]).toEqual([expect.stringMatching(/#1#1#1$/), expect.stringMatching(/#1#1#2$/)]);
  });

  it('rejects for good, without another paid picture, when the answer cannot be read twice', async () => {
    answers = ['', verdict({ scores: { ...scores, subject: 99 } })];
    expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'rejected' });
    expect(await outcome()).toMatchObject({
      kind: 'rejected',
      attempts: [
        {
          checks: expect.arrayContaining([
            expect.objectContaining({ check: 'judge', reason: expect.stringMatching(/could not be understood twice/) }),
          ]),
        },
      ],
    });
  });

  it('skips when there is no money for the judge, and accepts in the next execution', async () => {
    await ledger.setLimit(RUN_ID, 0);
    collaborators.ledger = memoryLedger({ [RUN_ID]: 10 });
    expect(await check(collaborators, inputOf())).toEqual({ verdict: 'skipped', jobId: job.jobId });
    expect(await outcome()).toMatchObject({
      kind: 'skipped',
      why: 'budget',
      detail: expect.stringMatching(/Raise --budget/),
    });
    collaborators.ledger = ledger;
    await ledger.setLimit(RUN_ID, 1_000_000);
    expect(await check(collaborators, inputOf({ run: { ...inputOf().run, n: 2 } }))).toMatchObject({
      verdict: 'accepted',
    });
  });

  it('neither pays nor decides twice when it is repeated', async () => {
    await check(collaborators, inputOf());
    expect(await check(collaborators, inputOf())).toEqual({ verdict: 'accepted', jobId: job.jobId });
    expect(requests).toHaveLength(1);
    expect(storeInCache).toHaveBeenCalledTimes(2);
  });

  it('remembers its look when recording the outcome failed', async () => {
    const { outcomes } = collaborators;
    const unavailable = new LiveframeError('StoreUnavailable', 'down');
    collaborators.outcomes = { ...outcomes, record: () => Promise.reject(unavailable) };
    await expect(check(collaborators, inputOf())).rejects.toBe(unavailable);
    collaborators.outcomes = outcomes;
    expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'accepted' });
    expect(requests).toHaveLength(1);
  });

  it('looks anew at other bytes under the same key', async () => {
    await store.put(key, await sharp(good).blur(9).toBuffer());
    await check(collaborators, inputOf());
    await store.put(key, good);
    expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'accepted' });
  });

  it('turns down a copy of an accepted sibling', async () => {
    const sibling = jobOf('c001', 2);
    await store.put(renderKey(RUN_ID, sibling.jobId, 1), good);
    answers = [verdict(), verdict()];
    await check(
      collaborators,
      inputOf({
        job: sibling,
        rendered: { status: 'rendered', renderKey: renderKey(RUN_ID, sibling.jobId, 1), seed: 1, chargedMicroUsd: 1 },
      }),
    );
    const result = await check(collaborators, inputOf());
    expect(result.attempt?.checks.find(({ check: name }) => name === 'duplicate')).toMatchObject({
      passed: false,
      reason: expect.stringMatching(/option 2/),
    });
  });

  it('records a refusal', async () => {
    const rendered = {
      status: 'refused' as const,
      stage: 'prompt',
      reason: 'Filter reason: prompt',
      chargedMicroUsd: 0,
    };
    expect(await check(collaborators, inputOf({ rendered }))).toMatchObject({ verdict: 'refused' });
    expect(await outcome()).toEqual({ kind: 'refused', stage: 'prompt', reason: 'Filter reason: prompt', earlier: [] });
    expect(await check(collaborators, inputOf({ rendered }))).toMatchObject({ verdict: 'refused' });
  });

  it('records a failure with the Lambda’s own words, a plain cause, or none', async () => {
    const causes = [
      JSON.stringify({ errorType: 'ModelTimeout', errorMessage: 'No answer in 180 s.' }),
      'Task timed out',
      '{"other":1}',
      undefined,
    ];
    const messages: unknown[] = [];
    for (const Cause of causes) {
      const rendered = { status: 'failed' as const, Error: 'ModelTimeout', ...(Cause === undefined ? {} : { Cause }) };
      expect(await check(collaborators, inputOf({ rendered }))).toMatchObject({ verdict: 'failed' });
      const recorded = await outcome();
      messages.push(recorded?.kind === 'failed' ? recorded.error.message : undefined);
    }
    expect(messages).toEqual([
      'No answer in 180 s.',
      'Task timed out',
      '{"other":1}',
      'Step Functions gave no cause for ModelTimeout.',
    ]);
  });

  it('fails with the judge’s error: released when nothing was billed, uncertain otherwise', async () => {
    answers = [
      new LiveframeError('ModelThrottled', 'slow down', { data: { charge: 'none' } }),
      new LiveframeError('ModelTimeout', 'no answer', { data: { charge: 'unknown' } }),
    ];
    await expect(check(collaborators, inputOf())).rejects.toMatchObject({ name: 'ModelThrottled' });
    expect([...ledger.all.values()][0]).toMatchObject({ state: 'released' });
    await expect(check(collaborators, inputOf())).rejects.toMatchObject({ name: 'ModelTimeout' });
    expect([...ledger.all.values()][0]).toMatchObject({ state: 'uncertain' });
  });

  describe("with the judge's money reserved by Admit", () => {
    const LOOK = firstTurnBound({ card: judgeCard, job, brand });
    const reserve = (n: number, attempt = 1) =>
      ledger.reserve({
        runId: RUN_ID,
        reservationId: judgeReservationId({ jobId: job.jobId, n, attempt }, 1),
        purpose: 'judge',
        modelId: judgeCard.modelId,
        upperBound: LOOK,
        expiresAt: 1,
        jobId: job.jobId,
      });
    const lines = () => [...ledger.all.values()].map(({ state, chargedMicroUsd }) => [state, chargedMicroUsd]);
    const killed = () => Promise.reject(new LiveframeError('StoreUnavailable', 'killed'));
    const inRun = (n: number) => inputOf({ run: { ...inputOf().run, n } });
    const refusedPicture = { status: 'refused' as const, stage: 'prompt', reason: 'blocked', chargedMicroUsd: 0 };

    beforeEach(() => {
      ledger = memoryLedger({ [RUN_ID]: LOOK });
      collaborators.ledger = ledger;
      return reserve(1);
    });

    it('asks the judge with it, and nothing more', async () => {
      expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'accepted' });
      expect(lines()).toEqual([['settled', 1650]]);
    });

    it('needs exactly what Admit reserves when it reserves itself', async () => {
      await ledger.release(RUN_ID, judgeReservationId({ jobId: job.jobId, n: 1, attempt: 1 }, 1));
      expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'accepted' });
      expect([...ledger.all.values()].map(({ reservedMicroUsd }) => reservedMicroUsd)).toEqual([LOOK]);
    });

    it.each([
      ['was refused', { rendered: refusedPicture }],
      ['could not be made', { rendered: { status: 'failed' as const, Error: 'ModelTimeout' } }],
    ])('gives it back when the picture %s', async (_name, change) => {
      await check(collaborators, inputOf(change));
      expect(lines()).toEqual([['released', 0]]);
    });

    it('gives it back when the pixels do not pass', async () => {
      await store.put(key, await sharp(good).blur(9).toBuffer());
      expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'again' });
      expect(lines()).toEqual([['released', 0]]);
    });

    it('gives it back when the picture was looked at in an earlier execution', async () => {
      const { outcomes } = collaborators;
      collaborators.outcomes = { ...outcomes, record: killed };
      await expect(check(collaborators, inputOf())).rejects.toMatchObject({ name: 'StoreUnavailable' });
      collaborators.outcomes = outcomes;
      await ledger.setLimit(RUN_ID, 1_000_000);
      await reserve(2);
      expect(await check(collaborators, inRun(2))).toMatchObject({ verdict: 'accepted' });
      expect(lines()).toEqual([
        ['settled', 1650],
        ['released', 0],
      ]);
    });

    it('gives it back when the job was decided meanwhile', async () => {
      await check(collaborators, inputOf());
      await ledger.setLimit(RUN_ID, 1_000_000);
      await reserve(2);
      expect(await check(collaborators, inRun(2))).toMatchObject({ verdict: 'accepted' });
      expect(lines()[1]).toEqual(['released', 0]);
    });

    it('gives it back when nothing will try again, and keeps it for a retry', async () => {
      const unavailable = { ...store, get: killed };
      await expect(check({ ...collaborators, store: unavailable }, inputOf())).rejects.toMatchObject({
        name: 'StoreUnavailable',
      });
      expect(lines()).toEqual([['open', 0]]);
      store.objects.delete(key);
      await expect(check(collaborators, inputOf())).rejects.toMatchObject({ name: 'ObjectNotFound' });
      expect(lines()).toEqual([['released', 0]]);
    });

    it('is still there for the repeat of a check that was killed before it sent', async () => {
      const put: typeof store.put = (name, ...rest) => (name.includes('/asked/') ? killed() : store.put(name, ...rest));
      await expect(check({ ...collaborators, store: { ...store, put } }, inputOf())).rejects.toThrow('killed');
      expect(requests).toHaveLength(0);
      expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'accepted' });
      expect(lines()).toEqual([['settled', 1650]]);
    });

    /** The judge was sent the picture, and nobody heard the answer. */
    const checkThatIsKilled = async () => {
      const deaf = { ...ledger, settle: killed, release: killed, markUncertain: killed };
      await expect(check({ ...collaborators, ledger: deaf }, inputOf())).rejects.toThrow('killed');
      expect(requests).toHaveLength(1);
      expect(lines()).toEqual([['open', 0]]);
      answers = [verdict(), verdict()];
    };

    it('counts as spent when a check was killed after sending: the repeat needs its own', async () => {
      await checkThatIsKilled();
      await ledger.setLimit(RUN_ID, 1_000_000);
      expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'accepted' });
      expect(lines()).toEqual([['settled', LOOK + 1650]]);
      expect(await ledger.totals(RUN_ID)).toMatchObject({ uncertainMicroUsd: LOOK, settledMicroUsd: 1650 });
    });

    it('is not asked for twice beyond the budget after a check was killed', async () => {
      await checkThatIsKilled();
      expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'skipped' });
      expect(requests).toHaveLength(1);
      expect(await ledger.totals(RUN_ID)).toMatchObject({ uncertainMicroUsd: LOOK, openMicroUsd: 0 });
    });

    it('counts as spent when the repeat of a killed check finds a reason not to ask', async () => {
      await checkThatIsKilled();
      await store.put(key, await sharp(good).blur(9).toBuffer());
      expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'again' });
      expect(lines()).toEqual([['uncertain', LOOK]]);
    });

    it('leaves no second turn open when a check was killed in it', async () => {
      await ledger.setLimit(RUN_ID, 1_000_000);
      answers = ['I like it!', verdict(), verdict()];
      const settle: typeof ledger.settle = (runId, id, charge) =>
        id.endsWith('#2') ? killed() : ledger.settle(runId, id, charge);
      const deaf = { ...ledger, settle, markUncertain: killed };
      await expect(check({ ...collaborators, ledger: deaf }, inputOf())).rejects.toThrow('killed');
      expect(lines().map(([state]) => state)).toEqual(['settled', 'open']);
      expect(await check(collaborators, inputOf())).toMatchObject({ verdict: 'accepted' });
      expect(lines().map(([state]) => state)).toEqual(['settled', 'uncertain']);
      expect(lines()[0]).toEqual(['settled', 2 * 1650]);
    });
  });

  it('fails when the picture’s bytes are gone', async () => {
    store.objects.delete(key);
    await expect(check(collaborators, inputOf())).rejects.toMatchObject({ name: 'ObjectNotFound' });
  });
});
