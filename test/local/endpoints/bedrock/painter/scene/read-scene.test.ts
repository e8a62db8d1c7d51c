// Reading prompts: subjects, colours, empty places, negations, languages.
import { describe, expect, it } from '@jest/globals';
import { readScene } from '../../../../../../local/endpoints/bedrock/painter/scene/read-scene.ts';
import { readPalette } from '../../../../../../local/endpoints/bedrock/painter/scene/palette.ts';
import { colourWordsIn } from '../../../../../../local/endpoints/bedrock/painter/scene/colour-words.ts';
import { createMatcher } from '../../../../../../local/endpoints/bedrock/painter/scene/match-words.ts';
import { lightness } from '../../../../../../local/endpoints/bedrock/painter/toolkit/colour.ts';

const read = (prompt: string, negativePrompt = ''): ReturnType<typeof readScene> =>
  readScene({ prompt, negativePrompt, seed: 1 });

describe('readScene', () => {
  it.each([
    ['A close-up hero shot of a cast-iron skillet (searing a steak), on a stove.', 'skillet', 'cast-iron skillet'],
    ['Photograph. It shows the velvet lipstick. The setting is a bedroom.', 'lipstick', 'velvet lipstick'],
    ['It shows a blender with a glass jug.', 'blender', 'blender with a glass jug'],
    ['It shows a cake box.', 'box', 'cake box'],
    ['It shows 精华液.', 'dropper', '精华液'],
    ['It shows un vestido de lino.', 'dress', 'un vestido de lino'],
    ['It shows a flux capacitor.', 'generic', 'flux capacitor'],
  ])('finds the subject of "%s"', (prompt, form, subject) => {
    expect(read(prompt)).toMatchObject({ form, subject });
  });

  it.each([
    ['Only the set is photographed, ready for the product: a clear, empty, level place.', true],
    ['A kitchen. Leave clean empty space in the lower centre for the product.', true],
    ['An empty set in a bathroom.', true],
    [
      'It shows a bottle. Composition: one clear subject on the lower third, generous empty space above, level horizon.',
      false,
    ],
    ['It shows a bottle, open space above.', false],
  ])('tells whether "%s" keeps a place free', (prompt, empty) => {
    expect(read(prompt).empty).toBe(empty);
  });

  it('puts things where they belong when no setting is named', () => {
    expect(read('It shows a frying pan.').setting).toBe('kitchen');
    expect(read('It shows a zorb.').setting).toBe('studio');
  });

  it('takes the setting from its own sentence before any other', () => {
    expect(read('It shows a kitchen knife. The setting is a beach. In the background: a street.').setting).toBe(
      'beach',
    );
  });

  it('leaves out props that the negative prompt refuses, and the subject itself', () => {
    expect(read('It shows a mug. Props: mug, candle, books.', 'candle').props).toEqual(['book']);
  });

  it('does not take a cutting board for someone cutting', () => {
    expect(read('It shows a cutting board.').people.hands).toBeUndefined();
    expect(read('It shows a cutting board. The moment: slicing a loaf.').people.hands).toBe('stir');
  });

  it('reads the product colour before the palette', () => {
    const scene = read(
      'It shows a kettle. The product, drawn exactly so: colour cherry red. Colour palette: teal #207080.',
    );
    expect(scene.colour).toBe(colourWordsIn('cherry red')[0]);
    expect(scene.palette.main).not.toBe(scene.colour);
  });
});

describe('readPalette', () => {
  it('gives the codes their roles and keeps them from clipping', () => {
    const palette = readPalette('Palette: coral #E4572E, cream #FFFFFF, charcoal #000000.');
    expect(palette.brand).toEqual(['#e4572e', '#ffffff', '#000000']);
    expect(palette.main).toBe('#e4572e');
    expect(lightness(palette.paper)).toBeLessThan(0.96);
    expect(lightness(palette.ink)).toBeGreaterThan(0.23);
  });

  it('reads colour words when there are no codes', () => {
    expect(readPalette('Palette: teal and mustard.').brand).toHaveLength(2);
  });

  it('has colours of its own when the prompt names none, or only black and white', () => {
    expect(readPalette('').brand.length).toBeGreaterThan(3);
    expect(readPalette('#000000 #ffffff').main).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('colourWordsIn', () => {
  it('takes two colour words side by side for one colour', () => {
    expect(colourWordsIn('sea blue and rose red')).toHaveLength(2);
  });
});

describe('createMatcher', () => {
  const match = createMatcher([
    { name: 'board', words: ['cutting board', '砧板'] },
    { name: 'berry', words: ['berry'] },
    { name: 'glass', words: ['glass', 'wine-glass', '板'] },
  ]);

  it('finds plurals, hyphens and the longest phrase', () => {
    expect(match('Berries, wine glasses and cutting-boards').map(({ name }) => name)).toEqual([
      'berry',
      'glass',
      'board',
    ]);
  });

  it('finds Chinese words inside a sentence, the longest of those that overlap', () => {
    expect(match('木砧板和玻璃板').map(({ name }) => name)).toEqual(['board', 'glass']);
  });

  it('does not find words inside other words', () => {
    expect(match('fiberglass dashboards')).toEqual([]);
  });
});
