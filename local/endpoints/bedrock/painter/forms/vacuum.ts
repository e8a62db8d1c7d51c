// An upright appliance with a hose: vacuum, fan, hair dryer or the like.
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, roundedRectangle, points } from '../toolkit/geometry.ts';

export const vacuum: Form = {
  name: 'vacuum',
  words: [
    'vacuum',
    'vacuum cleaner',
    'hair dryer',
    'hairdryer',
    'dryer',
    'fan',
    'iron',
    'steamer',
    'humidifier',
    'air purifier',
    'straightener',
    'curling iron',
    'appliance',
    'aspiradora',
    'secador',
    'plancha',
    '吸尘器',
    '吹风机',
    '风扇',
    '加湿器',
  ],
  size: 0.4,
  kind: 'stands',
  home: 'living',
  draw: ({ tilt, inks }) => [
    {
      outline: curve(points([-0.07, 0.44, -0.14, 0.2, -0.1, 0.02, 0.06, 0.02, 0.06, 0.2, 0.1, 0.42]), true),
      ink: inks.main,
      lines: [roundedRectangle([-0.05, 0.2], [0.0, 0.32], 0.02)],
      gloss: [points([-0.07, 0.1, -0.07, 0.3])],
    },
    {
      outline: curve(
        points([
          -0.34, 0.62, -0.28, 0.84, -0.1, 0.94, 0.14, 0.88, 0.2, 0.84, 0.2, 0.48, 0.1, 0.42, -0.16, 0.4, -0.3, 0.48,
        ]),
        true,
      ),
      ink: inks.main,
      lines: [ellipse([-0.14, 0.67], [0.12, 0.16])],
      gloss: [curve(points([-0.22, 0.82, -0.1, 0.88, 0.08, 0.85]))],
    },
    {
      outline: points([0.2, 0.48, 0.4, 0.53, 0.4, 0.79, 0.2, 0.84]),
      ink: inks.accent,
      lines: [points([0.32, 0.52, 0.32, 0.8])],
    },
    {
      outline: curve(
        points([-0.02, 0.03, 0.1, -0.04, 0.3, 0.02, 0.46, -0.03, 0.46, 0.0, 0.3, 0.05, 0.1, 0, 0.02, 0.04]),
        true,
      ),
      ink: inks.dark,
      shade: 'none',
      weight: 0.7 + tilt * 0,
    },
  ],
};
