// Suggestions for words that are almost right.
import { describe, expect, it } from '@jest/globals';
import { didYouMean, nearest } from '../../../lambdas/shared/nearest.ts';

describe('the nearest word', () => {
  it('is found whatever the case', () => {
    expect(nearest('HEARHT', ['house', 'hearth'])).toBe('hearth');
  });

  it('is none when the words have little in common, or there are none', () => {
    expect(nearest('zzzzzzzz', ['house', 'hearth'])).toBeUndefined();
    expect(nearest('house', [])).toBeUndefined();
  });

  it('becomes a question, or nothing', () => {
    expect(didYouMean('budgte', ['budget'])).toBe(' Did you mean "budget"?');
    expect(didYouMean('zzzzzzzzz', ['budget'])).toBe('');
  });
});
