// Portable blender with a berry smoothie: examples/kitchen-en/photos/blender.png.
import { curve, cylinder, lathe, move, rod, torus, turn } from './studio/field.ts';
import { profile } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { noise } from './studio/noise.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';

const SAGE: Surface = { colour: linear('#8da58a'), roughness: 0.48 };
const BASE = profile('M 0 0 L 0.4 0 C 0.45 0 0.47 0.02 0.475 0.06 L 0.5 0.8 C 0.5 0.86 0.48 0.88 0.45 0.88 L 0 0.88 Z');
const COLLAR = profile('M 0 0.87 L 0.46 0.87 L 0.46 0.95 L 0 0.95 Z');
const JAR = profile('M 0 0.94 L 0.455 0.94 L 0.47 2.1 C 0.47 2.13 0.46 2.14 0.44 2.14 L 0 2.14 Z');
const DRINK = profile('M 0 1.0 L 0.405 1.0 L 0.42 1.84 C 0.42 1.86 0.41 1.865 0.4 1.865 L 0 1.865 Z');
const LID = profile(
  'M 0 2.12 L 0.485 2.12 C 0.5 2.12 0.505 2.13 0.505 2.15 L 0.5 2.33 C 0.5 2.38 0.47 2.4 0.42 2.41 L 0 2.42 Z',
);

const mark = printLabel(3.6, [{ text: 'HEARTH', size: 0.55, y: 0.5, weight: '700', spacing: 0.26 }]);
const scaleMarks = printLabel(0.6, [], (context, width, height) => {
  context.font = '96px "Label 500"';
  [400, 300, 200, 100].forEach((millilitres, index) => {
    const y = height * (0.1 + index * 0.25);
    context.fillRect(width * 0.1, y, width * 0.3, 12);
    context.fillText(String(millilitres), width * 0.72, y);
  });
});

const base: Part = {
  field: lathe(BASE),
  low: [-0.52, -0.02, -0.52],
  high: [0.52, 0.9, 0.52],
  surface: ([x, y, z]) => {
    const ink = z > 0 ? mark(0.5 + Math.atan2(x, z) / 1.15, 0.5 - (y - 0.2) / 0.15) : 0;
    return { ...SAGE, colour: mix(SAGE.colour, linear('#f4efe2'), ink) };
  },
};
const collar: Part = {
  field: lathe(COLLAR),
  low: [-0.5, 0.85, -0.5],
  high: [0.5, 0.97, 0.5],
  surface: () => ({ colour: linear('#c9cdd0'), roughness: 0.2, metal: 1 }),
};
const button: Part = {
  field: move(turn(cylinder(0.105, 0.04, 0.02), 'x', 90), [0, 0.56, 0.475]),
  low: [-0.13, 0.42, 0.4],
  high: [0.13, 0.7, 0.54],
  surface: ([x, y]) => {
    const radius = Math.hypot(x, y - 0.56);
    const bar = Math.abs(x) < 0.008 && y > 0.56 && y < 0.61;
    const arc = Math.abs(radius - 0.042) < 0.007 && !(y > 0.58 && Math.abs(x) < 0.02);
    return { colour: bar || arc ? linear('#5d7459') : linear('#f0ece0'), roughness: 0.35, coat: 0.3 };
  },
};
const halo: Part = {
  field: move(turn(torus(0.115, 0.011), 'x', 90), [0, 0.56, 0.488]),
  low: [-0.14, 0.42, 0.45],
  high: [0.14, 0.7, 0.52],
  surface: () => ({ colour: linear('#d0d4d6'), roughness: 0.16, metal: 1 }),
};
const jar: Part = {
  field: lathe(JAR),
  low: [-0.49, 0.92, -0.49],
  high: [0.49, 2.16, 0.49],
  surface: ([x, y, z]) => {
    const ink = z > 0 ? scaleMarks(0.5 + (Math.atan2(x, z) - 0.62) / 0.55, (1.86 - y) / 0.8) : 0;
    if (ink > 0.4) return { colour: linear('#f4f1ea'), roughness: 0.5 };
    return { colour: [0, 0, 0], roughness: 0, glass: { absorb: [0.16, 0.12, 0.12], backing: 0.34 } };
  },
};
const drink: Part = {
  field: lathe(DRINK),
  low: [-0.44, 0.98, -0.44],
  high: [0.44, 1.88, 0.44],
  surface: ([x, y, z]) => {
    const angle = Math.atan2(x, z);
    const cloud = noise(angle * 4, y * 5) * 0.5 + noise(angle * 22, y * 24) * 0.3;
    const seeds = smoothstep(0.62, 0.75, noise(angle * 40 + 9, y * 44));
    const berry = mix(linear('#7b3f83'), linear('#a76aa6'), 0.5 + 0.6 * cloud + 0.35 * smoothstep(1.75, 1.87, y));
    return { colour: mix(berry, linear('#3b1a45'), seeds * 0.75), roughness: 0.55, glow: 0.35 };
  },
};
const lid: Part = { field: lathe(LID), low: [-0.52, 2.1, -0.52], high: [0.52, 2.44, 0.52], surface: () => SAGE };
const loop: Part = {
  field: rod(
    curve([
      [-0.33, 2.36, 0],
      [-0.33, 2.56, 0],
      [-0.2, 2.72, 0],
      [0, 2.76, 0],
      [0.2, 2.72, 0],
      [0.33, 2.56, 0],
      [0.33, 2.36, 0],
    ]),
    0.05,
  ),
  low: [-0.42, 2.3, -0.1],
  high: [0.42, 2.84, 0.1],
  surface: () => ({ ...SAGE, colour: linear('#6d8569') }),
};

const scene: Scene = {
  parts: [base, collar, button, halo, jar, drink, lid, loop],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [0.9, 2.35, 8.2],
  lookAt: [0, 1.4, 0],
  fieldOfView: 24,
};

export const photos: readonly Photo[] = [
  { file: 'examples/kitchen-en/photos/blender.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
