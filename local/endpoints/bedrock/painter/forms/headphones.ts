// Headphones standing on their cups.
import type { Form, Part } from '../toolkit/form.ts';
import { ellipse, roundedRectangle } from '../toolkit/geometry.ts';

export const headphones: Form = {
  name: 'headphones',
  words: [
    'headphone',
    'headset',
    'earbud',
    'earphone',
    'speaker',
    'bluetooth speaker',
    'auriculares',
    'altavoz',
    '耳机',
    '音箱',
  ],
  size: 0.32,
  kind: 'stands',
  home: 'office',
  draw: ({ inks }) => [
    {
      outline: [...ellipse([0, 0.5], [0.4, 0.48], [0, 180]), ...ellipse([0, 0.5], [0.32, 0.4], [180, 0])],
      ink: inks.main,
      gloss: [ellipse([0, 0.5], [0.37, 0.45], [110, 150])],
    },
    ...[-1, 1].flatMap((side): Part[] => [
      { outline: roundedRectangle([side * 0.2, 0.04], [side * 0.34, 0.5], 0.06), ink: inks.dark },
      {
        outline: roundedRectangle([side * 0.3, 0], [side * 0.48, 0.54], 0.09),
        ink: inks.main,
        lines: [ellipse([side * 0.4, 0.27], [0.04, 0.1])],
      },
    ]),
  ],
};
