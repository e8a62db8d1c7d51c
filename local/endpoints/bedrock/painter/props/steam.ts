// Rising steam.
import type { Form, Part } from '../toolkit/form.ts';
import { curve } from '../toolkit/geometry.ts';

export const steam: Form = {
  name: 'steam',
  words: ['steam', 'vapour', 'vapor', 'smoke', 'mist cloud', 'vapor', '蒸汽', '热气', 'sizzle'],
  size: 0.5,
  kind: 'stands',
  draw: ({ inks }) =>
    [-0.16, 0.02, 0.2].map((x, index): Part => ({
      outline: curve(
        [
          [x, 0.1 + index * 0.05],
          [x + 0.08, 0.3],
          [x - 0.05, 0.5],
          [x + 0.09, 0.72],
          [x + 0.02, 0.95],
          [x + 0.06, 0.72],
          [x - 0.1, 0.5],
          [x + 0.03, 0.3],
        ],
        true,
      ),
      ink: inks.paper,
      opacity: 0.55,
      shade: 'none',
      weight: 0.4,
    })),
};
