// The words of a run in its markets' languages: paid once, checked, and never the end of a run.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHandler } from '../../../lambdas/localize/handler.ts';
import { localize } from '../../../lambdas/localize/localize.ts';
import { ASKING_MILLISECONDS } from '../../../lambdas/localize/limits.ts';
import { RunWordsSchema } from '../../../lambdas/shared/domain/run-words.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { getJson, putJson } from '../../../lambdas/shared/json-objects.ts';
import { analysisKey, specKey, wordsKey } from '../../../lambdas/shared/keys.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryLedger, type MemoryLedger } from '../../fakes/memory-ledger.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { scriptedLanguageModel } from '../../fakes/scripted-language-model.ts';
import { analysis, RUN_ID, specOf } from '../publish/run-fixture.ts';

const packs = loadPacks('packs');
const specFor = (...markets: string[]) => {
  const spec = specOf();
  return { ...spec, packs: { ...spec.packs, markets: markets.map((id) => packs.market(id)) } };
};

/** Of the fixture's two cues, each text once: two titles, a product, a selling point, what is shown and where. */
const SPANISH: Record<string, string | null> = {
  t1: 'Momento 1',
  t2: 'Sartén roja',
  t3: 'del fuego al horno',
  t4: 'una sartén roja',
  t5: 'una cocina',
  t6: 'Momento 2',
};
const answerOf = (translations: Record<string, string | null>): string =>
  JSON.stringify({ translations: Object.entries(translations).map(([id, text]) => ({ id, text })) });

let store: MemoryObjectStore;
let ledger: MemoryLedger;
beforeEach(async () => {
  store = memoryObjectStore();
  ledger = memoryLedger({ [RUN_ID]: 1_000_000 });
  await putJson(store, analysisKey(RUN_ID), analysis);
  await putJson(store, specKey(RUN_ID), specFor('en-US', 'es-MX', 'es-ES'));
});

const run = (model: ReturnType<typeof scriptedLanguageModel>, clock = fixedClock()) =>
  localize({ store, ledger, languageModel: model, clock }, { runId: RUN_ID });
const written = () => getJson(store, wordsKey(RUN_ID), RunWordsSchema);
const lines = () =>
  [...ledger.all.values()].map(({ reservationId, purpose, state }) => [
    reservationId.replace(/#[0-9a-f]{12}#/u, '#…#'),
    purpose,
    state,
  ]);

describe('the words of a run', () => {
  it('are asked for in one call for two markets of one language, and written by cue', async () => {
    const model = scriptedLanguageModel([answerOf(SPANISH)]);

    expect(await run(model)).toEqual({ wanted: 6, translated: 6, shared: 0 });
    const { languages, warnings } = await written();
    expect(languages['es']?.['c001']).toEqual([
      { kind: 'title', source: 'Moment 1', text: 'Momento 1' },
      { kind: 'productTitle', source: 'Red pan', text: 'Sartén roja' },
      { kind: 'sellingPoint', source: 'from hob to oven', text: 'del fuego al horno' },
      { kind: 'subject', source: 'a red pan', text: 'una sartén roja' },
      { kind: 'setting', source: 'a kitchen', text: 'una cocina' },
    ]);
    expect(languages['en']).toEqual({});
    expect(warnings).toEqual([]);
    expect(lines()).toEqual([['translation#es#…#1', 'translation', 'settled']]);
  });

  it('are sent as data with what is forbidden in the target’s markets', async () => {
    const model = scriptedLanguageModel([answerOf(SPANISH)]);
    await run(model);
    const [request] = model.requests;

    const text = JSON.stringify(request?.messages[0]?.content);
    expect(text).toContain('TARGET es');
    expect(text).toContain('from hob to oven');
    expect(request?.system).toContain('quemagrasas');
    expect(request?.schema.name).toBe('market_words');
  });

  it('cost nothing in a second run with the same words', async () => {
    await run(scriptedLanguageModel([answerOf(SPANISH)]));
    const again = scriptedLanguageModel([]);

    expect(await run(again)).toEqual({ wanted: 6, translated: 6, shared: 6 });
    expect(again.requests).toEqual([]);
  });

  it('are asked for once more where a check fails, naming what is wrong, and then left out with a warning', async () => {
    const model = scriptedLanguageModel([
      answerOf({ ...SPANISH, t1: 'Momento primero', t3: 'del fuego al horno 3 veces' }),
      answerOf({ t1: 'Momento 1', t2: 'siempre mejor' }),
    ]);
    await putJson(store, specKey(RUN_ID), specFor('en-US', 'es-MX'));
    const counts = await run(model);

    expect(counts).toMatchObject({ wanted: 6 });
    expect(model.requests).toHaveLength(2);
    const repair = JSON.stringify(model.requests[1]?.messages.at(-1)?.content);
    expect(repair).toContain('the number 1 is missing');
    expect(repair).toContain('the number 3 is not in the source');
    expect(lines().map(([id]) => id)).toEqual(['translation#es#…#1', 'translation#es#…#2']);
    const { languages } = await written();
    expect(languages['es']?.['c001']?.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Momento 1', 'siempre mejor']),
    );
  });

  it('stay out with a warning when the second answer fails too', async () => {
    const bad = { ...SPANISH, t3: 'del fuego al horno en 5 minutos' };
    await run(scriptedLanguageModel([answerOf(bad), answerOf({ t1: 'en 5 minutos' })]));

    const { languages, warnings } = await written();
    expect(languages['es']?.['c001']?.some(({ kind }) => kind === 'sellingPoint')).toBe(false);
    expect(warnings).toEqual([
      { cueId: 'c001', warning: expect.stringMatching(/"from hob to oven" stays out of the es pictures.*5 min/u) },
      { cueId: 'c002', warning: expect.any(String) },
    ]);
  });

  it('stay out where the translator cannot tell, without a second question', async () => {
    const model = scriptedLanguageModel([answerOf({ ...SPANISH, t2: null, t5: null })]);

    expect(await run(model)).toMatchObject({ translated: 4 });
    expect(model.requests).toHaveLength(1);
    expect((await written()).warnings.map(({ warning }) => warning)).toEqual([
      '"Red pan" stays out of the es pictures: the translator cannot tell what it means.',
    ]);
  });

  it('stay out with a warning, not an error, when the budget does not hold them', async () => {
    ledger = memoryLedger({ [RUN_ID]: 10 });
    const model = scriptedLanguageModel([]);

    expect(await run(model)).toEqual({ wanted: 6, translated: 0, shared: 0 });
    expect(model.requests).toEqual([]);
    expect((await written()).warnings[0]?.warning).toContain('raise --budget');
  });

  it('of an unreadable or cut-off answer are asked for again', async () => {
    const cut = { text: answerOf(SPANISH), stopReason: 'max_tokens' };
    const model = scriptedLanguageModel([cut, answerOf(SPANISH)]);

    expect(await run(model)).toMatchObject({ translated: 6 });
  });

  it('are not asked for after the time is up', async () => {
    const clock = fixedClock();
    const late = {
      ...clock,
      now: () => {
        clock.advance(ASKING_MILLISECONDS);
        return clock.now();
      },
    };

    expect(await run(scriptedLanguageModel([]), late)).toMatchObject({ translated: 0 });
    expect((await written()).warnings[0]?.warning).toContain('no time left');
  });

  it('of a run whose markets speak the script’s language are none', async () => {
    await putJson(store, specKey(RUN_ID), specFor('en-US', 'en-GB'));
    expect(await run(scriptedLanguageModel([]))).toEqual({ wanted: 0, translated: 0, shared: 0 });
  });

  it('fails with the model’s error, so that the state can try again, and keeps what was paid for', async () => {
    const denied = new LiveframeError('ModelThrottled', 'slow down', { data: { charge: 'none' } });
    await expect(run(scriptedLanguageModel([denied]))).rejects.toMatchObject({ name: 'ModelThrottled' });
  });
});

describe('titles of the sheet', () => {
  it('are not translated where the sheet has them in the language', async () => {
    const spec = specFor('en-US', 'es-MX');
    await putJson(store, specKey(RUN_ID), {
      ...spec,
      products: spec.products.map((product) => ({ ...product, titles: { es: 'Sartén roja' } })),
    });
    const model = scriptedLanguageModel([
      answerOf({ t1: 'Momento 1', t2: 'del fuego al horno', t3: 'una sartén roja', t4: 'una cocina', t5: 'Momento 2' }),
    ]);

    expect(await run(model)).toMatchObject({ wanted: 5, translated: 5 });
    expect(JSON.stringify(model.requests[0]?.messages)).not.toContain('Red pan');
  });
});

describe('the localize Lambda', () => {
  it('refuses an input it does not understand', async () => {
    const handler = createHandler({ BUCKET_NAME: 'bucket', TABLE_NAME: 'table' });
    await expect(handler({ run: 'r' })).rejects.toMatchObject({ name: 'BadInput' });
  });

  it('fails to start without its environment, naming what is missing', () => {
    expect(() => createHandler({ BUCKET_NAME: 'bucket' })).toThrow(/TABLE_NAME/);
  });
});
