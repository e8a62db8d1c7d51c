// Settings: overrides before the sidecar before defaults, each checked.
import { describe, expect, it } from '@jest/globals';
import { resolveSettings, type Overrides } from '../../../lambdas/intake/settings.ts';
import { packs } from './fakes.ts';

const resolve = (overrides: Overrides = {}, sidecar = {}) => resolveSettings(packs, sidecar, overrides);

describe('settings', () => {
  it('default to the house brand with a warning, its channels, four options and no budget of their own', () => {
    expect(resolve()).toEqual({
      choice: {
        brand: 'house',
        channels: packs.brand('house').channels,
        prompts: 'scene',
        image: 'stability-core',
        analyst: 'claude-haiku-4-5',
        judge: 'claude-haiku-4-5',
        embedder: 'titan-text-v2',
        services: { removeBackground: 'stability-remove-background', upscale: 'stability-fast-upscale' },
      },
      options: 4,
      urgency: 'normal',
      onCacheOutage: 'render',
      judge: 'uncertain',
      tenant: 'default',
      warnings: ['No brand was named: the neutral house brand is used. Known: costa, hearth, house, petal.'],
    });
  });

  it('pay for no cut-outs when they are not wanted', () => {
    expect(resolve({ cutOut: 'never' }).choice.services).toEqual({ upscale: 'stability-fast-upscale' });
    expect(resolve({}, { cutOut: 'never' }).choice.services).toEqual({ upscale: 'stability-fast-upscale' });
    expect(() => resolve({ cutOut: 'nevr' })).toThrow('cutOut is "nevr". Did you mean "never"?');
  });

  it('take a judge policy from the sidecar or the overrides', () => {
    expect(resolve({}, { judge: 'sample' }).judge).toBe('sample');
    expect(resolve({ judge: 'always' }, { judge: 'sample' }).judge).toBe('always');
  });

  it('refuse a judge policy that does not exist, with the nearest', () => {
    expect(() => resolve({ judge: 'alway' })).toThrow(
      /There is no judge policy "alway".*always.*Known: always, uncertain, sample/,
    );
  });

  it('come from the sidecar, and from the overrides before it', () => {
    const sidecar = {
      brand: 'petal',
      channels: ['taobao-main'],
      markets: ['zh-CN'],
      options: 2,
      urgency: 'batch',
      budget: 3,
      tenant: 'acme',
    };
    const fromSidecar = resolve({ brand: undefined, models: { image: undefined } }, sidecar);
    expect(fromSidecar).toMatchObject({
      choice: { brand: 'petal', channels: ['taobao-main'], image: 'stability-core' },
      markets: [{ id: 'zh-CN' }],
      options: 2,
      urgency: 'batch',
      budgetMicroUsd: 3_000_000,
      tenant: 'acme',
      warnings: [],
    });
    const overridden = resolve(
      { brand: 'costa', markets: ['es-MX'], options: 8, budgetUsd: 0.5, models: { image: 'stability-ultra' } },
      sidecar,
    );
    expect(overridden).toMatchObject({
      choice: { brand: 'costa', image: 'stability-ultra' },
      markets: [{ id: 'es-MX' }],
      options: 8,
      budgetMicroUsd: 500_000,
    });
  });

  it.each([
    ['0 options', { options: 0 }, /Options is 0; a whole number from 1 to 8/u],
    ['1000 options', { options: 1000 }, /Options is 1000/u],
    ['half an option', { options: 1.5 }, /Options is 1\.5/u],
    ['options that are no number', { options: Number.NaN }, /Options is NaN/u],
    ['a negative budget', { budgetUsd: -1 }, /Budget is -1; a number of US dollars above 0/u],
    ['a budget of nothing', { budgetUsd: 0 }, /Budget is 0/u],
    ['an endless budget', { budgetUsd: Number.POSITIVE_INFINITY }, /Budget is Infinity/u],
    [
      'an unknown brand',
      { brand: 'petals' },
      /There is no brand "petals"\. Did you mean "petal"\? Known: costa, hearth, house, petal/u,
    ],
    [
      'an unknown channel',
      { channels: ['live-cover', 'tiktok'] },
      /There is no channel "tiktok"\..*Known: amazon-main, .*live-cover/u,
    ],
    ['options and images at once', { options: 2, images: 20 }, /both given/u],
    ['half an image', { images: 0.5 }, /Images is 0.5/u],
    ['an unknown market', { markets: ['es-CL'] }, /There is no market "es-CL"\. Did you mean "es-/u],
    ['an unknown urgency', { urgency: 'urgnt' }, /There is no urgency "urgnt"\. Did you mean "urgent"\?/u],
    ['a tenant with blanks', { tenant: 'Acme Ltd' }, /The tenant is "Acme Ltd"; up to 40 lower-case/u],
  ])('refuse %s', (_what, overrides, message) => {
    expect(() => resolve(overrides)).toThrow(message);
  });

  it.each([
    [{ urgency: 'batch' }, 'stop'],
    [{ urgency: 'urgent' }, 'render'],
    [{ urgency: 'batch', onCacheOutage: 'wait' }, 'wait'],
  ])('%j does this when the cache is down: %s', (overrides, policy) => {
    expect(resolve(overrides).onCacheOutage).toBe(policy);
  });

  it('refuses an outage policy that is none', () => {
    expect(() => resolve({ onCacheOutage: 'halt' })).toThrow(/onCacheOutage is "halt".*Allowed: stop, render, wait/);
  });
});
