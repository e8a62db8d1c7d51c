// What the gate overlooks and what it does not: spelling, compounds, signs, numbers, what is worn and whose it is.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareContent } from '../../../../lambdas/cache/gate/content-gate.ts';

const same = (a: string, b: string): boolean => compareContent(a, b).same && compareContent(b, a).same;
const either = (a: string, b: string): boolean => compareContent(a, b).same || compareContent(b, a).same;

describe('the gate takes as the same', () => {
  it.each([
    ['British and American spelling', 'a grey colour swatch in a theatre', 'a gray color swatch in a theater'],
    [
      'British and American endings',
      'organised drawers, a travelling musician',
      'organized drawers, a traveling musician',
    ],
    ['a compound written apart', 'ear buds on a desk', 'earbuds on a desk'],
    ['a compound with a hyphen', 'a hand-made tea-pot', 'a handmade teapot'],
    ['a model written apart', 'iPhone 16 手机壳', 'iphone16手机壳'],
    ['quotation marks around everything', '"Close-up of a watch face"', 'Close-up of a watch face'],
    ['an inch mark', '27" monitor on a desk', '27-inch monitor on a desk'],
    ['numbers in words', 'two thousand five hundred and six books', '2506 books'],
    ['Spanish numbers in words', 'dos mil trescientos libros', '2300 libros'],
    ['one of a unit', 'un kilo de arroz', '1 kg de arroz'],
    ['a percentage in words', '20 por ciento de descuento', '20% de descuento'],
    ['Spanish without accents', 'un sofa gris en el salon', 'un sofá gris en el salón'],
    ['a unit next to Chinese', '500ml洗发水', '500毫升洗发水'],
    ['what is worn, by verb or preposition', 'a girl wearing a red coat', 'a girl in a red coat'],
    ['what is not worn', 'un hombre sin camisa', 'un hombre que no lleva camisa'],
    ['what it is made of, after it', 'a bag made of leather', 'a leather bag'],
    ['how it is, after it', 'a man with a beard reads', 'a bearded man reads'],
    ['the passive with two agents', 'The car was washed by two men', 'Two men washed the car'],
    ['a place said first', 'On the table there is a cake', 'There is a cake on the table'],
    ['a place said first in Chinese', '公园里，两个男孩在踢足球', '两个男孩在公园里踢足球'],
    ['two who act, in either order', 'A red bird and a white cow sleep', 'A white cow and a red bird sleep'],
    ['whose it is, where that is plain', 'A man plays his guitar', 'A man plays a guitar'],
  ])('%s: %j and %j', (_what, a, b) => {
    expect(same(a, b)).toBe(true);
  });
});

describe('the gate tells apart', () => {
  it.each([
    ['a plus sign', 'Galaxy S24+ phone', 'Galaxy S24 phone'],
    ['a word of a model', 'iPhone 16 Plus', 'iPhone 16'],
    ['a letter of a model', 'Pixel 9a phone', 'Pixel 9 phone'],
    ['a one in a name', 'lipstick shade 01 on skin', 'lipstick shade on skin'],
    ['a minus sign', 'a thermometer at -5°C', 'a thermometer at 5°C'],
    ['emoji', 'a red 🚗', 'a red 🐶'],
    ['a lone currency', 'a € sign', 'a $ sign'],
    ['glasses and a glass', 'a man with glasses', 'a man with a glass'],
    ['a noun that looks like a verb', 'an earring on a dish', 'an ear on a dish'],
    ['a Chinese word with a particle in it', '一张地图', '一张图'],
    ['a piece and the whole', '一块蛋糕', '一个蛋糕'],
    ['wearing and carrying', 'a puppy wearing a boot', 'a puppy in a boot'],
    ['a can and what is in it', 'a cola can', 'a cola'],
    ['a climb and a descent', 'kids climbing down a ladder', 'kids climbing a ladder'],
    ['putting on and putting', 'una mujer se pone el abrigo', 'una mujer pone el abrigo'],
    ['his and hers', 'a person with his dog', 'a person with her dog'],
    ['who it is', 'A cat sleeps. A dog sits. It is black.', 'A dog sits. A cat sleeps. It is black.'],
    ['whose beard it is', 'a man with a beard and a woman', 'a man and a woman with a beard'],
    ['what the last thing is like', 'the cat on the mat is black', 'a cat on a black mat'],
    ['a green house and a greenhouse', 'a green house in a garden', 'a greenhouse in a garden'],
    ['who wears it', 'A man in a red hat kissing a woman', 'A man kissing a woman in a red hat'],
  ])('%s: %j and %j', (_what, a, b) => {
    expect(either(a, b)).toBe(false);
  });
});

const expectAlways = <Values extends [unknown, ...unknown[]]>(
  values: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  check: (...values: Values) => boolean,
): void => {
  expect(fc.check(fc.property(...values, check)).counterexample).toBeNull();
};

const two = (...words: string[]) => fc.uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 2 });
const people = two('girl', 'boy', 'man', 'woman', 'nurse', 'chef');
const garments = two('coat', 'hat', 'scarf', 'dress', 'raincoat', 'sweater');
const colours = two('red', 'blue', 'grey', 'mustard', 'navy', 'striped', 'woollen');

describe('for any prompt the gate', () => {
  it('never takes what two people wear for the same once it changed owners', () => {
    expectAlways([people, garments, colours], ([a, b], [coat, hat], [red, blue]) => {
      const wears = `a ${a} wearing a ${red} ${coat} and a ${b} wearing a ${blue} ${hat}`;
      return (
        !either(wears, `a ${a} in a ${blue} ${coat} and a ${b} in a ${red} ${hat}`) &&
        !either(wears, `a ${a} in a ${blue} ${hat} and a ${b} in a ${red} ${coat}`)
      );
    });
  });

  it('never takes a list of two people and their things for the same in another order', () => {
    expectAlways([people, garments, colours], ([a, b], [coat, hat], [red, blue]) => {
      const list = `${a}, ${red} ${coat}, ${b}, ${blue} ${hat}`;
      return !either(list, `${a}, ${blue} ${hat}, ${b}, ${red} ${coat}`);
    });
  });

  it('never takes a model with more to its name for the same', () => {
    const names = fc.constantFrom('iPhone', 'Pixel', 'Galaxy', 'Watch', '小米');
    const more = fc.constantFrom('+', 'a', 'e', ' Pro', ' Plus', ' Max', ' Ultra', ' Mini', ' 2', ' II', 'GB');
    expectAlways([names, fc.integer({ min: 2, max: 99 }), more], (name, number, rest) => {
      const prompt = (model: string) => `${model} on a desk, soft light`;
      return !either(prompt(`${name} ${number}`), prompt(`${name} ${number}${rest}`));
    });
  });

  it('never takes another number for the same, and the words of a number for its digits', () => {
    const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
    const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    const digits = [
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    ] as const;
    expectAlways([...digits], (hundreds, ten, unit) => {
      const words = `${units[hundreds - 1]} hundred and ${tens[ten - 2]}-${units[unit - 1]} candles`;
      const value = hundreds * 100 + ten * 10 + unit;
      return same(words, `${value} candles`) && !either(words, `${value + 1} candles`);
    });
  });

  it('never takes a sentence with its negation for the same, however it is said', () => {
    const negated = [
      (thing: string, worn: string) => `a ${thing} not wearing a ${worn}`,
      (thing: string, worn: string) => `a ${thing} without a ${worn}`,
      (thing: string, worn: string) => `a ${thing} who isn't wearing a ${worn}`,
      (thing: string, worn: string) => `a ${thing}, no ${worn}`,
    ];
    expectAlways([people, garments, fc.constantFrom(...negated)], ([who = ''], [worn = ''], deny) => {
      const said = [`a ${who} wearing a ${worn}`, `a ${who} in a ${worn}`, `a ${who} with a ${worn}`];
      return said.every((one) => !either(one, deny(who, worn)));
    });
  });
});
