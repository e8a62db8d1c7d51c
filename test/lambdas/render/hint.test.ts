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

  it.each([
    'blank',
    'complete',
    'borders',
    'blur',
    'noise',
    'exposure',
    'posterisation',
    'banding',
    'compression',
    'stripes',
    'tiles',
    'duplicate',
    'repeated',
    'style',
  ])('knows what helps against %s', (check) => {
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

  it('asks for no letters after letters were seen, in the negative prompt alone', () => {
    expect(hintOf([attemptWith(['text', 'There seem to be letters.'])])).toEqual({
      prompt: [],
      negative: ['text', 'letters', 'caption', 'watermark'],
    });
  });

  it('changes nothing for a note', () => {
    const noted = attemptWith(['blur', 'a']);
    const checks = noted.checks.map((check) => ({ ...check, severity: 'note' as const }));
    expect(hintOf([{ ...noted, checks }])).toEqual({ prompt: [], negative: [] });
  });

  it('says nothing for a judge without words', () => {
    expect(hintOf([attemptWith(['judge', ' '])])).toEqual({ prompt: [], negative: [] });
  });
});
