// A closed carton with a ribbon of light along its edge.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { points } from '../toolkit/geometry.ts';
import { writing } from '../toolkit/label-patch.ts';

export const box: Form = {
  name: 'box',
  words: [
    'box',
    'package',
    'parcel',
    'carton',
    'gift box',
    'gift set',
    'gift',
    'set box',
    'packaging',
    'caja',
    'paquete',
    'regalo',
    '礼盒',
    '盒',
    '快递',
  ],
  size: 0.34,
  kind: 'stands',
  home: 'living',
  draw: ({ tilt, inks }) => {
    const rise = Math.max(tilt, 0.1) * 0.5;
    return [
      {
        outline: [
          [-0.36, 0.08 + rise * 0.3],
          [0.18, 0],
          [0.18, 0.62],
          [-0.36, 0.68],
        ],
        ink: inks.main,
        shade: 'none',
        lines: writing([-0.22, 0.42], 0.24),
        gloss: [],
      },
      {
        outline: [
          [0.18, 0],
          [0.44, 0.12 + rise * 0.3],
          [0.44, 0.7],
          [0.18, 0.62],
        ],
        ink: mix(inks.main, inks.dark, 0.35),
        shade: 'none',
        lines: [points([0.3, 0.08, 0.3, 0.66])],
      },
      {
        outline: [
          [-0.36, 0.68],
          [0.18, 0.62],
          [0.44, 0.7],
          [-0.08, 0.78 + rise],
        ],
        ink: mix(inks.main, inks.paper, 0.35),
        shade: 'none',
        lines: [points([-0.2, 0.73, 0.31, 0.66])],
      },
      {
        outline: points([-0.13, 0.045, -0.05, 0.03, -0.05, 0.645, -0.13, 0.655]),
        ink: inks.accent,
        shade: 'none',
        weight: 0.7,
      },
    ];
  },
};
