// Measures whether stripes that the whole picture shows are in all parts of it, or in some alone.
import type { Plane } from './pixels.ts';

/** Cells along the lines, and across them. */
const ALONG = 6;
const ACROSS = 4;
/** A boundary counts where at least this share of its whole line steps one way. */
const LEAST_COHERENCE = 0.1;
/** Every pixel of a line would be exact; every second one is enough. */
const EVERY = 2;

export interface Stripes {
  /** Stripes along rows step between rows. */
  axis: 'rows' | 'columns';
  /** Of the whole picture: see line-profile.ts. */
  coherence: Float64Array;
}

interface Lines {
  values: Uint8Array;
  count: number;
  length: number;
  /** Distance in `values` from a line to the next, and from a pixel of a line to the next. */
  next: number;
  beside: number;
}

const linesOf = ({ width, height, values }: Plane, axis: Stripes['axis']): Lines =>
  axis === 'rows'
    ? { values, count: height, length: width, next: width, beside: 1 }
    : { values, count: width, length: height, next: 1, beside: width };

/** Mean signed step from the line before to `line`, between two places of it, in grey levels. */
const meanStep = ({ values, next, beside }: Lines, line: number, [from, to]: readonly [number, number]): number => {
  let [sum, samples] = [0, 0];
  for (let place = from; place < to; place += EVERY, samples++) {
    const at = line * next + place * beside;
    sum += (values[at] ?? 0) - (values[at - next] ?? 0);
  }
  return sum / Math.max(1, samples);
};

const cellStep = (
  lines: Lines,
  { coherence }: Stripes,
  cell: { lines: readonly [number, number]; places: readonly [number, number] },
): number => {
  const [first, last] = cell.lines;
  let [sum, weight] = [0, 0];
  for (let line = Math.max(1, first); line < last; line++) {
    const direction = coherence[line] ?? 0;
    if (Math.abs(direction) < LEAST_COHERENCE) continue;
    sum += direction * meanStep(lines, line, cell.places);
    weight += Math.abs(direction);
  }
  return weight === 0 ? 0 : sum / weight;
};

/** The part `index` of `count` equal parts of 0 … `length`. */
const part = (length: number, index: number, count: number): readonly [number, number] => [
  Math.floor((length * index) / count),
  Math.floor((length * (index + 1)) / count),
];

/**
 * For each of 24 cells the grey levels that it steps where, and in the direction in which, the whole picture's lines step:
 * the mean, weighted by the lines' coherence. Stripes in another place or phase add up to nothing.
 */
export const cellStepsOf = (plane: Plane, stripes: Stripes): number[] => {
  const lines = linesOf(plane, stripes.axis);
  return Array.from({ length: ALONG * ACROSS }, (_, index) =>
    cellStep(lines, stripes, {
      lines: part(lines.count, Math.floor(index / ALONG), ACROSS),
      places: part(lines.length, index % ALONG, ALONG),
    }),
  );
};
