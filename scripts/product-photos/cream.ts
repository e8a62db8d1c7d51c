// Open jar of cream with its lid leaning behind: examples/beauty-zh/photos/cream.png.
import { cylinder, lathe, move, turn } from './studio/field.ts';
import { profile } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';

const JAR = profile(
  'M 0 0 L 0.7 0 C 0.78 0 0.82 0.03 0.82 0.1 L 0.82 0.62 C 0.82 0.7 0.8 0.74 0.74 0.75 L 0.72 0.76 L 0.72 0.92 C 0.72 0.94 0.71 0.95 0.69 0.95 L 0.67 0.95 C 0.65 0.95 0.64 0.94 0.64 0.92 L 0.64 0.5 L 0 0.5 Z',
);
const FROST: Surface = { colour: linear('#f4dfdc'), roughness: 0.32, glow: 0.55, coat: 0.35 };
const GOLD: Surface = { colour: linear('#ddb57a'), roughness: 0.2, metal: 1 };
const LID: Surface = { colour: linear('#e6a3ab'), roughness: 0.34, coat: 0.5 };
const INK = linear('#4b1b3b');

const label = printLabel(2.2, [
  { text: 'PETAL', size: 0.26, y: 0.26, weight: '500', spacing: 0.28 },
  { text: '云朵保湿面霜', size: 0.17, y: 0.58, weight: '500', spacing: 0.08 },
  { text: 'CLOUD MOISTURE CREAM · 50 g', size: 0.085, y: 0.82, weight: '500', spacing: 0.12 },
]);

const jar: Part = {
  field: lathe(JAR),
  low: [-0.85, -0.02, -0.85],
  high: [0.85, 0.98, 0.85],
  surface: ([x, y, z]) => {
    if (z < 0 || y > 0.7 || Math.hypot(x, z) < 0.8) return FROST;
    const ink = label(0.5 + Math.atan2(x, z) / 1.6, (0.62 - y) / 0.5);
    return { ...FROST, colour: mix(FROST.colour, INK, ink) };
  },
};

const swirl = (x: number, z: number): number => {
  const radius = Math.hypot(x - 0.04, z);
  const wave = Math.sin(Math.atan2(z, x - 0.04) + radius * 17);
  return (
    0.03 * wave * smoothstep(0.66, 0.35, radius) * smoothstep(0, 0.12, radius) + 0.2 * Math.exp(-((radius / 0.13) ** 2))
  );
};

const cream: Part = {
  field: (x, y, z) => Math.max(Math.hypot(x, z) - 0.65, (y - 0.84 - swirl(x, z)) * 0.7, 0.4 - y),
  low: [-0.66, 0.6, -0.66],
  high: [0.66, 1.14, 0.66],
  surface: () => ({ colour: linear('#fbf3ea'), roughness: 0.38, glow: 0.6, coat: 0.3 }),
};

const placed = (shape: ReturnType<typeof cylinder>): ReturnType<typeof cylinder> =>
  move(turn(turn(shape, 'x', 68), 'y', -24), [0.98, 0.78, -0.74]);

const lid: Part = {
  field: placed(cylinder(0.78, 0.2, 0.05)),
  low: [0, -0.1, -1.5],
  high: [1.95, 1.65, 0.2],
  surface: () => LID,
};
const rim: Part = {
  field: placed(move(cylinder(0.785, 0.03, 0.01), [0, -0.15, 0])),
  low: [0, -0.1, -1.5],
  high: [1.95, 1.65, 0.2],
  surface: () => GOLD,
};

const scene: Scene = {
  parts: [jar, cream, lid, rim],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [0, 3.6, 6.2],
  lookAt: [0.3, 0.6, 0],
  fieldOfView: 24,
};

export const photos: readonly Photo[] = [
  { file: 'examples/beauty-zh/photos/cream.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
