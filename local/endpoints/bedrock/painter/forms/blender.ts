// A jug blender on its motor base.
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, ellipse, turned, points } from '../toolkit/geometry.ts';

export const blender: Form = {
  name: 'blender',
  words: [
    'blender',
    'mixer',
    'juicer',
    'food processor',
    'smoothie maker',
    'licuadora',
    'batidora',
    '榨汁机',
    '破壁机',
    '料理机',
  ],
  size: 0.42,
  kind: 'stands',
  home: 'kitchen',
  draw: ({ tilt, inks }) => [
    {
      outline: curve(points([0.2, 0.84, 0.34, 0.84, 0.36, 0.6, 0.3, 0.44, 0.18, 0.42])),
      weight: 2.2,
    },
    {
      outline: turned(points([0.16, 0.36, 0.24, 0.88]), tilt),
      ink: inks.glass,
      opacity: 0.75,
      lines: [0.5, 0.6, 0.7].map((y): Point[] => [
        [0.08, y],
        [0.16, y],
      ]),
      gloss: [points([-0.13, 0.44, -0.17, 0.8])],
    },
    {
      outline: turned(points([0.165, 0.37, 0.205, 0.66]), tilt),
      ink: inks.accent,
      opacity: 0.85,
      weight: 0.6,
    },
    {
      outline: turned(points([0.25, 0.88, 0.25, 0.93, 0.12, 0.95, 0.1, 1]), tilt),
      ink: inks.dark,
    },
    {
      outline: turned(points([0.27, 0, 0.27, 0.04, 0.2, 0.3, 0.18, 0.36]), tilt),
      ink: inks.main,
      lines: [ellipse([0, 0.16], [0.07, 0.065]), points([0, 0.16, 0.03, 0.2])],
      gloss: [points([-0.17, 0.08, -0.14, 0.26])],
    },
  ],
};
