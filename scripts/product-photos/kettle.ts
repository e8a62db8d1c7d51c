// Gooseneck kettle in matt charcoal with a beech grip: examples/kitchen-en/photos/kettle.png.
import { blend, carve, curve, cylinder, lathe, move, rod, sphere, union } from './studio/field.ts';
import { noise, turbulence } from './studio/noise.ts';
import { profile } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { linear, mix } from './studio/vector.ts';
import type { Vector } from './studio/vector.ts';

const CHARCOAL: Surface = { colour: linear('#34373a'), roughness: 0.38 };
const STEEL: Surface = { colour: linear('#cfd3d6'), roughness: 0.2, metal: 1 };
const BODY = profile(
  'M 0 0 L 0.9 0 C 0.97 0 1 0.03 1 0.1 C 1 0.2 0.99 0.3 0.94 0.5 L 0.74 1.2 C 0.71 1.28 0.68 1.3 0.64 1.3 L 0 1.3 Z',
);
const LID = profile('M 0 1.3 L 0.62 1.28 C 0.63 1.3 0.62 1.34 0.58 1.36 C 0.4 1.42 0.2 1.43 0 1.43 Z');

const spout = rod(
  curve(
    [
      [-0.72, 0.32, 0],
      [-1.1, 0.36, 0],
      [-1.36, 0.58, 0],
      [-1.42, 0.9, 0],
      [-1.48, 1.22, 0],
      [-1.66, 1.44, 0],
      [-1.86, 1.47, 0],
    ],
    5,
  ),
  [
    0.2, 0.185, 0.17, 0.155, 0.14, 0.13, 0.122, 0.116, 0.11, 0.105, 0.1, 0.096, 0.092, 0.088, 0.085, 0.082, 0.08, 0.078,
    0.075, 0.073, 0.071, 0.069, 0.068, 0.067, 0.066, 0.065,
  ],
);

const body: Part = {
  field: carve(
    blend(lathe(BODY), spout, 0.16),
    rod(
      [
        [-1.7, 1.47, 0],
        [-2.1, 1.475, 0],
      ],
      0.04,
    ),
    0.01,
  ),
  low: [-1.98, -0.02, -1.05],
  high: [1.05, 1.58, 1.05],
  surface: () => CHARCOAL,
};
const plate: Part = {
  field: move(cylinder(0.93, 0.03, 0.01), [0, -0.015, 0]),
  low: [-1, -0.06, -1],
  high: [1, 0.03, 1],
  surface: () => STEEL,
};
const lid: Part = { field: lathe(LID), low: [-0.66, 1.26, -0.66], high: [0.66, 1.46, 0.66], surface: () => CHARCOAL };
const seam: Part = {
  field: lathe(profile('M 0 1.25 L 0.675 1.25 L 0.675 1.31 L 0 1.31 Z')),
  low: [-0.7, 1.24, -0.7],
  high: [0.7, 1.33, 0.7],
  surface: () => STEEL,
};

const beech = (along: number, across: number): Surface => {
  const grain = 0.5 + 0.5 * Math.sin(across * 46 + 6 * turbulence(along * 1.1, across * 3, 3));
  const fleck = noise(along * 9, across * 90) > 0.45 ? 0.35 : 0;
  return {
    colour: mix(mix(linear('#c99763'), linear('#ddb283'), grain), linear('#a06f40'), fleck),
    roughness: 0.5,
    coat: 0.1,
  };
};

const knob: Part = {
  field: blend(move(sphere(0.13), [0, 1.6, 0]), move(cylinder(0.06, 0.1, 0.01), [0, 1.47, 0]), 0.05),
  low: [-0.16, 1.38, -0.16],
  high: [0.16, 1.75, 0.16],
  surface: ([x, y]) => beech(y, x),
};
const dial = printLabel(1, [{ text: '°C', size: 0.16, y: 0.72, weight: '500' }], (context, width, height) => {
  for (let tick = 0; tick <= 24; tick += 1) {
    const angle = Math.PI * (0.8 + (tick / 24) * 1.4);
    const inner = tick % 4 === 0 ? 0.32 : 0.38;
    context.lineWidth = tick % 4 === 0 ? 18 : 9;
    context.beginPath();
    context.moveTo(width / 2 + Math.cos(angle) * inner * width, height / 2 + Math.sin(angle) * inner * height);
    context.lineTo(width / 2 + Math.cos(angle) * 0.44 * width, height / 2 + Math.sin(angle) * 0.44 * height);
    context.stroke();
  }
  context.lineWidth = 22;
  context.beginPath();
  context.moveTo(width / 2, height / 2);
  context.lineTo(width * 0.72, height * 0.26);
  context.stroke();
});
const gauge: Part = {
  field: move(cylinder(0.19, 0.04, 0.015), [0.26, 1.43, 0.22]),
  low: [0.05, 1.36, 0.01],
  high: [0.47, 1.49, 0.43],
  surface: ([x, y, z]) => {
    const radius = Math.hypot(x - 0.26, z - 0.22);
    if (radius > 0.165 || y < 1.45) return STEEL;
    const ink = dial(0.5 + (x - 0.26) / 0.33, 0.5 + (z - 0.22) / 0.33);
    return { colour: mix(linear('#f5f2ea'), linear('#202326'), ink), roughness: 0.4, coat: 0.8 };
  },
};

const ARM: readonly Vector[] = [
  [0.7, 1.14, 0],
  [0.95, 1.3, 0],
  [1.3, 1.32, 0],
  [1.52, 1.2, 0],
];
const arm: Part = {
  field: union(
    rod(curve(ARM), 0.055),
    rod(
      curve([
        [0.9, 0.42, 0],
        [1.2, 0.36, 0],
        [1.38, 0.4, 0],
      ]),
      0.05,
    ),
  ),
  low: [0.6, 0.26, -0.1],
  high: [1.62, 1.42, 0.1],
  surface: () => CHARCOAL,
};
const grip: Part = {
  field: rod(
    curve([
      [1.5, 1.24, 0],
      [1.6, 1.06, 0],
      [1.6, 0.86, 0],
      [1.52, 0.6, 0],
      [1.36, 0.38, 0],
    ]),
    [0.085, 0.09, 0.095, 0.1, 0.102, 0.103, 0.103, 0.102, 0.1, 0.098, 0.096, 0.094, 0.092, 0.09, 0.088, 0.086, 0.085],
  ),
  low: [1.2, 0.25, -0.14],
  high: [1.75, 1.36, 0.14],
  surface: ([x, y, z]) => beech(y, x + z * 0.6),
};

const scene: Scene = {
  parts: [body, plate, lid, seam, knob, gauge, arm, grip],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [0.5, 3.5, 8],
  lookAt: [-0.1, 0.8, 0],
  fieldOfView: 28,
  exposure: 1.35,
};

export const photos: readonly Photo[] = [
  { file: 'examples/kitchen-en/photos/kettle.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
