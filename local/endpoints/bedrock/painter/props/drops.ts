// Drops of water or serum on the surface.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { type Point, ellipse } from '../toolkit/geometry.ts';

export const drops: Form = {
  name: 'drops',
  words: [
    'water drop',
    'droplet',
    'drop',
    'dew',
    'splash',
    'water',
    'swatch',
    'smear',
    'ice',
    'ice cube',
    'texture smear',
    'gota',
    'agua',
    '水珠',
    '水滴',
    'bubble',
    'foam',
  ],
  size: 0.34,
  kind: 'scattered',
  draw: ({ inks, random }) =>
    Array.from({ length: 8 }, (_, index): Part => {
      const [x, y]: Point = [
        -0.42 + (index % 4) * 0.27 + random() * 0.1,
        0.05 + Math.floor(index / 4) * 0.2 + random() * 0.08,
      ];
      const size = 0.035 + random() * 0.05;
      return {
        outline: ellipse([x, y], [size * 1.3, size]),
        ink: mix(inks.glass, inks.accent, 0.22),
        opacity: 0.75,
        gloss: [
          [
            [x - size * 0.5, y + size * 0.3],
            [x - size * 0.2, y + size * 0.45],
          ],
        ],
        weight: 0.8,
      };
    }),
};
