// A bowl.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, softened, turned, points } from '../toolkit/geometry.ts';

export const bowl: Form = {
  name: 'bowl',
  words: [
    'bowl',
    'mixing bowl',
    'soup',
    'ramen',
    'porridge',
    'cereal',
    'granola',
    'batter',
    'tazón',
    'ensaladera',
    '碗',
    '沙拉',
  ],
  size: 0.34,
  kind: 'dish',
  home: 'kitchen',
  draw: ({ tilt, top, inks }) => {
    const flat = top ? 1 : Math.max(tilt, 0.16);
    const deep = top ? 0.02 : 0.34;
    return [
      {
        outline: turned(
          top
            ? [
                [0.4, 0],
                [0.5, deep],
              ]
            : softened([
                [0.2, 0],
                [0.36, 0.1],
                [0.46, 0.22],
                [0.5, deep],
              ]),
          flat,
        ),
        ink: inks.main,
        gloss: top ? [] : [curve(points([-0.33, 0.12, -0.41, 0.22, -0.44, 0.3]))],
      },
      { outline: ellipse([0, deep], [0.5, 0.5 * flat]), ink: mix(inks.main, inks.paper, 0.35), shade: 'none' },
      {
        outline: ellipse([0, deep - 0.03], [0.42, 0.4 * flat]),
        ink: inks.accent,
        shade: 'flat',
        lines: [
          ellipse([0.04, deep - 0.03], [0.22, 0.2 * flat], [10, 250]),
          ellipse([-0.1, deep - 0.02], [0.08, 0.06 * flat]),
        ],
      },
    ];
  },
};
