// From any width and height to an aspect ratio that the image model takes.
import type { AspectRatio } from '../shared/domain/packs.ts';

const valueOf = (ratio: AspectRatio): number => {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return width / height;
};

/** The ratio of `allowed` nearest to width ÷ height by factor: 4:3 gives 5:4, 3:4 gives 4:5. Throws when `allowed` is empty. */
export const nearestAspectRatio = (
  { width, height }: { width: number; height: number },
  allowed: readonly AspectRatio[],
): AspectRatio => {
  const factor = (ratio: AspectRatio): number => Math.abs(Math.log(valueOf(ratio) / (width / height)));
  const [nearest] = [...allowed].sort((a, b) => factor(a) - factor(b));
  if (nearest === undefined) throw new RangeError('The image model’s card lists no aspect ratio.');
  return nearest;
};
