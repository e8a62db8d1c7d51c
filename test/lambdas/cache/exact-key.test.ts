// The exact key is the same for the same wish only.
import { describe, expect, it } from '@jest/globals';
import { exactKeyOf, normalisePrompt } from '../../../lambdas/cache/exact-key.ts';

describe('normalisePrompt', () => {
  it.each([
    ['A  red lipstick,\non marble.', 'a red lipstick on marble'],
    ['Ｒed（lipstick）', 'red lipstick'],
    ['一支红色的口红，放在大理石上。', '一支红色的口红 放在大理石上'],
    ['1.5 L and 1-5 L', '1.5 l and 1-5 l'],
  ])('makes %j %j', (prompt, expected) => {
    expect(normalisePrompt(prompt)).toBe(expected);
  });
});

describe('exactKeyOf', () => {
  const wish = { cacheScope: 'scope', prompt: 'A red lipstick.' };

  it('overlooks case, spaces and punctuation', () => {
    expect(exactKeyOf({ ...wish, prompt: ' a RED lipstick' })).toBe(exactKeyOf(wish));
    expect(exactKeyOf(wish)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs by words, by amounts and by scope', () => {
    const keys = [
      wish,
      { ...wish, prompt: 'A red lipsticks' },
      { ...wish, prompt: 'A red lipstick 1.5' },
      { ...wish, prompt: 'A red lipstick 1 5' },
      { ...wish, cacheScope: 'other' },
    ].map(exactKeyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
