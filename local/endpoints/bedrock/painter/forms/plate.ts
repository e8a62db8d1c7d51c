// A plate with food on it.
import type { Form, Part } from '../toolkit/form.ts';
import { type Point, curve, ellipse, turned, points } from '../toolkit/geometry.ts';

export const plate: Form = {
  name: 'plate',
  words: [
    'plate',
    'dish',
    'meal',
    'pasta',
    'salad',
    'steak',
    'plato',
    'breakfast',
    'dinner',
    'pancake',
    'omelette',
    'omelet',
    'food',
    'noodles',
    '盘',
    '菜',
    'fillet',
    'fish fillet',
    'salmon',
    'fish',
    'butter',
    'cheese',
    'egg dish',
    'toast',
    'sandwich',
  ],
  size: 0.4,
  kind: 'dish',
  home: 'kitchen',
  draw: ({ tilt, top, inks, random }) => {
    const flat = top ? 1 : Math.max(tilt, 0.22);
    const bite = (index: number): Part => {
      const angle = index * 1.26 + random() * 0.4;
      const centre: Point = [0.15 * Math.cos(angle), 0.05 + 0.15 * flat * Math.sin(angle)];
      return {
        outline: curve(points([-0.1, -0.03, -0.04, 0.06, 0.07, 0.07, 0.11, 0, 0.03, -0.06]), true).map(
          ([x, y]): Point => [centre[0] + x, centre[1] + y * (0.5 + flat * 0.7)],
        ),
        ink: [inks.main, inks.accent, inks.leaf][index % 3] ?? inks.main,
        weight: 0.8,
      };
    };
    return [
      {
        outline: turned(points([0.26, 0, 0.5, 0.05]), flat),
        ink: inks.light,
      },
      {
        outline: ellipse([0, 0.05], [0.5, 0.5 * flat]),
        ink: inks.light,
        shade: 'none',
        lines: [ellipse([0, 0.045], [0.34, 0.34 * flat])],
      },
      ...[0, 1, 2, 3, 4].map(bite),
    ];
  },
};
