// A mascara with its wand drawn out.
import type { Inks } from '../scene/inks.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { type Point, curve, moved, rectangle, rotated, turned, points } from '../toolkit/geometry.ts';
import { writing } from '../toolkit/label-patch.ts';

const wand = (inks: Inks): Part[] => [
  { outline: rectangle([-0.013, 0.2], [0.013, 0.56]), ink: inks.dark, weight: 0.6 },
  {
    outline: curve(points([-0.02, 0.0, -0.05, 0.08, -0.045, 0.24, 0.045, 0.24, 0.05, 0.08, 0.02, 0]), true),
    ink: inks.dark,
    lines: [0.05, 0.1, 0.15, 0.2].map((y): Point[] => [
      [-0.06, y],
      [0.06, y + 0.02],
    ]),
  },
  {
    outline: rectangle([-0.07, 0.54], [0.07, 0.96]),
    ink: inks.main,
    lines: [points([-0.07, 0.6, 0.07, 0.6])],
  },
];

export const mascara: Form = {
  name: 'mascara',
  words: ['mascara', 'eyeliner', 'brow pencil', 'wand', 'rímel', '睫毛膏', '眼线'],
  size: 0.28,
  kind: 'stands',
  home: 'vanity',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(points([0.085, 0, 0.085, 0.56, 0.06, 0.6]), tilt),
      ink: inks.main,
      gloss: [points([-0.05, 0.08, -0.05, 0.5])],
      lines: writing([-0.05, 0.4], 0.1),
    },
    ...wand(inks).map((part): Part => ({
      ...part,
      outline: moved(rotated(part.outline, -16), [0.24, 0.02]),
      lines: (part.lines ?? []).map((line) => moved(rotated(line, -16), [0.24, 0.02])),
    })),
  ],
};
