// A street: a row of house fronts with doors and windows, an awning, a lamp post, paving.
import { plant } from '../props/plant.ts';
import { box, edge, face, panel } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { mix } from '../toolkit/colour.ts';
import { ground } from './parts/ground.ts';
import type { Setting } from './setting.ts';

const front = (stage: Stage, at: { left: number; width: number; height: number; z: number; ink: string }): void => {
  const { palette } = stage.sheet;
  const right = at.left + at.width;
  box(stage, { at: [at.left, 0, at.z], size: [at.width, at.height, 1.4] }, { ink: at.ink });
  for (let y = 2.3; y < at.height - 0.8; y += 1.5) {
    for (const x of [at.left + at.width * 0.22, at.left + at.width * 0.62]) {
      panel(stage, [[x, y], [x + at.width * 0.2, y + 0.9], at.z - 0.01], {
        ink: mix(palette.ink, at.ink, 0.55),
        weight: 0.8,
      });
      panel(stage, [[x - 0.1, y], [x, y + 0.9], at.z - 0.02], { ink: stage.tones.trim, weight: 0.7 });
    }
  }
  panel(stage, [[at.left + at.width * 0.3, 0], [at.left + at.width * 0.55, 1.95], at.z - 0.01], {
    ink: mix(stage.tones.trim, palette.ink, 0.3),
  });
  edge(
    stage,
    [
      [at.left, 2.1, at.z],
      [right, 2.1, at.z],
    ],
    0.8,
  );
};

const awning = (stage: Stage, left: number, z: number): void => {
  const { palette } = stage.sheet;
  for (let stripe = 0; stripe < 6; stripe += 1) {
    const x = left + stripe * 0.26;
    face(
      stage,
      [
        [x, 2.05, z - 0.7],
        [x + 0.26, 2.05, z - 0.7],
        [x + 0.26, 2.4, z],
        [x, 2.4, z],
      ],
      { ink: stripe % 2 === 0 ? palette.main : palette.paper, weight: 0.7 },
    );
  }
};

export const street: Setting = {
  name: 'street',
  words: [
    'street',
    'city',
    'sidewalk',
    'pavement',
    'café',
    'cafe',
    'coffee shop',
    'alley',
    'plaza',
    'market street',
    'urban',
    'boulevard',
    'town',
    'village',
    'calle',
    'plaza',
    'stair',
    'whitewashed',
    'courtyard',
    '街',
    '街头',
    '咖啡馆',
    'office building',
    'commute',
    'subway',
    'old town',
  ],
  surface: 'paving',
  height: 0,
  outdoors: true,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    const z = stage.wall + 1.2;
    ground(stage, { sky: mix(palette.paper, '#c9dbe2', 0.35), ground: stage.tones.floor });
    front(stage, { left: -3.9, width: 2.2, height: 4.6, z: z + 1, ink: mix(stage.tones.wall, palette.paper, 0.2) });
    front(stage, { left: 1.2, width: 2.6, height: 5.2, z, ink: stage.tones.furniture });
    front(stage, { left: -1.7, width: 2.9, height: 3.8, z: z + 0.5, ink: stage.tones.wall });
    awning(stage, -1.45, z + 0.48);
    for (let x = -3; x <= 3; x += 0.6)
      edge(
        stage,
        [
          [x, 0, z],
          [x, 0, -1.5],
        ],
        0.5,
      );
    for (const depth of [0.2, 0.9, 1.7, 2.6])
      edge(
        stage,
        [
          [-4, 0, depth],
          [4, 0, depth],
        ],
        0.5,
      );
    panel(stage, [[-0.98, 0], [-0.93, 2.7], stage.wall], { ink: palette.ink });
    face(
      stage,
      [
        [-1.05, 2.7, stage.wall],
        [-0.86, 2.7, stage.wall],
        [-0.9, 2.95, stage.wall],
        [-1.01, 2.95, stage.wall],
      ],
      { ink: '#f0dca6' },
    );
    stand(stage, { form: plant, at: [1, 0, stage.wall + 0.3] }, { size: 1 });
  },
};
