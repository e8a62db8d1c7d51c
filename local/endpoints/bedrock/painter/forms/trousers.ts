// Trousers or jeans, as they hang.
import type { Form } from '../toolkit/form.ts';
import { curve, symmetric, points } from '../toolkit/geometry.ts';

export const trousers: Form = {
  name: 'trousers',
  words: [
    'trousers',
    'pants',
    'jeans',
    'leggings',
    'shorts',
    'pantalón',
    'pantalones',
    'vaqueros',
    'chinos',
    '裤子',
    '牛仔裤',
    '长裤',
    '阔腿裤',
  ],
  size: 1,
  kind: 'worn',
  home: 'street',
  draw: ({ inks }) => [
    {
      outline: symmetric(points([0.02, 0.66, 0.1, 0.02, 0.27, 0.0, 0.25, 0.5, 0.21, 0.96, 0, 0.965])),
      ink: inks.main,
      shade: 'flat',
      lines: [
        points([-0.2, 0.9, 0.2, 0.9]),
        points([0, 0.9, 0, 0.68]),
        curve(points([0.2, 0.86, 0.12, 0.82, 0.11, 0.89])),
        curve(points([-0.2, 0.86, -0.12, 0.82, -0.11, 0.89])),
        points([0.17, 0.7, 0.185, 0.04]),
        points([-0.17, 0.7, -0.185, 0.04]),
      ],
    },
  ],
};
