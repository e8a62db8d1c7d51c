import { describe, expect, it } from '@jest/globals';
import {
  floorKeywords,
  floorSellingPoints,
  isShort,
  limitAttributes,
  MAX_ATTRIBUTES,
} from '../../../lambdas/analyze/floors.ts';

const keyword = (text: string, confidence = 0.9) => ({ text, confidence });

describe('keywords', () => {
  it('stay from a confidence of 0.7 on', () => {
    const { kept, dropped } = floorKeywords([keyword('a', 0.7), keyword('b', 0.69)]);
    expect(kept).toEqual([keyword('a', 0.7)]);
    expect(dropped).toBe(1);
  });

  it('are ten at most, the surest, in the order given', () => {
    const many = Array.from({ length: 12 }, (_, index) => keyword(`k${index}`, 0.7 + index / 100));
    const { kept, dropped } = floorKeywords(many);
    expect(kept).toEqual(many.slice(2));
    expect(dropped).toBe(2);
  });

  it('are dropped when they are too long or come twice', () => {
    const { kept, dropped } = floorKeywords([
      keyword('One two'),
      keyword('one two '),
      keyword('one two three four five'),
    ]);
    expect(kept).toEqual([keyword('One two')]);
    expect(dropped).toBe(2);
  });

  it('are short up to four words or eight characters in Chinese', () => {
    expect(isShort('one two three four')).toBe(true);
    expect(isShort('one two three four five')).toBe(false);
    expect(isShort('一二三四五六七八')).toBe(true);
    expect(isShort('一二三四五六七八九')).toBe(false);
  });
});

describe('selling points', () => {
  it('stay only above a confidence of 0.8', () => {
    const point = (text: string, confidence: number) => ({ text, confidence, quote: 'q' });
    const { kept, dropped } = floorSellingPoints([point('a', 0.81), point('b', 0.8), point('a', 0.9)]);
    expect(kept).toEqual([point('a', 0.81)]);
    expect(dropped).toBe(2);
  });
});

describe('attributes', () => {
  it('come once each and not without end', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ name: 'size', value: `${index} cm` }));
    expect(limitAttributes([...many, { name: 'Size', value: '0 CM' }])).toEqual(many.slice(0, MAX_ATTRIBUTES));
    expect(
      limitAttributes([
        { name: 'a', value: 'x' },
        { name: 'A', value: 'X' },
      ]),
    ).toHaveLength(1);
  });
});
