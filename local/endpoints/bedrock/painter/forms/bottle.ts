// A bottle with a shoulder, a cap and a label.
import type { Form } from '../toolkit/form.ts';
import { type Point, ring, turned, points } from '../toolkit/geometry.ts';
import { label, writing } from '../toolkit/label-patch.ts';

export const bottle: Form = {
  name: 'bottle',
  words: [
    'bottle',
    'lotion',
    'shampoo',
    'conditioner',
    'toner',
    'cleanser',
    'water bottle',
    'wine',
    'sauce',
    'olive oil',
    'oil',
    'juice bottle',
    'micellar water',
    'tonic',
    'botella',
    '瓶',
    '乳液',
    '爽肤水',
  ],
  size: 0.3,
  kind: 'stands',
  home: 'bathroom',
  draw: ({ tilt, inks }) => {
    const body: Point[] = points([0.17, 0, 0.18, 0.03, 0.18, 0.58, 0.16, 0.66, 0.075, 0.74, 0.07, 0.8]);
    return [
      {
        outline: turned(body, tilt),
        ink: inks.main,
        lines: [ring(0.18, 0.6, tilt)],
        gloss: [points([-0.12, 0.12, -0.12, 0.5])],
      },
      {
        outline: label([0.115, 0.2], [0.115, 0.46]),
        ink: inks.light,
        shade: 'none',
        weight: 0.7,
        lines: writing([-0.07, 0.38], 0.14),
      },
      {
        outline: turned(points([0.085, 0.8, 0.085, 0.98]), tilt),
        ink: inks.accent,
        lines: [ring(0.085, 0.84, tilt)],
      },
    ];
  },
};
