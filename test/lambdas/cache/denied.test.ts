// What is out of service, by which denial, and since when.
import { describe, expect, it } from '@jest/globals';
import { isDenied, type Deniable } from '../../../lambdas/cache/denied.ts';
import type { Denial } from '../../../lambdas/shared/ports/denials.ts';

const entry: Deniable = {
  entryId: 'e',
  assetKey: 'assets/a.jpeg',
  brand: 'hearth@0123456789ab',
  productSku: 'PAN',
  productVersion: 'v1',
  createdAt: 100,
};
const denial = (more: Partial<Denial>): Denial => ({ kind: 'entry', value: 'e', at: 100, until: 1000, ...more });

describe('isDenied', () => {
  it.each<Partial<Denial>>([
    { kind: 'entry', value: 'e' },
    { kind: 'entry', value: 'e', at: 50 },
    { kind: 'asset', value: 'assets/a.jpeg', at: 50 },
    { kind: 'brand', value: 'hearth' },
    { kind: 'brand', value: 'hearth@0123456789ab' },
    { kind: 'product', value: 'PAN' },
    { kind: 'product', value: 'PAN', version: 'v1' },
  ])('holds for %j', (given) => {
    expect(isDenied([denial({ kind: 'asset', value: 'other' }), denial(given)], entry)).toBe(true);
  });

  it.each<Partial<Denial>>([
    { kind: 'entry', value: 'f' },
    { kind: 'asset', value: 'e' },
    { kind: 'brand', value: 'hear' },
    { kind: 'brand', value: 'hearth@ffffffffffff' },
    { kind: 'brand', value: 'hearth', at: 99 },
    { kind: 'product', value: 'PAN', at: 99 },
    { kind: 'product', value: 'PAN', version: 'v2' },
    { kind: 'product', value: 'POT' },
  ])('does not hold for %j', (given) => {
    expect(isDenied([denial(given)], entry)).toBe(false);
  });

  it('does not hold for a product when there is none', () => {
    const without = { ...entry, productSku: undefined, productVersion: undefined };
    expect(isDenied([denial({ kind: 'product', value: 'PAN' })], without)).toBe(false);
  });
});
