import { describe, expect, it } from '@jest/globals';
import { emotionOf } from '../../../../../local/endpoints/bedrock/analyst/emotion.ts';

describe('the emotion of sentences', () => {
  it.each([
    ['库存只有最后50组，手慢无！', 'urgent'],
    ['Hurry, only three left!', 'urgent'],
    ['¡Últimas unidades, corred!', 'urgent'],
    ['Wow, this is amazing!', 'excited'],
    ['小时候妈妈的味道，谢谢家人', 'warm'],
    ['Haha, such a funny, cheeky thing', 'playful'],
    ['Lower your voices, a quiet morning, slowly', 'calm'],
    ['优雅的气质，精致又高级', 'elegant'],
    ['Dermatologically tested, two year warranty', 'trusting'],
    ['Es de metal.', 'neutral'],
  ])('"%s" is %s', (text, label) => {
    expect(emotionOf([text]).label).toBe(label);
  });

  it('is sure when nothing speaks against it', () => {
    expect(emotionOf(['Hurry, last chance']).confidence).toBe(0.95);
    expect(emotionOf(['Hurry, my family']).confidence).toBeLessThan(0.7);
  });

  it('is not urgent all through because of one hurried sentence', () => {
    expect(
      emotionOf(['My family gathers.', 'Grandma laughs with the kids.', 'Hurry, only two left, last chance']).label,
    ).toBe('warm');
  });
});
