// The backdrop of a product photo as a smooth field of colour.
import type { LabPixels } from './oklab.ts';
import type { Size } from './regions.ts';

const ROUNDS = 3;
/** Darker of the same hue counts this share: that is a shadow. */
const SHADOW_WEIGHT = 0.3;
/** Pixels the field is fitted to, at most. */
const SAMPLES = 6000;
/** OKLab distance up to which a pixel counts as backdrop in the next round, whatever the median. */
const NEAR = 0.012;

/** 1, x, y, x², y², xy: enough for a light that falls off to one side or to the corners. */
const termsOf = (index: number, { width, height }: Size): number[] => {
  const [x, y] = [(index % width) / width - 0.5, Math.floor(index / width) / height - 0.5];
  return [1, x, y, x * x, y * y, x * y];
};

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

/** Solves the normal equations of a least-squares fit by Gauss-Jordan elimination; `rows` are terms with the value last. */
const fit = (rows: readonly number[][]): number[] => {
  const size = (rows[0]?.length ?? 1) - 1;
  let matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (__, j) =>
      rows.reduce((sum, row) => sum + at(row, i) * at(row, j), i === j ? 1e-6 : 0),
    ),
  );
  for (let pivot = 0; pivot < size; pivot++) {
    const base = matrix[pivot] ?? [];
    matrix = matrix.map((row, index) => {
      if (index === pivot) return row;
      const factor = at(row, pivot) / at(base, pivot);
      return row.map((value, column) => value - factor * at(base, column));
    });
  }
  return matrix.map((row, index) => at(row, size) / at(row, index));
};

const dot = (weights: readonly number[], terms: readonly number[]): number => {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += at(weights, index) * at(terms, index);
  return sum;
};

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

type Field = readonly (readonly number[])[];

const distanceFrom =
  (field: Field, lab: LabPixels, size: Size) =>
  (index: number): number => {
    const terms = termsOf(index, size);
    const light = (lab[index * 3] ?? 0) - dot(field[0] ?? [], terms);
    const a = (lab[index * 3 + 1] ?? 0) - dot(field[1] ?? [], terms);
    const b = (lab[index * 3 + 2] ?? 0) - dot(field[2] ?? [], terms);
    return Math.hypot(light < 0 ? light * SHADOW_WEIGHT : light, a, b);
  };

const thinned = (indexes: readonly number[]): number[] => {
  const step = Math.max(1, Math.floor(indexes.length / SAMPLES));
  return indexes.filter((_, position) => position % step === 0);
};

/**
 * A field of the second order through the colours of `pixels`, fitted again to those that lie near it, so that a product
 * among them does not count. Returns the OKLab distance of any pixel from it; shadows count half.
 */
export const fitBackdrop = (lab: LabPixels, size: Size, pixels: readonly number[]): ((index: number) => number) => {
  let samples = thinned(pixels);
  let distance: (index: number) => number = () => 0;
  for (let round = 0; round < ROUNDS; round++) {
    const rows = (channel: number) => samples.map((index) => [...termsOf(index, size), lab[index * 3 + channel] ?? 0]);
    distance = distanceFrom([fit(rows(0)), fit(rows(1)), fit(rows(2))], lab, size);
    const distances = samples.map(distance);
    const limit = Math.max(NEAR, median(distances) * 3);
    samples = samples.filter((_, position) => at(distances, position) <= limit);
  }
  return distance;
};
