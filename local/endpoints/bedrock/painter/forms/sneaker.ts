// A low sneaker seen from its side.
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, points } from '../toolkit/geometry.ts';

export const sneaker: Form = {
  name: 'sneaker',
  words: [
    'sneaker',
    'trainer',
    'running shoe',
    'shoe',
    'shoes',
    'tennis shoe',
    'zapatilla',
    'zapato',
    'calzado',
    '运动鞋',
    '鞋',
    '板鞋',
  ],
  size: 0.38,
  kind: 'stands',
  home: 'street',
  draw: ({ inks }) => [
    {
      outline: curve(
        points([
          -0.42, 0.07, -0.44, 0.24, -0.4, 0.42, -0.3, 0.4, -0.16, 0.42, -0.1, 0.46, 0.08, 0.3, 0.34, 0.2, 0.46, 0.13,
          0.47, 0.07,
        ]),
        true,
      ),
      ink: inks.main,
      lines: [curve(points([0.18, 0.09, 0.2, 0.17, 0.28, 0.22])), curve(points([-0.26, 0.09, -0.24, 0.26, -0.3, 0.4]))],
      gloss: [points([-0.36, 0.16, -0.36, 0.32])],
    },
    {
      outline: curve(points([-0.22, 0.1, -0.06, 0.22, 0.14, 0.13, 0.1, 0.1, -0.05, 0.16, -0.14, 0.1]), true),
      ink: inks.accent,
      shade: 'none',
      weight: 0.8,
    },
    {
      outline: curve(points([-0.12, 0.42, -0.06, 0.5, 0.14, 0.32, 0.08, 0.28]), true),
      ink: inks.light,
      lines: [0, 1, 2, 3].map((index): Point[] => [
        [-0.1 + index * 0.055, 0.39 - index * 0.04],
        [-0.02 + index * 0.055, 0.45 - index * 0.045],
      ]),
    },
    {
      outline: curve(points([-0.48, 0.0, 0.44, 0.0, 0.5, 0.05, 0.48, 0.1, 0, 0.075, -0.46, 0.1, -0.5, 0.05]), true),
      ink: inks.light,
      shade: 'flat',
      lines: [points([-0.46, 0.035, 0.47, 0.035])],
    },
  ],
};
