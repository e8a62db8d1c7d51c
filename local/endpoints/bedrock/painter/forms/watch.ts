// A wristwatch standing on its strap.
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, rectangle, points } from '../toolkit/geometry.ts';

export const watch: Form = {
  name: 'watch',
  words: ['watch', 'smartwatch', 'smart watch', 'reloj', 'wristwatch', 'fitness band', '手表', '智能手表'],
  size: 0.28,
  kind: 'stands',
  home: 'office',
  draw: ({ inks }) => [
    {
      outline: curve(points([-0.16, 0.3, -0.2, 0.12, -0.12, 0.0, 0.12, 0.0, 0.2, 0.12, 0.16, 0.3]), true),
      ink: inks.accent,
      lines: [points([-0.1, 0.06, 0.1, 0.06]), points([-0.12, 0.14, 0.12, 0.14])],
    },
    {
      outline: curve(points([-0.16, 0.68, -0.18, 0.88, -0.1, 1.0, 0.1, 1.0, 0.18, 0.88, 0.16, 0.68]), true),
      ink: inks.accent,
      lines: [points([-0.1, 0.9, 0.1, 0.9])],
    },
    { outline: rectangle([0.22, 0.46], [0.29, 0.54]), ink: inks.metal },
    { outline: ellipse([0, 0.5], [0.25, 0.25]), ink: inks.main },
    {
      outline: ellipse([0, 0.5], [0.2, 0.2]),
      ink: inks.light,
      shade: 'flat',
      lines: [
        points([0, 0.5, 0, 0.63]),
        points([0, 0.5, 0.09, 0.54]),
        points([0, 0.67, 0, 0.69]),
        points([0, 0.31, 0, 0.33]),
        points([0.17, 0.5, 0.19, 0.5]),
        points([-0.19, 0.5, -0.17, 0.5]),
      ],
    },
  ],
};
