// Regular lines on a wall: tiles and panelling.
import { edge } from '../../compose/solids.ts';
import type { Stage } from '../../compose/stage.ts';
import type { Point } from '../../toolkit/geometry.ts';

/** Draws staggered tiles between two corners of the back wall. */
export const tiles = (stage: Stage, corners: readonly [Point, Point], size: Point): void => {
  const [[left, low], [right, high]] = corners;
  const z = stage.wall - 0.005;
  let row = 0;
  for (let y = low; y <= high + 0.001; y += size[1]) {
    edge(
      stage,
      [
        [left, y, z],
        [right, y, z],
      ],
      0.45,
    );
    const shift = (row % 2) * size[0] * 0.5;
    for (let x = left + shift; x <= right && y + size[1] <= high + 0.001; x += size[0])
      edge(
        stage,
        [
          [x, y, z],
          [x, y + size[1], z],
        ],
        0.4,
      );
    row += 1;
  }
};

/** Draws upright lines between two corners of the back wall. */
export const panelling = (stage: Stage, corners: readonly [Point, Point], step: number): void => {
  const [[left, low], [right, high]] = corners;
  const z = stage.wall - 0.005;
  edge(
    stage,
    [
      [left, high, z],
      [right, high, z],
    ],
    0.7,
  );
  for (let x = left; x <= right; x += step)
    edge(
      stage,
      [
        [x, low, z],
        [x, high, z],
      ],
      0.5,
    );
};
