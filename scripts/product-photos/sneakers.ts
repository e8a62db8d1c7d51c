// A pair of white low sneakers: examples/fashion-es/photos/zapatillas.png.
import { createCanvas, Path2D } from '@napi-rs/canvas';
import { carve, curve, intersect, move, rod, sphere, turn, union } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { noise } from './studio/noise.ts';
import { outline } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';
import type { Vector } from './studio/vector.ts';

/** Seen from the side, heel at x = −1.4, toe at x = 1.45. */
const SIDE = outline(
  'M -1.3 0.06 C -1.37 0.3 -1.37 0.5 -1.33 0.7 C -1.31 0.84 -1.36 0.98 -1.32 1.07 C -1.26 1.14 -1.12 1.08 -0.98 1.0 C -0.8 0.93 -0.62 0.95 -0.48 1.06 C -0.4 1.14 -0.34 1.2 -0.24 1.18 C -0.1 1.12 0.1 0.92 0.4 0.76 C 0.62 0.66 0.76 0.62 0.9 0.6 C 1.2 0.56 1.42 0.46 1.47 0.22 C 1.48 0.15 1.46 0.06 1.42 0.06 Z',
);
/** Seen from above: x along the foot, y across. */
const PLAN = outline(
  'M -1.36 0 C -1.38 0.26 -1.2 0.38 -0.9 0.38 C -0.5 0.38 -0.2 0.34 0.2 0.41 C 0.6 0.48 1.0 0.49 1.25 0.36 C 1.46 0.24 1.5 0.1 1.49 -0.04 C 1.45 -0.3 1.1 -0.45 0.7 -0.45 C 0.2 -0.45 -0.3 -0.36 -0.9 -0.38 C -1.2 -0.38 -1.36 -0.26 -1.36 0 Z',
);

const spring = (x: number): number => 0.1 * smoothstep(0.75, 1.5, x) ** 1.5 + 0.02 * smoothstep(-1.1, -1.4, x);
const lower: Field = (x, y, z) => {
  const lean = Math.max(0, y - 0.26) * (0.2 + 0.08 * smoothstep(0.4, -1, x));
  return PLAN(x, z) + lean + 0.012;
};
const upperSolid = intersect((x, y) => SIDE(x, y - spring(x) * 0.9), lower, 0.3);
const mouth: Field = (x, y, z) => (Math.hypot((x + 0.83) * 0.78, (y - 1.16) * 0.62, z * 1.55) - 0.32) * 0.8;
const upper = carve(upperSolid, mouth, 0.05);

/** Height of the upper over a place, found from above. */
function surfaceAt(x: number, z: number): number {
  let y = 1.4;
  for (let step = 0; step < 200 && upperSolid(x, y, z) > 0.002; step += 1) y -= Math.max(0.002, upperSolid(x, y, z) * 0.7);
  return y;
}

const SOLE = 0.21;
const sole: Field = (x, y, z) => {
  const height = y - spring(x);
  const groove = 0.01 * Math.exp(-(((height - 0.155) / 0.012) ** 2));
  const [a, b] = [PLAN(x, z) - 0.01 + 0.03 + groove, Math.abs(height - SOLE / 2) - SOLE / 2 + 0.03];
  return (Math.min(Math.max(a, b), 0) + Math.hypot(Math.max(a, 0), Math.max(b, 0)) - 0.03) * 0.85;
};

const SCALE = 300;
const SEAMS = [
  'M 0.5 0.1 C 0.58 0.3 0.68 0.42 0.78 0.64',
  'M -0.46 0.98 C -0.3 0.84 0.0 0.66 0.3 0.56 C 0.46 0.5 0.58 0.46 0.68 0.5',
  'M -0.98 0.98 C -0.86 0.8 -0.84 0.4 -0.72 0.1',
  'M -1.36 0.74 C -1.2 0.72 -1.06 0.78 -0.98 0.98',
];

/** Seams drawn from the side: depth of the groove and thread beside it, read by x and y. */
const seams = ((): ((x: number, y: number) => { groove: number; thread: number }) => {
  const [width, height] = [3 * SCALE, 1.4 * SCALE];
  const draw = (dashed: boolean): Uint8ClampedArray => {
    const context = createCanvas(width, height).getContext('2d');
    context.setTransform(SCALE, 0, 0, SCALE, 1.5 * SCALE, 0);
    context.lineWidth = dashed ? 0.012 : 0.022;
    if (dashed) context.setLineDash([0.03, 0.018]);
    for (const seam of SEAMS) {
      context.translate(dashed ? -0.04 : 0, 0);
      context.stroke(new Path2D(seam));
      context.translate(dashed ? 0.04 : 0, 0);
    }
    return context.getImageData(0, 0, width, height).data;
  };
  const [lines, threads] = [draw(false), draw(true)];
  return (x, y) => {
    const [column, row] = [Math.round((x + 1.5) * SCALE), Math.round(y * SCALE)];
    if (column < 0 || column >= width || row < 0 || row >= height) return { groove: 0, thread: 0 };
    const index = (row * width + column) * 4 + 3;
    return { groove: (lines[index] ?? 0) / 255, thread: (threads[index] ?? 0) / 255 };
  };
})();

const WHITE: Surface = { colour: linear('#eeece7'), roughness: 0.5, coat: 0.08 };
const heelTab = (x: number, y: number): boolean => x < -0.9 && y > 0.78 + 0.25 * (x + 1.3);
const ROWS = [-0.24, -0.06, 0.12, 0.3, 0.48];
const spread = (index: number): number => 0.2 + 0.012 * index;
const eyelets = ROWS.flatMap((x, index): Vector[] =>
  [-1, 1].map((side): Vector => [x, surfaceAt(x, side * spread(index)), side * spread(index)]),
);
const eyelet = (x: number, y: number, z: number): boolean =>
  eyelets.some(([ex, ey, ez]) => Math.hypot(x - ex, y - ey, z - ez) < 0.036);

/** A lace over the upper, through places given as [x, z]. */
const lace = (places: readonly (readonly [number, number])[], lift: number): Field =>
  rod(curve(places.map(([x, z]): Vector => [x, surfaceAt(x, z) + lift, z]), 4), 0.03);

const bars = ROWS.map((x, index): Field => {
  const side = spread(index);
  return lace([[x, -side], [x - 0.01, -side * 0.6], [x, 0], [x - 0.01, side * 0.6], [x, side]], 0.02);
});
const crossings = ROWS.slice(1).flatMap((x, index): Field[] =>
  [-1, 1].map((side) => lace([[x, side * spread(index + 1) * 0.95], [x - 0.06, side * 0.1], [x - 0.12, -side * 0.06], [x - 0.17, -side * spread(index) * 0.9]], 0.012)),
);
const bow = [-1, 1].flatMap((side): Field[] => {
  const top = surfaceAt(-0.26, 0) + 0.05;
  return [
    rod(curve([[-0.26, top, 0], [-0.2, top + 0.05, side * 0.16], [-0.1, top - 0.1, side * 0.34], [-0.03, top - 0.2, side * 0.36], [-0.08, top - 0.06, side * 0.2], [-0.26, top, 0]], 5), 0.026),
    rod(curve([[-0.26, top, 0], [-0.14, top - 0.04, side * 0.12], [0.02, top - 0.24, side * 0.27], [0.1, top - 0.4, side * 0.35]], 5), 0.024),
  ];
});
const laces = union(...bars, ...crossings, ...bow, move(sphere(0.052), [-0.26, surfaceAt(-0.26, 0) + 0.055, 0]));

const throat = (x: number, z: number): number =>
  Math.exp(-(((Math.abs(z) - 0.135 - 0.02 * smoothstep(0.6, -0.3, x)) / 0.014) ** 2)) * smoothstep(-0.42, -0.36, x) * smoothstep(0.62, 0.56, x) +
  Math.exp(-(((x - 0.6) / 0.014) ** 2)) * smoothstep(0.15, 0.13, Math.abs(z));

function shoe(place: (field: Field) => Field, back: (point: Vector) => Vector, bounds: Pick<Part, 'low' | 'high'>): Part[] {
  const part = (field: Field, local: (x: number, y: number, z: number) => Surface, relief?: Field): Part => ({
    ...bounds,
    field: place(field),
    surface: (point) => local(...back(point)),
    ...(relief === undefined ? {} : { relief: place(relief) }),
  });
  return [
    part(
      upper,
      (x, y, z) => {
        const side = seams(x, y - spring(x) * 0.9);
        if (mouth(x, y, z) < 0.02) return { colour: linear('#d8d2c6'), roughness: 0.85 };
        if (eyelet(x, y, z)) return { colour: linear('#55585a'), roughness: 0.4 };
        if (heelTab(x, y)) return { colour: linear('#1f6f93'), roughness: 0.5, coat: 0.1 };
        return { ...WHITE, colour: mix(WHITE.colour, linear('#bdb8ad'), side.thread * 0.5 + side.groove * 0.55 + (y > 0.45 ? throat(x, z) * 0.6 : 0)) };
      },
      (x, y, z) => {
        const side = seams(x, y - spring(x) * 0.9);
        return 0.0006 * noise(x * 30, y * 30, z * 30) - (y > 0.45 ? 0.02 * throat(x, z) : 0) - 0.012 * side.groove + 0.004 * side.thread;
      },
    ),
    part(
      sole,
      (x, y) => {
        const height = y - spring(x);
        const foxing = Math.abs(height - 0.155) < 0.006;
        return { colour: foxing ? linear('#cfc6b4') : height < 0.035 ? linear('#d7b98a') : linear('#f1eee6'), roughness: 0.46 };
      },
      (x, y) => (x > 1.1 && y - spring(x) < 0.15 ? 0.003 * Math.sin(y * 150) : 0),
    ),
    part(laces, (x, _y, z) => ({ colour: mix(linear('#f4f2ee'), linear('#d9d6cf'), 0.5 + 0.5 * Math.sin((x + z) * 190)), roughness: 0.75, sheen: 0.3 })),
  ];
}

function placed(degrees: number, by: Vector): { place: (field: Field) => Field; back: (point: Vector) => Vector } {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return {
    place: (field) => move(turn(field, 'y', degrees), by),
    back: ([x, y, z]) => [c * (x - by[0]) - s * (z - by[2]), y - by[1], c * (z - by[2]) + s * (x - by[0])],
  };
}

const near = placed(14, [0.1, 0, 0.62]);
const far = placed(30, [-0.12, 0, -0.62]);

const scene: Scene = {
  parts: [
    ...shoe(near.place, near.back, { low: [-1.5, -0.05, -0.4], high: [1.75, 1.35, 1.6] }),
    ...shoe(far.place, far.back, { low: [-1.6, -0.05, -2.0], high: [1.5, 1.35, 0.7] }),
  ],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [0.6, 2.6, 7],
  lookAt: [0, 0.5, 0],
  fieldOfView: 26,
};

export const photos: readonly Photo[] = [
  { file: 'examples/fashion-es/photos/zapatillas.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
