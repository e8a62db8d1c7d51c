// Lemons, one of them halved.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, ellipse, rotated, scaled, points } from '../toolkit/geometry.ts';

export const lemon: Form = {
  name: 'lemon',
  words: ['lemon', 'lime', 'citrus', 'orange slice', 'lemon slice', 'limón', 'lima', '柠檬', 'grapefruit'],
  size: 0.24,
  kind: 'lies',
  draw: ({ inks }) => [
    {
      outline: curve(
        points([-0.5, 0.26, -0.42, 0.36, -0.24, 0.44, -0.06, 0.38, 0.04, 0.27, -0.06, 0.14, -0.24, 0.08, -0.42, 0.16]),
        true,
      ),
      ink: mix('#e5bd4a', inks.paper, 0.1),
      gloss: [curve(points([-0.36, 0.32, -0.24, 0.37]))],
    },
    { outline: ellipse([0.24, 0.18], [0.24, 0.19]), ink: mix('#e5bd4a', inks.paper, 0.05) },
    {
      outline: ellipse([0.24, 0.19], [0.2, 0.155]),
      ink: mix('#f3df94', inks.paper, 0.2),
      shade: 'none',
      weight: 0.6,
      lines: [0, 36, 72, 108, 144].map((angle): Point[] =>
        scaled(rotated(points([-0.18, 0, 0.18, 0]), angle), [1, 0.78]).map(([x, y]): Point => [x + 0.24, y + 0.19]),
      ),
    },
  ],
};
