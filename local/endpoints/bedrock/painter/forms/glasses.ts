// A pair of sunglasses.
import type { Form, Part } from '../toolkit/form.ts';
import { curve, roundedRectangle, points } from '../toolkit/geometry.ts';

export const glasses: Form = {
  name: 'glasses',
  words: ['sunglasses', 'glasses', 'eyewear', 'spectacles', 'gafas', '墨镜', '眼镜'],
  size: 0.32,
  kind: 'lies',
  home: 'beach',
  draw: ({ inks }) => [
    {
      outline: curve(points([-0.46, 0.3, -0.36, 0.42, -0.24, 0.46, -0.25, 0.42, -0.36, 0.37, -0.43, 0.27]), true),
      ink: inks.dark,
    },
    {
      outline: curve(points([0.46, 0.3, 0.52, 0.44, 0.46, 0.48, 0.47, 0.43, 0.42, 0.3]), true),
      ink: inks.dark,
    },
    ...[-0.25, 0.25].map((x): Part => ({
      outline: roundedRectangle([x - 0.22, 0.02], [x + 0.22, 0.34], 0.14),
      ink: inks.main,
    })),
    ...[-0.25, 0.25].map((x): Part => ({
      outline: roundedRectangle([x - 0.175, 0.06], [x + 0.175, 0.3], 0.12),
      ink: inks.dark,
      shade: 'flat',
      gloss: [
        [
          [x - 0.1, 0.12],
          [x, 0.26],
        ],
      ],
    })),
    {
      outline: curve(points([-0.05, 0.22, 0, 0.27, 0.05, 0.22, 0.04, 0.28, 0, 0.32, -0.04, 0.28]), true),
      ink: inks.main,
      shade: 'none',
    },
  ],
};
