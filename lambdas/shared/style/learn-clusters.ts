// A brand's palette from its samples: colour clusters in OKLab with the share of a picture that each takes.
import type { StyleCluster } from '../domain/brand-style.ts';
import { deltaE, hexOf } from './delta-e.ts';
import { kMeans } from './k-means.ts';
import { squaredDistance, type Oklab } from './oklab.ts';
import { sharesOf } from './palette-fit.ts';
import { mean } from './robust.ts';
import { pooled, type WeightedColour } from './signature.ts';

/** How many centres are tried. */
const COUNTS = { from: 6, to: 18 } as const;
/** Enough centres: the pixels' root mean square distance to them, in OKLab, is what light and grain do to one colour. */
const NEAR_ENOUGH = 0.015;
/** Bandwidth, in OKLab, of the search for the densest colour near a centre. */
const BANDWIDTH = 0.015;
const SHIFTS = 12;
/** Clusters nearer than this are one colour in two lights. ΔE2000; about twice what is seen as the same colour at a glance. */
const MERGE_BELOW = 7;
/** A brand's colour takes at least this share on average … */
const LEAST_COVERAGE = 0.015;
/** … and is seen, with at least SEEN of the picture, in this share of the samples: one red product is not a brand colour. */
const LEAST_PRESENCE = 0.15;
const SEEN = 0.01;

/** The smallest number of centres that are near enough. */
const chooseCentres = (points: readonly WeightedColour[], seed: number): Oklab[] => {
  let chosen = kMeans(points, COUNTS.from, seed);
  for (let count = COUNTS.from + 1; count <= COUNTS.to && Math.sqrt(chosen.inertia) > NEAR_ENOUGH; count += 1)
    chosen = kMeans(points, count, seed);
  return chosen.centres;
};

/** Weight of all points near `centre`, and their weighted mean: one step of the mean shift (Comaniciu and Meer, 2002). */
const shift = (points: readonly WeightedColour[], centre: Oklab): { centre: Oklab; density: number } => {
  const sum: [number, number, number] = [0, 0, 0];
  let density = 0;
  for (const { oklab, share } of points) {
    const weight = share * Math.exp(-squaredDistance(oklab, centre) / (2 * BANDWIDTH * BANDWIDTH));
    sum[0] += weight * oklab[0];
    sum[1] += weight * oklab[1];
    sum[2] += weight * oklab[2];
    density += weight;
  }
  return density === 0
    ? { centre, density }
    : { centre: [sum[0] / density, sum[1] / density, sum[2] / density], density };
};

/** The densest colour near a centre: a mean of lit and shaded parts is nobody's colour, the densest one is what was painted. */
const densestNear = (points: readonly WeightedColour[], centre: Oklab): { centre: Oklab; density: number } => {
  let result = shift(points, centre);
  for (let step = 1; step < SHIFTS; step += 1) result = shift(points, result.centre);
  return result;
};

/** Keeps the denser of two clusters that are one colour. */
const merge = (found: readonly { centre: Oklab; density: number }[]): Oklab[] =>
  [...found]
    .sort((one, other) => other.density - one.density)
    .reduce<Oklab[]>(
      (kept, { centre }) => (kept.some((other) => deltaE(other, centre) < MERGE_BELOW) ? kept : [...kept, centre]),
      [],
    );

const rounded = ([l, a, b]: Oklab): [number, number, number] => [
  Number(l.toFixed(4)),
  Number(a.toFixed(4)),
  Number(b.toFixed(4)),
];

const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

const measureClusters = (
  signatures: readonly (readonly WeightedColour[])[],
  centres: readonly Oklab[],
): { centre: Oklab; shares: number[] }[] => {
  const perPicture = signatures.map((colours) =>
    sharesOf(
      colours,
      centres.map((oklab) => ({ oklab })),
    ),
  );
  return centres.map((centre, index) => ({ centre, shares: perPicture.map((shares) => shares[index] ?? 0) }));
};

const isBrandColour = ({ shares }: { shares: readonly number[] }): boolean =>
  mean(shares) >= LEAST_COVERAGE && shares.filter((share) => share >= SEEN).length / shares.length >= LEAST_PRESENCE;

/**
 * Learns the clusters from the colours of each sample (at least one), every sample counting the same; largest coverage first.
 * k-means in OKLab with the smallest number of centres that are near enough, each centre moved to the densest colour near it, clusters that are one colour
 * merged, and those without coverage or presence left out. The whole picture counts, subject included: what a brand shows is its colour too.
 */
export const learnClusters = (signatures: readonly (readonly WeightedColour[])[], seed: number): StyleCluster[] => {
  const points = pooled(signatures);
  const centres = merge(chooseCentres(points, seed).map((centre) => densestNear(points, centre)));
  const common = measureClusters(signatures, centres).filter(isBrandColour);
  const kept = common.length > 0 ? common.map(({ centre }) => centre) : centres.slice(0, 1);
  return measureClusters(signatures, kept)
    .map(({ centre, shares }) => ({
      hex: hexOf(centre),
      oklab: rounded(centre),
      coverage: { mean: Number(mean(shares).toFixed(3)), spread: Number(deviation(shares).toFixed(3)) },
    }))
    .sort((one, other) => other.coverage.mean - one.coverage.mean);
};
