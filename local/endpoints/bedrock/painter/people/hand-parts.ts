// Hands in units of one hand's length: gripping from the side, holding a tool, pointing, lying open.
import { capsule, curve, type Point, points } from '../toolkit/geometry.ts';
import type { Part } from '../toolkit/form.ts';
import type { Inks } from '../scene/inks.ts';
import { TOOLS, type Tool } from './tools.ts';

const finger = (from: Point, to: Point, ink: string): Part => ({
  outline: capsule(from, to, [0.085, 0.072]),
  ink,
  weight: 0.9,
});

const forearm = (from: Point, to: Point, inks: Inks): Part[] => [
  { outline: capsule(from, to, [0.17, 0.24]), ink: inks.skin },
  {
    outline: capsule([from[0] + (to[0] - from[0]) * 0.45, from[1] + (to[1] - from[1]) * 0.45], to, [0.25, 0.32]),
    ink: inks.accent,
    lines: [],
  },
];

/** Behind a thing that is gripped: palm and fingers; the thing's half width is `half`. The hand comes from the right. */
export const gripBehind = (half: number, inks: Inks): Part[] => [
  ...forearm([half + 0.42, -0.16], [half + 2.3, -1.25], inks),
  ...[0.26, 0.1, -0.06, -0.2].map((y): Part => finger([half * 0.2, y], [-half - 0.05, y + 0.02], inks.skin)),
  {
    outline: curve(
      [
        [half - 0.1, 0.34],
        [half + 0.24, 0.24],
        [half + 0.5, 0.0],
        [half + 0.52, -0.24],
        [half + 0.28, -0.34],
        [half - 0.1, -0.3],
      ],
      true,
    ),
    ink: inks.skin,
  },
];

/** In front of it: the thumb, and the fingertips that come around the far side. */
export const gripFront = (half: number, inks: Inks): Part[] => [
  ...[0.26, 0.1, -0.06, -0.2].map((y): Part => ({
    ...finger([-half - 0.06, y + 0.02], [-half + 0.13, y], inks.skin),
    lines: [
      [
        [-half + 0.06, y + 0.04],
        [-half + 0.14, y + 0.03],
      ],
    ],
  })),
  {
    outline: curve(
      [
        [half + 0.34, 0.08],
        [half + 0.2, 0.26],
        [half - 0.02, 0.36],
        [half - 0.26, 0.34],
        [half - 0.3, 0.25],
        [half - 0.06, 0.18],
        [half + 0.08, 0.02],
        [half + 0.2, -0.08],
      ],
      true,
    ),
    ink: inks.skin,
    lines: [
      curve([
        [half - 0.27, 0.33],
        [half - 0.2, 0.3],
        [half - 0.22, 0.25],
      ]),
    ],
  },
];

/** A fist around a tool that points to the left; the forearm comes from the lower right. */
export const toolHand = (tool: Tool, inks: Inks): Part[] => [
  ...forearm([0.22, -0.16], [1.9, -1.15], inks),
  {
    outline: curve(points([-0.32, 0.2, 0.0, 0.27, 0.26, 0.16, 0.36, -0.1, 0.2, -0.3, -0.1, -0.26, -0.32, -0.12]), true),
    ink: inks.skin,
  },
  ...TOOLS[tool](inks),
  ...[-0.26, -0.11, 0.04, 0.17].map((x): Part => finger([x + 0.03, 0.15], [x - 0.03, -0.13], inks.skin)),
  {
    outline: capsule([0.14, 0.16], [-0.34, 0.11], [0.085, 0.075]),
    ink: inks.skin,
    weight: 0.9,
    lines: [points([-0.38, 0.14, -0.31, 0.13])],
  },
];

/** Root and tip of the four fingers of an open hand. */
const FINGERS: readonly (readonly [Point, Point])[] = [
  [
    [-0.12, 0.2],
    [-0.66, 0.42],
  ],
  [
    [-0.18, 0.08],
    [-0.82, 0.16],
  ],
  [
    [-0.16, -0.05],
    [-0.78, -0.08],
  ],
  [
    [-0.1, -0.17],
    [-0.6, -0.28],
  ],
];

/** A hand reaching in from the lower right, seen from above, fingers half open to the left. */
export const openHand = (inks: Inks): Part[] => [
  ...forearm([0.34, -0.1], [2.1, -1.3], inks),
  ...FINGERS.map(([from, to]): Part => ({
    ...finger(from, to, inks.skin),
    lines: [
      [
        [to[0] - 0.03, to[1] + 0.03],
        [to[0] - 0.03, to[1] - 0.03],
      ],
    ],
  })),
  {
    outline: curve(points([-0.22, 0.26, 0.1, 0.3, 0.4, 0.1, 0.46, -0.16, 0.24, -0.3, -0.12, -0.25, -0.24, 0]), true),
    ink: inks.skin,
    lines: [curve(points([0.1, 0.22, -0.02, 0.06, 0.02, -0.16]))],
  },
  { outline: capsule([0.12, 0.26], [-0.3, 0.56], [0.1, 0.075]), ink: inks.skin, weight: 0.9 },
];
