import { describe, expect, it } from '@jest/globals';
import { drawableWords } from '../../../lambdas/publish/drawable-words.ts';

describe('drawable words', () => {
  it('keeps Chinese, accented Latin, punctuation, prices and marks', () => {
    const text = '豆沙红口红，¡Vestido algodón! ½ price: €9.90 • Café™ 100 % “new” →';
    expect(drawableWords(text)).toEqual({ text, missing: [], rightToLeft: [] });
  });

  it('leave out signs that no typeface has, each named once', () => {
    expect(drawableWords('Pan \u{10FFFC}\u{10FFFC} red \u{10FFFB}')).toEqual({
      text: 'Pan red',
      missing: ['\u{10FFFC}', '\u{10FFFB}'],
      rightToLeft: [],
    });
  });

  it('leave out emoji, flags and keycaps as a whole, on every machine', () => {
    const { text, missing } = drawableWords('Our 👨‍👩‍👧‍👦 🔥 🇪🇸 2️⃣ pan ❤️');
    expect(text).toBe('Our pan');
    expect(missing).toEqual(['👨‍👩‍👧‍👦', '🔥', '🇪🇸', '2️⃣', '❤️']);
  });

  it('leave out words that run from right to left, as they were', () => {
    expect(drawableWords('Red pan مقلاة حمراء 26 cm')).toEqual({
      text: 'Red pan 26 cm',
      missing: [],
      rightToLeft: ['مقلاة حمراء'],
    });
    expect(drawableWords('מחבת אדומה').text).toBe('');
  });

  it('drop control characters and the ones that turn text round', () => {
    expect(drawableWords('Red\u{1B} \u{202E}pan\u{202C}\n\tnew')).toEqual({
      text: 'Red pan new',
      missing: [],
      rightToLeft: [],
    });
  });

  it('gives nothing for an empty text', () => {
    expect(drawableWords('')).toEqual({ text: '', missing: [], rightToLeft: [] });
  });
});
