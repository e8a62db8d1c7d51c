// What must hold of the gate for any prompt: the grammars below make short ones in English, Spanish and Chinese.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareContent } from '../../../../lambdas/cache/gate/content-gate.ts';

interface Grammar {
  things: readonly [one: string, many: string][];
  colours: readonly string[];
  /** A coloured thing. */
  phrase: (colour: string, thing: string) => string;
  and: (a: string, b: string) => string;
  clauses: (a: string, b: string) => string;
  negated: (phrase: string, denied: string) => string;
  swapSides: (a: string, b: string) => string;
}

const english: Grammar = {
  things: [
    ['car', 'cars'],
    ['lipstick', 'lipsticks'],
    ['handbag', 'handbags'],
    ['watch', 'watches'],
    ['dress', 'dresses'],
    ['box', 'boxes'],
    ['candle', 'candles'],
    ['knife', 'knives'],
  ],
  colours: ['red', 'blue', 'green', 'wooden', 'striped', 'round', 'large', 'navy'],
  phrase: (colour, thing) => `a ${colour} ${thing}`,
  and: (a, b) => `${a} and ${b}`,
  clauses: (a, b) => `${a} on a table, ${b} near a window.`,
  negated: (phrase, denied) => `${phrase} without ${denied}`,
  swapSides: (a, b) => `${a} to the left of ${b}`,
};

const spanish: Grammar = {
  things: [
    ['coche', 'coches'],
    ['bolso', 'bolsos'],
    ['sombrero', 'sombreros'],
    ['reloj', 'relojes'],
    ['vestido', 'vestidos'],
    ['jarrón', 'jarrones'],
    ['lápiz', 'lápices'],
  ],
  colours: ['rojo', 'azul', 'verde', 'negro', 'redondo', 'grande', 'plateado'],
  phrase: (colour, thing) => `un ${thing} ${colour}`,
  and: (a, b) => `${a} y ${b}`,
  clauses: (a, b) => `${a} sobre una mesa, ${b} junto a una ventana.`,
  negated: (phrase, denied) => `${phrase} sin ${denied}`,
  swapSides: (a, b) => `${a} a la izquierda de ${b}`,
};

const chinese: Grammar = {
  things: ['口红', '汽车', '手提包', '耳环', '连衣裙', '盒子', '香水', '花瓶'].map((thing) => [thing, thing]),
  colours: ['红色', '蓝色', '绿色', '木质', '条纹', '圆形', '大型'],
  phrase: (colour, thing) => `一个${colour}的${thing}`,
  and: (a, b) => `${a}和${b}`,
  clauses: (a, b) => `${a}在桌子上，${b}在窗户旁边。`,
  negated: (phrase, denied) => `${phrase}，没有${denied}`,
  swapSides: (a, b) => `${a}在${b}的左边`,
};

const GRAMMARS = { english, spanish, chinese };

/** A grammar with two things and two colours that differ. */
const twoThings = (grammar: Grammar) =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...grammar.things), { minLength: 3, maxLength: 3 }),
      fc.uniqueArray(fc.constantFrom(...grammar.colours), { minLength: 2, maxLength: 2 }),
    )
    .map(([things, [colour = '', other = '']]) => ({ things, colour, other }));

const same = (a: string, b: string): boolean => compareContent(a, b).same;

describe.each(Object.entries(GRAMMARS))('the gate on %s prompts', (_name, grammar) => {
  const expectAlways = (
    check: (pair: { x: string; y: string; z: string; colour: string; other: string }) => boolean,
  ): void => {
    const { counterexample } = fc.check(
      fc.property(twoThings(grammar), ({ things: [x, y, z], colour, other }) =>
        check({ x: x?.[0] ?? '', y: y?.[0] ?? '', z: z?.[0] ?? '', colour, other }),
      ),
    );
    expect(counterexample).toBeNull();
  };

  it('finds a prompt the same as itself', () => {
    expectAlways(({ x, y, colour, other }) => {
      const prompt = grammar.clauses(grammar.phrase(colour, x), grammar.phrase(other, y));
      return same(prompt, prompt);
    });
  });

  it('never takes two bound attributes that changed places for the same', () => {
    expectAlways(({ x, y, colour, other }) => {
      const one = [grammar.phrase(colour, x), grammar.phrase(other, y)] as const;
      const swapped = [grammar.phrase(other, x), grammar.phrase(colour, y)] as const;
      return (
        !same(grammar.and(...one), grammar.and(...swapped)) &&
        !same(grammar.clauses(...one), grammar.clauses(...swapped))
      );
    });
  });

  it('never takes things that changed sides for the same', () => {
    expectAlways(({ x, y, colour, other }) => {
      const [a, b] = [grammar.phrase(colour, x), grammar.phrase(other, y)];
      return !same(grammar.swapSides(a, b), grammar.swapSides(b, a));
    });
  });

  it('never takes a prompt with a negation more for the same', () => {
    expectAlways(({ x, z, colour }) => {
      const phrase = grammar.phrase(colour, x);
      return !same(phrase, grammar.negated(phrase, z)) && !same(grammar.and(phrase, z), grammar.negated(phrase, z));
    });
  });

  it('never takes another thing for the same', () => {
    expectAlways(({ x, y, colour }) => !same(grammar.phrase(colour, x), grammar.phrase(colour, y)));
  });

  it('overlooks the order of independent clauses', () => {
    expectAlways(({ x, y, colour, other }) => {
      const [a, b] = [grammar.phrase(colour, x), grammar.phrase(other, y)];
      return same(grammar.and(a, b), grammar.and(b, a)) && same(`${a}. ${b}.`, `${b}. ${a}.`);
    });
  });

  it('overlooks case, spaces and punctuation', () => {
    expectAlways(({ x, y, colour, other }) => {
      const prompt = grammar.clauses(grammar.phrase(colour, x), grammar.phrase(other, y));
      const plain = prompt
        .toUpperCase()
        .replaceAll(/[.,，。]/gu, ' ')
        .replaceAll(' ', '  ');
      return same(prompt, plain) && same(plain, prompt);
    });
  });

  it('overlooks the plural', () => {
    const { counterexample } = fc.check(
      fc.property(fc.constantFrom(...grammar.things), ([one, many]) => same(one, many) && same(many, one)),
    );
    expect(counterexample).toBeNull();
  });
});
