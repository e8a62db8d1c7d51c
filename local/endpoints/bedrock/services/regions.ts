// Connected regions of a picture's pixels.

export interface Size {
  width: number;
  height: number;
}

type Passes = (index: number) => boolean;

/** Calls `visit` with the pixels above, below, left and right that exist. */
export const eachNeighbour = (index: number, { width, height }: Size, visit: (next: number) => void): void => {
  const x = index % width;
  if (x > 0) visit(index - 1);
  if (x < width - 1) visit(index + 1);
  if (index >= width) visit(index - width);
  if (index < width * (height - 1)) visit(index + width);
};

/** Marks in `seen` every pixel that is reached from `seeds` through pixels that `passes`, and returns them. */
export const grow = (seeds: readonly number[], passes: Passes, { size, seen }: { size: Size; seen: Uint8Array }) => {
  const reached: number[] = [];
  const enter = (index: number): void => {
    if (seen[index] === 1 || !passes(index)) return;
    seen[index] = 1;
    reached.push(index);
  };
  for (const index of seeds) enter(index);
  for (let next = 0; next < reached.length; next++) eachNeighbour(reached[next] ?? 0, size, enter);
  return reached;
};

/** The outermost pixels, `depth` deep. */
export const borderOf = ({ width, height }: Size, depth = 1): number[] => {
  const border: number[] = [];
  for (let index = 0; index < width * height; index++) {
    const [x, y] = [index % width, Math.floor(index / width)];
    if (Math.min(x, y, width - 1 - x, height - 1 - y) < depth) border.push(index);
  }
  return border;
};

/** Clears the pieces of `mask` (1 is inside) that have fewer than `least` pixels. */
export const sweep = (mask: Uint8Array, size: Size, least: number): void => {
  const seen = new Uint8Array(mask.length);
  for (let start = 0; start < mask.length; start++) {
    const piece = grow([start], (index) => mask[index] === 1, { size, seen });
    if (piece.length < least) for (const index of piece) mask[index] = 0;
  }
};

/** Pixels of the mask that have a neighbour outside it go. */
export const erode = (mask: Uint8Array, size: Size): Uint8Array =>
  mask.map((value, index) => {
    let inside = value;
    eachNeighbour(index, size, (next) => {
      if (mask[next] === 0) inside = 0;
    });
    return inside;
  });
