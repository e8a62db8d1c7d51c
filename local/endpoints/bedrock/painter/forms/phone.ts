// A phone leaning back, its screen showing a picture.
import type { Form } from '../toolkit/form.ts';
import { curve, roundedRectangle, points } from '../toolkit/geometry.ts';

export const phone: Form = {
  name: 'phone',
  words: [
    'phone',
    'smartphone',
    'mobile',
    'tablet',
    'phone case',
    'power bank',
    'charger',
    'móvil',
    'teléfono',
    '手机',
    '平板',
    '充电宝',
  ],
  size: 0.32,
  kind: 'stands',
  home: 'office',
  draw: ({ inks }) => [
    {
      outline: points([0.12, 0, 0.34, 0, 0.2, 0.3]),
      ink: inks.dark,
      shade: 'flat',
    },
    { outline: roundedRectangle([-0.25, 0], [0.25, 1], 0.06), ink: inks.main, shade: 'flat' },
    {
      outline: roundedRectangle([-0.215, 0.045], [0.215, 0.955], 0.04),
      ink: inks.light,
      shade: 'flat',
      lines: [points([-0.05, 0.92, 0.05, 0.92]), curve(points([-0.2, 0.3, -0.05, 0.5, 0.05, 0.38, 0.2, 0.6]))],
      gloss: [points([-0.14, 0.66, 0.02, 0.86])],
    },
    {
      outline: curve(points([-0.21, 0.05, -0.21, 0.3, -0.05, 0.5, 0.05, 0.38, 0.21, 0.6, 0.21, 0.05]), false),
      ink: inks.accent,
      shade: 'none',
      weight: 0.6,
    },
  ],
};
