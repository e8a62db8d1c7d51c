// The painter as a whole: determinism, sizes, label, palette, differing options, faults, any text.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceEuclidean } from 'culori';
import { paint } from '../../../../../local/endpoints/bedrock/painter/paint.ts';
import {
  decode,
  difference,
  differenceHash,
  greys,
  hamming,
  painted,
  request,
  sharpness,
  variance,
  type Pixels,
} from './picture.ts';

const PALETTE = 'Colour palette: warm coral #E8614A, toasted oat #D9B38C, herb green #6C8B4F, cream #F8EBD3.';
const SKILLET =
  'It shows a cast iron skillet. The moment: searing a steak. The setting is a kitchen. Props: garlic, lemon, steam. The scene is lit by morning light from the left.';
const VARIATIONS = [
  'hero close-up at eye level',
  'wide establishing shot',
  'overhead flat lay seen straight from above',
  'in-use three-quarter view from slightly above',
];
const prompt = (variation: string): string => `Professional product photograph, ${variation}. ${SKILLET} ${PALETTE}`;
const EMPTY =
  'Only the set is photographed, ready for the product: a clear, empty, level place in the lower centre of the frame.';

const isFormat = (bytes: Uint8Array, format: string): boolean => {
  const head = Buffer.from(bytes.slice(0, 12)).toString('latin1');
  return (
    { jpeg: head.startsWith('\xff\xd8\xff'), png: head.slice(1, 4) === 'PNG', webp: head.slice(8, 12) === 'WEBP' }[
      format
    ] === true
  );
};

const region = (pixels: Pixels, [left, top, right, bottom]: readonly [number, number, number, number]): number[] => {
  const grey = greys(pixels);
  const values: number[] = [];
  for (let y = Math.floor(top * pixels.height); y < bottom * pixels.height; y += 1) {
    for (let x = Math.floor(left * pixels.width); x < right * pixels.width; x += 1)
      values.push(grey[y * pixels.width + x]!);
  }
  return values;
};

describe('paint', () => {
  it('gives the same bytes for the same request', async () => {
    const [first, second] = await Promise.all([
      paint(request(prompt(VARIATIONS[0]!))),
      paint(request(prompt(VARIATIONS[0]!))),
    ]);
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it.each(['jpeg', 'png', 'webp'] as const)('encodes %s in the size asked for', async (format) => {
    const bytes = await paint(request(prompt(VARIATIONS[1]!), { format, width: 300, height: 200, seed: 0 }));
    expect(isFormat(bytes, format)).toBe(true);
    expect(await decode(bytes)).toMatchObject({ width: 300, height: 200 });
  });

  it('makes the options of a cue far apart', async () => {
    const hashes = await Promise.all(
      VARIATIONS.map(async (variation, seed) => differenceHash(await paint(request(prompt(variation), { seed })))),
    );
    const distances = hashes.flatMap((hash, index) => hashes.slice(index + 1).map((other) => hamming(hash, other)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(10);
  });

  it.each([
    `${EMPTY} The setting is a kitchen. ${PALETTE}`,
    `It shows a red dress. The setting is a street. ${PALETTE}`,
  ])('makes the options far apart too for: %s', async (scene) => {
    const hashes = await Promise.all(
      VARIATIONS.map(async (variation, seed) =>
        differenceHash(await paint(request(`Photograph, ${variation}. ${scene}`, { seed }))),
      ),
    );
    const distances = hashes.flatMap((hash, index) => hashes.slice(index + 1).map((other) => hamming(hash, other)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(8);
  });

  it('composes anew for another seed', async () => {
    const [first, second] = await Promise.all([1, 2].map(async (seed) => painted(prompt(VARIATIONS[0]!), { seed })));
    expect(difference(first!, second!)).toBeGreaterThan(5);
  });

  it('draws the product in the colour that the prompt states', async () => {
    const [red, blue] = await Promise.all(
      ['cherry red', 'ocean blue'].map(async (colour) =>
        painted(`${prompt(VARIATIONS[0]!)} The product, drawn exactly so: colour ${colour}.`),
      ),
    );
    const count = (pixels: Pixels, channel: 0 | 2): number => {
      let strong = 0;
      for (let at = 0; at < pixels.data.length; at += 4) {
        if (pixels.data[at + channel]! > pixels.data[at + 2 - channel]! + 40) strong += 1;
      }
      return strong;
    };
    expect(count(blue!, 2)).toBeGreaterThan(5 * count(red!, 2) + 500);
  });

  it('burns the label in at the bottom left', async () => {
    const pixels = await painted(prompt(VARIATIONS[0]!), { width: 768, height: 1344, format: 'png' });
    const label = region(pixels, [0.03, 0.975, 0.5, 0.995]);
    const dark = label.filter((grey) => grey < 110).length / label.length;
    expect(dark).toBeGreaterThan(0.04);
    expect(dark).toBeLessThan(0.4);
  });

  it('is made of the palette', async () => {
    const pixels = await painted(prompt(VARIATIONS[1]!));
    const far = differenceEuclidean('oklab');
    const palette = ['#e8614a', '#d9b38c', '#6c8b4f', '#f8ebd3', '#302e34'];
    const mixtures = palette.flatMap((a) =>
      palette.flatMap((b) => [0, 0.25, 0.5, 0.75].map((share) => ({ a, b, share }))),
    );
    const hex = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const known = mixtures.map(({ a, b, share }) => {
      const [r, g, blue] = hex(a).map((value, index) => (value * (1 - share) + hex(b)[index]! * share) / 255);
      return { mode: 'rgb' as const, r: r!, g: g!, b: blue! };
    });
    let near = 0;
    let counted = 0;
    for (let at = 0; at < pixels.data.length; at += 4 * 97) {
      const colour = {
        mode: 'rgb' as const,
        r: pixels.data[at]! / 255,
        g: pixels.data[at + 1]! / 255,
        b: pixels.data[at + 2]! / 255,
      };
      counted += 1;
      if (known.some((other) => far(colour, other) < 0.1)) near += 1;
    }
    expect(near / counted).toBeGreaterThan(0.85);
  });

  it('is sharp, not blank, and clips neither black nor white', async () => {
    const pixels = await painted(prompt(VARIATIONS[0]!), { width: 768, height: 1344 });
    const grey = greys(pixels);
    expect(sharpness(pixels)).toBeGreaterThan(300);
    expect(variance(grey)).toBeGreaterThan(400);
    expect(grey.filter((value) => value < 4).length / grey.length).toBeLessThan(0.02);
    expect(grey.filter((value) => value > 252).length / grey.length).toBeLessThan(0.02);
  });

  it('keeps the place for the product calm', async () => {
    const [empty, full] = await Promise.all(
      [EMPTY, 'It shows a blender.'].map(async (scene) =>
        painted(`Photograph, hero close-up. ${scene} The setting is a kitchen. ${PALETTE}`),
      ),
    );
    const place = [0.35, 0.55, 0.65, 0.75] as const;
    expect(variance(region(empty!, place))).toBeLessThan(variance(region(full!, place)));
  });

  it('leaves out hands and people that the negative prompt refuses', async () => {
    const scene =
      'Photograph, medium shot. It shows a serum. The moment: a woman holding the serum. The setting is a bathroom.';
    const [withHands, without] = await Promise.all(
      ['', 'text, hands, people'].map(async (negativePrompt) => painted(scene, { negativePrompt })),
    );
    expect(difference(withHands!, without!)).toBeGreaterThan(3);
  });

  it('draws any text without failing', async () => {
    const anyText = fc.record({
      prompt: fc.string({ unit: 'binary', maxLength: 120 }),
      seed: fc.nat(4_294_967_294),
      negativePrompt: fc.string({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(anyText, async (drawn) => {
        const bytes = await paint({ ...drawn, width: 72, height: 96, format: 'png' });
        expect(isFormat(bytes, 'png')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    [1, 1],
    [64, 160],
    [640, 70],
  ])('draws %i×%i pixels', async (width, height) => {
    expect(await painted(prompt(VARIATIONS[2]!), { width, height })).toMatchObject({ width, height });
  });
});

describe('faults', () => {
  it('blank is one even field', async () => {
    expect(variance(greys(await painted(prompt(VARIATIONS[0]!), { fault: 'blank', format: 'png' })))).toBeCloseTo(0, 9);
  });

  it('blurred has lost its lines', async () => {
    const [sharp, blurred] = await Promise.all([
      painted(prompt(VARIATIONS[0]!)),
      painted(prompt(VARIATIONS[0]!), { fault: 'blurred' }),
    ]);
    expect(sharpness(blurred)).toBeLessThan(sharpness(sharp) / 50);
    expect(variance(greys(blurred))).toBeGreaterThan(100);
  });

  it.each(['jpeg', 'png'] as const)('truncated is the first part of the %s', async (format) => {
    const [whole, cut] = await Promise.all([
      paint(request(prompt(VARIATIONS[0]!), { format })),
      paint(request(prompt(VARIATIONS[0]!), { format, fault: 'truncated' })),
    ]);
    expect(cut.length).toBe(Math.floor(whole.length * 0.55));
    expect(Buffer.from(whole.slice(0, cut.length)).equals(cut)).toBe(true);
  });
});
