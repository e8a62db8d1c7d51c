// What a run will cost, before anything is spent.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { estimate, type EstimateInput } from '../../../lambdas/intake/estimate.ts';
import { DEFAULT_MODELS, snapshotPacks } from '../../../lambdas/shared/packs/snapshot-packs.ts';
import { packs } from './fakes.ts';

const CHOICE = { brand: 'house', channels: ['live-cover'], markets: ['en-US'], prompts: 'scene', ...DEFAULT_MODELS };
const cards = snapshotPacks(packs, CHOICE);
const input = (changes: Partial<EstimateInput> = {}): EstimateInput => ({
  text: 'One sentence here. '.repeat(300),
  parts: 1,
  options: 4,
  packs: cards,
  ...changes,
});

describe('an estimate', () => {
  it.each([
    ['kitchen-en', 12],
    ['beauty-zh', 12],
    ['fashion-es', 10],
  ])('of the example %s is near its %i cues', (example, cues) => {
    const guessed = estimate(input({ text: readFileSync(`examples/${example}/script.md`, 'utf8') })).cues;
    expect(Math.abs(guessed - cues)).toBeLessThanOrEqual(3);
  });

  it('counts cues × options pictures, a tenth of them made again, at the card’s price', () => {
    const { cues, images, requests, likelyMicroUsd } = estimate(input({ cues: 10 }));
    expect({ cues, images, requests }).toEqual({ cues: 10, images: 40, requests: 44 });
    expect(likelyMicroUsd).toBeGreaterThan(44 * 40_000);
    expect(likelyMicroUsd).toBeLessThan(44 * 46_000);
  });

  it.each([
    ['always', false, 44],
    ['sample', false, 5],
    ['uncertain', false, 12],
    ['uncertain', true, 44],
  ] as const)(
    'expects the policy %s (products drawn: %s) to show the judge %i of 44 pictures',
    (judge, drawsProducts, looks) => {
      const none = estimate(input({ cues: 10, judge: 'sample' }));
      const some = estimate(input({ cues: 10, judge, drawsProducts }));
      expect(some.looks).toBe(looks);
      const each = (some.likelyMicroUsd - none.likelyMicroUsd) / Math.max(1, some.looks - none.looks);
      expect(each).toBeLessThanOrEqual(2_000);
      expect(some.worstMicroUsd).toBe(none.worstMicroUsd);
    },
  );

  it('counts both steps of a brand that asks for style-transfer, at the rate of the slower one', () => {
    const services = snapshotPacks(packs, { ...CHOICE, services: { styleTransfer: 'stability-style-transfer' } });
    const one = estimate(input({ cues: 10 }));
    const two = estimate(input({ cues: 10, packs: services }));
    expect(two).toMatchObject({ transfers: 44, likelyMicroUsd: one.likelyMicroUsd + 44 * 80_000 });
    expect(two.worstMicroUsd).toBe(one.worstMicroUsd + 40 * 6 * 80_000);
    expect(two.seconds - one.seconds).toBeGreaterThanOrEqual(43 * (60 / 20 - 60 / 90));
    expect(one.transfers).toBe(0);
  });

  it('takes as long as the rate allows', () => {
    const core = estimate(input({ cues: 10 }));
    const ultra = estimate(input({ cues: 10, packs: { ...cards, image: { ...cards.image, requestsPerMinute: 10 } } }));
    expect(ultra.seconds - core.seconds).toBe(Math.round(43 * 6 - 43 * (60 / 90)));
    const quick = estimate(input({ cues: 10, account: { requestsPerMinute: 6000, latencySeconds: 0.1 } }));
    expect(quick.seconds).toBeLessThan(core.seconds);
  });

  it('adds the cut-outs of photos without transparency, no more than there are cues', () => {
    const services = snapshotPacks(packs, { ...CHOICE, services: { removeBackground: 'stability-remove-background' } });
    const [without, with3] = [0, 3].map((opaquePhotos) => estimate(input({ cues: 10, packs: services, opaquePhotos })));
    expect(with3).toMatchObject({ cutOuts: 3, likelyMicroUsd: (without?.likelyMicroUsd ?? 0) + 210_000 });
    expect(estimate(input({ cues: 2, packs: services, opaquePhotos: 9 })).cutOuts).toBe(2);
    expect(estimate(input({ cues: 10, opaquePhotos: 3 })).cutOuts).toBe(0);
  });

  it('adds an enlarged pick a cue when a channel shows more than one and a half times the pixels drawn', () => {
    const upscale = { upscale: 'stability-fast-upscale' };
    const large = snapshotPacks(packs, { ...CHOICE, channels: ['live-cover', 'shopify-product'], services: upscale });
    const small = snapshotPacks(packs, { ...CHOICE, services: upscale });
    expect(estimate(input({ cues: 10, packs: large })).upscales).toBe(10);
    expect(estimate(input({ cues: 10, packs: small })).upscales).toBe(0);
  });

  it('counts a translation for each language of the markets that the script is not in', () => {
    const markets = ['en-US', 'es-MX', 'es-ES', 'zh-CN'].map((id) => packs.market(id));
    const home = estimate(input({ cues: 12 }));
    const abroad = estimate(input({ cues: 12, packs: { ...cards, markets } }));
    const more = abroad.likelyMicroUsd - home.likelyMicroUsd;

    expect(more).toBeGreaterThan(10_000);
    expect(more).toBeLessThan(50_000);
    expect(abroad.images).toBe(home.images);
    expect(abroad.worstMicroUsd).toBeGreaterThan(home.worstMicroUsd + more);
    expect(abroad.seconds - home.seconds).toBe(15);
  });

  it('expects one cue of a single sentence', () => {
    expect(estimate(input({ text: '口红' }))).toMatchObject({ cues: 1, images: 4 });
  });

  it('is never likelier dear than at worst, and grows with the options', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 4000 }), fc.integer({ min: 1, max: 7 }), (text, options) => {
        const [less, more] = [estimate(input({ text, options })), estimate(input({ text, options: options + 1 }))];
        expect(less.worstMicroUsd).toBeGreaterThanOrEqual(less.likelyMicroUsd);
        expect(more.likelyMicroUsd).toBeGreaterThan(less.likelyMicroUsd);
        expect(Number.isInteger(less.likelyMicroUsd)).toBe(true);
      }),
      { numRuns: 50, seed: 3 },
    );
  });
});
