// An open laptop.
import type { Form } from '../toolkit/form.ts';
import { rectangle, roundedRectangle } from '../toolkit/geometry.ts';

export const laptop: Form = {
  name: 'laptop',
  words: [
    'laptop',
    'notebook computer',
    'computer',
    'keyboard',
    'monitor',
    'portátil',
    'ordenador',
    '电脑',
    '笔记本电脑',
  ],
  size: 0.46,
  kind: 'stands',
  home: 'office',
  draw: ({ tilt, inks }) => {
    const deep = Math.max(tilt, 0.16) * 0.6;
    return [
      { outline: roundedRectangle([-0.4, deep], [0.4, deep + 0.56], 0.03), ink: inks.main, shade: 'flat' },
      {
        outline: rectangle([-0.36, deep + 0.05], [0.36, deep + 0.52]),
        ink: inks.light,
        shade: 'flat',
        lines: [
          [
            [-0.3, deep + 0.42],
            [0.04, deep + 0.42],
          ],
          [
            [-0.3, deep + 0.34],
            [-0.06, deep + 0.34],
          ],
          rectangle([0.1, deep + 0.14], [0.3, deep + 0.36]),
        ],
        gloss: [
          [
            [-0.28, deep + 0.1],
            [-0.1, deep + 0.3],
          ],
        ],
      },
      {
        outline: [
          [-0.5, 0],
          [0.5, 0],
          [0.41, deep],
          [-0.41, deep],
        ],
        ink: inks.metal,
        shade: 'none',
        lines: [
          [
            [-0.4, deep * 0.66],
            [0.4, deep * 0.66],
          ],
          [
            [-0.43, deep * 0.42],
            [0.43, deep * 0.42],
          ],
          [
            [-0.12, deep * 0.1],
            [0.12, deep * 0.1],
          ],
        ],
      },
    ];
  },
};
