// Reasons of failed checks become words that an image model can use.
import { describe, expect, it } from '@jest/globals';
import { hintOf } from '../../../lambdas/render/hint.ts';
import type { Attempt } from '../../../lambdas/shared/domain/outcome.ts';

const attemptWith = (...failed: [check: string, reason: string][]): Attempt => ({
  attempt: 1,
  seed: 1,
  renderKey: 'k',
  checks: [
    { check: 'decode', passed: true, reason: 'The file is whole.' },
    ...failed.map(([check, reason]) => ({ check, passed: false, reason })),
  ],
});

describe('hintOf', () => {
  it('has nothing to say without earlier pictures, or when only the file was wrong', () => {
    expect(hintOf([])).toEqual({ prompt: [], negative: [] });
    expect(hintOf([attemptWith(['size', 'too small'])])).toEqual({ prompt: [], negative: [] });
  });

  it.each(['blank', 'blur', 'noise', 'exposure', 'duplicate'])('knows what helps against %s', (check) => {
    expect(hintOf([attemptWith([check, 'words'])]).prompt).toHaveLength(1);
  });

  it('says a thing once, however often it failed', () => {
    expect(hintOf([attemptWith(['blur', 'a']), attemptWith(['blur', 'b'])])).toEqual({
      prompt: ['Sharp focus with crisp detail.'],
      negative: ['blurry', 'out of focus', 'motion blur'],
    });
  });

  it('keeps what the judge wants gone out of the prompt', () => {
    const hint = hintOf([attemptWith(['judge', 'There is text and a logo on the bottle.'])]);
    expect(hint).toEqual({ prompt: [], negative: ['text', 'logo'] });
  });

  it("passes the judge's other words on, shortened", () => {
    const hint = hintOf([attemptWith(['judge', `The lipstick is\nblue. ${'x'.repeat(300)}`])]);
    expect(hint.prompt[0]).toMatch(/^Put right what was wrong before: The lipstick is blue\. x+$/);
    expect(hint.prompt[0]!.length).toBe('Put right what was wrong before: '.length + 200);
  });

  it('says nothing for a judge without words', () => {
    expect(hintOf([attemptWith(['judge', ' '])])).toEqual({ prompt: [], negative: [] });
  });
});
