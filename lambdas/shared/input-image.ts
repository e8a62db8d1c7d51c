// Whether a model takes a picture of a size.
import type { InputImage } from './domain/packs.ts';

const longest = ({ maxSide, maxAspect }: InputImage, width: number, height: number): string | undefined => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (maxSide !== undefined && long > maxSide) return `at most ${maxSide} pixels a side are allowed`;
  return maxAspect !== undefined && long > short * maxAspect ? `at most ${maxAspect} : 1 is allowed` : undefined;
};

/** What is wrong with a picture of `width` × `height` pixels, in words; undefined when the model takes it. */
export const sizeObjection = (limits: InputImage, { width, height }: { width: number; height: number }) => {
  const { minSide, minPixels = 0, maxPixels } = limits;
  const pixels = width * height;
  const allowed =
    Math.min(width, height) < minSide
      ? `sides from ${minSide} pixels are allowed`
      : pixels < minPixels
        ? `at least ${minPixels} pixels in all are allowed`
        : pixels > maxPixels
          ? `at most ${maxPixels} pixels in all are allowed`
          : longest(limits, width, height);
  return allowed === undefined ? undefined : `it has ${width}×${height} pixels, and ${allowed}`;
};
