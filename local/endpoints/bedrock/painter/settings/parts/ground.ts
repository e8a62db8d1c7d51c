// Open ground under an open sky, and short marks that say what grows or lies on it.
import { face, panel } from '../../compose/solids.ts';
import type { Stage } from '../../compose/stage.ts';
import { project, type Spot } from '../../compose/camera.ts';
import { between } from '../../toolkit/random.ts';
import { pencil } from '../../toolkit/stroke.ts';
import type { Point } from '../../toolkit/geometry.ts';

const FAR = 14;

/** Draws sky and ground in the two given inks. */
export const ground = (stage: Stage, inks: { sky: string; ground: string }): void => {
  panel(stage, [[-FAR * 2, -3], [FAR * 2, 9], FAR], { ink: inks.sky, weight: 0, streaks: 0.5, angle: 6 });
  face(
    stage,
    [
      [-FAR * 2, 0, FAR],
      [FAR * 2, 0, FAR],
      [FAR * 2, 0, -5],
      [-FAR * 2, 0, -5],
    ],
    { ink: inks.ground, weight: 0.6, streaks: 0.7, angle: 3 },
  );
};

/** Short pencil marks over the ground: `grass` stands up, `grain` lies flat. */
export const marks = (stage: Stage, kind: 'grass' | 'grain', count: number): void => {
  const { sheet } = stage;
  for (let index = 0; index < count; index += 1) {
    const spot: Spot = [between(sheet.random, -1.6, 1.6), 0, between(sheet.random, -0.5, 2.2)];
    const [x, y] = project(stage.camera, spot);
    if (y < stage.frame.top || y > stage.frame.bottom + 20) continue;
    const size = sheet.unit * between(sheet.random, 0.6, 2);
    const line: Point[] =
      kind === 'grass'
        ? [
            [x, y],
            [x + size * 0.2, y - size * 0.8],
            [x + size * 0.6, y - size * 1.5],
          ]
        : [
            [x, y],
            [x + size, y - size * 0.08],
          ];
    pencil(sheet, line, { weight: 0.6, opacity: 0.5 });
  }
};
