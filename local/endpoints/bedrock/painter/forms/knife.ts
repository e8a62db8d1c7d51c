// A chef's knife.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, rectangle, points } from '../toolkit/geometry.ts';

export const knife: Form = {
  name: 'knife',
  words: ['knife', 'cleaver', 'santoku', 'blade', 'peeler', 'cuchillo', '刀', '菜刀'],
  size: 0.42,
  kind: 'lies',
  home: 'kitchen',
  draw: ({ inks }) => [
    {
      outline: [
        ...curve(points([-0.04, 0.14, -0.2, 0.155, -0.38, 0.12, -0.5, 0.03])),
        ...curve(points([-0.5, 0.03, -0.3, 0.02, -0.04, 0.02])),
      ],
      ink: inks.metal,
      shade: 'flat',
      lines: [curve(points([-0.06, 0.06, -0.3, 0.06, -0.45, 0.045]))],
      gloss: [points([-0.1, 0.1, -0.3, 0.105])],
    },
    { outline: rectangle([-0.05, 0.03], [0.0, 0.15]), ink: mix(inks.metal, inks.dark, 0.4) },
    {
      outline: curve(
        points([0, 0.045, 0.15, 0.05, 0.3, 0.04, 0.47, 0.0, 0.5, 0.06, 0.46, 0.13, 0.3, 0.14, 0, 0.14]),
        true,
      ),
      ink: inks.main,
      lines: [0.1, 0.22, 0.34].map((x) => ellipse([x, 0.09], [0.013, 0.013])),
    },
  ],
};
