import { describe, expect, it } from '@jest/globals';
import { sentencesOf } from '../../../../../local/endpoints/bedrock/analyst/sentences.ts';

describe('sentences', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['你好。好看吗？真的！', ['你好。', '好看吗？', '真的！']],
    ['她说：“来了。”走吧。', ['她说：“来了。”', '走吧。']],
    [
      'It holds 1.7 oz, 12 cu. ft. and weighs 2.1 kilos. Next.',
      ['It holds 1.7 oz, 12 cu. ft. and weighs 2.1 kilos.', 'Next.'],
    ],
    ['And the winner is… Tomasz!', ['And the winner is… Tomasz!']],
    ['¡Hola! ¿Qué tal? Bien.', ['¡Hola!', '¿Qué tal?', 'Bien.']],
    ['first line\nsecond line', ['first line', 'second line']],
    ['Hand-made vs. others, approx. 20 cm', ['Hand-made vs. others, approx. 20 cm']],
    ['… !! —', []],
  ])('of %s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});
