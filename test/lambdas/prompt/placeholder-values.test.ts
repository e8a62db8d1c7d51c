// What the placeholders stand for, with and without a cut-out photo.
import { describe, expect, it } from '@jest/globals';
import { cueValues } from '../../../lambdas/prompt/placeholder-values.ts';
import { cue, cutOut, product, specWith } from './fixtures.ts';

const { brand } = specWith().packs;

describe('the values of a cue', () => {
  it('describe the product by what can be seen, the sheet before the script, never by its price', () => {
    const values = cueValues(cue, brand, product);
    expect(values).toMatchObject({
      subject: 'a red skillet with two eggs',
      product: 'colour cherry red, material enamelled cast iron, finish glossy',
      product_place: '',
      foreground: 'the rim of the skillet',
      props: 'linen cloth, second skillet',
    });
    expect(JSON.stringify(values)).not.toMatch(/59|price/u);
  });

  it('leave the product out when its cut-out photo is set in later', () => {
    expect(
      cueValues({ ...cue, scene: { ...cue.scene, props: [...cue.scene.props, 'two eggs'] } }, brand, cutOut),
    ).toMatchObject({
      subject: '',
      action: '',
      product: '',
      product_place: 'in the lower centre of the frame',
      setting: 'a stove by a kitchen window',
      foreground: '',
      background: 'white tiles',
      props: 'linen cloth, two eggs',
      brand_composition: 'ingredients in a loose arc',
      brand_camera: '35 mm lens, three-quarter view from just above the worktop',
    });
  });

  it('name a thing once that is both in front and a prop, and leave a hand out of an empty set', () => {
    const busy = { ...cue, scene: { ...cue.scene, foreground: 'butter', props: ['butter', 'a hand', 'salt'] } };
    expect(cueValues(busy, brand, product)).toMatchObject({ foreground: 'butter', props: 'a hand, salt' });
    expect(cueValues(busy, brand, cutOut)).toMatchObject({ foreground: 'butter', props: 'salt' });
  });

  it('recognise a Chinese product name in a prop', () => {
    const chinese = {
      ...cue,
      productName: '丝绒口红',
      scene: { ...cue.scene, subject: '', props: ['一支口红', '玫瑰'] },
    };
    expect(cueValues(chinese, brand, { ...cutOut, title: '花瓣丝绒口红' }).props).toBe('玫瑰');
  });

  it('name the palette with its hex values, without the colour of text', () => {
    expect(cueValues(cue, brand, undefined).brand_palette).toBe(
      'warm coral #E8614A, toasted oat #D9B38C, herb green #6C8B4F, cream #F8EBD3',
    );
  });

  it('take the mood from the scene, else from a sure emotion, else none', () => {
    const mood = (changes: Partial<typeof cue>): string => cueValues({ ...cue, ...changes }, brand, undefined).mood;
    expect(mood({ scene: { ...cue.scene, mood: 'cosy' } })).toBe('cosy');
    expect(mood({})).toBe('warm');
    expect(mood({ emotion: { label: 'warm', intensity: 1, confidence: 0.3 } })).toBe('');
    expect(mood({ emotion: { label: 'neutral', intensity: 1, confidence: 1 } })).toBe('');
  });

  it('fall back to the product name without a subject', () => {
    const bare = { ...cue, scene: { ...cue.scene, subject: '' } };
    expect(cueValues(bare, brand, undefined).subject).toBe('skillet');
    const { productName, ...nameless } = bare;
    expect(productName).toBe('skillet');
    expect(cueValues(nameless, brand, undefined).subject).toBe('');
  });
});
