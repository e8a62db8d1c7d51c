// A pair of white low sneakers: examples/fashion-es/photos/zapatillas.png.
import { createCanvas, Path2D } from '@napi-rs/canvas';
import { eyelet, laces, mouth, sole, spring, upper } from './sneaker-shape.ts';
import { move, turn } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { noise } from './studio/noise.ts';
import type { Photo } from './studio/photo.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';
import type { Vector } from './studio/vector.ts';

const SCALE = 300;
const SEAMS = [
  'M 0.5 0.1 C 0.58 0.26 0.68 0.36 0.78 0.56',
  'M -0.52 1.02 C -0.3 0.8 0.0 0.66 0.3 0.56 C 0.44 0.47 0.56 0.4 0.66 0.42',
  'M -0.98 0.98 C -0.86 0.8 -0.84 0.4 -0.72 0.1',
  'M -1.5 0.52 L -1.16 0.52 L -1.09 1.1',
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
const heelTab = (x: number, y: number): boolean => x < -1.14 + 0.1 * (y - 0.6) && y > 0.52;
const throat = (x: number, z: number): number =>
  Math.exp(-(((Math.abs(z) - 0.135 - 0.02 * smoothstep(0.6, -0.3, x)) / 0.014) ** 2)) *
    smoothstep(-0.42, -0.36, x) *
    smoothstep(0.62, 0.56, x) +
  Math.exp(-(((x - 0.6) / 0.014) ** 2)) * smoothstep(0.15, 0.13, Math.abs(z));

function shoe(
  place: (field: Field) => Field,
  back: (point: Vector) => Vector,
  bounds: Pick<Part, 'low' | 'high'>,
): Part[] {
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
        return {
          ...WHITE,
          colour: mix(
            WHITE.colour,
            linear('#bdb8ad'),
            side.thread * 0.5 + side.groove * 0.55 + (y > 0.45 ? throat(x, z) * 0.6 : 0),
          ),
        };
      },
      (x, y, z) => {
        if (mouth(x, y, z) < 0.05) return 0;
        const side = seams(x, y - spring(x) * 0.9);
        return (
          0.0006 * noise(x * 30, y * 30, z * 30) -
          (y > 0.45 ? 0.02 * throat(x, z) : 0) -
          0.012 * side.groove +
          0.004 * side.thread
        );
      },
    ),
    part(
      sole,
      (x, y) => {
        const height = y - spring(x);
        const foxing = Math.abs(height - 0.155) < 0.006;
        return {
          colour: foxing ? linear('#cfc6b4') : height < 0.035 ? linear('#d7b98a') : linear('#f1eee6'),
          roughness: 0.46,
        };
      },
      (x, y) => (x > 1.1 && y - spring(x) < 0.15 ? 0.003 * Math.sin(y * 150) : 0),
    ),
    part(laces, (x, _y, z) => ({
      colour: mix(linear('#f4f2ee'), linear('#d9d6cf'), 0.5 + 0.5 * Math.sin((x + z) * 190)),
      roughness: 0.75,
      sheen: 0.3,
    })),
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
  exposure: 0.9,
};

export const photos: readonly Photo[] = [
  { file: 'examples/fashion-es/photos/zapatillas.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
