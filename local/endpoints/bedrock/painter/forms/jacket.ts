// A jacket or coat, as it hangs.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { curve, ellipse, rectangle, symmetric, points } from '../toolkit/geometry.ts';

export const jacket: Form = {
  name: 'jacket',
  words: [
    'jacket',
    'coat',
    'blazer',
    'trench',
    'trench coat',
    'parka',
    'cardigan',
    'windbreaker',
    'chaqueta',
    'abrigo',
    'americana',
    'gabardina',
    'cazadora',
    '外套',
    '大衣',
    '夹克',
    '羽绒服',
    '西装',
  ],
  size: 0.9,
  kind: 'worn',
  home: 'street',
  draw: ({ inks }) => [
    ...[-1, 1].map((side): Part => ({
      outline: curve(
        [
          [side * 0.2, 0.9],
          [side * 0.33, 0.8],
          [side * 0.43, 0.4],
          [side * 0.45, 0.16],
          [side * 0.34, 0.13],
          [side * 0.28, 0.4],
          [side * 0.2, 0.62],
        ],
        true,
      ),
      ink: inks.main,
      lines: [
        [
          [side * 0.445, 0.22],
          [side * 0.34, 0.2],
        ],
      ],
    })),
    {
      outline: symmetric(points([0, 0.02, 0.28, 0.0, 0.26, 0.4, 0.27, 0.78, 0.2, 0.92, 0.08, 0.97, 0, 0.94])),
      ink: inks.main,
      shade: 'flat',
      lines: [
        points([0, 0.02, 0.01, 0.52]),
        rectangle([0.09, 0.2], [0.21, 0.24]),
        rectangle([-0.21, 0.2], [-0.09, 0.24]),
        ellipse([0.035, 0.46], [0.014, 0.012]),
        ellipse([0.035, 0.32], [0.014, 0.012]),
      ],
    },
    ...[-1, 1].map((side): Part => ({
      outline: [
        [0, 0.52],
        [side * 0.15, 0.74],
        [side * 0.1, 0.78],
        [side * 0.13, 0.84],
        [side * 0.07, 0.97],
        [side * 0.05, 0.86],
      ],
      ink: mix(inks.main, inks.dark, 0.2),
      shade: 'none',
    })),
    {
      outline: points([-0.05, 0.86, 0, 0.54, 0.05, 0.86, 0, 0.9]),
      ink: inks.light,
      shade: 'none',
      weight: 0.7,
    },
  ],
};
