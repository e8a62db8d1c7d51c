// A shop: shelves of goods, a hanging sign, a till counter.
import { bag } from '../forms/bag.ts';
import { bottle } from '../forms/bottle.ts';
import { box as carton } from '../forms/box.ts';
import { jar } from '../forms/jar.ts';
import { edge, panel } from '../compose/solids.ts';
import { mix } from '../toolkit/colour.ts';
import { room } from './parts/room.ts';
import { shelf } from './parts/shelf.ts';
import type { Setting } from './setting.ts';

export const shop: Setting = {
  name: 'shop',
  words: [
    'shop',
    'store',
    'boutique',
    'supermarket',
    'shop shelf',
    'showroom',
    'display shelf',
    'mall',
    'tienda',
    'mercado',
    '商店',
    '货架',
    '专柜',
    'counter display',
    'warehouse',
    'pharmacy',
  ],
  surface: 'wood',
  height: 0.85,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    room(stage);
    panel(stage, [[-0.95, 0.2], [0.95, 2.1], stage.wall - 0.02], {
      ink: mix(stage.tones.furniture, palette.ink, 0.25),
    });
    [0.62, 1, 1.38, 1.76].forEach((y, row) => {
      const goods = [bottle, carton, jar, bottle, bag];
      shelf(stage, { left: -0.95, right: 0.95, y, depth: 0.26 }, [...goods.slice(row % 3), ...goods].slice(0, 5));
    });
    edge(
      stage,
      [
        [0, 0.2, stage.wall - 0.27],
        [0, 2.1, stage.wall - 0.27],
      ],
      1,
    );
    panel(stage, [[-0.42, 2.12], [0.42, 2.36], stage.wall - 0.2], { ink: palette.main });
  },
};
