// A soft bear sitting up.
import type { Form, Part } from '../toolkit/form.ts';
import { capsule, curve, ellipse, points } from '../toolkit/geometry.ts';

export const toy: Form = {
  name: 'toy',
  words: [
    'toy',
    'teddy',
    'teddy bear',
    'bear',
    'plush',
    'doll',
    'stuffed animal',
    'figurine',
    'juguete',
    'peluche',
    'muñeca',
    '玩具',
    '公仔',
    '毛绒',
  ],
  size: 0.34,
  kind: 'stands',
  home: 'living',
  draw: ({ inks }) => [
    ...[-1, 1].map((side): Part => ({
      outline: ellipse([side * 0.2, 0.93], [0.085, 0.08]),
      ink: inks.main,
      lines: [ellipse([side * 0.2, 0.93], [0.04, 0.04])],
    })),
    ...[-1, 1].map((side): Part => ({
      outline: capsule([side * 0.2, 0.48], [side * 0.36, 0.24], [0.09, 0.1]),
      ink: inks.main,
    })),
    { outline: ellipse([0, 0.32], [0.25, 0.3]), ink: inks.main, lines: [ellipse([0, 0.3], [0.15, 0.18])] },
    ...[-1, 1].map((side): Part => ({
      outline: capsule([side * 0.14, 0.1], [side * 0.34, 0.08], [0.11, 0.12]),
      ink: inks.main,
      lines: [ellipse([side * 0.36, 0.09], [0.06, 0.07])],
    })),
    {
      outline: ellipse([0, 0.74], [0.27, 0.23]),
      ink: inks.main,
      lines: [
        ellipse([-0.09, 0.79], [0.018, 0.022]),
        ellipse([0.09, 0.79], [0.018, 0.022]),
        ellipse([0, 0.67], [0.1, 0.075]),
        ellipse([0, 0.7], [0.035, 0.022]),
        points([0, 0.68, 0, 0.63]),
      ],
    },
    {
      outline: curve(points([-0.16, 0.53, 0, 0.49, 0.16, 0.53, 0.15, 0.58, 0, 0.545, -0.15, 0.58]), true),
      ink: inks.accent,
      shade: 'none',
    },
  ],
};
