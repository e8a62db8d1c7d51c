// How a picture's colours lie to a brand's clusters: how far from them, and in which proportions.
import type { StyleCluster } from '../domain/brand-style.ts';
import { squaredDistance, type Oklab } from './oklab.ts';
import type { WeightedColour } from './signature.ts';
import type { PaletteFeature } from './style-of.ts';

/** Beyond this OKLab distance a colour is simply foreign: how foreign does not matter. */
const FOREIGN = 0.25;

interface Cluster {
  oklab: Oklab;
}

const nearestCluster = (colour: Oklab, clusters: readonly Cluster[]): { index: number; distance: number } => {
  let [index, least] = [0, Infinity];
  clusters.forEach(({ oklab }, at) => {
    const squared = squaredDistance(colour, oklab);
    if (squared < least) [index, least] = [at, squared];
  });
  return { index, distance: Math.sqrt(least) };
};

/** Share of the picture nearest to each cluster, in their order; they add up to 1. */
export const sharesOf = (colours: readonly WeightedColour[], clusters: readonly Cluster[]): number[] => {
  const shares = clusters.map(() => 0);
  for (const { oklab, share } of colours) {
    const { index } = nearestCluster(oklab, clusters);
    shares[index] = (shares[index] ?? 0) + share;
  }
  return shares;
};

/**
 * paletteDistance: mean OKLab distance of the picture's pixels to the nearest cluster, each counted up to FOREIGN (0–0.25).
 * paletteBalance: half the sum of the differences between the picture's shares and the brand's mean shares (0 = the same, 1 = disjoint).
 */
export const paletteFit = (
  colours: readonly WeightedColour[],
  clusters: readonly (Cluster & { coverage: Pick<StyleCluster['coverage'], 'mean'> })[],
): Omit<Record<PaletteFeature, number>, 'colourRarity'> => {
  const shares = sharesOf(colours, clusters);
  return {
    paletteDistance: colours.reduce(
      (sum, { oklab, share }) => sum + share * Math.min(FOREIGN, nearestCluster(oklab, clusters).distance),
      0,
    ),
    paletteBalance:
      shares.reduce((sum, share, index) => sum + Math.abs(share - (clusters[index]?.coverage.mean ?? 0)), 0) / 2,
  };
};
