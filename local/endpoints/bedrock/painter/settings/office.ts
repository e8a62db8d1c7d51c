// An office: a desk by a gridded window, shelves of folders, a pinned board.
import { book } from '../forms/book.ts';
import { lamp } from '../forms/lamp.ts';
import { plant } from '../props/plant.ts';
import { box, edge, panel } from '../compose/solids.ts';
import { stand } from '../compose/stand.ts';
import { mix } from '../toolkit/colour.ts';
import { room } from './parts/room.ts';
import { shelf } from './parts/shelf.ts';
import { windowOn } from './parts/window.ts';
import type { Setting } from './setting.ts';

export const office: Setting = {
  name: 'office',
  words: [
    'office',
    'desk',
    'workspace',
    'workplace',
    'meeting room',
    'coworking',
    'home office',
    'study',
    'library',
    'classroom',
    'oficina',
    'escritorio',
    '办公室',
    '书桌',
    '办公桌',
    '书房',
  ],
  surface: 'wood',
  height: 0.74,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    room(stage);
    windowOn(stage, [
      [-1, 0.9],
      [-0.16, 2.1],
    ]);
    panel(stage, [[0.02, 1.06], [0.62, 1.46], stage.wall - 0.02], { ink: mix('#c79f70', palette.paper, 0.35) });
    panel(stage, [[0.08, 1.2], [0.24, 1.4], stage.wall - 0.03], { ink: palette.paper, weight: 0.7 });
    panel(stage, [[0.3, 1.14], [0.42, 1.34], stage.wall - 0.03], { ink: palette.main, weight: 0.7 });
    panel(stage, [[0.47, 1.2], [0.57, 1.38], stage.wall - 0.03], { ink: palette.second, weight: 0.7 });
    shelf(stage, { left: 0, right: 0.9, y: 1.66 }, [book, plant, book]);
    box(stage, { at: [0.7, 0, stage.wall - 0.5], size: [0.6, 0.9, 0.5] });
    edge(
      stage,
      [
        [0.7, 0.45, stage.wall - 0.5],
        [1.3, 0.45, stage.wall - 0.5],
      ],
      0.7,
    );
    stand(stage, { form: lamp, at: [0.92, 0.9, stage.wall - 0.3] }, { size: 0.5 });
  },
};
