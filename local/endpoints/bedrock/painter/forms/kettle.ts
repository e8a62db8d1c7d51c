// A kettle with a spout and an arched handle.
import type { Form } from '../toolkit/form.ts';
import { curve, ring, softened, turned, points } from '../toolkit/geometry.ts';

export const kettle: Form = {
  name: 'kettle',
  words: [
    'kettle',
    'teapot',
    'coffee pot',
    'moka pot',
    'coffee maker',
    'espresso machine',
    'coffee machine',
    'tetera',
    'cafetera',
    '水壶',
    '茶壶',
    '咖啡机',
  ],
  size: 0.34,
  kind: 'stands',
  home: 'kitchen',
  draw: ({ tilt, inks }) => [
    {
      outline: curve(points([-0.26, 0.36, -0.42, 0.5, -0.5, 0.66, -0.43, 0.68, -0.34, 0.56, -0.2, 0.5]), true),
      ink: inks.main,
    },
    {
      outline: curve(
        points([
          0.22, 0.6, 0.36, 0.78, 0.2, 0.97, -0.06, 0.98, -0.22, 0.82, -0.22, 0.66, -0.17, 0.66, -0.16, 0.8, -0.03, 0.91,
          0.16, 0.9, 0.28, 0.77, 0.17, 0.62,
        ]),
        true,
      ),
      ink: inks.dark,
    },
    {
      outline: turned(softened(points([0.28, 0, 0.34, 0.08, 0.33, 0.3, 0.26, 0.52, 0.15, 0.62])), tilt),
      ink: inks.main,
      lines: [ring(0.335, 0.1, tilt)],
      gloss: [curve(points([-0.25, 0.14, -0.26, 0.3, -0.2, 0.48]))],
    },
    {
      outline: turned(points([0.16, 0.62, 0.12, 0.67]), tilt),
      ink: inks.accent,
    },
    {
      outline: turned(points([0.03, 0.67, 0.045, 0.73]), tilt),
      ink: inks.dark,
    },
  ],
};
