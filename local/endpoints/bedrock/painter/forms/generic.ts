// Anything without a form of its own: a soft-cornered block under a wrap, as artists stand in for a product.
import type { Form } from '../toolkit/form.ts';
import { curve, ring, softened, turned, points } from '../toolkit/geometry.ts';
import { label, writing } from '../toolkit/label-patch.ts';

export const generic: Form = {
  name: 'generic',
  words: ['product', 'item', 'object', 'thing'],
  size: 0.3,
  kind: 'stands',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(softened(points([0.3, 0, 0.34, 0.06, 0.34, 0.4, 0.28, 0.62, 0.12, 0.74])), Math.max(tilt, 0.1)),
      ink: inks.main,
      lines: [ring(0.345, 0.14, tilt), ring(0.34, 0.42, tilt)],
      gloss: [curve(points([-0.26, 0.12, -0.27, 0.38, -0.2, 0.6]))],
    },
    {
      outline: label([0.2, 0.18], [0.19, 0.4]),
      ink: inks.light,
      shade: 'none',
      weight: 0.7,
      lines: writing([-0.13, 0.33], 0.26),
    },
    {
      outline: turned(points([0.13, 0.74, 0.15, 0.78, 0.15, 0.94, 0.1, 0.99]), tilt),
      ink: inks.accent,
    },
  ],
};
