// Chooses which part of a picture a channel shows: fills the frame without stretching and keeps what there is to look at.
import type { Rectangle } from './rectangle.ts';
import { edgesOf, type Raster } from './raster.ts';

/** Share of the weight that a place keeps at the very border: subjects stand near the middle more often than not. */
const BORDER_WEIGHT = 0.55;

/** Sums of edge energy per row or per column, with the middle counting more. */
const profileOf = (raster: Raster, axis: 'x' | 'y'): number[] => {
  const { width, height } = raster;
  const edges = edgesOf(raster);
  const length = axis === 'x' ? width : height;
  const profile = new Array<number>(length).fill(0);
  for (let index = 0; index < edges.length; index++) {
    const along = axis === 'x' ? index % width : Math.floor(index / width);
    profile[along] = (profile[along] ?? 0) + (edges[index] ?? 0);
  }
  return profile.map((energy, index) => {
    const fromMiddle = Math.abs((index + 0.5) / length - 0.5) * 2;
    return energy * (1 - (1 - BORDER_WEIGHT) * fromMiddle ** 2);
  });
};

/** Start of the window of `size` cells with the most energy; the one nearest the middle among equals. */
const bestWindow = (profile: readonly number[], size: number): number => {
  const middle = (profile.length - size) / 2;
  let best = { start: 0, energy: -1 };
  for (let start = 0; start + size <= profile.length; start++) {
    const energy = profile.slice(start, start + size).reduce((sum, value) => sum + value, 0);
    const better = energy > best.energy * 1.001;
    const asGood = energy >= best.energy * 0.999 && Math.abs(start - middle) < Math.abs(best.start - middle);
    if (better || asGood) best = { start, energy };
  }
  return best.start;
};

/**
 * The part of the picture, in fractions of its sides, that fills a frame of `aspect` (width ÷ height).
 * `imageAspect` is the picture's own; `raster` a small copy of it.
 */
export const chooseCrop = (raster: Raster, imageAspect: number, aspect: number): Rectangle => {
  const axis = imageAspect > aspect ? 'x' : 'y';
  const share = axis === 'x' ? aspect / imageAspect : imageAspect / aspect;
  const profile = profileOf(raster, axis);
  const size = Math.max(1, Math.min(profile.length, Math.round(profile.length * share)));
  const start = Math.min(bestWindow(profile, size) / profile.length, 1 - share);
  return axis === 'x' ? { x: start, y: 0, width: share, height: 1 } : { x: 0, y: start, width: 1, height: share };
};
