// Chef's knife with a walnut handle: examples/kitchen-en/photos/chef-knife.png.
import { extrude, move, turn, cylinder, union } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { noise, turbulence } from './studio/noise.ts';
import { outline } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene } from './studio/scene.ts';
import { linear, mix, scale, smoothstep } from './studio/vector.ts';

const BLADE = outline(
  'M 0 0.22 L 1.1 0.2 C 1.6 0.18 2.0 0.1 2.3 -0.09 C 2.31 -0.1 2.305 -0.11 2.29 -0.115 C 1.8 -0.29 1.1 -0.36 0.06 -0.34 C 0.03 -0.34 0.02 -0.33 0.02 -0.3 L 0 -0.05 Z',
);
const HANDLE = outline(
  'M 0.02 0.2 L -0.3 0.19 C -0.7 0.17 -0.95 0.19 -1.2 0.17 C -1.36 0.16 -1.42 0.1 -1.42 0 C -1.42 -0.1 -1.38 -0.17 -1.26 -0.17 C -1.1 -0.15 -0.75 -0.04 -0.35 -0.04 C -0.2 -0.04 -0.12 -0.06 0.02 -0.09 Z',
);
const BOLSTER = outline('M 0.05 0.218 L -0.13 0.208 L -0.15 -0.06 L -0.02 -0.085 L 0.05 -0.16 Z');

/** The edge runs along the lower curve: thickness falls from the spine to nothing. */
const blade: Field = (x, y, z) => {
  const flat = BLADE(x, y);
  const belly = -0.345 + 0.1 * Math.max(0, x / 2.3) ** 3.4 + 0.14 * Math.max(0, x / 2.3) ** 9;
  const rise = y - belly;
  const thick = 0.004 + 0.026 * smoothstep(0, 0.62, rise) + 0.008 * smoothstep(0, 0.05, rise);
  return Math.max(flat, Math.abs(z) - thick) * 0.8;
};

const mark = printLabel(4, [{ text: 'HEARTH', size: 0.6, y: 0.5, weight: '700', spacing: 0.3 }]);

const steel: Part = {
  field: blade,
  relief: (x, y) => 0.00022 * noise(x * 3, y * 260) + 0.00012 * noise(x * 1.5, y * 520),
  low: [-0.02, -0.38, -0.06],
  high: [2.34, 0.25, 0.06],
  surface: ([x, y, z]) => {
    const ink = z > 0 ? mark((x - 0.2) / 0.56, 0.5 - (y - 0.02) / 0.14) : 0;
    // The long gradient that a blade shows between two softboxes.
    const sheen =
      1 +
      1.1 * smoothstep(1.5, 0.1, x + y * 1.6) +
      0.9 * smoothstep(1.5, 2.3, x - y) +
      0.5 * smoothstep(0.05, 0, y + 0.3);
    return {
      colour: scale(mix(linear('#dfe3e6'), linear('#55595c'), ink * 0.8), sheen),
      roughness: 0.26 + ink * 0.3,
      metal: 1,
    };
  },
};

const handle: Part = {
  field: extrude(HANDLE, 0.1, 0.075),
  low: [-1.46, -0.2, -0.12],
  high: [0.05, 0.22, 0.12],
  surface: ([x, y]) => {
    const grain =
      0.5 + 0.5 * Math.sin((y + 0.05 * turbulence(x * 1.3, y * 3, 3)) * 60 + 5 * turbulence(x * 0.9, y * 5, 3));
    const pores = smoothstep(0.35, 0.8, noise(x * 12, y * 130));
    const wood = mix(linear('#6b4126'), linear('#8e5d38'), grain);
    return { colour: mix(wood, linear('#3a2012'), pores * 0.7), roughness: 0.42, coat: 0.18 };
  },
};
const bolster: Part = {
  field: extrude(BOLSTER, 0.106, 0.03),
  low: [-0.16, -0.16, -0.12],
  high: [0.06, 0.24, 0.12],
  surface: () => ({ colour: linear('#d5d9dc'), roughness: 0.22, metal: 1 }),
};
const rivets: Part = {
  field: union(...[-0.4, -0.75, -1.1].map((x) => move(turn(cylinder(0.036, 0.102, 0.004), 'x', 90), [x, 0.07, 0]))),
  low: [-1.2, 0, -0.12],
  high: [-0.3, 0.14, 0.12],
  surface: () => ({ colour: linear('#e2d2a8'), roughness: 0.22, metal: 1 }),
};

const scene: Scene = {
  parts: [steel, handle, bolster, rivets],
  softboxes: [...DAYLIGHT, { towards: [-0.32, 0.16, 1], width: 0.22, height: 0.5, light: [2.1, 2.1, 2.15] }],
  sky: WHITE_ROOM,
  eye: [0.1, -1.1, 6.4],
  lookAt: [0.44, -0.08, 0],
  fieldOfView: 36,
};

export const photos: readonly Photo[] = [
  { file: 'examples/kitchen-en/photos/chef-knife.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
