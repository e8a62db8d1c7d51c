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
