// A pump bottle.
import type { Form } from '../toolkit/form.ts';
import { curve, rectangle, ring, turned, points } from '../toolkit/geometry.ts';
import { label, writing } from '../toolkit/label-patch.ts';

export const pump: Form = {
  name: 'pump',
  words: [
    'pump',
    'pump bottle',
    'body wash',
    'hand wash',
    'hand soap',
    'soap dispenser',
    'body lotion',
    'foundation',
    '沐浴露',
    '洗手液',
    '粉底液',
  ],
  size: 0.32,
  kind: 'stands',
  home: 'bathroom',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(points([0.18, 0, 0.19, 0.03, 0.19, 0.56, 0.16, 0.62, 0.07, 0.65]), tilt),
      ink: inks.main,
      gloss: [points([-0.13, 0.1, -0.13, 0.5])],
    },
    {
      outline: label([0.12, 0.16], [0.12, 0.44]),
      ink: inks.light,
      shade: 'none',
      weight: 0.7,
      lines: writing([-0.08, 0.36], 0.16),
    },
    {
      outline: turned(points([0.08, 0.65, 0.08, 0.74]), tilt),
      ink: inks.accent,
      lines: [ring(0.08, 0.69, tilt)],
    },
    { outline: rectangle([-0.022, 0.74], [0.022, 0.88]), ink: inks.metal },
    {
      outline: curve(
        points([0.06, 0.88, 0.07, 0.94, -0.1, 0.96, -0.24, 0.9, -0.25, 0.84, -0.22, 0.85, -0.18, 0.9, -0.06, 0.89]),
        true,
      ),
      ink: inks.accent,
    },
  ],
};
