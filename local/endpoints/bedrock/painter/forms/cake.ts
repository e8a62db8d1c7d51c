// A cake on its stand, one slice out.
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, ring, turned, points } from '../toolkit/geometry.ts';

export const cake: Form = {
  name: 'cake',
  words: [
    'cake',
    'bread',
    'pastry',
    'cookie',
    'chocolate',
    'snack',
    'dessert',
    'pie',
    'croissant',
    'biscuit',
    'tarta',
    'pastel',
    'galleta',
    '蛋糕',
    '面包',
    '零食',
    '饼干',
    '月饼',
    'cornbread',
    'loaf',
    'bun',
    'muffin',
    'waffle',
    'pancake stack',
  ],
  size: 0.34,
  kind: 'stands',
  home: 'kitchen',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(points([0.2, 0, 0.05, 0.05, 0.05, 0.16]), Math.max(tilt, 0.12)),
      ink: inks.light,
    },
    {
      outline: turned(points([0.46, 0.16, 0.48, 0.19]), Math.max(tilt, 0.12)),
      ink: inks.light,
    },
    {
      outline: turned(points([0.38, 0.2, 0.38, 0.56]), Math.max(tilt, 0.12)),
      ink: inks.main,
      lines: [ring(0.38, 0.36, Math.max(tilt, 0.12)), ring(0.38, 0.4, Math.max(tilt, 0.12))],
    },
    {
      outline: [
        ...ring(0.39, 0.5, Math.max(tilt, 0.12)),
        ...curve(points([0.39, 0.56, 0.3, 0.62, 0, 0.64, -0.3, 0.62, -0.39, 0.56])),
      ],
      ink: inks.light,
      lines: [
        curve(
          points([
            -0.38, 0.5, -0.3, 0.38, -0.24, 0.47, -0.14, 0.34, -0.06, 0.45, 0.05, 0.36, 0.13, 0.46, 0.24, 0.36, 0.32,
            0.47, 0.38, 0.5,
          ]),
        ),
      ],
    },
    {
      outline: ellipse([0, 0.68], [0.07, 0.07]),
      ink: inks.accent,
      lines: [curve(points([0, 0.74, 0.04, 0.82, 0.1, 0.85]))],
    },
  ],
};
