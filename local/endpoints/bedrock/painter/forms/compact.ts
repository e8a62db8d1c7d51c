// A round powder compact, its mirror open.
import type { Form } from '../toolkit/form.ts';
import { ellipse, turned, points } from '../toolkit/geometry.ts';

export const compact: Form = {
  name: 'compact',
  words: [
    'compact',
    'powder',
    'blush',
    'cushion',
    'highlighter',
    'bronzer',
    'pressed powder',
    '气垫',
    '粉饼',
    '腮红',
    'polvo',
  ],
  size: 0.26,
  kind: 'stands',
  home: 'vanity',
  draw: ({ tilt, inks }) => [
    { outline: ellipse([0, 0.58], [0.4, 0.4]), ink: inks.dark, shade: 'flat' },
    {
      outline: ellipse([0, 0.58], [0.34, 0.34]),
      ink: inks.glass,
      shade: 'flat',
      gloss: [points([-0.18, 0.5, 0.02, 0.8]), points([-0.06, 0.46, 0.12, 0.74])],
    },
    {
      outline: turned(points([0.44, 0, 0.45, 0.1]), Math.max(tilt, 0.3)),
      ink: inks.dark,
    },
    {
      outline: ellipse([0, 0.1], [0.39, 0.39 * Math.max(tilt, 0.3)]),
      ink: inks.main,
      shade: 'flat',
      lines: [ellipse([0.02, 0.1], [0.26, 0.26 * Math.max(tilt, 0.3)], [20, 200])],
    },
  ],
};
