// A wide-brimmed hat.
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, moved, ring, softened, turned, points } from '../toolkit/geometry.ts';

export const hat: Form = {
  name: 'hat',
  words: ['hat', 'cap', 'beanie', 'straw hat', 'sun hat', 'fedora', 'sombrero', 'gorra', '帽', '帽子', '草帽'],
  size: 0.4,
  kind: 'dish',
  home: 'beach',
  draw: ({ tilt, top, inks }) => {
    const flat = top ? 1 : Math.max(tilt, 0.24);
    return [
      {
        outline: moved(ellipse([0, 0.06], [0.5, 0.5 * flat]), [0, 0]),
        ink: inks.main,
        lines: [ellipse([0, 0.06], [0.43, 0.42 * flat], [190, 350])],
      },
      {
        outline: top
          ? ellipse([0, 0.08], [0.27, 0.27])
          : turned(softened(points([0.28, 0.08, 0.27, 0.24, 0.22, 0.38, 0.08, 0.43])), flat),
        ink: inks.main,
        lines: top
          ? [curve(points([-0.14, 0.1, 0, 0.06, 0.14, 0.1]))]
          : [curve(points([-0.06, 0.42, 0.02, 0.37, 0.1, 0.41]))],
      },
      {
        outline: top
          ? [...ellipse([0, 0.08], [0.28, 0.28]), ...ellipse([0, 0.08], [0.25, 0.25], [360, 0])]
          : [...ring(0.285, 0.1, flat), ...ring(0.275, 0.17, flat).reverse()],
        ink: inks.accent,
        shade: 'none',
      },
    ];
  },
};
