// Wide-brimmed straw hat with a blue ribbon: examples/fashion-es/photos/sombrero.png.
import { box, lathe, move, turn, union } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { lattice, noise } from './studio/noise.ts';
import { profile } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene } from './studio/scene.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';

const CROWN = 0.58;
const SHELL = profile(
  'M 0 0.72 C 0.2 0.72 0.36 0.71 0.44 0.66 C 0.51 0.61 0.53 0.5 0.545 0.36 L 0.575 0.06 C 0.6 0.02 0.66 0 0.76 -0.01 C 1.0 -0.03 1.25 -0.06 1.46 -0.12 C 1.485 -0.127 1.49 -0.1 1.47 -0.09 C 1.27 -0.03 1.0 0.005 0.77 0.025 C 0.67 0.035 0.615 0.05 0.6 0.09 L 0.572 0.38 C 0.555 0.54 0.54 0.64 0.46 0.695 C 0.38 0.745 0.2 0.755 0 0.755 Z',
);

/** The brim dips at the sides and lifts in front, as a worn hat's does; the crown has a soft pinch. */
const shaped =
  (field: Field): Field =>
  (x, y, z) => {
    const radius = Math.hypot(x, z);
    const angle = Math.atan2(x, z);
    const brim = smoothstep(0.6, 1.5, radius);
    const lift = brim * (0.1 * Math.cos(2 * angle + 0.5) + 0.04 * Math.sin(3 * angle + 1));
    const pinch = smoothstep(0.45, 0.75, y) * 0.14 * Math.exp(-((x / 0.16) ** 2)) * smoothstep(-0.5, 0.5, z + 0.2);
    return field(x, y - lift + pinch, z) * 0.72;
  };

const PLAIT = 0.052;

function weave(x: number, y: number, z: number): { height: number; tone: number } {
  const radius = Math.hypot(x, z);
  const along = radius > 0.62 ? radius : y > 0.66 ? CROWN + 1.3 - radius : CROWN + y;
  const row = Math.floor(along / PLAIT);
  const across = along / PLAIT - row;
  const strands = Math.max(12, Math.round((Math.PI * 2 * Math.max(0.08, radius)) / 0.05));
  const angle = (Math.atan2(x, z) / (Math.PI * 2)) * strands;
  const slant = across < 0.5 ? across : 1 - across;
  const strand = angle + slant * 1.1 + row * 0.37;
  const inside = strand - Math.floor(strand);
  const round = Math.sqrt(Math.max(0, 1 - (2 * inside - 1) ** 2));
  const edge = Math.sqrt(Math.max(0, 1 - (2 * across - 1) ** 4));
  return { height: 0.012 * round * 0.55 + 0.014 * edge, tone: lattice(Math.floor(strand), row, across < 0.5 ? 1 : 2) };
}

const hat: Part = {
  field: shaped(lathe(SHELL)),
  relief: (x, y, z) => weave(x, y, z).height,
  low: [-1.56, -0.32, -1.56],
  high: [1.56, 0.82, 1.56],
  surface: ([x, y, z]) => {
    const { tone, height } = weave(x, y, z);
    const straw = mix(linear('#c99f5c'), linear('#ecd29a'), 0.25 + 0.75 * tone);
    const sun = 0.9 + 0.1 * noise(x * 3, z * 3);
    return {
      colour: mix(linear('#7d5a2c'), straw, smoothstep(0.002, 0.014, height) * sun),
      roughness: 0.55,
      coat: 0.1,
      glow: 0.12,
    };
  },
};

const BAND = profile('M 0 0.075 L 0.615 0.075 L 0.592 0.27 L 0 0.27 Z');
const BLUE = linear('#1f6f93');
const ribbonSurface: Part['surface'] = ([x, y, z]) => ({
  colour: mix(BLUE, linear('#154f6d'), 0.5 + 0.5 * Math.sin((y + 0.001 * x + 0.001 * z) * 420)),
  roughness: 0.5,
  sheen: 0.7,
});
const band: Part = {
  field: shaped(lathe(BAND)),
  relief: (x, y, z) => 0.003 * noise(Math.atan2(x, z) * 6, y * 12),
  low: [-0.68, -0.05, -0.68],
  high: [0.68, 0.34, 0.68],
  surface: ribbonSurface,
};

/** Where the ribbon is tied, degrees from the front. */
const KNOT = 28;

/** A ribbon end lying on the brim: a strip cut out of a slightly thicker hat. */
function end(degrees: number, length: number): Field {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const brim = shaped(lathe(SHELL));
  return (x, y, z) => {
    const [out, across] = [s * x + c * z, c * x - s * z];
    const notch = length - 0.09 + Math.abs(across) * 1.3;
    const ripple = 0.012 * Math.sin(out * 16) + 0.022;
    return Math.max(brim(x, y, z) - ripple, Math.abs(across) - 0.062 - 0.03 * out, out - notch, 0.56 - out) * 0.7;
  };
}

const ends: Part = {
  field: union(end(KNOT - 8, 1.2), end(KNOT + 9, 1.08)),
  low: [-0.2, -0.3, 0],
  high: [1.2, 0.2, 1.5],
  surface: ribbonSurface,
};
const keeper: Part = {
  field: move(turn(box([0.05, 0.115, 0.03], 0.022), 'y', KNOT), [
    0.61 * Math.sin((KNOT * Math.PI) / 180),
    0.185,
    0.61 * Math.cos((KNOT * Math.PI) / 180),
  ]),
  low: [0.1, 0, 0.4],
  high: [0.5, 0.35, 0.7],
  surface: ribbonSurface,
};

const scene: Scene = {
  parts: [hat, band, ends, keeper],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [0, 2.9, 6.6],
  lookAt: [0, 0.15, 0],
  fieldOfView: 28,
};

export const photos: readonly Photo[] = [
  { file: 'examples/fashion-es/photos/sombrero.png', longer: 940, draw: (longer) => photograph(scene, longer) },
];
