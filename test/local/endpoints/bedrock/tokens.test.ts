import { describe, expect, it } from '@jest/globals';
import { countImageTokens, countTextTokens } from '../../../../local/endpoints/bedrock/tokens.ts';

describe('countTextTokens', () => {
  it.each([
    ['', 0],
    ['abcd', 1],
    ['abcde', 2],
    ['红色连衣裙', 5],
    ['红色 dress', 4],
  ])('counts %j as %d', (text, tokens) => {
    expect(countTextTokens(text)).toBe(tokens);
  });
});

describe('countImageTokens', () => {
  it('counts a pixel in 750, at most 1,600', () => {
    expect(countImageTokens(300, 250)).toBe(100);
    expect(countImageTokens(1024, 1024)).toBe(1399);
    expect(countImageTokens(4000, 4000)).toBe(1600);
  });
});
