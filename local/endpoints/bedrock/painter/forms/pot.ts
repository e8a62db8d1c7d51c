// A cooking pot with two handles and a lid.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { curve, ring, softened, turned, points } from '../toolkit/geometry.ts';

export const pot: Form = {
  name: 'pot',
  words: [
    'pot',
    'saucepan',
    'casserole',
    'stockpot',
    'dutch oven',
    'rice cooker',
    'pressure cooker',
    'slow cooker',
    'air fryer',
    'olla',
    'cazuela',
    'cookware',
    'cookware set',
    '锅',
    '汤锅',
    '电饭煲',
    '空气炸锅',
  ],
  size: 0.4,
  kind: 'stands',
  home: 'kitchen',
  draw: ({ tilt, inks }) => [
    ...[-1, 1].map((side): Part => ({
      outline: curve(
        [
          [side * 0.38, 0.44],
          [side * 0.5, 0.46],
          [side * 0.52, 0.4],
          [side * 0.48, 0.36],
          [side * 0.38, 0.37],
        ],
        true,
      ),
      ink: inks.dark,
    })),
    {
      outline: turned(points([0.36, 0, 0.39, 0.04, 0.39, 0.5]), tilt),
      ink: inks.main,
      lines: [ring(0.39, 0.06, tilt), ring(0.39, 0.44, tilt)],
      gloss: [points([-0.29, 0.1, -0.29, 0.38])],
    },
    {
      outline: turned(softened(points([0.41, 0.5, 0.41, 0.53, 0.3, 0.64, 0.1, 0.7])), tilt),
      ink: mix(inks.main, inks.paper, 0.25),
      gloss: [curve(points([-0.28, 0.58, -0.2, 0.64, -0.1, 0.67]))],
    },
    {
      outline: turned(points([0.035, 0.7, 0.075, 0.76, 0.06, 0.81]), tilt),
      ink: inks.dark,
    },
  ],
};
