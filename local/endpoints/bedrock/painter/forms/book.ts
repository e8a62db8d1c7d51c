// A stack of books, one open against it.
import type { Form, Part } from '../toolkit/form.ts';
import { rectangle, points } from '../toolkit/geometry.ts';
import { writing } from '../toolkit/label-patch.ts';

export const book: Form = {
  name: 'book',
  words: ['book', 'notebook', 'diary', 'magazine', 'planner', 'libro', 'cuaderno', '书', '笔记本'],
  size: 0.34,
  kind: 'stands',
  home: 'living',
  draw: ({ inks }) => [
    ...[0, 1].map((layer): Part => ({
      outline: rectangle([-0.46 + layer * 0.05, layer * 0.13], [0.4 - layer * 0.06, layer * 0.13 + 0.13]),
      ink: [inks.accent, inks.dark][layer] ?? inks.main,
      shade: 'flat',
      lines: [
        [
          [0.3, layer * 0.13 + 0.03],
          [0.3, layer * 0.13 + 0.1],
        ],
        [
          [-0.44, layer * 0.13 + 0.065],
          [0.2, layer * 0.13 + 0.065],
        ],
      ],
    })),
    {
      outline: points([-0.3, 0.27, 0.24, 0.27, 0.2, 0.98, -0.26, 0.98]),
      ink: inks.main,
      shade: 'flat',
      lines: [
        rectangle([-0.2, 0.56], [0.14, 0.84]),
        points([-0.22, 0.29, -0.19, 0.97]),
        ...writing([-0.14, 0.46], 0.22),
      ],
    },
  ],
};
