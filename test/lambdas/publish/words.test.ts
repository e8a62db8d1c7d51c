import { describe, expect, it } from '@jest/globals';
import { altTextOf } from '../../../lambdas/publish/alt-text.ts';
import { fileStem } from '../../../lambdas/publish/file-name.ts';
import { marketTexts } from '../../../lambdas/publish/market-texts.ts';
import { formatPrice } from '../../../lambdas/shared/market/price.ts';
import type { Cue } from '../../../lambdas/shared/domain/analysis.ts';
import { cueOf, market, specOf } from './run-fixture.ts';

const [product] = specOf().products;

describe('file names', () => {
  it('carry show order, time and product', () => {
    expect(fileStem({ cueId: 'c003', start: 105.7, title: 'x' }, product)).toBe('03_01-45_red-pan');
  });

  it('leave the time out when the script has none', () => {
    expect(fileStem({ cueId: 'c012', title: 'x' }, product)).toBe('12_red-pan');
  });

  it('take the sku for titles that are not Latin, and drop accents', () => {
    expect(fileStem({ cueId: 'c001', title: '豆沙红' }, { ...product!, title: '丝绒口红 A', sku: 'LIP-07' })).toBe(
      '01_lip-07',
    );
    expect(fileStem({ cueId: 'c001', title: 'Vestido de algodón' }, undefined)).toBe('01_vestido-de-algodon');
  });

  it('fall back to a word when nothing is Latin', () => {
    expect(fileStem({ cueId: 'c1234', title: '豆沙红' }, undefined)).toBe('1234_moment');
  });
});

describe('prices', () => {
  it('follow the market’s locale and the price’s currency', () => {
    expect(formatPrice({ amount: 199, currency: 'CNY' }, { locale: 'zh-CN' })).toBe('¥199');
    expect(formatPrice({ amount: 24.9, currency: 'USD' }, { locale: 'en-US' })).toBe('$24.90');
    expect(formatPrice({ amount: 24.9, currency: 'EUR' }, { locale: 'es-ES' })).toMatch(/^24,90\s€$/);
  });
});

describe('alt texts', () => {
  const textsOf = (change: Partial<Cue> = {}) =>
    marketTexts({ cue: cueOf(1, 'Watch the egg slide off, no butter at all.', change), product, market });

  it('name the moment, the product, what is shown and the price', () => {
    expect(altTextOf(textsOf(), market)).toBe(
      'Moment 1 – Red pan. a red pan frying an egg, a kitchen. $39.90, was $59.',
    );
  });

  it('say the title once and leave empty layers out', () => {
    const scene = { ...cueOf(1, 'See you!').scene, subject: '', action: '', setting: '' };
    expect(altTextOf({ ...textsOf({ title: 'Red pan', scene }), price: '' }, market)).toMatch(/^Red pan\./u);
  });

  it('say of a card that it is none of a picture, in the market’s language', () => {
    expect(altTextOf(textsOf(), market, { isCard: true })).toMatch(/ \(card, no picture\)$/u);
  });
});
