// The content gate tells prompts apart that an embedding does not.
import { describe, expect, it } from '@jest/globals';
import { compareContent } from '../../../../lambdas/cache/gate/content-gate.ts';
import { singular, wordsOf } from '../../../../lambdas/cache/gate/words.ts';

describe('compareContent', () => {
  it.each([
    ['A red silk dress on a hanger', 'A red silk dress on a hanger, soft light'],
    ['Two red lipsticks on marble', '2 red lipsticks on marble'],
    ['A grey pan on the stove', 'A gray pan on the stove'],
    ['A red and blue scarf', 'A blue and red scarf'],
    ['Serum bottle, 30ml', 'Serum bottle, 30 ml'],
    ['Un vestido rojo en la playa', 'En la playa, un vestido rojo'],
    ['一支红色的口红放在大理石上', '大理石上放着一支红色的口红'],
    ['不锈钢煎锅特写', '特写：不锈钢煎锅'],
  ])('takes %j and %j as the same', (a, b) => {
    expect(compareContent(a, b)).toEqual({ same: true, why: 'colours, numbers and negations are the same' });
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

  it('says what is different', () => {
    expect(compareContent('A red hat, 2 bags', 'A blue hat, 2 bags').why).toBe('it lacks red hat and it has blue hat');
    expect(compareContent('A red hat', 'A hat').why).toBe('it lacks red hat');
    expect(compareContent('A hat', 'A red hat').why).toBe('it has red hat');
  });
});

describe('wordsOf', () => {
  it('parts Chinese words and keeps decimals', () => {
    expect(wordsOf('红色的口红 1.5L Bottle')).toEqual(['红色', '的', '口红', '1.5', 'l', 'bottle']);
  });
});

describe('singular', () => {
  it.each([
    ['dresses', 'dress'],
    ['lipsticks', 'lipstick'],
    ['glass', 'glass'],
    ['bus', 'bus'],
    ['bolsos', 'bolso'],
    ['口红', '口红'],
  ])('cuts %s back to %s', (word, stem) => {
    expect(singular(word)).toBe(stem);
  });
});
