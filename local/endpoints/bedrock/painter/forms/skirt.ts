// A skirt, as it hangs.
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, rectangle, points } from '../toolkit/geometry.ts';

export const skirt: Form = {
  name: 'skirt',
  words: ['skirt', 'falda', '半身裙', '百褶裙', 'mini skirt', 'pleated skirt'],
  size: 0.8,
  kind: 'worn',
  home: 'street',
  draw: ({ inks }) => [
    {
      outline: [
        ...curve(points([-0.44, 0.04, 0, 0.0, 0.44, 0.04])),
        ...curve(points([0.44, 0.04, 0.3, 0.5, 0.2, 0.86])),
        [-0.2, 0.86],
        ...curve(points([-0.2, 0.86, -0.3, 0.5, -0.44, 0.04])),
      ],
      ink: inks.main,
      shade: 'flat',
      lines: [-0.7, -0.4, -0.1, 0.2, 0.5, 0.8].map((x): Point[] =>
        curve([
          [x * 0.2, 0.86],
          [x * 0.3, 0.5],
          [x * 0.44, 0.05],
        ]),
      ),
    },
    { outline: rectangle([-0.2, 0.86], [0.2, 0.95]), ink: inks.accent, shade: 'none' },
  ],
};
