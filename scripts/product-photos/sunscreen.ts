// Sunscreen tube standing on its cap: examples/beauty-zh/photos/sunscreen.png.
import { lathe } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { noise } from './studio/noise.ts';
import { profile } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { clamp, linear, mix, smoothstep } from './studio/vector.ts';

const FOOT = 0.46;
const TOP = 2.35;
const CRIMP = 2.16;

/** Round at the cap, flat at the crimp. */
const tube: Field = (x, y, z) => {
  const t = clamp((y - FOOT) / (CRIMP - FOOT));
  const wide = 0.45 + 0.15 * t;
  const deep = 0.45 * Math.sqrt(1 - t ** 1.9) + 0.022;
  const ring = Math.sqrt((x / wide) ** 2 + (z / deep) ** 2);
  const side =
    t >= 1
      ? Math.max(Math.abs(x) - wide, Math.abs(z) - 0.022)
      : (ring - 1) * Math.min(deep, wide) * (ring > 1 ? 0.75 : 1);
  return Math.max(side, y - TOP, FOOT - y) * 0.7;
};

const PEACH = linear('#f3a683');
const IVORY = linear('#fdf1e6');
const INK = linear('#7a2f3a');

const label = printLabel(0.62, [
  { text: 'PETAL', size: 0.088, y: 0.1, weight: '500', spacing: 0.26 },
  { text: '轻透防晒乳', size: 0.062, y: 0.23, weight: '500', spacing: 0.1 },
  { text: 'AIRY SUN MILK', size: 0.03, y: 0.3, weight: '500', spacing: 0.2 },
  { text: '50+', size: 0.25, y: 0.53, weight: '300', spacing: 0.01 },
  { text: 'SPF50+ PA++++', size: 0.04, y: 0.72, weight: '700', spacing: 0.06 },
  { text: '50 ml ℮ 1.69 fl oz', size: 0.03, y: 0.88, weight: '500', spacing: 0.06 },
]);

const body: Part = {
  field: tube,
  relief: (x, y) => (y > CRIMP ? 0.004 * Math.sin(y * 150) : 0.003 * noise(x * 3, y * 1.4) * smoothstep(1, 2, y)),
  low: [-0.64, FOOT - 0.02, -0.5],
  high: [0.64, TOP + 0.02, 0.5],
  surface: ([x, y, z]) => {
    const wash = mix(IVORY, PEACH, smoothstep(0.7, 2.3, y + 0.12 * Math.sin(x * 2.4 + 1)));
    const ink = z > 0 ? label(0.5 + x / 0.95, (2.08 - y) / 1.5) : 0;
    return { colour: mix(wash, INK, ink), roughness: 0.36, coat: 0.35, glow: 0.15 };
  },
};

const cap: Part = {
  field: lathe(
    profile('M 0 0 L 0.4 0 C 0.44 0 0.455 0.02 0.455 0.05 L 0.455 0.42 C 0.455 0.445 0.445 0.45 0.43 0.45 L 0 0.45 Z'),
  ),
  low: [-0.5, -0.02, -0.5],
  high: [0.5, 0.47, 0.5],
  surface: (): Surface => ({ colour: linear('#fbeee4'), roughness: 0.3, coat: 0.4 }),
};
const band: Part = {
  field: lathe(profile('M 0 0.44 L 0.452 0.44 L 0.452 0.475 L 0 0.475 Z')),
  low: [-0.5, 0.42, -0.5],
  high: [0.5, 0.49, 0.5],
  surface: () => ({ colour: linear('#dfb87e'), roughness: 0.2, metal: 1 }),
};

const scene: Scene = {
  parts: [body, cap, band],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [0.5, 1.7, 7.4],
  lookAt: [0, 1.17, 0],
  fieldOfView: 22,
};

export const photos: readonly Photo[] = [
  { file: 'examples/beauty-zh/photos/sunscreen.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
