// A squeezable tube standing on its cap.
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, turned, points } from '../toolkit/geometry.ts';
import { label, writing } from '../toolkit/label-patch.ts';

export const tube: Form = {
  name: 'tube',
  words: [
    'tube',
    'hand cream',
    'toothpaste',
    'gel',
    'sunscreen tube',
    'cleansing foam',
    'face wash',
    'concealer',
    '护手霜',
    '洗面奶',
  ],
  size: 0.28,
  kind: 'stands',
  home: 'bathroom',
  draw: ({ tilt, inks }) => [
    {
      outline: [
        ...turned(points([0.13, 0.16, 0.17, 0.3]), tilt).slice(0, 18),
        ...curve(points([0.17, 0.3, 0.2, 0.6, 0.22, 0.96])),
        [0.22, 1],
        [-0.22, 1],
        ...curve(points([-0.22, 0.96, -0.2, 0.6, -0.17, 0.3, -0.13, 0.16])),
      ],
      ink: inks.main,
      lines: [points([-0.22, 0.95, 0.22, 0.95]), points([-0.04, 0.9, -0.03, 0.7]), points([0.1, 0.9, 0.08, 0.76])],
      gloss: [points([-0.13, 0.3, -0.15, 0.8])],
    },
    {
      outline: label([0.1, 0.4], [0.11, 0.68]),
      ink: inks.light,
      shade: 'none',
      weight: 0.7,
      lines: writing([-0.07, 0.6], 0.14),
    },
    {
      outline: turned(points([0.14, 0, 0.14, 0.17]), tilt),
      ink: inks.accent,
      lines: [-0.09, -0.05, 0, 0.05, 0.09].map((x): Point[] => [
        [x, 0.02],
        [x, 0.14],
      ]),
    },
  ],
};
