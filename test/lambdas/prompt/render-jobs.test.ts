// The render jobs of one cue.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { renderJobs } from '../../../lambdas/prompt/render-jobs.ts';
import { RenderJobSchema, type RenderJob } from '../../../lambdas/shared/domain/render-job.ts';
import type { ImageModelCard } from '../../../lambdas/shared/domain/packs.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { buildRequestBody } from '../../../lambdas/shared/render-request.ts';
import { cue, cutOut, product, specWith } from './fixtures.ts';

const jobsOf = (spec = specWith(), given: Partial<Parameters<typeof renderJobs>[1]> = {}) =>
  renderJobs(spec, { cue, product, flags: [], ...given });
/** A job without the keys of pictures: those are loaded where the request is sent. */
const wordsOf = ({ from, styleReference, ...words }: RenderJob) => {
  expect([from, styleReference]).toEqual([undefined, undefined]);
  return words;
};
const withImage = (changes: Partial<ImageModelCard>) => {
  const spec = specWith();
  return { ...spec, packs: { ...spec.packs, image: { ...spec.packs.image, ...changes } } };
};

const withPacks = (changes: Partial<ReturnType<typeof specWith>['packs']>) => {
  const spec = specWith();
  return { ...spec, packs: { ...spec.packs, ...changes } };
};
const { brand: BRAND, embedder: EMBEDDER } = specWith().packs;
const loaded = loadPacks(fileURLToPath(new URL('../../../packs', import.meta.url)));

describe.each(['stability-core', 'stability-sd35-large', 'stability-ultra'])('the requests for %s', (model) => {
  const spec = specWith(model);

  it('describe the product without a cut-out photo', () => {
    const [job] = jobsOf(spec).jobs;
    expect(buildRequestBody(spec.packs.image, wordsOf(job!))).toMatchSnapshot();
  });

  it('describe only the set with one', () => {
    const [job] = jobsOf(spec, { product: cutOut }).jobs;
    expect(buildRequestBody(spec.packs.image, wordsOf(job!))).toMatchSnapshot();
  });
});

describe('jobs', () => {
  it('are one per option, each another variation, seed and id, and fit the schema', () => {
    const { jobs, changes } = jobsOf();
    expect(jobs.map((job) => [job.option, job.variation])).toEqual([
      [1, 'hero'],
      [2, 'wide'],
      [3, 'flat-lay'],
      [4, 'in-use'],
    ]);
    expect(new Set(jobs.map(({ seed }) => seed)).size).toBe(4);
    expect(new Set(jobs.map(({ jobId }) => jobId)).size).toBe(4);
    for (const job of jobs) expect(RenderJobSchema.parse(job)).toEqual(job);
    expect(changes).toEqual([]);
  });

  it('are the same when they are made again, and others in another cue', () => {
    expect(jobsOf()).toEqual(jobsOf());
    const other = jobsOf(specWith(), { cue: { ...cue, cueId: 'c002' } }).jobs;
    expect(other[0]?.jobId).not.toBe(jobsOf().jobs[0]?.jobId);
    expect(other[0]?.cacheScope).toBe(jobsOf().jobs[0]?.cacheScope);
  });

  it('begin the variations again when there are more options than variations', () => {
    const spec = specWith('stability-core', { options: 5 });
    spec.packs.prompts = { ...spec.packs.prompts, variations: spec.packs.prompts.variations.slice(0, 4) };
    const { jobs } = jobsOf(spec);
    expect(jobs[4]?.variation).toBe('hero');
    expect(jobs[4]?.seed).not.toBe(jobs[0]?.seed);
  });

  it('fail when a pack was made without variations', () => {
    const spec = specWith();
    spec.packs.prompts = { ...spec.packs.prompts, variations: [] };
    expect(() => jobsOf(spec)).toThrow('no variation');
  });

  it('keep the price out of everything', () => {
    const dear = { ...product, price: { amount: 777, currency: 'USD' }, commercialVersion: 'dddddddddddd' };
    expect(jobsOf(specWith(), { product: dear })).toEqual(jobsOf());
  });

  it('name every negative word once: pack, brand, then user', () => {
    const flags = [{ negative: ['Hands', 'TEXT'], dropped: [] }];
    const words = jobsOf(specWith(), { flags }).jobs[0]?.negativePrompt.split(', ') ?? [];
    expect(words.filter((word) => word.toLowerCase() === 'text')).toEqual(['text']);
    expect(words.at(-1)).toBe('Hands');
  });

  it('have no negative prompt for a model without that field, and none longer than the model takes', () => {
    expect(jobsOf(withImage({ fields: ['prompt', 'seed'] })).jobs[0]?.negativePrompt).toBe('');
    expect(jobsOf(withImage({ maxPromptCharacters: 20 })).jobs[0]?.negativePrompt).toBe('text, letters');
  });

  it('say when the prompt was cut to what the model takes', () => {
    const { jobs, changes } = jobsOf(withImage({ maxPromptCharacters: 300 }));
    for (const { prompt } of jobs) expect(prompt.length).toBeLessThanOrEqual(300);
    expect(changes.join(' ')).toMatch(/longer than the 300 characters that .*: the last \d+ sentences were left out/u);
  });
});

describe('the cache scope', () => {
  const scopeOf = (spec = specWith(), given: Partial<Parameters<typeof renderJobs>[1]> = {}): string =>
    jobsOf(spec, given).jobs[0]?.cacheScope ?? '';
  const base = scopeOf();

  it.each([
    ['product', scopeOf(specWith(), { product: { ...product, visualVersion: 'eeeeeeeeeeee' } })],
    ['product with the same looks', scopeOf(specWith(), { product: { ...product, sku: 'another' } })],
    ['absence of a product', scopeOf(specWith(), { product: undefined })],
    ['brand', scopeOf(withPacks({ brand: { ...BRAND, mood: 'another' } }))],
    ['market', scopeOf(withPacks({ markets: [loaded.market('es-MX')] }))],
    ['embedder', scopeOf(withPacks({ embedder: { ...EMBEDDER, modelId: 'another' } }))],
    ['dimension of the embedder', scopeOf(withPacks({ embedder: { ...EMBEDDER, dimension: 256 } }))],
    ['tenant', scopeOf(specWith('stability-core', { tenant: 'other' }))],
    ['endpoint', scopeOf(specWith('stability-core', { modelEndpoint: 'aws:123456789012/us-west-2' }))],
    ['model', scopeOf(specWith('stability-ultra'))],
    ['negative prompt', scopeOf(specWith(), { flags: [{ negative: ['cats'], dropped: [] }] })],
    [
      'aspect ratio',
      scopeOf(specWith(), { flags: [{ aspectRatio: { width: 1, height: 1 }, negative: [], dropped: [] }] }),
    ],
  ])('is another with another %s', (_what, scope) => {
    expect(scope).toMatch(/^[0-9a-f]{32}$/u);
    expect(scope).not.toBe(base);
  });
});

describe('flags of the user', () => {
  const flags = [{ aspectRatio: { width: 4, height: 3 }, negative: ['cats'], seed: 4_294_967_294, dropped: ['--v 6'] }];

  it('become aspect ratio, seeds and negative words, and are told', () => {
    const { jobs, changes } = jobsOf(specWith(), { flags });
    expect(jobs.map(({ seed }) => seed)).toEqual([4_294_967_294, 0, 1, 2]);
    expect(jobs[0]?.aspectRatio).toBe('5:4');
    expect(changes).toEqual([
      '"--v 6" is a Midjourney flag without a counterpart here: dropped.',
      '"--ar 4:3" became the aspect ratio 5:4; the picture is cropped, not stretched, to live-cover and the other channels.',
      '"--no cats" became negative prompt words.',
      '"--seed 4294967294" became the seed of option 1; each further option adds 1.',
    ]);
  });

  it('are found inside the scene and the sheet too, with weights and placeholders taken out', () => {
    const dirty = {
      ...cue,
      productName: 'pan --v 6',
      attributes: [{ name: 'finish', value: '{finish}' }],
      scene: { ...cue.scene, setting: 'a (dark:1.4) kitchen --seed 0', props: ['___'] },
    };
    const { jobs, changes } = jobsOf(specWith(), {
      cue: dirty,
      product: { ...product, attributes: { colour: 'red <lora:x:1>' } },
    });
    expect(jobs[0]?.seed).toBe(0);
    expect(jobs[0]?.prompt).toContain('The setting is a dark kitchen.');
    expect(jobs[0]?.prompt).toContain('drawn exactly so: colour red.');
    expect(jobs[0]?.prompt).not.toMatch(/Props|finish|lora|--/u);
    expect(changes).toHaveLength(6);
  });
});

describe('a style reference', () => {
  it('is named by the job and makes another job and another cache scope', () => {
    const styleReference = { key: 'assets/a.png', fidelity: 0.5 };
    const [plain] = jobsOf().jobs;
    const [styled] = jobsOf({ ...specWith(), styleReference }).jobs;
    expect(styled?.styleReference).toEqual(styleReference);
    expect(styled?.jobId).not.toBe(plain?.jobId);
    expect(styled?.cacheScope).not.toBe(plain?.cacheScope);
    expect(styled?.prompt).toBe(plain?.prompt);
  });
});
