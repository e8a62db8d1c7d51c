// Coffee beans, nuts or beads in a loose heap.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { type Point, curve, ellipse, rotated } from '../toolkit/geometry.ts';

export const beans: Form = {
  name: 'beans',
  words: [
    'coffee bean',
    'bean',
    'nut',
    'almond',
    'walnut',
    'peppercorn',
    'spice',
    'pearls',
    'stone',
    'pebble',
    'rice',
    'granos',
    'grain',
    '咖啡豆',
    '坚果',
    'garlic',
    'onion',
    'chilli',
    'chili',
    'pepper',
    'mushroom',
  ],
  size: 0.3,
  kind: 'scattered',
  draw: ({ inks, random }) =>
    Array.from({ length: 11 }, (_, index): Part => {
      const [x, y]: Point = [
        -0.4 + ((index * 0.37) % 0.85) + random() * 0.06,
        0.04 + ((index * 0.13) % 0.34) + random() * 0.03,
      ];
      const lean = random() * 180;
      return {
        outline: rotated(ellipse([x, y], [0.085, 0.055]), lean, [x, y]),
        ink: mix(inks.wood, inks.dark, 0.35 + random() * 0.3),
        lines: [
          rotated(
            curve([
              [x - 0.07, y],
              [x, y + 0.014],
              [x + 0.07, y],
            ]),
            lean,
            [x, y],
          ),
        ],
        weight: 0.8,
      };
    }),
};
