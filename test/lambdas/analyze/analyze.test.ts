import { beforeEach, describe, expect, it } from '@jest/globals';
import { analyze } from '../../../lambdas/analyze/analyze.ts';
import { upperBound } from '../../../lambdas/analyze/paid-call.ts';
import { analysisRequest } from '../../../lambdas/analyze/request.ts';
import { PartAnalysisSchema } from '../../../lambdas/shared/domain/analysis.ts';
import { type ErrorName, LiveframeError } from '../../../lambdas/shared/errors.ts';
import { getJson, putJson } from '../../../lambdas/shared/json-objects.ts';
import { partAnalysisKey, partKey, specKey } from '../../../lambdas/shared/keys.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { type MemoryLedger, memoryLedger } from '../../fakes/memory-ledger.ts';
import { type MemoryObjectStore, memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { scriptedLanguageModel } from '../../fakes/scripted-language-model.ts';
import { answer, CARD, cueAnswer, PART, PRODUCTS, RUN_ID } from './analysis-run.ts';
import { runSpec } from './run-spec.ts';

const GOOD = JSON.stringify(answer());
const INVENTED = JSON.stringify(answer({ cues: [cueAnswer({ quotes: ['Invented.'] })] }));
/** 1000 input tokens at $1.10 and 200 output tokens at $5.50 a million. */
const COST = 2200;

let store: MemoryObjectStore;
let ledger: MemoryLedger;

beforeEach(async () => {
  store = memoryObjectStore();
  ledger = memoryLedger({ [RUN_ID]: 1_000_000 });
  await putJson(store, specKey(RUN_ID), runSpec());
  await putJson(store, partKey(RUN_ID, 0), PART);
});

const run = (model: ReturnType<typeof scriptedLanguageModel>) =>
  analyze({ store, ledger, languageModel: model, clock: fixedClock() }, { runId: RUN_ID, partKey: partKey(RUN_ID, 0) });

const lines = () =>
  [...ledger.all.values()].map(({ reservationId, purpose, state, chargedMicroUsd }) => ({
    reservationId,
    purpose,
    state,
    chargedMicroUsd,
  }));

const failing = (name: ErrorName, charge: 'none' | 'unknown') => new LiveframeError(name, 'no', { data: { charge } });

describe('the analysis of a part', () => {
  it('is written, counted and paid for', async () => {
    const counts = await run(scriptedLanguageModel([GOOD]));

    expect(counts).toEqual({ analysisKey: partAnalysisKey(RUN_ID, 0), cues: 1, unpictured: 1, warnings: 0 });
    const written = await getJson(store, partAnalysisKey(RUN_ID, 0), PartAnalysisSchema);
    expect(written.cues[0]).toMatchObject({ productSku: 'SK-RD', title: 'Red skillet on the stove' });
    expect(lines()).toEqual([
      { reservationId: 'analysis#0#1', purpose: 'analysis', state: 'settled', chargedMicroUsd: COST },
    ]);
  });

  it('is not paid for again', async () => {
    await run(scriptedLanguageModel([GOOD]));
    const again = scriptedLanguageModel([]);

    expect(await run(again)).toMatchObject({ cues: 1, unpictured: 1 });
    expect(again.requests).toEqual([]);
  });

  it('is not paid for in another run that asks the same of the same models, whatever the products cost by then', async () => {
    await run(scriptedLanguageModel([GOOD]));
    const later = 'later-0123456789ab';
    const products = PRODUCTS.map((product) => ({
      ...product,
      price: { amount: 1, currency: 'USD' },
      attributes: { ...product.attributes, stock: '3' },
    }));
    await putJson(store, specKey(later), { ...runSpec(), runId: later, products });
    await putJson(store, partKey(later, 0), PART);
    const model = scriptedLanguageModel([]);
    const collaborators = { store, ledger, languageModel: model, clock: fixedClock() };

    const counts = await analyze(collaborators, { runId: later, partKey: partKey(later, 0) });

    expect(counts).toMatchObject({ analysisKey: partAnalysisKey(later, 0), cues: 1 });
    expect(model.requests).toEqual([]);
  });

  it.each([
    ['another tenant', { tenant: 'other' }],
    ['another endpoint', { modelEndpoint: 'aws:1/us-west-2' }],
    ['a product of another title', { products: PRODUCTS.map((product) => ({ ...product, title: 'Blue pot' })) }],
  ])('is paid for again for %s', async (_what, change) => {
    await run(scriptedLanguageModel([GOOD]));
    const later = 'later-0123456789ab';
    await putJson(store, specKey(later), { ...runSpec(), runId: later, ...change });
    await putJson(store, partKey(later, 0), PART);
    const model = scriptedLanguageModel([GOOD]);
    const books = memoryLedger({ [later]: 1_000_000 });

    await analyze(
      { store, ledger: books, languageModel: model, clock: fixedClock() },
      { runId: later, partKey: partKey(later, 0) },
    );

    expect(model.requests).toHaveLength(1);
  });

  it.each([
    ['quotes that are not in the script', INVENTED, 'Invented.'],
    ['no JSON', 'Sure! Here are your cues.', 'not one JSON object'],
    ['another shape', '{"cues":[]}', 'languages'],
  ])('is repaired once after an answer with %s', async (_what, wrong, named) => {
    const model = scriptedLanguageModel([wrong, GOOD]);

    await run(model);

    expect(JSON.stringify(model.requests[1]?.messages.at(-1))).toContain(named);
    expect(lines()).toEqual([
      { reservationId: 'analysis#0#1', purpose: 'analysis', state: 'settled', chargedMicroUsd: COST },
      { reservationId: 'analysis#0#2', purpose: 'repair', state: 'settled', chargedMicroUsd: COST },
    ]);
  });

  it('is repaired once after an answer that was cut off', async () => {
    const model = scriptedLanguageModel([{ text: GOOD.slice(0, 40), stopReason: 'max_tokens' }, GOOD]);
    expect(await run(model)).toMatchObject({ cues: 1 });
    expect(JSON.stringify(model.requests[1]?.messages.at(-1))).toContain('fewer and shorter cues');
  });

  it('fails when the repaired answer is wrong as well, and writes nothing', async () => {
    await expect(run(scriptedLanguageModel([INVENTED, INVENTED]))).rejects.toMatchObject({
      name: 'ModelAnswerInvalid',
      message: expect.stringContaining('Claude Haiku 4.5 answered part 1'),
    });
    expect(await store.exists(partAnalysisKey(RUN_ID, 0))).toBe(false);
  });

  it('fails before sending when the budget does not hold the upper bound', async () => {
    const bound = upperBound(CARD, analysisRequest(CARD, PART, PRODUCTS));
    ledger = memoryLedger({ [RUN_ID]: bound - 1 });
    const model = scriptedLanguageModel([GOOD]);

    await expect(run(model)).rejects.toMatchObject({ name: 'BudgetExhausted', retryable: false });
    expect(model.requests).toEqual([]);
  });

  it('fits a budget of exactly the upper bound', async () => {
    ledger = memoryLedger({ [RUN_ID]: upperBound(CARD, analysisRequest(CARD, PART, PRODUCTS)) });
    expect(await run(scriptedLanguageModel([GOOD]))).toMatchObject({ cues: 1 });
  });

  it('fails without a charge when the model did not take the request', async () => {
    await expect(run(scriptedLanguageModel([failing('ModelThrottled', 'none')]))).rejects.toMatchObject({
      name: 'ModelThrottled',
    });
    expect(lines()).toMatchObject([{ state: 'released', chargedMicroUsd: 0 }]);
  });

  it('fails with an uncertain charge when nobody knows whether the answer was made', async () => {
    await expect(run(scriptedLanguageModel([failing('ModelTimeout', 'unknown')]))).rejects.toMatchObject({
      name: 'ModelTimeout',
    });
    expect(lines()).toMatchObject([{ state: 'uncertain' }]);
  });

  it('charges both sends of a step that is repeated after a timeout', async () => {
    await run(scriptedLanguageModel([failing('ModelTimeout', 'unknown')])).catch(() => undefined);
    await run(scriptedLanguageModel([GOOD]));
    const { uncertainMicroUsd, settledMicroUsd } = await ledger.totals(RUN_ID);
    expect(uncertainMicroUsd).toBe(upperBound(CARD, analysisRequest(CARD, PART, PRODUCTS)));
    expect(settledMicroUsd).toBe(COST);
  });

  it('charges as uncertain what a killed Lambda left open', async () => {
    await ledger.reserve({
      runId: RUN_ID,
      reservationId: 'analysis#0#1',
      purpose: 'analysis',
      modelId: CARD.modelId,
      upperBound: 500,
      expiresAt: 1,
    });
    await run(scriptedLanguageModel([GOOD]));
    expect(await ledger.totals(RUN_ID)).toMatchObject({
      openMicroUsd: 0,
      uncertainMicroUsd: 500,
      settledMicroUsd: COST,
    });
  });

  it('fails when the part does not exist', async () => {
    store.objects.delete(partKey(RUN_ID, 0));
    await expect(run(scriptedLanguageModel([GOOD]))).rejects.toMatchObject({ name: 'ObjectNotFound' });
  });
});
