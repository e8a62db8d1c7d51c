// Vectors survive their text form, and their similarity is what it should be.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cosine } from '../../../lambdas/shared/cosine.ts';
import { mostTokens } from '../../../lambdas/shared/most-tokens.ts';
import { decodeVector, encodeVector } from '../../../lambdas/shared/vector-codec.ts';

describe('encodeVector and decodeVector', () => {
  it('give back every float32', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true })), (vector) => {
        expect(decodeVector(encodeVector(vector))).toEqual(vector);
      }),
    );
  });

  it('fails at bytes that are no whole number of values', () => {
    expect(() => decodeVector('AAA=')).toThrow(RangeError);
  });
});

describe('cosine', () => {
  it.each([
    [[1, 0], [2, 0], 1],
    [[1, 0], [0, 1], 0],
    [[1, 0], [-1, 0], -1],
    [[3, 4], [4, 3], 0.96],
    [[0, 0], [1, 0], 0],
    [[1, 0], [0, 0], 0],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(cosine(a, b)).toBeCloseTo(expected, 12);
  });

  it('never passes 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1 }), (vector) => {
        expect(cosine(vector, vector)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes what the shorter vector lacks as 0', () => {
    expect(cosine([3, 4], [1])).toBeCloseTo(0.6, 12);
  });
});

describe('mostTokens', () => {
  it('counts the bytes of UTF-8 and the marks of each text', () => {
    expect(mostTokens(['ab', '口'])).toBe(2 + 2 + 3 + 2);
  });
});
