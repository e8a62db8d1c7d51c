// A kitchen: tiled wall, window over the counter, stove with its hood, shelves of jars.
import { bowl } from '../forms/bowl.ts';
import { glass } from '../forms/glass.ts';
import { jar } from '../forms/jar.ts';
import { kettle } from '../forms/kettle.ts';
import { plant } from '../props/plant.ts';
import { box, edge, face } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { mix } from '../toolkit/colour.ts';
import { room } from './parts/room.ts';
import { shelf } from './parts/shelf.ts';
import { tiles } from './parts/lines.ts';
import { windowOn } from './parts/window.ts';
import type { Setting } from './setting.ts';

const hood = (stage: Stage): void => {
  const z = stage.wall - 0.3;
  const ink = mix(stage.tones.furniture, stage.sheet.palette.ink, 0.25);
  face(
    stage,
    [
      [0.52, 1.62, z],
      [1.22, 1.62, z],
      [1.02, 1.9, z],
      [0.72, 1.9, z],
    ],
    { ink, hatched: true },
  );
  box(stage, { at: [0.76, 1.9, z], size: [0.22, 1.2, 0.25] }, { ink });
};

const counter = (stage: Stage): void => {
  const z = stage.wall - 0.6;
  const { tones, sheet } = stage;
  box(stage, { at: [-3, 0, z], size: [6, 0.86, 0.6] }, { ink: tones.trim });
  box(
    stage,
    { at: [-3.05, 0.86, z - 0.03], size: [6.1, 0.05, 0.63] },
    { ink: mix(tones.furniture, sheet.palette.paper, 0.3) },
  );
  for (const x of [-1.4, -0.7, 0, 0.55, 1.2])
    edge(
      stage,
      [
        [x, 0.06, z],
        [x, 0.8, z],
      ],
      0.6,
    );
  edge(
    stage,
    [
      [-0.55, 0.7, z],
      [-0.35, 0.7, z],
    ],
    1,
  );
  edge(
    stage,
    [
      [0.18, 0.7, z],
      [0.38, 0.7, z],
    ],
    1,
  );
};

export const kitchen: Setting = {
  name: 'kitchen',
  words: [
    'kitchen',
    'stove',
    'stovetop',
    'worktop',
    'cooking',
    'kitchen counter',
    'countertop',
    'hob',
    'oven',
    'cocina',
    '厨房',
    '灶台',
    'dining table',
    'dining',
    'breakfast table',
    'restaurant',
    'oak table',
    'wooden table',
    'long table',
    'table by a window',
    'worktop by a window',
    'table',
  ],
  surface: 'wood',
  height: 0.9,
  drawBack: (stage) => {
    room(stage);
    tiles(
      stage,
      [
        [-2, 0.93],
        [2, 1.53],
      ],
      [0.2, 0.1],
    );
    windowOn(stage, [
      [-0.92, 1.08],
      [-0.2, 2],
    ]);
    shelf(stage, { left: 0.02, right: 0.66, y: 1.42 }, [jar, glass, jar]);
    shelf(stage, { left: 0.02, right: 0.6, y: 1.8 }, [bowl, jar]);
    hood(stage);
    counter(stage);
    stand(stage, { form: plant, at: [-0.4, 0.91, stage.wall - 0.35] }, { size: 0.34 });
    stand(stage, { form: kettle, at: [0.86, 0.91, stage.wall - 0.35] }, { size: 0.32, colour: stage.tones.trim });
  },
};
