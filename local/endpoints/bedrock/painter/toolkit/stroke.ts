// The pencil: a line as a ribbon whose width follows the pressure of a hand, with a slow wobble.
import { withAlpha } from './colour.ts';
import { distance, towards, type Point } from './geometry.ts';
import { between, type Random } from './random.ts';
import type { Sheet } from './sheet.ts';

export interface PencilOptions {
  /** 1 is a normal contour. */
  weight?: number;
  colour?: string;
  /** 0–1 */
  opacity?: number;
  closed?: boolean;
  /** 1 is a confident hand, 0 a ruler. */
  wobble?: number;
  /** Draws a second, lighter searching line. */
  searching?: boolean;
}

/** Points at equal steps along a line. */
export const resample = (points: readonly Point[], step: number): Point[] => {
  const result: Point[] = [];
  let carried = 0;
  points.forEach((point, index) => {
    const previous = points[index - 1];
    if (previous === undefined) {
      result.push(point);
      return;
    }
    const length = distance(previous, point);
    let along = step - carried;
    for (; along < length; along += step) result.push(towards(previous, point, along / length));
    carried = length - (along - step);
  });
  const last = points[points.length - 1];
  if (last !== undefined && carried > step * 0.2) result.push(last);
  return result;
};

const pathLength = (points: readonly Point[]): number => {
  let length = 0;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]];
    if (a !== undefined && b !== undefined) length += distance(a, b);
  }
  return length;
};

/** Two slow sines with random phases: what a hand does over a long line, −1 to 1. */
const slowNoise = (random: Random): ((t: number) => number) => {
  const phases = [random() * 6.28, random() * 6.28] as const;
  const speeds = [between(random, 1.2, 2.2), between(random, 3.5, 6)] as const;
  return (t) => 0.65 * Math.sin(t * speeds[0] + phases[0]) + 0.35 * Math.sin(t * speeds[1] + phases[1]);
};

interface Ribbon {
  halfWidth: number;
  wobble: number;
  closed: boolean;
}

const traceRibbon = (sheet: Sheet, points: readonly Point[], ribbon: Ribbon): void => {
  const { context, random, unit } = sheet;
  const drift = slowNoise(random);
  const pressure = slowNoise(random);
  const left: Point[] = [];
  const right: Point[] = [];
  const last = points.length - 1;
  points.forEach((point, index) => {
    const before = points[Math.max(index - 1, 0)] ?? point;
    const after = points[Math.min(index + 1, last)] ?? point;
    const length = distance(before, after) || 1;
    const normal: Point = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length];
    const along = index / Math.max(last, 1);
    const offset = drift(index * 0.35) * ribbon.wobble;
    const lift = ribbon.closed ? 1 : Math.min(1, 0.35 + 3.2 * Math.min(along, 1 - along) + 2 / (last + 2));
    const half = Math.max(ribbon.halfWidth * lift * (1 + 0.38 * pressure(index * 0.3)), unit * 0.035);
    left.push([point[0] + normal[0] * (offset + half), point[1] + normal[1] * (offset + half)]);
    right.push([point[0] + normal[0] * (offset - half), point[1] + normal[1] * (offset - half)]);
  });
  context.beginPath();
  [...left, ...right.reverse()].forEach(([x, y], index) => {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
  context.fill();
};

/** Draws `points` with the pencil. */
export const pencil = (sheet: Sheet, points: readonly Point[], options: PencilOptions = {}): void => {
  const { weight = 1, opacity = 0.88, closed = false, wobble = 1 } = options;
  const line = closed ? [...points, ...points.slice(0, 2)] : points;
  const length = pathLength(line);
  if (length < 0.5) return;
  const step = Math.min(Math.max(sheet.unit * 1.1, length / 90), length / 2);
  const sampled = resample(line, step);
  const ribbon = { halfWidth: sheet.unit * 0.17 * weight, wobble: sheet.unit * 0.16 * wobble, closed };
  sheet.context.fillStyle = withAlpha(options.colour ?? sheet.palette.ink, opacity);
  traceRibbon(sheet, sampled, ribbon);
  if (options.searching === true) {
    sheet.context.fillStyle = withAlpha(options.colour ?? sheet.palette.ink, opacity * 0.38);
    traceRibbon(sheet, sampled, {
      halfWidth: ribbon.halfWidth * 0.55,
      wobble: ribbon.wobble * 2.6 + sheet.unit * 0.12,
      closed,
    });
  }
};
