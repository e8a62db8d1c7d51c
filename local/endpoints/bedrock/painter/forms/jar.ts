// A low jar with a wide lid.
import type { Form } from '../toolkit/form.ts';
import { ellipse, ring, turned, points } from '../toolkit/geometry.ts';
import { label, writing } from '../toolkit/label-patch.ts';

export const jar: Form = {
  name: 'jar',
  words: [
    'jar',
    'cream',
    'moisturiser',
    'moisturizer',
    'balm',
    'mask jar',
    'face cream',
    'crema',
    'jam',
    'honey jar',
    'scrub',
    'spice jar',
    'hair mask',
    '面霜',
    '眼霜',
    '面膜',
  ],
  size: 0.22,
  kind: 'stands',
  home: 'bathroom',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(points([0.44, 0, 0.47, 0.04, 0.47, 0.36, 0.43, 0.42]), tilt),
      ink: inks.main,
      gloss: [points([-0.36, 0.1, -0.36, 0.32])],
    },
    {
      outline: label([0.28, 0.08], [0.28, 0.32]),
      ink: inks.light,
      shade: 'none',
      weight: 0.7,
      lines: writing([-0.2, 0.25], 0.4),
    },
    {
      outline: turned(points([0.49, 0.44, 0.5, 0.47, 0.5, 0.66, 0.47, 0.7]), tilt),
      ink: inks.accent,
      lines: [ring(0.5, 0.5, tilt)],
      gloss: [points([-0.38, 0.5, -0.38, 0.62])],
    },
    { outline: ellipse([0, 0.7], [0.47, 0.47 * tilt]), ink: inks.accent, shade: 'none', weight: 0.7 },
  ],
};
