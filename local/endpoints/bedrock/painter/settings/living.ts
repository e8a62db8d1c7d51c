// A living room: sofa with cushions, a floor lamp, pictures on the wall, a plant.
import { lamp } from '../forms/lamp.ts';
import { plant } from '../props/plant.ts';
import { box, face, panel } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { mix } from '../toolkit/colour.ts';
import { room } from './parts/room.ts';
import { windowOn } from './parts/window.ts';
import type { Setting } from './setting.ts';

const sofa = (stage: Stage): void => {
  const z = stage.wall - 0.8;
  const ink = stage.tones.furniture;
  const { palette } = stage.sheet;
  box(stage, { at: [-0.5, 0.4, stage.wall - 0.25], size: [1.6, 0.55, 0.2] }, { ink });
  box(stage, { at: [-0.5, 0.12, z], size: [1.6, 0.36, 0.6] }, { ink });
  box(stage, { at: [-0.66, 0.1, z], size: [0.17, 0.56, 0.75] }, { ink });
  box(stage, { at: [1.1, 0.1, z], size: [0.17, 0.56, 0.75] }, { ink });
  face(
    stage,
    [
      [-0.3, 0.5, z + 0.4],
      [0.1, 0.48, z + 0.4],
      [0.14, 0.84, z + 0.45],
      [-0.26, 0.88, z + 0.45],
    ],
    { ink: palette.main },
  );
  face(
    stage,
    [
      [0.5, 0.48, z + 0.4],
      [0.88, 0.52, z + 0.4],
      [0.86, 0.88, z + 0.45],
      [0.48, 0.84, z + 0.45],
    ],
    { ink: mix(palette.accent, palette.paper, 0.3) },
  );
};

export const living: Setting = {
  name: 'living',
  words: [
    'living room',
    'sofa',
    'couch',
    'lounge',
    'home',
    'coffee table',
    'armchair corner',
    'salon',
    'salón',
    '客厅',
    '沙发',
    'family room',
    'reading corner',
    'fireplace',
    'nursery',
    'playroom',
  ],
  surface: 'wood',
  height: 0.55,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    room(stage);
    windowOn(
      stage,
      [
        [-1.1, 0.9],
        [-0.42, 2],
      ],
      { curtain: true },
    );
    panel(stage, [[0.05, 1.2], [0.4, 1.66], stage.wall - 0.02], { ink: palette.paper });
    panel(stage, [[0.1, 1.25], [0.35, 1.61], stage.wall - 0.03], { ink: palette.second, angle: 40 });
    panel(stage, [[0.5, 1.28], [0.82, 1.58], stage.wall - 0.02], { ink: palette.paper });
    panel(stage, [[0.55, 1.33], [0.77, 1.53], stage.wall - 0.03], { ink: palette.main, angle: -30 });
    sofa(stage);
    stand(stage, { form: plant, at: [-0.82, 0, stage.wall - 0.4] }, { size: 1 });
    stand(stage, { form: lamp, at: [1.42, 0, stage.wall - 0.4] }, { size: 1.4 });
  },
};
