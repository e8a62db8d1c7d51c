// A livestream studio: ring light and softbox, a backdrop with a logo bar, a product shelf.
import { box as carton } from '../forms/box.ts';
import { bottle } from '../forms/bottle.ts';
import { jar } from '../forms/jar.ts';
import { ringLight } from '../props/ring-light.ts';
import { edge, face, panel } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { mix } from '../toolkit/colour.ts';
import { room } from './parts/room.ts';
import { shelf } from './parts/shelf.ts';
import type { Setting } from './setting.ts';

/** A softbox on its stand, turned towards the hero. */
export const softbox = (stage: Stage, x: number, z: number): void => {
  const { palette } = stage.sheet;
  panel(stage, [[x - 0.012, 0], [x + 0.012, 1.6], z], { ink: palette.ink });
  face(
    stage,
    [
      [x - 0.14, 1.42, z],
      [x + 0.2, 1.5, z - 0.06],
      [x + 0.24, 2.06, z - 0.06],
      [x - 0.1, 2.12, z],
    ],
    { ink: mix(palette.paper, '#fff4d8', 0.4), streaks: 0.2, weight: 1.2 },
  );
  face(
    stage,
    [
      [x - 0.14, 1.42, z],
      [x - 0.1, 2.12, z],
      [x - 0.3, 1.86, z + 0.1],
      [x - 0.32, 1.66, z + 0.1],
    ],
    { ink: palette.ink },
  );
};

export const livestream: Setting = {
  name: 'livestream',
  words: [
    'livestream',
    'live stream',
    'streaming',
    'stage',
    'studio set',
    'livestream studio',
    'broadcast',
    'podium stage',
    'plató',
    'directo',
    '直播间',
    '直播',
    '舞台',
    'live room',
  ],
  surface: 'wood',
  height: 0.8,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    room(stage);
    panel(stage, [[-0.72, 0.4], [0.72, 2.05], stage.wall - 0.05], { ink: stage.tones.trim, angle: 60 });
    for (const x of [-0.48, -0.24, 0, 0.24, 0.48])
      edge(
        stage,
        [
          [x, 0.4, stage.wall - 0.06],
          [x, 2.05, stage.wall - 0.06],
        ],
        0.45,
      );
    panel(stage, [[-0.3, 1.72], [0.3, 1.86], stage.wall - 0.07], { ink: palette.main });
    shelf(stage, { left: 0.3, right: 0.95, y: 1.12 }, [carton, bottle, jar]);
    softbox(stage, -0.85, stage.wall - 0.7);
    stand(stage, { form: ringLight, at: [0.98, 0, stage.wall - 0.5] }, { size: 1.9 });
  },
};
