// A leafy plant in a pot.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { curve, ring, rotated, turned, points } from '../toolkit/geometry.ts';

export const plant: Form = {
  name: 'plant',
  words: [
    'plant',
    'potted plant',
    'houseplant',
    'palm',
    'fern',
    'monstera',
    'planta',
    'greenery',
    'foliage',
    '绿植',
    'succulent',
    'eucalyptus',
    'pine tree',
    'tree',
    'shrub',
    'cactus',
    'olive tree',
  ],
  size: 0.5,
  kind: 'stands',
  draw: ({ tilt, inks, random }) => {
    const leaf = (lean: number, length: number): Part => ({
      outline: rotated(
        curve(
          [
            [0, 0.24],
            [0.07, 0.24 + length * 0.45],
            [0.05, 0.24 + length * 0.8],
            [0, 0.24 + length],
            [-0.05, 0.24 + length * 0.8],
            [-0.07, 0.24 + length * 0.45],
          ],
          true,
        ),
        lean,
        [0, 0.26],
      ),
      ink: mix(inks.leaf, inks.dark, random() * 0.3),
      lines: [
        rotated(
          [
            [0, 0.26],
            [0, 0.2 + length],
          ],
          lean,
          [0, 0.26],
        ),
      ],
      weight: 0.85,
    });
    return [
      ...[-62, 60, -38, 36, -14, 16, 2].map((lean, index) =>
        leaf(lean + random() * 10, 0.5 + 0.24 * (index / 6) * (0.7 + random() * 0.4)),
      ),
      {
        outline: turned(points([0.13, 0, 0.17, 0.26, 0.19, 0.26, 0.19, 0.31]), tilt),
        ink: inks.accent,
        lines: [ring(0.17, 0.25, tilt)],
        gloss: [points([-0.1, 0.05, -0.12, 0.2])],
      },
    ];
  },
};
