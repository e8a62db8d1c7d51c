// Tools a fist can hold; they point to the left, in units of a hand's length.
import { capsule, curve, points } from '../toolkit/geometry.ts';
import type { Part } from '../toolkit/form.ts';
import type { Inks } from '../scene/inks.ts';

export type Tool = 'spatula' | 'brush' | 'knife' | 'jug' | 'finger';

/** The parts of each tool; `finger` is the pointing finger itself. */
export const TOOLS: Record<Tool, (inks: Inks) => Part[]> = {
  spatula: (inks) => [
    {
      outline: points([0.2, 0.04, -1.3, 0.035, -1.3, -0.035, 0.2, -0.04]),
      ink: inks.wood,
    },
    {
      outline: curve(points([-1.28, 0.08, -1.5, 0.16, -1.86, 0.15, -1.9, -0.12, -1.5, -0.16, -1.28, -0.08]), true),
      ink: inks.wood,
      lines: [points([-1.8, 0.05, -1.4, 0.04])],
    },
  ],
  brush: (inks) => [
    {
      outline: points([0.3, 0.035, -0.9, 0.05, -0.9, -0.05, 0.3, -0.035]),
      ink: inks.dark,
    },
    {
      outline: points([-0.9, 0.06, -1.1, 0.07, -1.1, -0.07, -0.9, -0.06]),
      ink: inks.metal,
    },
    {
      outline: curve(points([-1.1, 0.07, -1.3, 0.15, -1.5, 0, -1.3, -0.15, -1.1, -0.07]), true),
      ink: inks.main,
      lines: [points([-1.14, 0, -1.42, 0]), points([-1.14, 0.04, -1.36, 0.07])],
    },
  ],
  knife: (inks) => [
    {
      outline: curve(points([-0.3, 0.08, -0.9, 0.11, -1.5, 0.06, -1.9, -0.12, -1.2, -0.13, -0.3, -0.12]), true),
      ink: inks.metal,
      shade: 'flat',
    },
    {
      outline: points([0.3, 0.07, -0.32, 0.07, -0.32, -0.07, 0.3, -0.07]),
      ink: inks.dark,
    },
  ],
  jug: (inks) => [
    {
      outline: curve(points([-0.5, 0.34, -1.0, 0.3, -1.18, 0.42, -1.1, 0.2, -1.02, -0.4, -0.5, -0.4, -0.42, 0]), true),
      ink: inks.accent,
      gloss: [points([-0.9, 0.16, -0.88, -0.24])],
    },
    {
      outline: curve(
        points([
          -0.46, 0.22, -0.16, 0.2, -0.1, -0.12, -0.42, -0.24, -0.44, -0.16, -0.2, -0.06, -0.22, 0.1, -0.46, 0.13,
        ]),
        true,
      ),
      ink: inks.accent,
    },
  ],
  finger: (inks) => [{ outline: capsule([-0.1, 0.12], [-0.86, 0.03], [0.085, 0.072]), ink: inks.skin, weight: 0.9 }],
};
