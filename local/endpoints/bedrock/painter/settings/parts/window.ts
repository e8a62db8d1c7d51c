// A window with panes, a sill and, if wanted, a curtain.
import { box, edge, face, panel } from '../../compose/solids.ts';
import type { Stage } from '../../compose/stage.ts';
import { mix } from '../../toolkit/colour.ts';
import type { Point } from '../../toolkit/geometry.ts';

/** Draws a window between two corners of the back wall. */
export const windowOn = (stage: Stage, corners: readonly [Point, Point], options: { curtain?: boolean } = {}): void => {
  const [[left, low], [right, high]] = corners;
  const { palette } = stage.sheet;
  const z = stage.wall - 0.02;
  const frame = mix(palette.paper, stage.tones.trim, 0.2);
  panel(stage, [[left - 0.05, low - 0.04], [right + 0.05, high + 0.05], z], { ink: frame });
  panel(stage, [[left, low], [right, high], z], {
    ink: mix(palette.paper, '#dfe8ea', 0.5),
    streaks: 0.25,
    weight: 0.8,
  });
  const [middleX, middleY] = [(left + right) / 2, low + (high - low) * 0.58];
  edge(
    stage,
    [
      [middleX, low, z],
      [middleX, high, z],
    ],
    1.3,
  );
  edge(
    stage,
    [
      [left, middleY, z],
      [right, middleY, z],
    ],
    1.1,
  );
  edge(
    stage,
    [
      [left + 0.04, low + 0.08, z],
      [middleX - 0.05, low + 0.36, z],
    ],
    0.5,
  );
  edge(
    stage,
    [
      [left + 0.04, low + 0.16, z],
      [middleX - 0.12, low + 0.4, z],
    ],
    0.5,
  );
  box(stage, { at: [left - 0.09, low - 0.08, z - 0.12], size: [right - left + 0.18, 0.045, 0.12] }, { ink: frame });
  if (options.curtain === true)
    curtain(stage, [
      [left - 0.22, low - 0.6],
      [left + 0.12, high + 0.12],
    ]);
};

/** Draws a hanging curtain between two corners. */
export const curtain = (stage: Stage, corners: readonly [Point, Point]): void => {
  const [[left, low], [right, high]] = corners;
  const z = stage.wall - 0.08;
  const folds = 4;
  const ink = mix(stage.sheet.palette.paper, stage.tones.trim, 0.4);
  const hem = Array.from({ length: folds * 2 + 1 }, (_, index): readonly [number, number, number] => [
    left + ((right - left) * index) / (folds * 2),
    low + (index % 2) * 0.03,
    z,
  ]);
  face(stage, [...hem, [right, high, z], [left, high, z]], { ink, angle: 88, weight: 0.8 });
  for (let fold = 1; fold < folds; fold += 1) {
    const x = left + ((right - left) * fold) / folds;
    edge(
      stage,
      [
        [x, low + 0.04, z],
        [x - 0.01, high, z],
      ],
      0.6,
    );
  }
};
