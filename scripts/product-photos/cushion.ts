// Open cushion compact with mirror and puff: examples/beauty-zh/photos/cushion.png.
import { carve, cylinder, lathe, move, turn } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { profile } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { linear, mix, scale, smoothstep } from './studio/vector.ts';

const GOLD: Surface = { colour: linear('#dfb87e'), roughness: 0.18, metal: 1 };
const PEARL = linear('#efc6c8');

const pearl: Part['surface'] = (_point, normal) => ({
  colour: mix(PEARL, linear('#e3c4e0'), 0.5 + 0.5 * normal[0]),
  roughness: 0.28,
  coat: 0.9,
});

const SHELL = profile(
  'M 0 0 L 0.78 0 C 0.9 0 0.95 0.05 0.95 0.13 L 0.95 0.18 C 0.95 0.2 0.94 0.21 0.92 0.21 L 0.86 0.21 L 0.85 0.15 L 0 0.15 Z',
);
const base: Part = { field: lathe(SHELL), low: [-1, -0.02, -1], high: [1, 0.24, 1], surface: pearl };

const ring: Part = {
  field: carve(move(cylinder(0.845, 0.045, 0.015), [0, 0.16, 0]), move(cylinder(0.7, 0.2, 0.01), [0, 0.2, 0]), 0.015),
  low: [-0.86, 0.1, -0.86],
  high: [0.86, 0.22, 0.86],
  surface: () => GOLD,
};

const sponge: Part = {
  field: (x, y, z) => {
    const radius = Math.hypot(x, z);
    return Math.max(radius - 0.7, y - 0.2 + 0.05 * radius * radius, 0.1 - y) * 0.9;
  },
  relief: (x, _y, z) => 0.006 * Math.sin(x * 62) * Math.sin(z * 62),
  low: [-0.72, 0.1, -0.72],
  high: [0.72, 0.23, 0.72],
  surface: ([x, , z]) => ({
    colour: mix(linear('#dca780'), linear('#e9bd98'), 0.5 + 0.5 * Math.sin(x * 62) * Math.sin(z * 62)),
    roughness: 0.36,
    glow: 0.3,
  }),
};

/** Puts a lid part, drawn flat with its hinge at the origin, upright behind the base. */
const hinged = (field: Field): Field => move(turn(move(field, [0, 0, -0.97]), 'x', 69), [0, 0.2, -0.97]);
const LID_BOX = { low: [-1, 0.1, -1.9], high: [1, 2.25, -0.7] } as const;

const lid: Part = {
  ...LID_BOX,
  field: hinged(lathe(SHELL)),
  surface: pearl,
};
const mirrorRing: Part = {
  ...LID_BOX,
  field: hinged(move(carve(cylinder(0.845, 0.03, 0.01), cylinder(0.79, 0.2, 0.01), 0.01), [0, 0.165, 0])),
  surface: () => GOLD,
};
const mirror: Part = {
  ...LID_BOX,
  field: hinged(move(cylinder(0.8, 0.02, 0.004), [0, 0.145, 0])),
  surface: ([x, y]) => ({
    colour: scale([0.93, 0.96, 1], 1 + 1.6 * smoothstep(-0.4, 1.2, y - 1.2 - x * 0.9)),
    roughness: 0.01,
    metal: 1,
  }),
};
const hinge: Part = {
  field: move(turn(cylinder(0.06, 0.22, 0.02), 'z', 90), [0, 0.17, -0.97]),
  low: [-0.25, 0.08, -1.06],
  high: [0.25, 0.26, -0.88],
  surface: () => GOLD,
};

const puffPlace = (field: Field): Field => move(turn(turn(field, 'x', 62), 'y', 30), [1.02, 0.52, 0.34]);
const PUFF_BOX = { low: [0.35, -0.05, -0.35], high: [1.7, 1.15, 1] } as const;
const mark = printLabel(3, [{ text: 'PETAL', size: 0.6, y: 0.5, weight: '500', spacing: 0.3 }]);

const puff: Part = {
  ...PUFF_BOX,
  field: puffPlace(cylinder(0.56, 0.075, 0.07)),
  surface: () => ({ colour: linear('#f6e3df'), roughness: 0.8, sheen: 0.6, glow: 0.3 }),
};
const ribbon: Part = {
  ...PUFF_BOX,
  field: puffPlace(
    move(
      (x, y, z) => Math.max(Math.abs(y - 0.02 * Math.cos(x * 3)) - 0.012, Math.abs(z) - 0.13, Math.abs(x) - 0.53),
      [0, 0.085, 0],
    ),
  ),
  surface: ([x, y, z]) => {
    const along = 0.866 * (x - 1.02) - 0.5 * (z - 0.34);
    const ink = mark(0.5 + along / 0.62, 0.5 - (y - 0.53) / 0.19);
    return { colour: mix(linear('#b9737c'), linear('#f4d9c4'), ink), roughness: 0.38, sheen: 0.4 };
  },
};

const scene: Scene = {
  parts: [base, ring, sponge, lid, mirrorRing, mirror, hinge, puff, ribbon],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [-1.1, 4.1, 6.6],
  lookAt: [0.2, 0.85, -0.3],
  fieldOfView: 26,
};

export const photos: readonly Photo[] = [
  { file: 'examples/beauty-zh/photos/cushion.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
