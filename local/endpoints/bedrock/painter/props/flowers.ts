// Flowers in a vase.
import type { Form, FormView, Part } from '../toolkit/form.ts';
import { type Point, curve, softened, turned, points } from '../toolkit/geometry.ts';

/** A flower head. */
const bloom = ([x, y]: Point, { inks, random }: FormView): Part[] => [
  {
    outline: curve(
      Array.from({ length: 9 }, (_, index): Point => [
        x + Math.cos(index * 0.7) * (0.085 + random() * 0.035),
        y + Math.sin(index * 0.7) * (0.08 + random() * 0.03),
      ]),
      true,
    ),
    ink: inks.main,
    lines: [
      curve([
        [x - 0.05, y],
        [x, y + 0.05],
        [x + 0.05, y],
      ]),
      curve([
        [x - 0.025, y - 0.02],
        [x, y + 0.015],
        [x + 0.03, y - 0.02],
      ]),
    ],
    weight: 0.9,
  },
];
const stem = ([x, y]: Point): Part => ({
  outline: curve([
    [0, 0.36],
    [x * 0.4, y * 0.62],
    [x, y],
  ]),
  shade: 'none',
  weight: 0,
  lines: [
    curve([
      [0, 0.36],
      [x * 0.4, y * 0.62],
      [x, y],
    ]),
  ],
});

export const flowers: Form = {
  name: 'flowers',
  words: [
    'flower',
    'vase',
    'rose',
    'bouquet',
    'blossom',
    'peony',
    'tulip',
    'flor',
    'flores',
    'jarrón',
    'ramo',
    '玫瑰',
    '鲜花',
    '花瓶',
    'dried flower',
    'pampas',
  ],
  size: 0.42,
  kind: 'stands',
  draw: (view) => {
    const { tilt, inks } = view;
    const heads: Point[] = points([-0.26, 0.72, 0.24, 0.76, -0.08, 0.9, 0.12, 0.62, -0.14, 0.6]);
    return [
      ...heads.map(stem),
      ...points([-0.3, 0.52, 0.32, 0.54]).map(([x, y]): Part => ({
        outline: curve(
          [
            [x * 0.2, 0.42],
            [x * 0.8, y - 0.04],
            [x * 1.2, y + 0.08],
            [x * 0.6, y + 0.06],
          ],
          true,
        ),
        ink: inks.leaf,
        weight: 0.8,
      })),
      ...heads.flatMap((head) => bloom(head, view)),
      {
        outline: turned(softened(points([0.1, 0, 0.16, 0.12, 0.12, 0.28, 0.07, 0.36, 0.09, 0.42])), tilt),
        ink: inks.light,
        gloss: [points([-0.09, 0.08, -0.09, 0.22])],
      },
    ];
  },
};
