// A pair of heeled shoes, one behind the other.
import type { Form, Part } from '../toolkit/form.ts';
import { type Point, curve, moved, points } from '../toolkit/geometry.ts';

export const heel: Form = {
  name: 'heel',
  words: [
    'heel',
    'high heel',
    'sandal',
    'pump shoe',
    'stiletto',
    'loafer',
    'ballet flat',
    'tacón',
    'sandalia',
    '高跟鞋',
    '凉鞋',
  ],
  size: 0.34,
  kind: 'stands',
  home: 'bedroom',
  draw: ({ inks }) => {
    const shoe = (by: Point): Part[] => [
      {
        outline: moved(
          curve(
            points([
              -0.4, 0.36, -0.36, 0.2, -0.33, 0.0, -0.29, 0.0, -0.29, 0.2, -0.14, 0.2, 0.1, 0.04, 0.34, 0.0, 0.46, 0.02,
              0.46, 0.07, 0.3, 0.14, 0.12, 0.16, -0.1, 0.28, -0.24, 0.34, -0.33, 0.46, -0.39, 0.46,
            ]),
            true,
          ),
          by,
        ),
        ink: inks.main,
        lines: [moved(curve(points([-0.3, 0.2, -0.12, 0.22, 0.12, 0.07, 0.4, 0.03])), by)],
        gloss: [moved(points([0.2, 0.09, 0.34, 0.06]), by)],
      },
    ];
    return [...shoe([0.1, 0.14]), ...shoe([-0.06, 0])];
  },
};
