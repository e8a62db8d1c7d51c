// Cognac leather handbag with flap and handle: examples/fashion-es/photos/bolso-cuero.png.
import { box, curve, extrude, move, rod, sphere, torus, turn, union } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { cells, noise, turbulence } from './studio/noise.ts';
import { outline } from './studio/outline.ts';
import type { Flat } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';

const FRONT = outline(
  'M -0.86 -0.56 C -0.9 -0.66 -0.84 -0.7 -0.74 -0.7 L 0.74 -0.7 C 0.84 -0.7 0.9 -0.66 0.86 -0.56 L 0.74 0.4 C 0.72 0.5 0.68 0.54 0.58 0.54 L -0.58 0.54 C -0.68 0.54 -0.72 0.5 -0.74 0.4 Z',
);
const FLAP = outline(
  'M -0.8 0.8 L 0.8 0.8 L 0.795 0.1 C 0.78 -0.1 0.62 -0.2 0.4 -0.26 C 0.22 -0.31 0.1 -0.34 0 -0.34 C -0.1 -0.34 -0.22 -0.31 -0.4 -0.26 C -0.62 -0.2 -0.78 -0.1 -0.795 0.1 Z',
);
const EDGE = 0.05;

const depth = (y: number): number => 0.33 - 0.14 * smoothstep(-0.7, 0.6, y);
const body: Field = (x, y, z) => {
  const bulge = 0.05 * Math.exp(-(x * x * 2 + (y + 0.25) ** 2 * 4));
  const [a, b] = [FRONT(x, y) + 0.09, Math.abs(z) - depth(y) - bulge + 0.09];
  return (Math.min(Math.max(a, b), 0) + Math.hypot(Math.max(a, 0), Math.max(b, 0)) - 0.09) * 0.9;
};
const flap: Field = (x, y, z) => Math.max(body(x, y, z) - 0.028, FLAP(x, y), -0.12 - z) * 0.9;

const LEATHER = linear('#a3602f');
const grain: Field = (x, y, z) => 0.0035 * cells(x * 30 + z * 11, y * 30 + z * 17) + 0.004 * noise(x * 4, y * 4, z * 4);

function leather(x: number, y: number, z: number): Surface {
  const cloud = turbulence(x * 1.6 + 3, y * 1.6 + z, 3);
  const pore = smoothstep(0.25, 0.05, cells(x * 30 + z * 11, y * 30 + z * 17));
  const tone = mix(LEATHER, linear('#c17d44'), 0.4 + 0.6 * cloud);
  return { colour: mix(tone, linear('#6e3c1b'), pore * 0.35), roughness: 0.4, coat: 0.16 };
}

/** Stitches at a distance inside an edge: 1 on thread. */
function stitch(shape: Flat, x: number, y: number): number {
  const inside = shape(x, y) + EDGE;
  if (Math.abs(inside) > 0.011) return 0;
  const slopeX = shape(x + 0.01, y) - shape(x - 0.01, y);
  const slopeY = shape(x, y + 0.01) - shape(x, y - 0.01);
  const along = (x * slopeY - y * slopeX) / 0.02;
  return Math.abs(inside) < 0.0085 && Math.abs(((along / 0.052) % 1) + (along < 0 ? 1 : 0) - 0.5) < 0.34 ? 1 : 0;
}

const stamp = printLabel(4, [{ text: 'COSTA', size: 0.7, y: 0.5, weight: '500', spacing: 0.35 }]);
const stamped = (x: number, y: number): number => stamp(0.5 + x / 0.5, 0.5 - (y - 0.2) / 0.125);

const sewn = (shape: Flat, ink: (x: number, y: number) => number): Pick<Part, 'relief' | 'surface'> => ({
  relief: (x, y, z) => {
    const groove = Math.exp(-(((shape(x, y) + EDGE) / 0.014) ** 2));
    return z > 0.05
      ? grain(x, y, z) - 0.007 * groove + 0.008 * stitch(shape, x, y) - 0.006 * ink(x, y)
      : grain(x, y, z);
  },
  surface: ([x, y, z], normal) => {
    const hide = leather(x, y, z);
    if (z < 0.05 || normal[2] < 0.3) return hide;
    if (stitch(shape, x, y) > 0) return { colour: linear('#ead9b5'), roughness: 0.7 };
    return { ...hide, colour: mix(hide.colour, linear('#5c3117'), ink(x, y) * 0.75) };
  },
});

const BOX = { low: [-1, -0.75, -0.5], high: [1, 0.62, 0.5] } as const;
const bodyPart: Part = { ...BOX, field: body, ...sewn(FRONT, () => 0) };
const flapPart: Part = { ...BOX, field: flap, ...sewn(FLAP, stamped) };

const GOLD: Surface = { colour: linear('#d9b36c'), roughness: 0.18, metal: 1 };
const PLATE = outline(
  'M -0.11 -0.07 L 0.11 -0.07 C 0.14 -0.07 0.14 0.07 0.11 0.07 L -0.11 0.07 C -0.14 0.07 -0.14 -0.07 -0.11 -0.07 Z',
);
const clasp: Part = {
  field: union(
    move(extrude(PLATE, 0.024, 0.012), [0, -0.22, 0.385]),
    move(box([0.028, 0.062, 0.03], 0.022), [0, -0.22, 0.43]),
    move(sphere(0.014), [-0.085, -0.22, 0.405]),
    move(sphere(0.014), [0.085, -0.22, 0.405]),
  ),
  low: [-0.16, -0.32, 0.3],
  high: [0.16, -0.12, 0.5],
  surface: () => GOLD,
};

const arch = curve([
  [-0.44, 0.66, 0],
  [-0.42, 0.86, 0],
  [-0.28, 1.08, 0],
  [0, 1.17, 0],
  [0.28, 1.08, 0],
  [0.42, 0.86, 0],
  [0.44, 0.66, 0],
]);
const handle: Part = {
  field: rod(arch, 0.05),
  low: [-0.52, 0.58, -0.08],
  high: [0.52, 1.26, 0.08],
  relief: (x, y, z) => grain(x, y, z) - 0.006 * Math.exp(-((z / 0.012) ** 2)),
  surface: ([x, y, z]) => {
    const thread = Math.abs(z - 0.018) < 0.006 && Math.sin(Math.atan2(x, y - 0.7) * 70) > -0.4;
    return thread ? { colour: linear('#ead9b5'), roughness: 0.7 } : leather(x, y, z);
  },
};
const rings: Part = {
  field: union(...[-0.44, 0.44].map((x) => move(turn(torus(0.07, 0.016), 'x', 90), [x, 0.615, 0]))),
  low: [-0.56, 0.5, -0.06],
  high: [0.56, 0.74, 0.06],
  surface: () => GOLD,
};
const tabs: Part = {
  field: union(...[-0.44, 0.44].map((x) => move(box([0.075, 0.06, 0.06], 0.03), [x, 0.545, 0]))),
  low: [-0.55, 0.45, -0.08],
  high: [0.55, 0.62, 0.08],
  surface: ([x, y, z]) => leather(x, y, z),
};

const scene: Scene = {
  parts: [bodyPart, flapPart, clasp, handle, rings, tabs],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [-1.7, 1.1, 6.4],
  lookAt: [0, 0.22, 0],
  fieldOfView: 24,
  exposure: 1.1,
};

export const photos: readonly Photo[] = [
  { file: 'examples/fashion-es/photos/bolso-cuero.png', longer: 960, draw: (longer) => photograph(scene, longer) },
];
