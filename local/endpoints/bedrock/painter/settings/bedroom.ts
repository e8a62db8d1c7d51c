// A bedroom: a made bed, an open wardrobe with clothes on the rail, a curtained window.
import { lamp } from '../forms/lamp.ts';
import { box, face, panel } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { mix } from '../toolkit/colour.ts';
import { clothesRail } from './parts/clothes-rail.ts';
import { room } from './parts/room.ts';
import { windowOn } from './parts/window.ts';
import type { Setting } from './setting.ts';

const bed = (stage: Stage): void => {
  const { palette } = stage.sheet;
  const z = stage.wall - 1.1;
  box(stage, { at: [-1.5, 0, stage.wall - 0.1], size: [1.25, 1.05, 0.08] }, { ink: stage.tones.furniture });
  box(stage, { at: [-1.45, 0.1, z], size: [1.15, 0.36, 1] }, { ink: mix(palette.paper, palette.second, 0.35) });
  face(
    stage,
    [
      [-1.38, 0.46, stage.wall - 0.3],
      [-0.92, 0.46, stage.wall - 0.3],
      [-0.9, 0.76, stage.wall - 0.14],
      [-1.36, 0.76, stage.wall - 0.14],
    ],
    { ink: palette.paper },
  );
  face(
    stage,
    [
      [-0.86, 0.46, stage.wall - 0.3],
      [-0.4, 0.46, stage.wall - 0.3],
      [-0.4, 0.74, stage.wall - 0.14],
      [-0.84, 0.74, stage.wall - 0.14],
    ],
    { ink: mix(palette.main, palette.paper, 0.4) },
  );
};

export const bedroom: Setting = {
  name: 'bedroom',
  words: [
    'bedroom',
    'bed',
    'wardrobe',
    'closet',
    'dressing room',
    'fitting room',
    'hotel room',
    'dormitorio',
    'armario',
    'probador',
    '卧室',
    '衣柜',
    '衣帽间',
    '试衣间',
  ],
  surface: 'cloth',
  height: 0.62,
  drawBack: (stage) => {
    room(stage);
    windowOn(
      stage,
      [
        [-0.62, 0.95],
        [0.02, 1.95],
      ],
      { curtain: true },
    );
    panel(stage, [[-1.35, 1.3], [-0.95, 1.75], stage.wall - 0.02], { ink: stage.tones.trim });
    bed(stage);
    clothesRail(stage, { left: 0.2, right: 1.3, z: stage.wall - 0.4 });
    stand(stage, { form: lamp, at: [-0.02, 0.55, stage.wall - 0.3] }, { size: 0.36 });
    box(stage, { at: [-0.2, 0, stage.wall - 0.45], size: [0.36, 0.55, 0.35] });
  },
};
