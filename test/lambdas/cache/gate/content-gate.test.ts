// The content gate tells prompts apart that an embedding does not.
import { describe, expect, it } from '@jest/globals';
import { compareContent } from '../../../../lambdas/cache/gate/content-gate.ts';

describe('compareContent', () => {
  it.each([
    ['A red silk dress on a hanger, soft light', 'Soft light, a red silk dress on a hanger'],
    ['Two red lipsticks on marble', '2 red lipsticks on marble'],
    ['A grey pan on the stove', 'A gray pan on the stove'],
    ['A red and blue scarf', 'A blue and red scarf'],
    ['Serum bottle, 30ml', 'Serum bottle, 30 ml'],
    ['Un vestido rojo en la playa', 'En la playa, un vestido rojo'],
    ['一支红色的口红放在大理石上', '大理石上放着一支红色的口红'],
    ['不锈钢煎锅特写', '特写：不锈钢煎锅'],
  ])('takes %j and %j as the same', (a, b) => {
    expect(compareContent(a, b)).toEqual({ same: true, why: 'every fact is the same', differences: [] });
  });

  it.each([
    ['another colour', 'A red lipstick on marble', 'A blue lipstick on marble'],
    ['another shade', 'A red lipstick', 'A crimson lipstick'],
    ['colours that changed places', 'A red bag beside a blue hat', 'A blue bag beside a red hat'],
    ['a colour more', 'A bag beside a blue hat', 'A red bag beside a blue hat'],
    ['a colour said twice', 'A red hat, a red hat', 'A red hat, a hat'],
    ['another count', 'Two lipsticks on marble', 'Three lipsticks on marble'],
    ['another size', 'Serum, 30 ml bottle', 'Serum, 50 ml bottle'],
    ['another unit', '30 ml bottle', '30 g bottle'],
    ['a negation', 'A pan with a lid', 'A pan without a lid'],
    ['what is denied', 'No text, logo on the box', 'No logo, text on the box'],
    ['another colour in Spanish', 'Un vestido rojo', 'Un vestido azul'],
    ['Spanish colours that changed places', 'Bolso rojo y sombrero azul', 'Bolso azul y sombrero rojo'],
    ['a Spanish negation', 'Champú sin sulfatos', 'Champú con sulfatos'],
    ['another colour in Chinese', '一支红色的口红', '一支蓝色的口红'],
    ['another count in Chinese', '两支口红', '三支口红'],
    ['a Chinese negation', '不含酒精的爽肤水', '含酒精的爽肤水'],
  ])('tells %s apart', (_what, a, b) => {
    expect(compareContent(a, b).same).toBe(false);
    expect(compareContent(b, a).same).toBe(false);
  });

  it('says which fact differs', () => {
    expect(compareContent('A red hat, 2 bags', 'A blue hat, 2 bags')).toEqual({
      same: false,
      why: 'colour: blue hat instead of red hat',
      differences: [{ fact: 'colour', wanted: 'red hat', candidate: 'blue hat' }],
    });
    expect(compareContent('A red hat', 'A hat').why).toBe('colour: it lacks red hat');
    expect(compareContent('A hat', 'A red hat').why).toBe('colour: it has red hat');
  });
});
