// A structured handbag with one arched handle.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { curve, ellipse, roundedRectangle, points } from '../toolkit/geometry.ts';

export const bag: Form = {
  name: 'bag',
  words: [
    'bag',
    'handbag',
    'tote',
    'tote bag',
    'purse',
    'shoulder bag',
    'crossbody',
    'clutch',
    'leather bag',
    'bolso',
    'cartera',
    '包',
    '手提包',
    '托特包',
    'basket bag',
  ],
  size: 0.42,
  kind: 'stands',
  home: 'street',
  draw: ({ inks }) => [
    {
      outline: [...ellipse([0, 0.56], [0.24, 0.42], [0, 180]), ...ellipse([0, 0.56], [0.19, 0.36], [180, 0])],
      ink: inks.dark,
      shade: 'none',
    },
    {
      outline: curve(
        points([-0.4, 0, 0.4, 0, 0.46, 0.1, 0.4, 0.56, 0.36, 0.6, -0.36, 0.6, -0.4, 0.56, -0.46, 0.1]),
        true,
      ),
      ink: inks.main,
      lines: [curve(points([-0.38, 0.06, 0, 0.04, 0.38, 0.06]))],
      gloss: [points([-0.36, 0.14, -0.33, 0.48])],
    },
    {
      outline: curve(points([-0.39, 0.6, 0.39, 0.6, 0.36, 0.4, 0.14, 0.3, -0.14, 0.3, -0.36, 0.4]), true),
      ink: mix(inks.main, inks.paper, 0.18),
      shade: 'flat',
      lines: [curve(points([-0.33, 0.43, -0.13, 0.33, 0.13, 0.33, 0.33, 0.43]))],
    },
    { outline: roundedRectangle([-0.06, 0.26], [0.06, 0.36], 0.02), ink: '#c9a768', weight: 0.8 },
    ...[-0.22, 0.22].map((x): Part => ({ outline: ellipse([x, 0.57], [0.035, 0.035]), ink: '#c9a768', weight: 0.7 })),
  ],
};
