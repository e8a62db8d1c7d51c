// A wooden chair with a cushion.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { curve, rectangle, roundedRectangle, points } from '../toolkit/geometry.ts';

export const chair: Form = {
  name: 'chair',
  words: ['chair', 'stool', 'armchair', 'sofa', 'bench', 'furniture', 'silla', 'sillón', '椅子', '沙发', '凳'],
  size: 0.6,
  kind: 'stands',
  home: 'living',
  draw: ({ inks }) => [
    ...points([-0.26, 0.1, 0.34, 0.1]).map(([x, y]): Part => ({
      outline: rectangle([x, y], [x + 0.05, 0.5]),
      ink: mix(inks.wood, inks.dark, 0.3),
    })),
    ...[-0.27, 0.24].map((x): Part => ({ outline: rectangle([x, 0.48], [x + 0.05, 1]), ink: inks.wood })),
    { outline: roundedRectangle([-0.25, 0.8], [0.27, 0.96], 0.05), ink: inks.main },
    { outline: roundedRectangle([-0.25, 0.6], [0.27, 0.7], 0.03), ink: inks.wood },
    ...[-0.36, 0.24].map((x): Part => ({
      outline: [
        [x, 0],
        [x + 0.05, 0],
        [x + 0.055, 0.42],
        [x, 0.42],
      ],
      ink: inks.wood,
    })),
    {
      outline: curve(points([-0.38, 0.4, 0.3, 0.4, 0.42, 0.48, 0.36, 0.53, -0.28, 0.53, -0.4, 0.46]), true),
      ink: inks.main,
      lines: [curve(points([-0.36, 0.44, 0, 0.43, 0.32, 0.45]))],
    },
  ],
};
