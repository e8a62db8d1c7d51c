// A meadow with a checked picnic blanket, trees behind.
import { face } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { basket } from '../props/basket.ts';
import { mix } from '../toolkit/colour.ts';
import { ground, marks } from './parts/ground.ts';
import { tree } from './terrace.ts';
import type { Setting } from './setting.ts';

const blanket = (stage: Stage): void => {
  const { palette } = stage.sheet;
  const cell = 0.22;
  face(
    stage,
    [
      [-0.9, 0.005, -0.5],
      [0.9, 0.005, -0.5],
      [0.9, 0.005, 0.72],
      [-0.9, 0.005, 0.72],
    ],
    { ink: palette.paper, weight: 1 },
  );
  for (let column = 0; column < 8; column += 1) {
    for (let row = 0; row < 5; row += 1) {
      if ((column + row) % 2 === 1) continue;
      const [x, z] = [-0.88 + column * cell, -0.45 + row * cell];
      face(
        stage,
        [
          [x, 0.006, z],
          [x + cell, 0.006, z],
          [x + cell, 0.006, z + cell],
          [x, 0.006, z + cell],
        ],
        { ink: mix(palette.main, palette.paper, 0.35), weight: 0.35 },
      );
    }
  }
};

export const picnic: Setting = {
  name: 'picnic',
  words: [
    'picnic',
    'meadow',
    'park',
    'lawn',
    'grass',
    'field',
    'camping',
    'campsite',
    'forest',
    'mountain',
    'hiking',
    'lake',
    'parque',
    'campo',
    '野餐',
    '草地',
    '公园',
    '露营',
    '户外',
    'trail',
    'countryside',
    'trailhead',
    'pine forest',
    'woods',
    'campfire',
    'riverside',
    'tent',
  ],
  surface: 'grass',
  height: 0,
  outdoors: true,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    const leaf = mix('#8aa270', palette.second, 0.2);
    ground(stage, { sky: mix(palette.paper, '#c9dbe2', 0.4), ground: mix(leaf, palette.paper, 0.35) });
    face(
      stage,
      [
        [-16, 0, 13],
        [-6, 2.4, 13],
        [0, 1, 13],
        [5, 2, 13],
        [16, 0, 13],
      ],
      { ink: mix(leaf, '#c9dbe2', 0.55), weight: 0.6 },
    );
    tree(stage, { spot: [-1.5, 0, stage.wall + 0.8], height: 3.6, ink: mix(leaf, palette.paper, 0.15) });
    tree(stage, { spot: [1.35, 0, stage.wall + 0.2], height: 2.6, ink: mix(leaf, palette.paper, 0.1) });
    marks(stage, 'grass', 60);
    blanket(stage);
    stand(stage, { form: basket, at: [0.52, 0, 0.5] }, { size: 0.4 });
  },
};
