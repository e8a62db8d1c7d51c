// A room's bare walls: back wall, floor, skirting, and the lines that run to the vanishing point.
import { edge, face, panel } from '../../compose/solids.ts';
import type { Stage } from '../../compose/stage.ts';

const FAR = 7;

/** Draws the back wall and a boarded floor. */
export const room = (stage: Stage): void => {
  const { wall, tones } = stage;
  panel(stage, [[-FAR, 0], [FAR, 12], wall], {
    ink: tones.wall,
    weight: 0,
    streaks: 0.7,
    angle: -62 * stage.sheet.light.side,
  });
  face(
    stage,
    [
      [-FAR, 0, wall],
      [FAR, 0, wall],
      [FAR, 0, -4],
      [-FAR, 0, -4],
    ],
    { ink: tones.floor, weight: 0.7, streaks: 0.6, angle: 4 },
  );
  edge(
    stage,
    [
      [-FAR, 0.1, wall],
      [FAR, 0.1, wall],
    ],
    0.7,
  );
  if (stage.softness > 0.6) return;
  for (let x = -2.4; x <= 2.4; x += 0.4)
    edge(
      stage,
      [
        [x, 0, wall],
        [x, 0, -1],
      ],
      0.5,
    );
};
