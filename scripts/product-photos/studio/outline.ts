// Flat shapes from SVG path data, as distances: what lathes turn and extrusions push.
export type Flat = (x: number, y: number) => number;
type Point = readonly [number, number];

const CURVE_STEPS = 18;

function cubic(points: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  const along = (axis: 0 | 1): number =>
    a * points[0][axis] + b * points[1][axis] + c * points[2][axis] + d * points[3][axis];
  return [along(0), along(1)];
}

/** The points of an SVG path of M, L, C, Q and Z (absolute); curves are cut into short straight pieces. */
export function flatten(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command = '', body = ''] of path.matchAll(/([MLCQZ])([^MLCQZ]*)/g)) {
    const numbers = (body.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const at = (index: number): Point => [numbers[index * 2] ?? 0, numbers[index * 2 + 1] ?? 0];
    const perCurve = command === 'C' ? 3 : command === 'Q' ? 2 : 1;
    for (let index = 0; index + perCurve <= numbers.length / 2; index += perCurve) {
      const start = points.at(-1) ?? [0, 0];
      if (perCurve === 1) points.push(at(index));
      else {
        const end = at(index + perCurve - 1);
        const handles: readonly [Point, Point] =
          command === 'C' ? [at(index), at(index + 1)] : [towards(start, at(index)), towards(end, at(index))];
        for (let step = 1; step <= CURVE_STEPS; step += 1) {
          points.push(cubic([start, ...handles, end], step / CURVE_STEPS));
        }
      }
    }
  }
  return points;
}

const towards = (from: Point, handle: Point): Point => [
  from[0] + ((handle[0] - from[0]) * 2) / 3,
  from[1] + ((handle[1] - from[1]) * 2) / 3,
];

/** Exact signed distance to a closed polygon, negative inside (Quilez, "polygon - exact"). */
export function polygonDistance(points: readonly Point[], x: number, y: number): number {
  let squared = Infinity;
  let sign = 1;
  let [px, py] = points.at(-1) ?? [0, 0];
  for (const [qx, qy] of points) {
    const [ex, ey, wx, wy] = [px - qx, py - qy, x - qx, y - qy];
    const along = Math.min(1, Math.max(0, (wx * ex + wy * ey) / (ex * ex + ey * ey || 1)));
    const [bx, by] = [wx - ex * along, wy - ey * along];
    squared = Math.min(squared, bx * bx + by * by);
    const above = y >= qy;
    const below = y < py;
    const left = ex * wy > ey * wx;
    if ((above && below && left) || (!above && !below && !left)) sign = -sign;
    [px, py] = [qx, qy];
  }
  return sign * Math.sqrt(squared);
}

interface Grid {
  left: number;
  bottom: number;
  cell: number;
  columns: number;
  rows: number;
  values: Float32Array;
}

const GRID_CELLS = 420;

function sampleGrid(points: readonly Point[]): Grid {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const pad = Math.max(right - left, top - bottom) * 0.06;
  const cell = (Math.max(right - left, top - bottom) + 2 * pad) / GRID_CELLS;
  const columns = Math.ceil((right - left + 2 * pad) / cell) + 1;
  const rows = Math.ceil((top - bottom + 2 * pad) / cell) + 1;
  const values = new Float32Array(columns * rows);
  for (let index = 0; index < values.length; index += 1) {
    const [x, y] = [left - pad + (index % columns) * cell, bottom - pad + Math.floor(index / columns) * cell];
    values[index] = polygonDistance(points, x, y);
  }
  return { left: left - pad, bottom: bottom - pad, cell, columns, rows, values };
}

function readGrid(grid: Grid): Flat {
  const { left, bottom, cell, columns, rows, values } = grid;
  return (x, y) => {
    const column = (x - left) / cell;
    const row = (y - bottom) / cell;
    const cx = Math.min(columns - 1.001, Math.max(0, column));
    const cy = Math.min(rows - 1.001, Math.max(0, row));
    const outside = cx === column && cy === row ? 0 : Math.hypot(column - cx, row - cy) * cell;
    const [ix, iy] = [Math.floor(cx), Math.floor(cy)];
    const [fx, fy] = [cx - ix, cy - iy];
    const base = iy * columns + ix;
    const low = (values[base] ?? 0) * (1 - fx) + (values[base + 1] ?? 0) * fx;
    const high = (values[base + columns] ?? 0) * (1 - fx) + (values[base + columns + 1] ?? 0) * fx;
    return low * (1 - fy) + high * fy + outside;
  };
}

/** Signed distance to the shape of an SVG path, tabulated once so that asking is fast. */
export const outline = (path: string): Flat => readGrid(sampleGrid(flatten(path)));

/** A half profile (x = radius ≥ 0) mirrored at the axis, so that the inside near the axis is deep. */
export function profile(path: string): Flat {
  const half = flatten(path);
  const mirrored = [...half].reverse().map(([x, y]): Point => [-x, y]);
  return readGrid(sampleGrid([...half, ...mirrored]));
}
