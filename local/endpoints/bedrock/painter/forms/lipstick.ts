// A lipstick, open, with its cap beside it.
import type { Form } from '../toolkit/form.ts';
import { curve, moved, ring, turned, points } from '../toolkit/geometry.ts';

export const lipstick: Form = {
  name: 'lipstick',
  words: [
    'lipstick',
    'lip balm',
    'lip colour',
    'lip color',
    'lip gloss',
    'lip tint',
    'rouge',
    'pintalabios',
    'labial',
    'barra de labios',
    '口红',
    '唇膏',
    '唇釉',
    '唇泥',
  ],
  size: 0.24,
  kind: 'stands',
  home: 'vanity',
  draw: ({ tilt, inks }) => [
    {
      outline: moved(turned(points([0.115, 0, 0.115, 0.5]), tilt), [0.36, -0.04]),
      ink: inks.dark,
      lines: [moved(ring(0.115, 0.1, tilt), [0.36, -0.04])],
      gloss: [points([0.28, 0.06, 0.28, 0.38])],
    },
    {
      outline: turned(points([0.125, 0, 0.125, 0.36]), tilt),
      ink: inks.dark,
      gloss: [points([-0.08, 0.06, -0.08, 0.3])],
    },
    {
      outline: turned(points([0.1, 0.37, 0.1, 0.56]), tilt),
      ink: '#c9a768',
      lines: [ring(0.1, 0.42, tilt), ring(0.1, 0.51, tilt)],
      gloss: [points([-0.06, 0.4, -0.06, 0.52])],
    },
    {
      outline: [
        ...ring(0.085, 0.57, tilt),
        [0.085, 0.76],
        ...curve(points([0.085, 0.76, 0.07, 0.92, 0.035, 1, -0.02, 0.97, -0.085, 0.8])),
        [-0.085, 0.57],
      ],
      ink: inks.main,
      lines: [curve(points([0.085, 0.76, 0.02, 0.83, -0.04, 0.92, 0.005, 0.99]))],
      gloss: [points([-0.05, 0.62, -0.05, 0.78])],
    },
  ],
};
