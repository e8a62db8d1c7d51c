// A T-shirt or top, as it hangs.
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, points } from '../toolkit/geometry.ts';

export const tShirt: Form = {
  name: 't-shirt',
  words: [
    't-shirt',
    'tee',
    'tshirt',
    'top',
    'tank top',
    'camiseta',
    'polo',
    'vest',
    'crop top',
    'T恤',
    '上衣',
    '背心',
    'swimsuit',
    'bikini',
    'sportswear',
    'activewear',
  ],
  size: 0.9,
  kind: 'worn',
  home: 'street',
  draw: ({ inks }) => [
    {
      outline: [
        ...curve(points([-0.25, 0.02, 0, 0.0, 0.25, 0.02])),
        ...curve(points([0.25, 0.02, 0.24, 0.3, 0.25, 0.58])),
        [0.4, 0.5],
        [0.48, 0.68],
        ...curve(points([0.48, 0.68, 0.34, 0.86, 0.14, 0.94])),
        ...curve(points([0.11, 0.94, 0, 0.86, -0.11, 0.94])),
        ...curve(points([-0.14, 0.94, -0.34, 0.86, -0.48, 0.68])),
        [-0.4, 0.5],
        [-0.25, 0.58],
        ...curve(points([-0.25, 0.58, -0.24, 0.3, -0.25, 0.02])),
      ],
      ink: inks.main,
      shade: 'flat',
      lines: [
        curve(points([-0.13, 0.93, 0, 0.83, 0.13, 0.93])),
        points([0.25, 0.58, 0.3, 0.76]),
        points([-0.25, 0.58, -0.3, 0.76]),
        curve(points([-0.22, 0.3, -0.12, 0.22, -0.14, 0.08])),
        ellipse([0, 0.55], [0.1, 0.1]),
      ],
    },
  ],
};
