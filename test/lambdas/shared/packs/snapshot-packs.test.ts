// The packs of one run, frozen with their content versions.
import { describe, expect, it } from '@jest/globals';
import { PackSnapshotSchema, type Brand } from '../../../../lambdas/shared/domain/packs.ts';
import { loadPacks, type Packs } from '../../../../lambdas/shared/packs/load-packs.ts';
import {
  DEFAULT_MODELS,
  imageModelFor,
  packVersion,
  servicesFor,
  snapshotPacks,
  versioned,
  type PackChoice,
} from '../../../../lambdas/shared/packs/snapshot-packs.ts';

const packs = loadPacks('packs');
const choice: PackChoice = {
  brand: 'hearth',
  channels: ['live-cover', 'social-square'],
  markets: ['en-US'],
  prompts: 'scene',
  ...DEFAULT_MODELS,
};

const brandWith = (change: Partial<Brand>): Packs => ({
  ...packs,
  brand: (id) => ({ ...packs.brand(id), ...change }),
});
const TRANSFER = { mode: 'style-transfer', image: 'a.jpg', fidelity: 1 } as const;

describe('a snapshot', () => {
  it('holds every pack of the choice with a version of 12 hex digits', () => {
    const snapshot = PackSnapshotSchema.parse(snapshotPacks(packs, choice));
    expect(Object.keys(snapshot.versions)).toEqual([
      'brand/hearth',
      'channel/live-cover',
      'channel/social-square',
      'market/en-US',
      'prompts/scene',
      'overlay/classic',
      'model/stability-core',
      'model/claude-haiku-4-5',
      'model/titan-text-v2',
    ]);
    for (const version of Object.values(snapshot.versions)) expect(version).toMatch(/^[0-9a-f]{12}$/u);
  });

  it('gets another version when the content changes, and none when only the order of fields does', () => {
    const brand = packs.brand('house');
    const turned = Object.fromEntries(Object.entries(brand).reverse());
    expect(packVersion(turned)).toBe(packVersion(brand));
    expect(packVersion({ ...brand, light: 'candles' })).not.toBe(packVersion(brand));
    expect(versioned(brand)).toBe(`house@${packVersion(brand)}`);
  });

  it('names a channel once that was asked for twice', () => {
    const { channels } = snapshotPacks(packs, { ...choice, channels: ['live-cover', 'live-cover'] });
    expect(channels.map(({ id }) => id)).toEqual(['live-cover']);
  });
});

describe('a choice that cannot be', () => {
  it('refuses when no channel is named', () => {
    expect(() => snapshotPacks(packs, { ...choice, channels: [] })).toThrow(
      /No channel is named\. Name at least one of: amazon-main, .*live-cover/u,
    );
  });

  it('refuses a model of the wrong kind and lists those that fit', () => {
    expect(() => snapshotPacks(packs, { ...choice, image: 'claude-haiku-4-5' })).toThrow(
      'The model "claude-haiku-4-5" is of kind language; a model of kind image is wanted here. Known: stability-core, stability-sd35-large, stability-style-guide, stability-ultra.',
    );
  });

  it('refuses a service that does something else', () => {
    const services = { upscale: 'stability-remove-background' };
    expect(() => snapshotPacks(packs, { ...choice, services })).toThrow('one that does fast-upscale is wanted here');
  });

  it('refuses a style guide for a brand without a reference picture', () => {
    expect(() => snapshotPacks(packs, { ...choice, image: 'stability-style-guide' })).toThrow(
      'has none. Add styleReference',
    );
  });

  it('refuses an image model that the brand does not allow, and says which it does', () => {
    const strict = brandWith({ models: ['stability-ultra', 'stability-sd35-large'] });
    expect(() => snapshotPacks(strict, { ...choice, image: 'stability-core' })).toThrow(
      'The brand "hearth" does not allow the image model "stability-core". Allowed: stability-ultra, stability-sd35-large. ' +
        'Choose one of them, or add "stability-core" to models in packs/brands/hearth.yaml.',
    );
    expect(snapshotPacks(strict, { ...choice, image: 'stability-ultra' }).image.id).toBe('stability-ultra');
  });

  it('refuses a brand that allows a model which is no image model', () => {
    const mistaken = brandWith({ models: ['stability-core', 'stability-ulta'] });
    expect(() => snapshotPacks(mistaken, choice)).toThrow(
      'The brand "hearth" allows the image model "stability-ulta", and there is none. Did you mean "stability-ultra"?',
    );
  });

  it('refuses a judge that cannot read images', () => {
    const blind: Packs = {
      ...packs,
      model: (id) => {
        const card = packs.model(id);
        return card.kind === 'language' ? { ...card, readsImages: false } : card;
      },
    };
    expect(() => snapshotPacks(blind, choice)).toThrow('cannot read images, so it cannot be the judge');
  });
});

describe('the style by reference of a brand', () => {
  const styled = brandWith({ styleReference: TRANSFER });
  const services = servicesFor({ cutOut: false, brand: { styleReference: TRANSFER } });

  it('brings the service that transfers it, with its version', () => {
    const snapshot = snapshotPacks(styled, { ...choice, services });
    expect(snapshot.services?.styleTransfer).toMatchObject({ operation: 'style-transfer', usdPerImage: 0.08 });
    expect(Object.keys(snapshot.versions)).toContain('model/stability-style-transfer');
    expect(snapshot.image.id).toBe('stability-core');
  });

  it('needs no service when the image model that was named draws by the reference itself', () => {
    const snapshot = snapshotPacks(styled, { ...choice, image: 'stability-style-guide', services });
    expect(snapshot.services?.styleTransfer).toBeUndefined();
  });

  it.each([
    ['the usual one', {}, 'stability-core'],
    ['the usual one, if it is allowed', { models: ['stability-ultra', 'stability-core'] }, 'stability-core'],
    ['the first that is allowed', { models: ['stability-ultra', 'stability-sd35-large'] }, 'stability-ultra'],
    ['the style guide', { styleReference: { ...TRANSFER, mode: 'style-guide' as const } }, 'stability-style-guide'],
  ])('chooses %s where nobody names an image model', (_which, brand, model) => {
    expect(imageModelFor(brand)).toBe(model);
  });
});

describe('the overlay of a run', () => {
  const overlayOf = (change: Partial<PackChoice>): string => snapshotPacks(packs, { ...choice, ...change }).overlay.id;

  it('is the operator’s, else the prompt pack’s, else the classic one', () => {
    expect(overlayOf({ prompts: 'infographic', overlay: 'minimal' })).toBe('minimal');
    expect(overlayOf({ prompts: 'infographic' })).toBe('infographic');
    expect(overlayOf({})).toBe('classic');
  });

  it('and the logo change no name under which jobs and caches know the brand', () => {
    const brand = packs.brand('hearth');
    expect(versioned({ ...brand, ...{ overlay: 'minimal' } })).toBe(versioned(brand));
  });
});
