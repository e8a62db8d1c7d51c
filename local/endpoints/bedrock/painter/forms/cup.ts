// A cup on a saucer.
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, roundedRectangle, softened, turned, points } from '../toolkit/geometry.ts';

export const cup: Form = {
  name: 'cup',
  words: [
    'cup',
    'mug',
    'coffee',
    'tea',
    'teacup',
    'latte',
    'espresso',
    'cappuccino',
    'taza',
    'café con leche',
    'thermos',
    '咖啡',
    '茶',
    '马克杯',
    '杯',
  ],
  size: 0.22,
  kind: 'dish',
  home: 'kitchen',
  draw: ({ tilt, top, inks }) => {
    if (top) {
      return [
        { outline: ellipse([0, 0], [0.5, 0.5]), ink: inks.light, lines: [ellipse([0, 0], [0.38, 0.38])] },
        { outline: roundedRectangle([0.25, -0.05], [0.47, 0.05], 0.04), ink: inks.main },
        { outline: ellipse([0, 0], [0.31, 0.31]), ink: inks.main },
        {
          outline: ellipse([0, 0], [0.26, 0.26]),
          ink: '#7a5540',
          shade: 'flat',
          weight: 0.7,
          lines: [ellipse([0.02, 0], [0.13, 0.1], [20, 300])],
        },
      ];
    }
    return [
      {
        outline: turned(points([0.28, 0, 0.5, 0.07]), Math.max(tilt, 0.12)),
        ink: inks.light,
      },
      { outline: ellipse([0, 0.07], [0.5, 0.5 * Math.max(tilt, 0.12)]), ink: inks.light, shade: 'none' },
      {
        outline: [
          ...ellipse([0.33, 0.44], [0.17, 0.16], [-110, 110]),
          ...ellipse([0.33, 0.44], [0.1, 0.1], [110, -110]),
        ],
        ink: inks.main,
      },
      {
        outline: turned(softened(points([0.16, 0.08, 0.26, 0.16, 0.32, 0.36, 0.34, 0.62])), tilt),
        ink: inks.main,
        gloss: [curve(points([-0.2, 0.22, -0.26, 0.38, -0.28, 0.54]))],
      },
      {
        outline: ellipse([0, 0.62], [0.34, 0.34 * tilt]),
        ink: '#7a5540',
        shade: 'flat',
        lines: [ellipse([0, 0.6], [0.24, 0.24 * tilt], [180, 360])],
      },
    ];
  },
};
