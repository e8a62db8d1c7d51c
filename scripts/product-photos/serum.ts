// Amber glass bottle with a dropper: examples/beauty-zh/photos/serum.png.
import { lathe, rod, union, move, sphere } from './studio/field.ts';
import { profile } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { linear, mix } from './studio/vector.ts';

const BOTTLE = profile(
  'M 0 0 L 0.44 0 C 0.49 0 0.5 0.02 0.5 0.07 L 0.5 1.12 C 0.5 1.3 0.4 1.36 0.28 1.4 C 0.22 1.42 0.2 1.45 0.2 1.5 L 0.2 1.62 L 0 1.62 Z',
);
const COLLAR = profile(
  'M 0 1.5 L 0.235 1.5 C 0.25 1.5 0.255 1.51 0.255 1.525 L 0.255 1.8 C 0.255 1.82 0.25 1.825 0.235 1.825 L 0 1.825 Z',
);
const BULB = profile(
  'M 0 1.8 L 0.19 1.8 L 0.19 1.86 C 0.19 1.9 0.165 1.9 0.165 1.94 C 0.165 2.05 0.172 2.15 0.16 2.24 C 0.145 2.36 0.09 2.41 0 2.415 Z',
);
const INK = linear('#4b1b3b');
const PAPER: Surface = { colour: linear('#f7ece4'), roughness: 0.55 };

const label = printLabel(1.5, [
  { text: 'PETAL', size: 0.15, y: 0.2, weight: '500', spacing: 0.28 },
  { text: '琥珀修护精华液', size: 0.098, y: 0.42, weight: '500', spacing: 0.06 },
  { text: 'AMBER REPAIR SERUM', size: 0.054, y: 0.56, weight: '500', spacing: 0.16 },
  { text: '5% NIACINAMIDE + CERAMIDES', size: 0.042, y: 0.76, weight: '300', spacing: 0.1 },
  { text: '30 ml ℮ 1.0 fl oz', size: 0.046, y: 0.88, weight: '300', spacing: 0.06 },
]);

const LABEL = { bottom: 0.26, top: 1.04, halfAngle: 1.12 };

const bottle: Part = {
  field: lathe(BOTTLE),
  low: [-0.55, -0.02, -0.55],
  high: [0.55, 1.66, 0.55],
  surface: ([x, y, z]) => {
    const angle = Math.atan2(x, z);
    if (y > LABEL.bottom && y < LABEL.top && Math.abs(angle) < LABEL.halfAngle) {
      const ink = label(0.5 + angle / (2 * LABEL.halfAngle), (LABEL.top - y) / (LABEL.top - LABEL.bottom));
      return { ...PAPER, colour: mix(PAPER.colour, INK, ink) };
    }
    return { colour: [0, 0, 0], roughness: 0, glass: { absorb: [0.55, 1.9, 6.5], backing: 0.97 } };
  },
};

const serum: Part = {
  field: lathe(profile('M 0 0.1 L 0.4 0.1 C 0.43 0.1 0.44 0.11 0.44 0.14 L 0.44 0.98 L 0 0.98 Z')),
  low: [-0.46, 0.08, -0.46],
  high: [0.46, 1, 0.46],
  surface: ([x, y]) => ({
    colour: mix([0.78, 0.3, 0.05], [0.55, 0.17, 0.02], Math.min(1, Math.abs(x) * 1.6 + y * 0.2)),
    roughness: 0.5,
    glow: 0.9,
  }),
};

const collar: Part = {
  field: lathe(COLLAR),
  relief: (x, _y, z) => 0.003 * Math.abs(Math.sin(Math.atan2(x, z) * 44)),
  low: [-0.28, 1.48, -0.28],
  high: [0.28, 1.84, 0.28],
  surface: () => ({ colour: linear('#f6d6a2'), roughness: 0.2, metal: 1 }),
};

const bulb: Part = {
  field: lathe(BULB),
  low: [-0.22, 1.78, -0.22],
  high: [0.22, 2.44, 0.22],
  surface: () => ({ colour: linear('#f3e4dc'), roughness: 0.42, glow: 0.35 }),
};

const pipette: Part = {
  field: union(
    rod(
      [
        [0, 0.2, 0],
        [0, 1.6, 0],
      ],
      [0.03, 0.055],
    ),
    move(sphere(0.04), [0, 0.2, 0]),
  ),
  low: [-0.08, 0.1, -0.08],
  high: [0.08, 1.66, 0.08],
  surface: () => ({ colour: [0.7, 0.66, 0.6], roughness: 0.2 }),
};

const scene: Scene = {
  parts: [bottle, serum, collar, bulb, pipette],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [0, 1.75, 7.2],
  lookAt: [0, 1.2, 0],
  fieldOfView: 24,
};

export const photos: readonly Photo[] = [
  { file: 'examples/beauty-zh/photos/serum.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
