// A draped cloth with folds.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { curve, points } from '../toolkit/geometry.ts';

export const cloth: Form = {
  name: 'cloth',
  words: [
    'cloth',
    'linen',
    'napkin',
    'silk',
    'satin',
    'fabric',
    'velvet',
    'drape',
    'tablecloth',
    'tea towel',
    'curtain',
    'scarf drape',
    'tela',
    'lino',
    'mantel',
    '丝绸',
    '布',
    'ribbon',
    'sheer curtain',
    'gauze',
  ],
  size: 0.5,
  kind: 'scattered',
  draw: ({ inks }) => [
    {
      outline: curve(
        points([
          -0.5, 0.06, -0.3, 0.0, -0.06, 0.06, 0.2, 0.0, 0.48, 0.08, 0.44, 0.3, 0.5, 0.46, 0.22, 0.42, 0, 0.5, -0.26,
          0.42, -0.48, 0.46, -0.44, 0.24,
        ]),
        true,
      ),
      ink: mix(inks.main, inks.paper, 0.45),
      lines: [
        curve(points([-0.4, 0.4, -0.2, 0.26, -0.24, 0.06])),
        curve(points([-0.1, 0.44, 0.04, 0.26, -0.02, 0.1])),
        curve(points([0.2, 0.38, 0.22, 0.2, 0.34, 0.08])),
        curve(points([0.42, 0.4, 0.34, 0.3, 0.4, 0.14])),
      ],
    },
  ],
};
