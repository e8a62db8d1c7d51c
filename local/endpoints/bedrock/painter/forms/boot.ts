// An ankle boot.
import type { Form } from '../toolkit/form.ts';
import { curve, points } from '../toolkit/geometry.ts';

export const boot: Form = {
  name: 'boot',
  words: ['boot', 'ankle boot', 'wellington', 'bota', 'botín', '靴', '靴子'],
  size: 0.4,
  kind: 'stands',
  home: 'street',
  draw: ({ inks }) => [
    {
      outline: curve(
        points([-0.3, 0.1, -0.32, 0.5, -0.34, 0.96, 0.02, 0.96, 0.04, 0.6, 0.1, 0.38, 0.36, 0.3, 0.5, 0.18, 0.5, 0.1]),
        true,
      ),
      ink: inks.main,
      lines: [curve(points([-0.06, 0.94, -0.02, 0.6, -0.14, 0.34])), curve(points([0.1, 0.38, 0.0, 0.34, -0.08, 0.4]))],
      gloss: [points([-0.25, 0.3, -0.27, 0.8])],
    },
    {
      outline: points([-0.32, 0, -0.1, 0, -0.08, 0.06, 0.5, 0.02, 0.51, 0.1, -0.32, 0.11]),
      ink: inks.dark,
      shade: 'flat',
    },
  ],
};
