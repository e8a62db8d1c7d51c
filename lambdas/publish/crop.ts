// Chooses which part of a picture a channel shows: fills the frame without stretching and keeps what there is to look at.
import type { Raster } from './raster.ts';
import type { Rectangle } from './rectangle.ts';
import { profileOf, saliencyOf, subjectBox } from './saliency.ts';

/** Start of the window of `size` cells with the most weight; the one nearest the middle among equals. */
const bestWindow = (profile: readonly number[], size: number): number => {
  const middle = (profile.length - size) / 2;
  let best = { start: 0, weight: -1 };
  for (let start = 0; start + size <= profile.length; start++) {
    const weight = profile.slice(start, start + size).reduce((sum, value) => sum + value, 0);
    const better = weight > best.weight * 1.001;
    const asGood = weight >= best.weight * 0.999 && Math.abs(start - middle) < Math.abs(best.start - middle);
    if (better || asGood) best = { start, weight };
  }
  return best.start;
};

/**
 * Moves a window of `share` that begins at `start` so that it holds `from`–`to` whole; one that is larger than the window is
 * shown by its middle. All in fractions of the side.
 */
const holding = (start: number, share: number, { from, to }: { from: number; to: number }): number => {
  if (to - from >= share) return (from + to) / 2 - share / 2;
  return Math.min(Math.max(start, to - share), from);
};

export interface CropRequest {
  /** The picture's own width ÷ height, and the frame's. */
  imageAspect: number;
  aspect: number;
  /** What must not be cut, in fractions of the picture's sides; without it the subject that is measured. */
  keep?: Rectangle;
}

/**
 * The part of the picture, in fractions of its sides, that fills the frame. `raster` is a small copy of the picture.
 * The window with the most to look at is taken, then moved until it holds `keep`.
 */
export const cropKeeping = (raster: Raster, { imageAspect, aspect, keep }: CropRequest): Rectangle => {
  const axis = imageAspect > aspect ? 'x' : 'y';
  const share = axis === 'x' ? aspect / imageAspect : imageAspect / aspect;
  const weights = saliencyOf(raster);
  const profile = profileOf(weights, raster, axis);
  const size = Math.max(1, Math.min(profile.length, Math.round(profile.length * share)));
  const subject = keep ?? subjectBox(raster, weights);
  const span =
    axis === 'x'
      ? { from: subject.x, to: subject.x + subject.width }
      : { from: subject.y, to: subject.y + subject.height };
  const wanted = bestWindow(profile, size) / profile.length;
  // A measured subject wider than the frame says nothing of where to look: then the window alone decides.
  const held = keep === undefined && span.to - span.from >= share ? wanted : holding(wanted, share, span);
  const start = Math.min(Math.max(0, held), 1 - share);
  return axis === 'x' ? { x: start, y: 0, width: share, height: 1 } : { x: 0, y: start, width: 1, height: share };
};

/** As cropKeeping, around the subject that is measured. */
export const chooseCrop = (raster: Raster, imageAspect: number, aspect: number): Rectangle =>
  cropKeeping(raster, { imageAspect, aspect });
