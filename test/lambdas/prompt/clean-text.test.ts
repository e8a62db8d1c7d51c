// Cleaning one phrase on its way into a prompt.
import { describe, expect, it } from '@jest/globals';
import { cleanText } from '../../../lambdas/prompt/clean-text.ts';

describe('a phrase', () => {
  it.each([
    ['a pan <lora:enamel:0.8>, on oak', 'a pan, on oak'],
    ['a (red:1.3) pan', 'a red pan'],
    ['a pan, steps: 30, cfg scale: 7.5', 'a pan'],
    ['a pan for $59.00 on oak', 'a pan on oak'],
    ['口红99元一支', '口红 一支'],
    ['a bottle of {brand_name} serum', 'a bottle of serum'],
    ['【产品名】 on a shelf.', 'on a shelf'],
    ['a pan --ar 1:1', 'a pan'],
    ['a pan::2 on oak', 'a pan on oak'],
    ['a ((red)) pan', 'a red pan'],
    ['a {red|blue} pan', 'a red pan'],
    ['a [red:blue:0.5] pan', 'a red pan'],
    ['a pan BREAK a lid', 'a pan, a lid'],
  ])('loses what must not be drawn: %s', (given, text) => {
    const cleaned = cleanText(given);
    expect(cleaned.text).toBe(text);
    expect(cleaned.changes.length + (cleaned.flags === undefined ? 0 : 1)).toBeGreaterThan(0);
  });

  it.each(['tea at (10:30) sharp', 'square (1:1) frame', 'two steps: cleanse, then rest', 'a bowl of 3 lemons'])(
    'keeps: %s',
    (given) => {
      expect(cleanText(given)).toEqual({ text: given, changes: [] });
    },
  );

  it('says in words what was taken out', () => {
    expect(cleanText('a (red:1.3) pan').changes).toEqual([
      'the weight in "(red:1.3)" is not understood by this model: only the words were kept.',
    ]);
    expect(cleanText('a {price} tag').changes).toEqual(['"{price}" is a placeholder nobody filled in: not drawn.']);
  });
});
