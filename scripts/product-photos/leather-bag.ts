// Cognac leather handbag with flap and handle: examples/fashion-es/photos/bolso-cuero.png.
import { box, curve, extrude, move, rod, sphere, torus, turn, union } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { cells, noise, turbulence } from './studio/noise.ts';
import { flatten, outline } from './studio/outline.ts';
import type { Flat } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';

const FRONT_PATH =
  'M -0.86 -0.56 C -0.9 -0.66 -0.84 -0.7 -0.74 -0.7 L 0.74 -0.7 C 0.84 -0.7 0.9 -0.66 0.86 -0.56 L 0.74 0.4 C 0.72 0.5 0.68 0.54 0.58 0.54 L -0.58 0.54 C -0.68 0.54 -0.72 0.5 -0.74 0.4 Z';
const FLAP_PATH =
  'M -0.8 0.8 L 0.8 0.8 L 0.795 0.1 C 0.78 -0.1 0.62 -0.2 0.4 -0.26 C 0.22 -0.31 0.1 -0.34 0 -0.34 C -0.1 -0.34 -0.22 -0.31 -0.4 -0.26 C -0.62 -0.2 -0.78 -0.1 -0.795 0.1 Z';
const FRONT = outline(FRONT_PATH);
const FLAP = outline(FLAP_PATH);
const EDGE = 0.05;

const depth = (y: number): number => 0.33 - 0.14 * smoothstep(-0.7, 0.6, y);
const body: Field = (x, y, z) => {
  const bulge = 0.05 * Math.exp(-(x * x * 2 + (y + 0.25) ** 2 * 4));
  const [a, b] = [FRONT(x, y) + 0.09, Math.abs(z) - depth(y) - bulge + 0.09];
  return (Math.min(Math.max(a, b), 0) + Math.hypot(Math.max(a, 0), Math.max(b, 0)) - 0.09) * 0.9;
};
const flap: Field = (x, y, z) => Math.max(body(x, y, z) - 0.028, FLAP(x, y), -0.12 - z) * 0.9;

const LEATHER = linear('#8f4c22');
const grain: Field = (x, y, z) => 0.0022 * cells(x * 44 + z * 17, y * 44 + z * 25) + 0.004 * noise(x * 4, y * 4, z * 4);

function leather(x: number, y: number, z: number): Surface {
  const cloud = turbulence(x * 1.6 + 3, y * 1.6 + z, 3);
  const pore = smoothstep(0.25, 0.05, cells(x * 44 + z * 17, y * 44 + z * 25));
  const tone = mix(LEATHER, linear('#a8642f'), 0.4 + 0.6 * cloud);
  return { colour: mix(tone, linear('#5c2f14'), pore * 0.25), roughness: 0.4, coat: 0.16 };
}

/** How far along a path the nearest of its points lies, units. */
function lengthAlong(path: string): Flat {
  let travelled = 0;
  const points = flatten(path);
  const fine = points.flatMap(([x, y], index) => {
    const [fromX, fromY] = points.at(index - 1) ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    const pieces = Math.max(1, Math.ceil(length / 0.01));
    travelled += length;
    return Array.from({ length: pieces }, (_, piece) => {
      const t = (piece + 1) / pieces;
      return { x: fromX + (x - fromX) * t, y: fromY + (y - fromY) * t, at: travelled - length * (1 - t) };
    });
  });
  return (x, y) => {
    let [nearest, at] = [Infinity, 0];
    for (const point of fine) {
      const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
      if (distance < nearest) [nearest, at] = [distance, point.at];
    }
    return at;
  };
}

/** 1 on the thread of a seam that runs a little inside an edge. */
function seamOf(shape: Flat, path: string): Flat {
  const along = lengthAlong(path);
  return (x, y) => {
    if (Math.abs(shape(x, y) + EDGE) > 0.0085) return 0;
    return Math.abs(((along(x, y) / 0.052) % 1) - 0.5) < 0.34 ? 1 : 0;
  };
}

const stamp = printLabel(4, [{ text: 'COSTA', size: 0.7, y: 0.5, weight: '500', spacing: 0.35 }]);
const stamped = (x: number, y: number): number => stamp(0.5 + x / 0.5, 0.5 - (y - 0.2) / 0.125);

const sewn = (shape: Flat, stitch: Flat, ink: Flat): Pick<Part, 'relief' | 'surface'> => ({
  relief: (x, y, z) => {
    const groove = Math.exp(-(((shape(x, y) + EDGE) / 0.014) ** 2));
    return z > 0.05 ? grain(x, y, z) - 0.007 * groove + 0.008 * stitch(x, y) - 0.006 * ink(x, y) : grain(x, y, z);
  },
  surface: ([x, y, z], normal) => {
    const hide = leather(x, y, z);
    if (z < 0.05 || normal[2] < 0.3) return hide;
    if (stitch(x, y) > 0) return { colour: linear('#ead9b5'), roughness: 0.7 };
    return { ...hide, colour: mix(hide.colour, linear('#5c3117'), ink(x, y) * 0.75) };
  },
});

const BOX = { low: [-1, -0.75, -0.5], high: [1, 0.62, 0.5] } as const;
const bodyPart: Part = { ...BOX, field: body, ...sewn(FRONT, seamOf(FRONT, FRONT_PATH), () => 0) };
const flapPart: Part = { ...BOX, field: flap, ...sewn(FLAP, seamOf(FLAP, FLAP_PATH), stamped) };

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
