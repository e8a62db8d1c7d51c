// Enamelled cast-iron skillet in two colours: examples/kitchen-en/photos/skillet-*.png.
import { blend, carve, curve, extrude, lathe, move, rod, turn, union } from './studio/field.ts';
import { outline, profile } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene } from './studio/scene.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';
import type { Vector } from './studio/vector.ts';
import { noise } from './studio/noise.ts';

const PAN = profile(
  'M 0 0 L 0.98 0 C 1.04 0 1.08 0.02 1.11 0.06 L 1.27 0.4 C 1.29 0.44 1.28 0.47 1.25 0.47 C 1.22 0.47 1.2 0.45 1.18 0.41 L 1.04 0.13 C 1.02 0.1 1 0.085 0.95 0.085 L 0 0.085 Z',
);
const HANDLE = outline(
  'M 1.19 0.14 C 1.3 0.13 1.42 0.11 1.6 0.1 C 1.9 0.09 2.1 0.12 2.28 0.13 C 2.42 0.13 2.44 0.04 2.44 0 C 2.44 -0.04 2.42 -0.13 2.28 -0.13 C 2.1 -0.12 1.9 -0.09 1.6 -0.1 C 1.42 -0.11 1.3 -0.13 1.19 -0.14 Z',
);
const EYE_HOLE = outline(
  'M 2.2 0.05 C 2.3 0.06 2.36 0.04 2.36 0 C 2.36 -0.04 2.3 -0.06 2.2 -0.05 C 2.16 -0.05 2.13 -0.03 2.13 0 C 2.13 0.03 2.16 0.05 2.2 0.05 Z',
);

const LIFT = 0.32;
const handle = turn(
  move(turn(carve(extrude(HANDLE, 0.045, 0.035), extrude(EYE_HOLE, 0.3, 0.01), 0.03), 'x', 90), [0, LIFT, 0]),
  'z',
  2.5,
);
const helper = rod(
  curve([
    [-1.2, 0.385, -0.36],
    [-1.34, 0.385, -0.28],
    [-1.41, 0.385, 0],
    [-1.34, 0.385, 0.28],
    [-1.2, 0.385, 0.36],
  ]),
  0.042,
);
const body = blend(blend(lathe(PAN), handle, 0.09), helper, 0.06);
const spout = move(
  turn(
    rod(
      [
        [0, 0, 1.1],
        [0, 0.02, 1.5],
      ],
      [0.1, 0.16],
    ),
    'y',
    0,
  ),
  [0, 0.545, 0],
);
const spouts = union(spout, turn(spout, 'y', 180));

function skillet(outside: { deep: Vector; bright: Vector }): Scene {
  const pan: Part = {
    field: turn(carve(body, spouts, 0.08), 'y', 24),
    low: [-1.5, -0.02, -1.5],
    high: [2.4, 0.62, 1.5],
    relief: (x, y, z) => 0.0012 * noise(x * 9, y * 9, z * 9),
    surface: ([x, y, z], normal) => {
      const radius = Math.hypot(x, z);
      const outward = (x * normal[0] + z * normal[2]) / radius;
      const inner = normal[1] > -0.1 ? smoothstep(1.228, 1.212, radius) * smoothstep(0.35, 0.2, outward) : 0;
      const wall = mix(outside.deep, outside.bright, smoothstep(0.02, 0.45, y));
      const enamel = mix(wall, linear('#efe6d6'), inner);
      return { colour: enamel, roughness: 0.3, coat: 0.9 };
    },
  };
  return {
    parts: [pan],
    softboxes: DAYLIGHT,
    sky: WHITE_ROOM,
    eye: [0.5, 4.3, 6.2],
    lookAt: [0.45, 0.2, 0],
    fieldOfView: 30,
  };
}

const photo = (file: string, deep: string, bright: string): Photo => ({
  file: `examples/kitchen-en/photos/${file}`,
  longer: 980,
  draw: (longer) => photograph(skillet({ deep: linear(deep), bright: linear(bright) }), longer),
});

export const photos: readonly Photo[] = [
  photo('skillet-red.png', '#7d0714', '#cf1d2b'),
  photo('skillet-blue.png', '#0b2f57', '#1f6aa8'),
];
