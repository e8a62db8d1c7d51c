// Three eggs, one of them cracked.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { curve, rotated, points } from '../toolkit/geometry.ts';

export const eggs: Form = {
  name: 'eggs',
  words: ['egg', 'eggshell', 'huevo', '鸡蛋'],
  size: 0.22,
  kind: 'lies',
  draw: ({ inks }) => [
    ...(
      [
        [-0.26, 0.24, 10],
        [0.1, 0.3, -20],
      ] as const
    ).map(([x, y, lean]): Part => ({
      outline: rotated(
        curve(
          [
            [x - 0.17, y - 0.06],
            [x - 0.12, y + 0.14],
            [x, y + 0.25],
            [x + 0.12, y + 0.14],
            [x + 0.17, y - 0.06],
            [x, y - 0.2],
          ],
          true,
        ),
        lean,
        [x, y],
      ),
      ink: mix('#dcb896', inks.paper, 0.35),
      gloss: [
        [
          [x - 0.07, y + 0.04],
          [x - 0.04, y + 0.12],
        ],
      ],
    })),
    {
      outline: curve(
        points([
          0.14, 0.14, 0.2, 0.0, 0.36, -0.02, 0.46, 0.1, 0.46, 0.16, 0.4, 0.11, 0.35, 0.18, 0.28, 0.11, 0.22, 0.18,
        ]),
        true,
      ),
      ink: mix('#dcb896', inks.paper, 0.45),
    },
  ],
};
