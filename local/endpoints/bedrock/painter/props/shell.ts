// A shell and a starfish.
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, points } from '../toolkit/geometry.ts';

export const shell: Form = {
  name: 'shell',
  words: ['shell', 'seashell', 'starfish', 'coral branch', 'concha', 'caracola', '贝壳', '海星', 'driftwood'],
  size: 0.26,
  kind: 'lies',
  draw: ({ inks }) => [
    {
      outline: curve(
        points([-0.3, 0.0, -0.46, 0.16, -0.44, 0.34, -0.26, 0.44, -0.06, 0.36, -0.02, 0.18, -0.18, 0.0]),
        true,
      ),
      ink: inks.light,
      lines: [-0.42, -0.33, -0.24, -0.15, -0.07].map((x): Point[] => [
        [-0.24, 0.02],
        [x, 0.34],
      ]),
    },
    {
      outline: Array.from({ length: 10 }, (_, index): Point => {
        const radius = index % 2 === 0 ? 0.24 : 0.1;
        const angle = index * 0.628 + 0.3;
        return [0.26 + Math.cos(angle) * radius, 0.22 + Math.sin(angle) * radius * 0.85];
      }),
      ink: inks.accent,
      lines: [0, 2, 4, 6, 8].map((index): Point[] => [
        [0.26, 0.22],
        [0.26 + Math.cos(index * 0.628 + 0.3) * 0.18, 0.22 + Math.sin(index * 0.628 + 0.3) * 0.15],
      ]),
    },
  ],
};
