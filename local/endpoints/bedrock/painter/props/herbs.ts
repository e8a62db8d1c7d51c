// A sprig of herbs.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { type Point, curve, points } from '../toolkit/geometry.ts';

export const herbs: Form = {
  name: 'herbs',
  words: [
    'herb',
    'rosemary',
    'basil',
    'thyme',
    'parsley',
    'mint',
    'cilantro',
    'coriander',
    'scallion',
    'leaf',
    'leaves',
    'hoja',
    'sprig',
    'dill',
    '香草',
    '叶',
  ],
  size: 0.28,
  kind: 'scattered',
  draw: ({ inks, random }) => {
    const leaf = (t: number, side: number): Part => {
      const [x, y]: Point = [-0.44 + t * 0.9, 0.16 + Math.sin(t * 3) * 0.07];
      return {
        outline: curve(
          [
            [x, y],
            [x + 0.06, y + side * 0.04],
            [x + 0.13, y + side * (0.14 + random() * 0.04)],
            [x + 0.02, y + side * 0.11],
          ],
          true,
        ),
        ink: mix(inks.leaf, inks.dark, random() * 0.25),
        lines: [
          [
            [x, y],
            [x + 0.1, y + side * 0.11],
          ],
        ],
        weight: 0.75,
      };
    };
    return [
      {
        outline: curve(points([-0.5, 0.15, -0.2, 0.22, 0.1, 0.2, 0.48, 0.13])),
        lines: [curve(points([-0.5, 0.15, -0.2, 0.22, 0.1, 0.2, 0.48, 0.13]))],
        weight: 0,
      },
      ...[0.08, 0.24, 0.4, 0.56, 0.72, 0.88].flatMap((t) => [leaf(t, 1), leaf(t + 0.04, -1)]),
    ];
  },
};
