// A round tray.
import type { Form } from '../toolkit/form.ts';
import { ellipse, turned, points } from '../toolkit/geometry.ts';

export const tray: Form = {
  name: 'tray',
  words: [
    'tray',
    'platter',
    'stand',
    'saucer',
    'coaster',
    'marble tray',
    'bandeja',
    '托盘',
    'pedestal',
    'plinth',
    'podium',
  ],
  size: 0.42,
  kind: 'dish',
  draw: ({ tilt, top, inks }) => {
    const flat = top ? 1 : Math.max(tilt, 0.14);
    return [
      {
        outline: turned(points([0.48, 0, 0.5, 0.03]), flat),
        ink: inks.accent,
      },
      {
        outline: ellipse([0, 0.03], [0.5, 0.5 * flat]),
        ink: inks.light,
        shade: 'none',
        lines: [ellipse([0, 0.03], [0.45, 0.45 * flat])],
      },
    ];
  },
};
