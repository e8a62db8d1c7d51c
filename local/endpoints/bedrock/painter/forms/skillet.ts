// A skillet or frying pan.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, ellipse, moved, turned } from '../toolkit/geometry.ts';

export const skillet: Form = {
  name: 'skillet',
  words: [
    'skillet',
    'pan',
    'frying pan',
    'frypan',
    'wok',
    'sauté pan',
    'saute pan',
    'griddle',
    'sartén',
    'sarten',
    'cast iron skillet',
    '煎锅',
    '平底锅',
    '炒锅',
    '不粘锅',
  ],
  size: 0.5,
  kind: 'dish',
  home: 'kitchen',
  draw: ({ tilt, top, inks }) => {
    const flat = top ? 1 : Math.max(tilt, 0.2);
    const deep = top ? 0.02 : 0.11;
    const centre: Point = [-0.14, deep];
    const handle: Point[] = [
      [0.2, deep + 0.02],
      [0.34, deep + 0.035],
      [0.6, deep + 0.05],
      [0.64, deep + 0.01],
      [0.6, deep - 0.035],
      [0.34, deep - 0.02],
      [0.2, deep - 0.05],
    ];
    return [
      {
        outline: curve(handle, true),
        ink: inks.dark,
        lines: [
          [
            [0.34, deep + 0.01],
            [0.52, deep + 0.015],
          ],
          ellipse([0.585, deep + 0.01], [0.022, 0.012]),
        ],
      },
      {
        outline: moved(
          turned(
            [
              [0.28, 0],
              [0.32, 0.03],
              [0.36, deep],
            ],
            flat,
          ),
          [-0.14, 0],
        ),
        ink: inks.main,
      },
      { outline: ellipse(centre, [0.36, 0.36 * flat]), ink: inks.main, shade: 'none', weight: 1.1 },
      {
        outline: ellipse([-0.14, deep - 0.02], [0.3, 0.3 * flat]),
        ink: mix(inks.main, inks.dark, 0.45),
        shade: 'flat',
        lines: [ellipse([-0.14, deep - 0.02], [0.24, 0.23 * flat], [200, 330])],
        gloss: [ellipse([-0.14, deep - 0.02], [0.25, 0.24 * flat], [120, 165])],
      },
    ];
  },
};
