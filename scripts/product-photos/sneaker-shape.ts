// The solids of a low sneaker: upper, sole and laces, heel at −x, toe at +x.
import { carve, curve, intersect, move, rod, sphere, union } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { outline } from './studio/outline.ts';
import { smoothstep } from './studio/vector.ts';
import type { Vector } from './studio/vector.ts';

/** Seen from the side, heel at x = −1.4, toe at x = 1.45. */
const SIDE = outline(
  'M -1.3 0.06 C -1.37 0.3 -1.37 0.5 -1.33 0.7 C -1.31 0.84 -1.36 0.98 -1.32 1.07 C -1.26 1.14 -1.12 1.08 -0.98 1.0 C -0.8 0.93 -0.62 0.95 -0.48 1.06 C -0.4 1.14 -0.34 1.2 -0.24 1.18 C -0.1 1.12 0.1 0.9 0.4 0.71 C 0.6 0.6 0.74 0.54 0.9 0.52 C 1.2 0.48 1.42 0.42 1.47 0.22 C 1.48 0.15 1.46 0.06 1.42 0.06 Z',
);
/** Seen from above: x along the foot, y across. */
const PLAN = outline(
  'M -1.36 0 C -1.38 0.26 -1.2 0.38 -0.9 0.38 C -0.5 0.38 -0.2 0.34 0.2 0.41 C 0.6 0.48 1.0 0.49 1.25 0.36 C 1.46 0.24 1.5 0.1 1.49 -0.04 C 1.45 -0.3 1.1 -0.45 0.7 -0.45 C 0.2 -0.45 -0.3 -0.36 -0.9 -0.38 C -1.2 -0.38 -1.36 -0.26 -1.36 0 Z',
);

/** How far the sole rises from the ground at toe and heel. */
export const spring = (x: number): number => 0.1 * smoothstep(0.75, 1.5, x) ** 1.5 + 0.02 * smoothstep(-1.1, -1.4, x);
const lower: Field = (x, y, z) => {
  const lean = Math.max(0, y - 0.26) * (0.26 + 0.08 * smoothstep(0.4, -1, x));
  return PLAN(x, z) + lean - 0.018;
};
const upperSolid = intersect((x, y) => SIDE(x, y - spring(x) * 0.9), lower, 0.22);
/** The opening for the foot. */
export const mouth: Field = (x, y, z) => (Math.hypot((x + 0.83) * 0.78, (y - 1.16) * 0.62, z * 1.55) - 0.32) * 0.8;
/** Everything above the sole. */
export const upper = carve(upperSolid, mouth, 0.05);

/** Height of the upper over a place, found from above. */
function surfaceAt(x: number, z: number): number {
  let y = 1.4;
  for (let step = 0; step < 200 && upperSolid(x, y, z) > 0.002; step += 1)
    y -= Math.max(0.002, upperSolid(x, y, z) * 0.7);
  return y;
}

const SOLE = 0.21;
/** The rubber sole with its groove. */
export const sole: Field = (x, y, z) => {
  const height = y - spring(x);
  const groove = 0.01 * Math.exp(-(((height - 0.155) / 0.012) ** 2));
  const [a, b] = [PLAN(x, z) - 0.005 + 0.03 + groove, Math.abs(height - SOLE / 2) - SOLE / 2 + 0.03];
  return (Math.min(Math.max(a, b), 0) + Math.hypot(Math.max(a, 0), Math.max(b, 0)) - 0.03) * 0.85;
};

const ROWS = [-0.24, -0.06, 0.12, 0.3, 0.48];
const spread = (index: number): number => 0.2 + 0.012 * index;
const eyelets = ROWS.flatMap((x, index): Vector[] =>
  [-1, 1].map((side): Vector => [x, surfaceAt(x, side * spread(index)), side * spread(index)]),
);
/** Is a place one of the holes for the laces? */
export const eyelet = (x: number, y: number, z: number): boolean =>
  eyelets.some(([ex, ey, ez]) => Math.hypot(x - ex, y - ey, z - ez) < 0.036);

/** A lace over the upper, through places given as [x, z]. */
const lace = (places: readonly (readonly [number, number])[], lift: number): Field =>
  rod(
    curve(
      places.map(([x, z]): Vector => [x, surfaceAt(x, z) + lift, z]),
      4,
    ),
    0.03,
  );

const bars = ROWS.map((x, index): Field => {
  const side = spread(index);
  return lace(
    [
      [x, -side],
      [x - 0.01, -side * 0.6],
      [x, 0],
      [x - 0.01, side * 0.6],
      [x, side],
    ],
    0.02,
  );
});
const crossings = ROWS.slice(1).flatMap((x, index): Field[] =>
  [-1, 1].map((side) =>
    lace(
      [
        [x, side * spread(index + 1) * 0.95],
        [x - 0.06, side * 0.1],
        [x - 0.12, -side * 0.06],
        [x - 0.17, -side * spread(index) * 0.9],
      ],
      0.012,
    ),
  ),
);
const bow = [-1, 1].flatMap((side): Field[] => {
  const top = surfaceAt(-0.26, 0) + 0.05;
  return [
    rod(
      curve(
        [
          [-0.26, top, 0],
          [-0.2, top + 0.05, side * 0.16],
          [-0.1, top - 0.1, side * 0.34],
          [-0.03, top - 0.2, side * 0.36],
          [-0.08, top - 0.06, side * 0.2],
          [-0.26, top, 0],
        ],
        5,
      ),
      0.026,
    ),
    rod(
      curve(
        [
          [-0.26, top, 0],
          [-0.14, top - 0.04, side * 0.12],
          [0.02, top - 0.24, side * 0.27],
          [0.1, top - 0.4, side * 0.35],
        ],
        5,
      ),
      0.024,
    ),
  ];
});
/** Bars, crossings and the bow, all lying on the upper. */
export const laces = union(...bars, ...crossings, ...bow, move(sphere(0.052), [-0.26, surfaceAt(-0.26, 0) + 0.055, 0]));
