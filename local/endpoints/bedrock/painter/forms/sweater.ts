// A knitted jumper, as it hangs.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { type Point, curve, ellipse, symmetric, points } from '../toolkit/geometry.ts';

export const sweater: Form = {
  name: 'sweater',
  words: [
    'sweater',
    'jumper',
    'hoodie',
    'pullover',
    'knitwear',
    'knit',
    'sweatshirt',
    'jersey',
    'sudadera',
    '毛衣',
    '卫衣',
    '针织衫',
  ],
  size: 0.9,
  kind: 'worn',
  home: 'bedroom',
  draw: ({ inks }) => [
    ...[-1, 1].map((side): Part => ({
      outline: curve(
        [
          [side * 0.2, 0.9],
          [side * 0.36, 0.8],
          [side * 0.46, 0.42],
          [side * 0.47, 0.12],
          [side * 0.36, 0.1],
          [side * 0.31, 0.42],
          [side * 0.2, 0.62],
        ],
        true,
      ),
      ink: inks.main,
      lines: [
        [
          [side * 0.47, 0.18],
          [side * 0.355, 0.17],
        ],
        [
          [side * 0.44, 0.12],
          [side * 0.44, 0.17],
        ],
        [
          [side * 0.4, 0.12],
          [side * 0.4, 0.17],
        ],
      ],
    })),
    {
      outline: symmetric(points([0, 0.0, 0.24, 0.01, 0.27, 0.12, 0.27, 0.78, 0.2, 0.92, 0.1, 0.96, 0, 0.88])),
      ink: inks.main,
      shade: 'flat',
      lines: [
        points([-0.26, 0.09, 0.26, 0.09]),
        ...[-0.2, -0.1, 0, 0.1, 0.2].map((x): Point[] => [
          [x, 0.01],
          [x, 0.08],
        ]),
        ...[-0.08, 0.08].map((x) =>
          curve([
            [x - 0.03, 0.12],
            [x + 0.03, 0.26],
            [x - 0.03, 0.4],
            [x + 0.03, 0.54],
            [x - 0.03, 0.68],
            [x, 0.82],
          ]),
        ),
      ],
    },
    {
      outline: [...ellipse([0, 0.93], [0.11, 0.07], [180, 360]), ...ellipse([0, 0.97], [0.1, 0.03], [0, 180])],
      ink: mix(inks.main, inks.dark, 0.25),
      shade: 'none',
    },
  ],
};
