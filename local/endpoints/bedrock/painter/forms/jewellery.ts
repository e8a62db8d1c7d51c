// Earrings on a small stand with a necklace.
import type { Form, Part } from '../toolkit/form.ts';
import { curve, ellipse, rectangle, roundedRectangle, turned, points } from '../toolkit/geometry.ts';

export const jewellery: Form = {
  name: 'jewellery',
  words: [
    'jewellery',
    'jewelry',
    'earring',
    'necklace',
    'pendant',
    'bracelet',
    'ring',
    'chain',
    'brooch',
    'pearl',
    'pendiente',
    'collar',
    'anillo',
    'pulsera',
    'joya',
    '耳环',
    '项链',
    '戒指',
    '首饰',
    '手链',
  ],
  size: 0.26,
  kind: 'stands',
  home: 'vanity',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(points([0.2, 0, 0.2, 0.05, 0.04, 0.08]), Math.max(tilt, 0.14)),
      ink: inks.light,
    },
    { outline: rectangle([-0.022, 0.07], [0.022, 0.92]), ink: inks.metal },
    { outline: roundedRectangle([-0.36, 0.86], [0.36, 0.91], 0.025), ink: inks.metal },
    ...[-0.27, 0.27].flatMap((x): Part[] => [
      { outline: ellipse([x, 0.81], [0.02, 0.05]), weight: 0.8 },
      {
        outline: ellipse([x, 0.72], [0.05, 0.05]),
        ink: inks.main,
        gloss: [
          [
            [x - 0.02, 0.73],
            [x - 0.01, 0.75],
          ],
        ],
      },
      {
        outline: curve(
          [
            [x, 0.67],
            [x + 0.07, 0.52],
            [x, 0.44],
            [x - 0.07, 0.52],
          ],
          true,
        ),
        ink: inks.accent,
        lines: [
          [
            [x, 0.64],
            [x, 0.47],
          ],
        ],
      },
    ]),
    {
      outline: curve(
        points([-0.12, 0.87, -0.13, 0.5, 0, 0.3, 0.13, 0.5, 0.12, 0.87, 0.1, 0.52, 0, 0.35, -0.1, 0.52]),
        true,
      ),
      ink: '#c9a768',
      shade: 'none',
      weight: 0.7,
    },
    {
      outline: curve(points([0, 0.32, 0.06, 0.24, 0, 0.15, -0.06, 0.24]), true),
      ink: inks.main,
      lines: [points([-0.06, 0.24, 0.06, 0.24])],
    },
  ],
};
