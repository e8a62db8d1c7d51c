// A rectangle in pixels (or, where said so, in fractions of a picture), origin at the top left.

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The largest rectangle of `aspect` (width ÷ height) inside `outer`, at the given alignment (0 = left or top, 1 = right or bottom). */
export const fitInside = (
  outer: Rectangle,
  aspect: number,
  align: { horizontal: number; vertical: number },
): Rectangle => {
  const width = Math.min(outer.width, outer.height * aspect);
  const height = width / aspect;
  return {
    x: outer.x + (outer.width - width) * align.horizontal,
    y: outer.y + (outer.height - height) * align.vertical,
    width,
    height,
  };
};

export const rightOf = ({ x, width }: Rectangle): number => x + width;
export const bottomOf = ({ y, height }: Rectangle): number => y + height;
export const areaOf = ({ width, height }: Rectangle): number => Math.max(0, width) * Math.max(0, height);

/** Grown by `by` on every side (shrunk when it is negative). */
export const inflate = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Rectangles that only touch do not overlap. */
export const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.x < rightOf(other) - 0.01 &&
  other.x < rightOf(one) - 0.01 &&
  one.y < bottomOf(other) - 0.01 &&
  other.y < bottomOf(one) - 0.01;
