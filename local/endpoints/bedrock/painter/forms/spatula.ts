// A spatula, a ladle and a whisk fanned out.
import type { Form, Part } from '../toolkit/form.ts';
import { type Point, curve, ellipse, rotated, roundedRectangle, points } from '../toolkit/geometry.ts';

export const spatula: Form = {
  name: 'spatula',
  words: [
    'spatula',
    'utensil',
    'utensil set',
    'ladle',
    'whisk',
    'turner',
    'tongs',
    'kitchen tool',
    'espátula',
    '铲',
    '锅铲',
    '厨具',
  ],
  size: 0.38,
  kind: 'lies',
  home: 'kitchen',
  draw: ({ inks }) => {
    const tool = (lean: number, head: Part): Part[] =>
      [
        {
          outline: roundedRectangle([-0.022, 0], [0.022, 0.62], 0.02),
          ink: inks.wood,
          lines: [ellipse([0, 0.04], [0.01, 0.012])],
        } as Part,
        head,
      ].map((part) => ({
        ...part,
        outline: rotated(part.outline, lean, [0, 0.06]),
        lines: (part.lines ?? []).map((line) => rotated(line, lean, [0, 0.06])),
      }));
    const loops = [0.03, 0.07, 0.1].map((r) => ellipse([0, 0.78], [r, 0.19]));
    return [
      ...tool(24, { outline: ellipse([0, 0.78], [0.12, 0.2]), lines: loops, weight: 1 }),
      ...tool(-24, {
        outline: curve(points([-0.11, 0.66, -0.12, 0.56, 0.12, 0.56, 0.11, 0.66, 0.06, 0.74, -0.06, 0.74]), true),
        ink: inks.accent,
      }),
      ...tool(0, {
        outline: roundedRectangle([-0.12, 0.6], [0.12, 0.98], 0.05),
        ink: inks.main,
        shade: 'flat',
        lines: [-0.06, 0, 0.06].map((x): Point[] => [
          [x, 0.68],
          [x, 0.88],
        ]),
      }),
    ];
  },
};
