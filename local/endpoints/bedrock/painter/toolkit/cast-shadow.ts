// Cast shadows: a thing's silhouette laid over the ground, away from the light.
import { mix, withAlpha } from './colour.ts';
import { boundsOf, type Point } from './geometry.ts';
import { hatch } from './hatch.ts';
import type { Placement } from './draw-form.ts';
import { multiplied, type Sheet } from './sheet.ts';

/** Twice the signed area: its sign tells the direction of the outline. */
const signedArea = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

const clockwise = (points: readonly Point[]): readonly Point[] =>
  signedArea(points) < 0 ? [...points].reverse() : points;

const traceAll = (sheet: Sheet, outlines: readonly (readonly Point[])[]): void => {
  const { context } = sheet;
  context.beginPath();
  for (const outline of outlines) {
    clockwise(outline).forEach(([x, y], index) => {
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.closePath();
  }
};

const layOnGround = (sheet: Sheet, points: readonly Point[], placement: Placement): Point[] => {
  const { side, reach, kind } = sheet.light;
  const foot = placement.at[1];
  const [along, back] = kind === 'back' ? [-side * reach * 0.3, -0.42 * reach] : [-side * reach, 0.16 * reach];
  return points.map(([x, y]): Point => {
    const height = foot - y;
    return height <= 0 ? [x, y] : [x + height * along, foot - height * back];
  });
};

/** Lays the shadow of `outlines` (pixels) on the ground, or right under a thing that lies flat. */
export const castShadow = (sheet: Sheet, outlines: readonly (readonly Point[])[], placement: Placement): void => {
  if (outlines.length === 0) return;
  const { context, unit, light } = sheet;
  const fade = placement.fade ?? 0;
  const drop: Point = [-light.side * unit * (1 + 2.4 * light.reach), unit * (0.9 + 1.2 * light.reach)];
  const shapes = outlines.map((outline) =>
    placement.shadow === 'drop'
      ? outline.map(([x, y]): Point => [x + drop[0], y + drop[1]])
      : layOnGround(sheet, outline, placement),
  );
  multiplied(sheet, () => {
    traceAll(sheet, shapes);
    context.fillStyle = withAlpha(mix(sheet.palette.shadow, sheet.palette.paper, 0.15), 0.8 * (1 - 0.6 * fade));
    context.fill();
  });
  const box = boundsOf(shapes.flat());
  context.save();
  traceAll(sheet, shapes);
  context.clip();
  hatch(
    sheet,
    [
      [box.left, box.top],
      [box.right, box.top],
      [box.right, box.bottom],
      [box.left, box.bottom],
    ],
    {
      angle: 8 * light.side,
      opacity: 0.34 * (1 - 0.7 * fade),
      spacing: 0.95,
    },
  );
  context.restore();
};
