// A drinking glass, half full.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { ellipse, ring, turned, points } from '../toolkit/geometry.ts';

export const glass: Form = {
  name: 'glass',
  words: [
    'glass',
    'tumbler',
    'wine glass',
    'drink',
    'cocktail',
    'smoothie',
    'juice',
    'water glass',
    'iced tea',
    'lemonade',
    'vaso',
    'copa',
    '杯子',
    '玻璃杯',
    'beverage',
    'milk',
    'dripper',
    'carafe',
    'jug',
    'pitcher',
  ],
  size: 0.24,
  kind: 'stands',
  home: 'kitchen',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(points([0.22, 0.03, 0.27, 0.6]), tilt),
      ink: inks.main,
      opacity: 0.85,
      weight: 0.6,
    },
    {
      outline: ellipse([0, 0.6], [0.27, 0.27 * tilt]),
      ink: mix(inks.main, inks.paper, 0.4),
      shade: 'none',
      weight: 0.6,
    },
    {
      outline: turned(points([0.23, 0, 0.32, 1]), tilt),
      ink: inks.glass,
      opacity: 0.25,
      lines: [ellipse([0, 1], [0.32, 0.32 * tilt]), ring(0.235, 0.05, tilt)],
      gloss: [points([-0.2, 0.16, -0.25, 0.86]), points([0.2, 0.6, 0.22, 0.8])],
    },
  ],
};
