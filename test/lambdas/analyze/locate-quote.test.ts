import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, quoteLocator } from '../../../lambdas/analyze/locate-quote.ts';

const found = (text: string, quote: string, from?: number): string | undefined => {
  const span = quoteLocator(text)(quote, from);
  return span === undefined ? undefined : text.slice(span.start, span.end);
};

describe('the place of a quote', () => {
  it('is where the text says it exactly', () => {
    expect(quoteLocator('Hello. It never sticks. Bye.')('It never sticks.')).toEqual({ start: 7, end: 23 });
  });

  it('is the first one at or after the given offset', () => {
    const locate = quoteLocator('三盒159！三盒159！');
    expect(locate('三盒159！', 0)).toEqual({ start: 0, end: 6 });
    expect(locate('三盒159！', 6)).toEqual({ start: 6, end: 12 });
  });

  it('is an earlier one when there is none later', () => {
    expect(quoteLocator('one two')('one', 4)).toEqual({ start: 0, end: 3 });
  });

  it('is found in spite of other spaces, widths and quotation marks, and is the exact span', () => {
    expect(found('她说：“ＡＢＣ １２３”，\n真好', '她说:"ABC 123",真好')).toBe('她说：“ＡＢＣ １２３”，\n真好');
    expect(found('a “soft”\n  touch – really…', 'a "soft" touch - really...')).toBe('a “soft”\n  touch – really…');
  });

  it('searches folded text from the offset on, then from the beginning', () => {
    expect(quoteLocator('a  b. a  b.')('a b.', 3)).toEqual({ start: 6, end: 11 });
    expect(quoteLocator('a  b. c')('a b.', 5)).toEqual({ start: 0, end: 5 });
  });

  it('fails to exist for words the text does not have', () => {
    expect(found('It never sticks.', 'It always sticks.')).toBeUndefined();
    expect(found('It never sticks.', 'it NEVER sticks.')).toBeUndefined();
  });

  it('fails to exist for an empty quote', () => {
    expect(found('It never sticks.', '   ')).toBeUndefined();
    expect(found('text', '\u200B')).toBeUndefined();
  });

  it('keeps surrogate pairs whole', () => {
    expect(found('好😀 看', '好😀看')).toBe('好😀 看');
  });

  it('holds for every piece of every text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const quote = text.slice(start, start + 1 + (b % (text.length - start)));
        const span = quoteLocator(text)(quote);
        if (quote.trim() === '') return;
        expect(span).toBeDefined();
        expect(fold(text.slice(span?.start, span?.end)).text).toBe(fold(quote).text);
      }),
    );
  });
});
