// Every setting, form, prop, light and framing of the lexicons leaves its own mark.
import { describe, expect, it } from '@jest/globals';
import { createCanvas } from '@napi-rs/canvas';
import { FORMS } from '../../../../../local/endpoints/bedrock/painter/forms/catalogue.ts';
import { PROPS } from '../../../../../local/endpoints/bedrock/painter/props/catalogue.ts';
import { SETTINGS } from '../../../../../local/endpoints/bedrock/painter/settings/catalogue.ts';
import { FRAMINGS } from '../../../../../local/endpoints/bedrock/painter/scene/framing.ts';
import { LIGHT_KINDS } from '../../../../../local/endpoints/bedrock/painter/scene/light.ts';
import { readScene } from '../../../../../local/endpoints/bedrock/painter/scene/read-scene.ts';
import { inksFor } from '../../../../../local/endpoints/bedrock/painter/scene/inks.ts';
import { readPalette } from '../../../../../local/endpoints/bedrock/painter/scene/palette.ts';
import { drawForm } from '../../../../../local/endpoints/bedrock/painter/toolkit/draw-form.ts';
import type { Form } from '../../../../../local/endpoints/bedrock/painter/toolkit/form.ts';
import { boundsOf } from '../../../../../local/endpoints/bedrock/painter/toolkit/geometry.ts';
import { layPaper } from '../../../../../local/endpoints/bedrock/painter/toolkit/paper.ts';
import { seededRandom } from '../../../../../local/endpoints/bedrock/painter/toolkit/random.ts';
import type { Sheet } from '../../../../../local/endpoints/bedrock/painter/toolkit/sheet.ts';
import { difference, painted } from './picture.ts';

const SMALL = { width: 90, height: 120, format: 'png' } as const;
const scene = (prompt: string): ReturnType<typeof readScene> => readScene({ prompt, negativePrompt: '', seed: 3 });

const plain = (): Sheet => {
  const palette = readPalette('');
  const light = { kind: 'window', side: -1, reach: 0.7, note: '' } as const;
  const context = createCanvas(90, 120).getContext('2d');
  const sheet: Sheet = { context, width: 90, height: 120, unit: 0.9, random: seededRandom(1, 'plain'), palette, light };
  layPaper(sheet);
  return sheet;
};

/** The share of a plain sheet that changes when the form is drawn on it. */
const inked = (form: Form, top: boolean): number => {
  const sheet = plain();
  const empty = sheet.context.getImageData(0, 0, 90, 120).data;
  const view = { tilt: top ? 1 : 0.25, top, inks: inksFor(sheet.palette), random: sheet.random };
  drawForm(sheet, { form, view }, { at: [45, top ? 60 : 105], scale: 80, shadow: top ? 'drop' : 'ground' });
  const drawn = sheet.context.getImageData(0, 0, 90, 120).data;
  return drawn.filter((value, index) => Math.abs(value - empty[index]!) > 8).length / drawn.length;
};

describe('forms', () => {
  it.each(FORMS.map((form) => [form.name, form] as const))('%s is read from its word and drawn', (name, form) => {
    expect(scene(`Medium shot. It shows a ${form.words[0]!}. The setting is a studio.`).form).toBe(name);
    expect(inked(form, false)).toBeGreaterThan(0.05);
    expect(inked(form, true)).toBeGreaterThan(0.04);
  });

  it.each(FORMS.map((form) => [form.name, form] as const))(
    '%s stands on its base line and fills its unit',
    (_name, form) => {
      const parts = form.draw({
        tilt: 0.2,
        top: false,
        inks: inksFor(readPalette('')),
        random: seededRandom(1, 'form'),
      });
      const box = boundsOf(parts.flatMap((part) => part.outline));
      expect(Math.max(box.right - box.left, box.bottom - box.top)).toBeGreaterThan(0.7);
      expect(Math.max(box.right - box.left, box.bottom - box.top)).toBeLessThan(1.3);
      expect(box.top).toBeGreaterThan(-0.2);
      expect(box.top).toBeLessThan(0.1);
    },
  );

  it('have words of their own', () => {
    const words = FORMS.flatMap((form) => form.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('props', () => {
  it.each(PROPS.map((prop) => [prop.name, prop] as const))('%s is read from its word and drawn', (name, prop) => {
    expect(scene(`Medium shot. It shows a box. The setting is a studio. Props: ${prop.words[0]!}.`).props).toContain(
      name,
    );
    expect(inked(prop, false)).toBeGreaterThan(0.01);
    expect(inked(prop, true)).toBeGreaterThan(0.01);
  });

  it('stand beside the hero', async () => {
    const prompt = 'Medium shot. It shows a box. The setting is a studio. Props: plant, mirror, steam.';
    const [withProps, without] = await Promise.all([
      painted(prompt, SMALL),
      painted(prompt.replace('plant, mirror, steam', ''), SMALL),
    ]);
    expect(difference(withProps, without)).toBeGreaterThan(2);
  });
});

describe('settings', () => {
  it.each(SETTINGS.map((setting) => [setting.name, setting.words[0]!]))('%s is read from its word', (name, word) => {
    expect(scene(`Wide shot. The setting is a ${word}.`).setting).toBe(name);
  });

  it('differ from one another', async () => {
    const pictures = await Promise.all(
      SETTINGS.map(async ({ words }) => painted(`Wide shot. It shows a bottle. The setting is a ${words[0]!}.`, SMALL)),
    );
    const nearest = pictures.flatMap((picture, index) =>
      pictures.slice(index + 1).map((other) => difference(picture, other)),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(3);
  });
});

describe('lights and framings', () => {
  const LIGHT_WORDS: Record<(typeof LIGHT_KINDS)[number], string> = {
    window: 'window light',
    golden: 'golden hour',
    softbox: 'a softbox',
    candle: 'candlelight',
    neon: 'neon',
    back: 'back light',
    sun: 'midday sun',
    soft: 'diffused overcast',
  };

  it.each(LIGHT_KINDS)('%s light is read and drawn', async (kind) => {
    const prompt = `Medium shot. It shows a jar. The setting is a living room. The scene is lit by ${LIGHT_WORDS[kind]} from the right.`;
    expect(scene(prompt).light).toMatchObject({ kind, side: 1 });
    const [lit, mirrored] = await Promise.all([
      painted(prompt, SMALL),
      painted(prompt.replace('right', 'left'), SMALL),
    ]);
    expect(difference(lit, mirrored)).toBeGreaterThan(3);
  });

  it.each(FRAMINGS)('a %s shot is read and drawn, of things, figures and empty sets', async (framing) => {
    const words =
      framing === 'macro'
        ? 'macro detail'
        : framing === 'low'
          ? 'low angle'
          : framing === 'through'
            ? 'view through'
            : framing;
    expect(scene(`Photograph, ${words}. It shows a pot.`).framing).toBe(framing);
    const pictures = await Promise.all(
      ['It shows a pot.', 'It shows a jacket.', 'Only the set, a clear empty place for the product.'].map(
        async (what) => painted(`Photograph, ${words}. ${what}`, SMALL),
      ),
    );
    expect(difference(pictures[0]!, pictures[1]!)).toBeGreaterThan(3);
    expect(difference(pictures[0]!, pictures[2]!)).toBeGreaterThan(1);
  });
});

describe('hands', () => {
  const ACTIONS: [string, string][] = [
    ['holding', 'serum'],
    ['pouring', 'kettle'],
    ['applying', 'eyeshadow palette'],
    ['slicing', 'cutting board'],
    ['stirring', 'skillet'],
    ['pressing', 'blender'],
  ];

  it.each(ACTIONS)('%s a %s shows a hand', async (verb, thing) => {
    const prompt = `Medium shot. It shows a ${thing}. The setting is a kitchen.`;
    const [still, moving, above] = await Promise.all([
      painted(prompt, SMALL),
      painted(`${prompt} The moment: ${verb} it.`, SMALL),
      painted(`${prompt} The moment: ${verb} it.`.replace('Medium shot', 'Flat lay'), SMALL),
    ]);
    expect(difference(still, moving)).toBeGreaterThan(0.8);
    expect(difference(moving, above)).toBeGreaterThan(5);
  });
});
