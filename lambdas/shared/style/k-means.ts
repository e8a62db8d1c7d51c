// Weighted k-means in OKLab, seeded: the same points and seed give the same centres.
import { squaredDistance, type Oklab } from './oklab.ts';
import type { WeightedColour } from './signature.ts';

export interface Clustering {
  centres: Oklab[];
  /** Weighted mean of the squared distance to the nearest centre. */
  inertia: number;
}

const ROUNDS = 25;
/** Rounds that bring less than this share are the end. */
const SETTLED = 0.001;

/** mulberry32, public domain (Tommy Ettinger). */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const draw = (weights: readonly number[], random: () => number): number => {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return index < 0 ? weights.length - 1 : index;
};

/** k-means++: Arthur and Vassilvitskii, "k-means++: the advantages of careful seeding" (2007). */
const firstCentres = (points: readonly WeightedColour[], count: number, random: () => number): Oklab[] => {
  const centres: Oklab[] = [];
  let weights = points.map(({ share }) => share);
  while (centres.length < count) {
    const chosen = points[draw(weights, random)]?.oklab ?? [0, 0, 0];
    centres.push(chosen);
    const distances = points.map(({ oklab, share }) => share * squaredDistance(oklab, chosen));
    weights = centres.length === 1 ? distances : weights.map((weight, at) => Math.min(weight, distances[at] ?? 0));
  }
  return centres;
};

const nearest = (colour: Oklab, centres: readonly Oklab[]): { index: number; squared: number } => {
  let [index, squared] = [0, Infinity];
  for (const [at, centre] of centres.entries()) {
    const distance = squaredDistance(colour, centre);
    if (distance < squared) [index, squared] = [at, distance];
  }
  return { index, squared };
};

const moveCentres = (points: readonly WeightedColour[], centres: readonly Oklab[]): Clustering => {
  const sums = centres.map(() => [0, 0, 0, 0] as [number, number, number, number]);
  let [inertia, all] = [0, 0];
  for (const { oklab, share } of points) {
    const { index, squared } = nearest(oklab, centres);
    const sum = sums[index] ?? [0, 0, 0, 0];
    sum[0] += share * oklab[0];
    sum[1] += share * oklab[1];
    sum[2] += share * oklab[2];
    sum[3] += share;
    inertia += share * squared;
    all += share;
  }
  const moved = sums.map(([l, a, b, weight], index): Oklab =>
    weight === 0 ? (centres[index] ?? [0, 0, 0]) : [l / weight, a / weight, b / weight],
  );
  return { centres: moved, inertia: inertia / all };
};

/** Clusters `points` around `count` centres (at most as many as there are points, at least 1). */
export const kMeans = (points: readonly WeightedColour[], count: number, seed: number): Clustering => {
  let result: Clustering = {
    centres: firstCentres(points, Math.min(count, points.length), seededNumbers(seed)),
    inertia: Infinity,
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = moveCentres(points, result.centres);
    const settled = moved.inertia >= result.inertia * (1 - SETTLED);
    result = moved;
    if (settled) break;
  }
  return result;
};
