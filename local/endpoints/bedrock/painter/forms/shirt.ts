// A buttoned shirt or blouse, as it hangs.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { curve, ellipse, rectangle, symmetric, points } from '../toolkit/geometry.ts';

export const shirt: Form = {
  name: 'shirt',
  words: ['shirt', 'blouse', 'button-down', 'camisa', 'blusa', '衬衫', '衬衣', 'linen shirt'],
  size: 0.9,
  kind: 'worn',
  home: 'street',
  draw: ({ inks }) => [
    ...[-1, 1].map((side): Part => ({
      outline: curve(
        [
          [side * 0.2, 0.9],
          [side * 0.34, 0.8],
          [side * 0.45, 0.42],
          [side * 0.46, 0.26],
          [side * 0.36, 0.24],
          [side * 0.29, 0.46],
          [side * 0.2, 0.62],
        ],
        true,
      ),
      ink: inks.main,
      lines: [
        [
          [side * 0.455, 0.32],
          [side * 0.355, 0.3],
        ],
      ],
    })),
    {
      outline: symmetric(
        points([0, 0.0, 0.14, 0.02, 0.25, 0.1, 0.24, 0.5, 0.26, 0.78, 0.19, 0.92, 0.08, 0.96, 0, 0.9]),
      ),
      ink: inks.main,
      shade: 'flat',
      lines: [
        points([-0.025, 0.01, -0.025, 0.86]),
        points([0.025, 0.01, 0.025, 0.86]),
        ...[0.14, 0.3, 0.46, 0.62, 0.76].map((y) => ellipse([0, y], [0.01, 0.01])),
        rectangle([0.08, 0.56], [0.19, 0.7]),
        curve(points([-0.22, 0.5, -0.14, 0.4, -0.15, 0.2])),
      ],
    },
    ...[-1, 1].map((side): Part => ({
      outline: [
        [0, 0.86],
        [side * 0.09, 0.8],
        [side * 0.13, 0.92],
        [side * 0.07, 0.985],
      ],
      ink: mix(inks.main, inks.paper, 0.3),
      shade: 'none',
    })),
  ],
};
