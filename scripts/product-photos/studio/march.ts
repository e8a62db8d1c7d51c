// Following a ray to the first surface, and asking a field about its slope and its openness.
import type { Part } from './scene.ts';
import { normalise } from './vector.ts';
import type { Vector } from './vector.ts';

export interface Hit {
  part: Part;
  point: Vector;
  distance: number;
}

export interface Ray {
  from: Vector;
  direction: Vector;
  reach: number;
}

const STEPS = 160;

function crosses(part: Part, ray: Ray): [number, number] | undefined {
  let [near, far] = [0, ray.reach];
  for (const axis of [0, 1, 2] as const) {
    const inverse = 1 / (ray.direction[axis] || 1e-9);
    const a = (part.low[axis] - ray.from[axis]) * inverse;
    const b = (part.high[axis] - ray.from[axis]) * inverse;
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  }
  return near <= far ? [near, far] : undefined;
}

/** The first part that a ray meets; `inside` looks for the way out of a part instead. */
export function march(parts: readonly Part[], ray: Ray, precision: number): Hit | undefined {
  const { from, direction } = ray;
  let best: Hit | undefined;
  for (const part of parts) {
    const span = crosses(part, { ...ray, reach: best?.distance ?? ray.reach });
    if (span === undefined) continue;
    let [travelled, last] = [span[0], span[1]];
    if (best !== undefined) last = Math.min(last, best.distance);
    for (let step = 0; step < STEPS && travelled <= last; step += 1) {
      const x = from[0] + direction[0] * travelled;
      const y = from[1] + direction[1] * travelled;
      const z = from[2] + direction[2] * travelled;
      const distance = part.field(x, y, z);
      if (distance < precision) {
        best = { part, point: [x, y, z], distance: travelled };
        break;
      }
      travelled += distance * 0.9;
    }
  }
  return best;
}

/** How far a ray travels inside a part before it leaves. */
export function throughPart(part: Part, ray: Ray, precision: number): number {
  let travelled = precision * 4;
  for (let step = 0; step < STEPS && travelled < ray.reach; step += 1) {
    const depth = -part.field(
      ray.from[0] + ray.direction[0] * travelled,
      ray.from[1] + ray.direction[1] * travelled,
      ray.from[2] + ray.direction[2] * travelled,
    );
    if (depth < precision) break;
    travelled += depth * 0.9;
  }
  return travelled;
}

/** The outward direction at a point; relief tilts it. */
export function normalAt(part: Part, point: Vector, step: number): Vector {
  const { field, relief } = part;
  const [x, y, z] = point;
  const at = (dx: number, dy: number, dz: number): number =>
    field(x + dx, y + dy, z + dz) - (relief === undefined ? 0 : relief(x + dx, y + dy, z + dz));
  // Four corners of a tetrahedron (Quilez, "normals for an SDF").
  const a = at(step, -step, -step);
  const b = at(-step, -step, step);
  const c = at(-step, step, -step);
  const d = at(step, step, step);
  return normalise([a - b - c + d, -a - b + c + d, -a + b - c + d]);
}

const isNear = ({ low, high }: Part, point: Vector, limit: number): boolean =>
  point[0] > low[0] - limit &&
  point[0] < high[0] + limit &&
  point[1] > low[1] - limit &&
  point[1] < high[1] + limit &&
  point[2] > low[2] - limit &&
  point[2] < high[2] + limit;

function nearest(parts: readonly Part[], point: Vector, limit: number): number {
  let distance = limit;
  for (const part of parts) {
    if (isNear(part, point, limit)) distance = Math.min(distance, part.field(point[0], point[1], point[2]));
  }
  return distance;
}

const along = (from: Vector, direction: Vector, length: number): Vector => [
  from[0] + direction[0] * length,
  from[1] + direction[1] * length,
  from[2] + direction[2] * length,
];

/** 1 where nothing is near, towards 0 in corners (Quilez, ambient occlusion by distance). */
export function openness(parts: readonly Part[], point: Vector, towards: { normal: Vector; radius: number }): number {
  let [closed, weight] = [0, 1];
  for (let step = 1; step <= 5; step += 1) {
    const height = (towards.radius * step * step) / 25 + towards.radius * 0.02;
    const distance = nearest(parts, along(point, towards.normal, height), height);
    closed += ((height - distance) / towards.radius) * weight;
    weight *= 0.8;
  }
  return Math.max(0, 1 - closed * 1.25);
}

/** How much of a wide light reaches a point, 0–1. */
export function reaches(parts: readonly Part[], ray: Ray, softness: number): number {
  let [open, travelled] = [1, ray.reach * 0.02];
  for (let step = 0; step < 28 && travelled < ray.reach; step += 1) {
    const distance = nearest(parts, along(ray.from, ray.direction, travelled), ray.reach * 0.3);
    open = Math.min(open, 0.5 + (0.5 * distance) / (softness * travelled));
    if (open <= 0) return 0;
    travelled += Math.max(ray.reach * 0.012, Math.min(distance, ray.reach * 0.12));
  }
  return open * open * (3 - 2 * open);
}
