// A woven basket.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, ellipse, ring, turned, points } from '../toolkit/geometry.ts';

export const basket: Form = {
  name: 'basket',
  words: ['basket', 'hamper', 'picnic basket', 'wicker', 'cesta', 'canasta', '篮子', '野餐篮', 'crate'],
  size: 0.44,
  kind: 'stands',
  draw: ({ tilt, inks }) => [
    {
      outline: [...ellipse([0, 0.44], [0.36, 0.5], [0, 180]), ...ellipse([0, 0.44], [0.31, 0.44], [180, 0])],
      ink: inks.wood,
    },
    {
      outline: curve(points([-0.3, 0.42, -0.2, 0.58, 0, 0.54, 0.12, 0.62, 0.3, 0.44]), true),
      ink: inks.main,
      lines: [curve(points([-0.1, 0.44, -0.04, 0.52]))],
    },
    {
      outline: turned(points([0.34, 0, 0.44, 0.44]), Math.max(tilt, 0.1)),
      ink: inks.wood,
      lines: [0.1, 0.2, 0.3]
        .map((y) => ring(0.35 + y * 0.2, y, Math.max(tilt, 0.1)))
        .concat(
          [-0.28, -0.14, 0, 0.14, 0.28].map((x): Point[] => [
            [x * 0.9, 0.0],
            [x * 1.25, 0.4],
          ]),
        ),
    },
    {
      outline: [...ring(0.46, 0.42, Math.max(tilt, 0.1)), ...ring(0.45, 0.48, Math.max(tilt, 0.1)).reverse()],
      ink: mix(inks.wood, inks.dark, 0.2),
      shade: 'none',
    },
  ],
};
