// A bathroom: tiles, a basin with its tap under a mirror, folded towels.
import { bottle } from '../forms/bottle.ts';
import { towel } from '../forms/towel.ts';
import { plant } from '../props/plant.ts';
import { box, face, panel } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { mix } from '../toolkit/colour.ts';
import { room } from './parts/room.ts';
import { shelf } from './parts/shelf.ts';
import { tiles } from './parts/lines.ts';
import { windowOn } from './parts/window.ts';
import type { Setting } from './setting.ts';

const basin = (stage: Stage): void => {
  const z = stage.wall - 0.45;
  const { palette } = stage.sheet;
  box(stage, { at: [-0.2, 0, z], size: [1.5, 0.8, 0.45] }, { ink: stage.tones.trim });
  box(
    stage,
    { at: [-0.24, 0.8, z - 0.02], size: [1.58, 0.06, 0.47] },
    { ink: mix(palette.paper, stage.tones.furniture, 0.25) },
  );
  face(
    stage,
    [
      [0.26, 0.87, z + 0.02],
      [0.8, 0.87, z + 0.02],
      [0.88, 1, z + 0.02],
      [0.18, 1, z + 0.02],
    ],
    { ink: palette.paper },
  );
  const metal = '#a8adb0';
  panel(stage, [[0.5, 1], [0.54, 1.2], z + 0.3], { ink: metal });
  panel(stage, [[0.5, 1.18], [0.68, 1.22], z + 0.3], { ink: metal });
};

const mirrorOnWall = (stage: Stage): void => {
  const { palette } = stage.sheet;
  panel(stage, [[0.1, 1.18], [0.94, 2.05], stage.wall - 0.03], { ink: stage.tones.furniture });
  panel(stage, [[0.15, 1.23], [0.89, 2], stage.wall - 0.04], {
    ink: mix(palette.paper, '#d5dfe0', 0.6),
    streaks: 0.4,
    angle: 50,
  });
};

export const bathroom: Setting = {
  name: 'bathroom',
  words: [
    'bathroom',
    'sink',
    'basin',
    'shower',
    'bathtub',
    'bath',
    'spa',
    'washbasin',
    'skincare shelf',
    'baño',
    '浴室',
    '洗手台',
    '卫生间',
  ],
  surface: 'marble',
  height: 0.86,
  drawBack: (stage) => {
    room(stage);
    tiles(
      stage,
      [
        [-2, 0.1],
        [2, 1.1],
      ],
      [0.22, 0.22],
    );
    windowOn(
      stage,
      [
        [-0.88, 1.2],
        [-0.3, 2.05],
      ],
      { curtain: true },
    );
    mirrorOnWall(stage);
    basin(stage);
    shelf(stage, { left: -0.8, right: -0.25, y: 1.02 }, [bottle, towel]);
    stand(stage, { form: plant, at: [1.12, 0.86, stage.wall - 0.25] }, { size: 0.42 });
  },
};
