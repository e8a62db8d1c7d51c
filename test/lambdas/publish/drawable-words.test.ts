import { describe, expect, it } from '@jest/globals';
import { drawableWords } from '../../../lambdas/publish/drawable-words.ts';

describe('drawable words', () => {
  it('keeps Chinese, accented Latin, punctuation, prices and marks', () => {
    const text = '豆沙红口红，¡Vestido algodón! ½ price: €9.90 • Café™ 100 % “new” →';
    expect(drawableWords(text)).toEqual({ text, missing: [] });
  });

  it('leave out signs that no typeface has, each named once', () => {
    expect(drawableWords('Pan \u{10FFFC}\u{10FFFC} red \u{10FFFB}')).toEqual({
      text: 'Pan red',
      missing: ['\u{10FFFC}', '\u{10FFFB}'],
    });
  });

  it('leave out a joined emoji as a whole or draw it as a whole', () => {
    const { text, missing } = drawableWords('Our 👨‍👩‍👧‍👦 pan');
    expect([text, ...missing].join(' ')).toMatch(/^Our pan 👨‍👩‍👧‍👦$|^Our 👨‍👩‍👧‍👦 pan$/);
  });

  it('drop control characters and the ones that turn text round', () => {
    expect(drawableWords('Red\u{1B} \u{202E}pan\u{202C}\n\tnew')).toEqual({ text: 'Red pan new', missing: [] });
  });

  it('gives nothing for an empty text', () => {
    expect(drawableWords('')).toEqual({ text: '', missing: [] });
  });
});
