import { describe, expect, it } from '@jest/globals';
import { pricesDate } from '../../../lambdas/shared/prices-date.ts';

describe('pricesDate', () => {
  it.each(['image', 'analyst', 'judge', 'embedder'])('is the date of the oldest price list, here of the %s', (card) => {
    const newer = { date: '2026-03-01' };
    const cards = { image: newer, analyst: newer, judge: newer, embedder: newer };
    expect(pricesDate({ ...cards, [card]: { date: '2026-02-01' } })).toBe('2026-02-01');
  });
});
