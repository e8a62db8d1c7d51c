// A table lamp, lit.
import type { Form } from '../toolkit/form.ts';
import { ellipse, softened, turned, points } from '../toolkit/geometry.ts';

export const lamp: Form = {
  name: 'lamp',
  words: ['lamp', 'lantern', 'desk lamp', 'table lamp', 'night light', 'bulb', 'lámpara', '台灯', '灯'],
  size: 0.4,
  kind: 'stands',
  home: 'living',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(points([0.18, 0, 0.18, 0.05, 0.04, 0.08]), Math.max(tilt, 0.12)),
      ink: inks.accent,
    },
    {
      outline: turned(softened(points([0.035, 0.07, 0.09, 0.2, 0.05, 0.36, 0.03, 0.52])), tilt),
      ink: inks.accent,
      gloss: [points([-0.05, 0.16, -0.04, 0.28])],
    },
    {
      outline: turned(points([0.36, 0.52, 0.2, 0.96]), tilt),
      ink: inks.main,
      lines: [points([-0.1, 0.53, -0.06, 0.93]), points([0.12, 0.53, 0.07, 0.93])],
      gloss: [points([-0.2, 0.6, -0.13, 0.88])],
    },
    { outline: ellipse([0, 0.52], [0.34, 0.34 * Math.max(tilt, 0.08)]), ink: '#f3dfa6', shade: 'none', weight: 0.7 },
  ],
};
