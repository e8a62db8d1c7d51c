// Scattered petals and leaves.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { type Point, curve, rotated } from '../toolkit/geometry.ts';

export const petals: Form = {
  name: 'petals',
  words: [
    'petal',
    'rose petal',
    'confetti',
    'pétalo',
    '花瓣',
    'sequin',
    'glitter',
    'sprinkle',
    'flour',
    'salt flake',
    'crumb',
    'powder dust',
    'seed',
  ],
  size: 0.4,
  kind: 'scattered',
  draw: ({ inks, random }) =>
    Array.from({ length: 9 }, (_, index): Part => {
      const [x, y]: Point = [
        -0.45 + (index % 3) * 0.42 + random() * 0.2,
        0.02 + Math.floor(index / 3) * 0.17 + random() * 0.1,
      ];
      return {
        outline: rotated(
          curve(
            [
              [x - 0.08, y],
              [x - 0.03, y + 0.05],
              [x + 0.05, y + 0.045],
              [x + 0.09, y],
              [x + 0.03, y - 0.045],
              [x - 0.04, y - 0.04],
            ],
            true,
          ),
          random() * 180,
          [x, y],
        ),
        ink: index % 3 === 0 ? inks.light : mix(inks.main, inks.paper, random() * 0.4),
        lines: [
          rotated(
            [
              [x - 0.04, y],
              [x + 0.05, y],
            ],
            random() * 180,
            [x, y],
          ),
        ],
        weight: 0.7,
      };
    }),
};
