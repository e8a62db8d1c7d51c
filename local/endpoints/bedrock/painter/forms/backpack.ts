// A backpack with a front pocket.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, rectangle, roundedRectangle, points } from '../toolkit/geometry.ts';

export const backpack: Form = {
  name: 'backpack',
  words: ['backpack', 'rucksack', 'school bag', 'suitcase', 'luggage', 'mochila', 'maleta', '背包', '书包', '行李箱'],
  size: 0.44,
  kind: 'stands',
  home: 'street',
  draw: ({ inks }) => [
    {
      outline: [...ellipse([0, 0.9], [0.1, 0.1], [0, 180]), ...ellipse([0, 0.9], [0.06, 0.06], [180, 0])],
      ink: inks.dark,
    },
    {
      outline: curve(
        points([-0.3, 0, 0.3, 0, 0.36, 0.14, 0.34, 0.66, 0.22, 0.88, 0, 0.94, -0.22, 0.88, -0.34, 0.66, -0.36, 0.14]),
        true,
      ),
      ink: inks.main,
      lines: [curve(points([-0.27, 0.56, -0.18, 0.76, 0, 0.82, 0.18, 0.76, 0.27, 0.56]))],
      gloss: [points([-0.28, 0.2, -0.27, 0.56])],
    },
    {
      outline: roundedRectangle([-0.24, 0.06], [0.24, 0.42], 0.08),
      ink: mix(inks.main, inks.dark, 0.2),
      lines: [points([-0.2, 0.36, 0.2, 0.36]), points([0.12, 0.36, 0.13, 0.3])],
    },
    { outline: rectangle([-0.04, 0.4], [0.04, 0.52]), ink: inks.accent, weight: 0.7 },
  ],
};
