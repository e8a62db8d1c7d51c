// A make-up brush in a cup of brushes.
import type { Form, Part } from '../toolkit/form.ts';
import { curve, rectangle, ring, rotated, turned, points } from '../toolkit/geometry.ts';

export const makeupBrush: Form = {
  name: 'makeup-brush',
  words: [
    'makeup brush',
    'make-up brush',
    'brush',
    'foundation brush',
    'powder brush',
    'brush set',
    '化妆刷',
    'brocha',
  ],
  size: 0.3,
  kind: 'stands',
  home: 'vanity',
  draw: ({ tilt, inks }) => {
    const brush = (lean: number, height: number): Part[] => [
      { outline: rotated(rectangle([-0.02, 0.3], [0.02, height - 0.24]), lean, [0, 0.2]), ink: inks.wood, weight: 0.8 },
      {
        outline: rotated(rectangle([-0.03, height - 0.26], [0.03, height - 0.16]), lean, [0, 0.2]),
        ink: inks.metal,
        weight: 0.8,
      },
      {
        outline: rotated(
          curve(
            [
              [-0.03, height - 0.16],
              [-0.075, height - 0.06],
              [-0.04, height],
              [0.04, height],
              [0.075, height - 0.06],
              [0.03, height - 0.16],
            ],
            true,
          ),
          lean,
          [0, 0.2],
        ),
        ink: inks.main,
        lines: [
          rotated(
            [
              [0, height - 0.14],
              [0, height - 0.03],
            ],
            lean,
            [0, 0.2],
          ),
          rotated(
            [
              [0.03, height - 0.13],
              [0.04, height - 0.05],
            ],
            lean,
            [0, 0.2],
          ),
        ],
      },
    ];
    return [
      ...brush(-20, 0.92),
      ...brush(17, 0.9),
      ...brush(-3, 1),
      {
        outline: turned(points([0.16, 0, 0.19, 0.42]), tilt),
        ink: inks.accent,
        lines: [ring(0.185, 0.36, tilt)],
        gloss: [points([-0.12, 0.08, -0.14, 0.34])],
      },
    ];
  },
};
