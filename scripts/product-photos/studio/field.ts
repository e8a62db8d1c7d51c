// Solids as distance fields: primitives, turned and pushed outlines, and how they combine (after Quilez, "distance functions").
import type { Flat } from './outline.ts';
import type { Vector } from './vector.ts';

/** Signed distance from a point to a solid, negative inside. */
export type Field = (x: number, y: number, z: number) => number;

/** A ball around the origin. */
export const sphere =
  (radius: number): Field =>
  (x, y, z) =>
    Math.sqrt(x * x + y * y + z * z) - radius;

/** A box with rounded edges; half sizes include the rounding. */
export function box(half: Vector, round: number): Field {
  return (x, y, z) => {
    const [qx, qy, qz] = [Math.abs(x) - half[0] + round, Math.abs(y) - half[1] + round, Math.abs(z) - half[2] + round];
    const outside = Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0));
    return outside + Math.min(Math.max(qx, qy, qz), 0) - round;
  };
}

/** A ring lying flat (its axis is y). */
export const torus =
  (radius: number, thickness: number): Field =>
  (x, y, z) =>
    Math.hypot(Math.hypot(x, z) - radius, y) - thickness;

/** An upright cylinder of the given half height with rounded edges. */
export function cylinder(radius: number, halfHeight: number, round: number): Field {
  return (x, y, z) => {
    const [a, b] = [Math.sqrt(x * x + z * z) - radius + round, Math.abs(y) - halfHeight + round];
    return Math.min(Math.max(a, b), 0) + Math.hypot(Math.max(a, 0), Math.max(b, 0)) - round;
  };
}

/** A rod through the given points, with a radius that may differ from point to point. */
export function rod(points: readonly Vector[], radii: number | readonly number[]): Field {
  const radiusAt = (index: number): number => (typeof radii === 'number' ? radii : (radii[index] ?? radii.at(-1) ?? 0));
  const pieces = points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    const span = [end[0] - start[0], end[1] - start[1], end[2] - start[2]] as const;
    const length = span[0] ** 2 + span[1] ** 2 + span[2] ** 2 || 1;
    return { start, span, length, from: radiusAt(index), to: radiusAt(index + 1) };
  });
  const thickest = Math.max(...points.map((_, index) => radiusAt(index)));
  const low = [0, 1, 2].map((axis) => Math.min(...points.map((point) => point[axis] ?? 0)) - thickest);
  const high = [0, 1, 2].map((axis) => Math.max(...points.map((point) => point[axis] ?? 0)) + thickest);
  const beyond = (value: number, axis: number): number =>
    Math.max((low[axis] ?? 0) - value, value - (high[axis] ?? 0), 0);
  return (x, y, z) => {
    // Far away the distance to the box around the rod is near enough, and much cheaper.
    const away = Math.max(beyond(x, 0), beyond(y, 1), beyond(z, 2));
    if (away > 0.12) return away;
    let nearest = Infinity;
    for (const { start, span, length, from, to } of pieces) {
      const [px, py, pz] = [x - start[0], y - start[1], z - start[2]];
      const along = Math.min(1, Math.max(0, (px * span[0] + py * span[1] + pz * span[2]) / length));
      const [dx, dy, dz] = [px - span[0] * along, py - span[1] * along, pz - span[2] * along];
      nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy + dz * dz) - from - (to - from) * along);
    }
    return nearest;
  };
}

/** A half profile (radius, height) turned around the y axis. */
export const lathe =
  (shape: Flat, round = 0): Field =>
  (x, y, z) =>
    shape(Math.sqrt(x * x + z * z), y) - round;

/** A flat shape in x and y pushed along z to both sides, with rounded edges. */
export function extrude(shape: Flat, halfDepth: number, round: number): Field {
  return (x, y, z) => {
    const [a, b] = [shape(x, y) + round, Math.abs(z) - halfDepth + round];
    return Math.min(Math.max(a, b), 0) + Math.hypot(Math.max(a, 0), Math.max(b, 0)) - round;
  };
}

/** The solid moved by an offset. */
export const move =
  (field: Field, by: Vector): Field =>
  (x, y, z) =>
    field(x - by[0], y - by[1], z - by[2]);

/** The solid turned around an axis through the origin by degrees. */
export function turn(field: Field, axis: 'x' | 'y' | 'z', degrees: number): Field {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  if (axis === 'x') return (x, y, z) => field(x, c * y + s * z, c * z - s * y);
  if (axis === 'y') return (x, y, z) => field(c * x - s * z, y, c * z + s * x);
  return (x, y, z) => field(c * x + s * y, c * y - s * x, z);
}

/** All solids together. */
export const union =
  (...fields: readonly Field[]): Field =>
  (x, y, z) => {
    let nearest = Infinity;
    for (const field of fields) nearest = Math.min(nearest, field(x, y, z));
    return nearest;
  };

/** Two solids grown together over the given width. */
export const blend =
  (a: Field, b: Field, width: number): Field =>
  (x, y, z) => {
    const [da, db] = [a(x, y, z), b(x, y, z)];
    const overlap = Math.max(width - Math.abs(da - db), 0) / width;
    return Math.min(da, db) - (overlap * overlap * width) / 4;
  };

/** The first solid without the second, the edge softened over a width. */
export const carve =
  (a: Field, b: Field, width = 0.001): Field =>
  (x, y, z) => {
    const [da, db] = [a(x, y, z), -b(x, y, z)];
    const overlap = Math.max(width - Math.abs(da - db), 0) / width;
    return Math.max(da, db) + (overlap * overlap * width) / 4;
  };

/** What two solids have in common, the edge softened over a width. */
export const intersect =
  (a: Field, b: Field, width = 0.001): Field =>
  (x, y, z) => {
    const [da, db] = [a(x, y, z), b(x, y, z)];
    const overlap = Math.max(width - Math.abs(da - db), 0) / width;
    return Math.max(da, db) + (overlap * overlap * width) / 4;
  };

/** Points of a smooth curve through the given ones (Catmull-Rom), `pieces` between two neighbours. */
export function curve(through: readonly Vector[], pieces = 6): Vector[] {
  const at = (index: number): Vector => through[Math.min(through.length - 1, Math.max(0, index))] ?? [0, 0, 0];
  const points = through.slice(1).flatMap((_, index) =>
    Array.from({ length: pieces }, (__, piece): Vector => {
      const t = piece / pieces;
      const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
      const along = (axis: 0 | 1 | 2): number =>
        b[axis] +
        0.5 *
          t *
          (c[axis] -
            a[axis] +
            t *
              (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis] + t * (3 * (b[axis] - c[axis]) + d[axis] - a[axis])));
      return [along(0), along(1), along(2)];
    }),
  );
  return [...points, at(through.length - 1)];
}
