// A bowlful of fruit, one piece cut open.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, ellipse, rotated, points } from '../toolkit/geometry.ts';

export const fruit: Form = {
  name: 'fruit',
  words: [
    'fruit',
    'apple',
    'orange',
    'lemon',
    'mango',
    'peach',
    'strawberry',
    'avocado',
    'tomato',
    'vegetable',
    'berry',
    'cherry',
    'grape',
    'fruta',
    'verdura',
    'manzana',
    '水果',
    '苹果',
    '橙子',
    '草莓',
    'blueberry',
    'raspberry',
    'carrot',
    'banana',
    'pear',
    'cucumber',
    'potato',
    'pumpkin',
  ],
  size: 0.3,
  kind: 'stands',
  home: 'kitchen',
  draw: ({ inks }) => [
    {
      outline: ellipse([-0.22, 0.3], [0.25, 0.24]),
      ink: inks.accent,
      lines: [curve(points([-0.22, 0.52, -0.2, 0.58, -0.15, 0.62]))],
    },
    {
      outline: ellipse([0.22, 0.27], [0.26, 0.25]),
      ink: inks.main,
      lines: [curve(points([0.2, 0.5, 0.22, 0.58]))],
      gloss: [curve(points([0.06, 0.34, 0.12, 0.42]))],
    },
    {
      outline: curve(points([0.22, 0.54, 0.3, 0.66, 0.44, 0.66, 0.34, 0.55]), true),
      ink: inks.leaf,
      lines: [points([0.23, 0.55, 0.4, 0.64])],
    },
    {
      outline: ellipse([-0.02, 0.18], [0.22, 0.19]),
      ink: mix(inks.main, inks.paper, 0.45),
      lines: [
        ellipse([-0.02, 0.18], [0.17, 0.145]),
        ...[0, 45, 90, 135].map((angle): Point[] => rotated(points([-0.17, 0.18, 0.13, 0.18]), angle, [-0.02, 0.18])),
      ],
    },
  ],
};
