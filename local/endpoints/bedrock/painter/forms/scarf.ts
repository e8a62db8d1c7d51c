// A scarf with fringes, folded over.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, points } from '../toolkit/geometry.ts';

export const scarf: Form = {
  name: 'scarf',
  words: ['scarf', 'shawl', 'tie', 'glove', 'sock', 'bufanda', 'pañuelo', '围巾', '丝巾', '袜子'],
  size: 0.6,
  kind: 'worn',
  home: 'street',
  draw: ({ inks }) => [
    {
      outline: curve(
        points([-0.2, 0.96, 0.06, 1.0, 0.26, 0.9, 0.24, 0.5, 0.3, 0.08, 0.08, 0.06, 0.05, 0.5, 0, 0.8]),
        true,
      ),
      ink: mix(inks.main, inks.dark, 0.2),
      lines: [
        points([0.07, 0.2, 0.28, 0.22]),
        ...[0.1, 0.15, 0.2, 0.25].map((x): Point[] => [
          [x, 0.08],
          [x, 0],
        ]),
      ],
    },
    {
      outline: curve(
        points([-0.24, 0.94, 0.02, 0.98, 0.2, 0.92, 0.02, 0.6, -0.06, 0.14, -0.3, 0.14, -0.26, 0.6]),
        true,
      ),
      ink: inks.main,
      lines: [
        points([-0.28, 0.26, -0.06, 0.25]),
        points([-0.27, 0.32, -0.05, 0.31]),
        ...[-0.27, -0.21, -0.15, -0.1].map((x): Point[] => [
          [x, 0.15],
          [x - 0.005, 0.05],
        ]),
        curve(points([-0.16, 0.9, -0.14, 0.6, -0.18, 0.36])),
      ],
    },
  ],
};
