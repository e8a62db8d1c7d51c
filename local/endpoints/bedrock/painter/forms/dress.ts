// A dress, as it hangs.
import type { Form } from '../toolkit/form.ts';
import { curve, symmetric, points } from '../toolkit/geometry.ts';

export const dress: Form = {
  name: 'dress',
  words: [
    'dress',
    'gown',
    'sundress',
    'maxi dress',
    'midi dress',
    'vestido',
    'jumpsuit',
    'mono',
    '连衣裙',
    '裙子',
    'qipao',
    '旗袍',
    'nightgown',
  ],
  size: 1,
  kind: 'worn',
  home: 'street',
  draw: ({ inks }) => [
    {
      outline: symmetric(
        points([
          0.0, 0.03, 0.34, 0.0, 0.26, 0.3, 0.135, 0.58, 0.17, 0.74, 0.2, 0.84, 0.14, 0.98, 0.09, 0.98, 0.06, 0.86, 0,
          0.8,
        ]),
      ),
      ink: inks.main,
      shade: 'flat',
      lines: [
        curve(points([-0.135, 0.58, 0, 0.565, 0.135, 0.58])),
        curve(points([-0.06, 0.55, -0.12, 0.3, -0.18, 0.04])),
        curve(points([0.04, 0.55, 0.06, 0.3, 0.1, 0.04])),
        curve(points([0.1, 0.54, 0.19, 0.3, 0.25, 0.05])),
        curve(points([-0.02, 0.54, -0.03, 0.3, -0.05, 0.06])),
      ],
    },
  ],
};
