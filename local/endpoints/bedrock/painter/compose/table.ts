// The table the hero stands on, in the setting's material.
import { mix } from '../toolkit/colour.ts';
import { between } from '../toolkit/random.ts';
import type { Surface } from '../settings/setting.ts';
import type { Spot } from './camera.ts';
import { box, edge, face } from './solids.ts';
import type { Stage } from './stage.ts';

const THICK = 0.045;

type Top = Stage['table'];

const grain = (stage: Stage, top: Top): void => {
  const { random } = stage.sheet;
  const y = stage.surface + 0.001;
  const boards = 5;
  for (let board = 1; board < boards; board += 1) {
    const z = top.near + ((top.far - top.near) * board) / boards;
    edge(
      stage,
      [
        [-top.halfWidth, y, z],
        [top.halfWidth, y, z],
      ],
      0.7,
    );
  }
  for (let index = 0; index < 14; index += 1) {
    const x = between(random, -top.halfWidth, top.halfWidth * 0.7);
    const z = between(random, top.near, top.far);
    edge(
      stage,
      [
        [x, y, z],
        [x + between(random, 0.05, 0.24), y, z + between(random, -0.005, 0.005)],
      ],
      0.4,
    );
  }
};

const veins = (stage: Stage, top: Top): void => {
  const { random } = stage.sheet;
  const y = stage.surface + 0.001;
  for (let index = 0; index < 5; index += 1) {
    let spot: Spot = [
      between(random, -top.halfWidth, top.halfWidth * 0.6),
      y,
      between(random, top.near, top.far * 0.6),
    ];
    for (let step = 0; step < 4; step += 1) {
      const next: Spot = [spot[0] + between(random, 0.03, 0.14), y, spot[2] + between(random, -0.02, 0.12)];
      edge(stage, [spot, next], 0.45);
      spot = next;
    }
  }
};

const folds = (stage: Stage, top: Top): void => {
  const y = stage.surface + 0.001;
  for (const x of [-0.55, -0.2, 0.18, 0.5])
    edge(
      stage,
      [
        [x * top.halfWidth, y, top.far],
        [x * top.halfWidth * 1.3, y, top.near],
      ],
      0.55,
    );
};

const DETAILS: Partial<Record<Surface, (stage: Stage, top: Top) => void>> = {
  wood: grain,
  marble: veins,
  cloth: folds,
};

/** Draws the table top, its edge and, when the picture is wide enough, its legs. */
export const table = (stage: Stage, surface: Surface): void => {
  const { tones, sheet } = stage;
  const top = stage.table;
  const y = stage.surface;
  const legs = mix(tones.surface, sheet.palette.ink, 0.28);
  if (surface === 'stone') {
    box(
      stage,
      { at: [-top.halfWidth, 0, top.near], size: [top.halfWidth * 2, y - THICK, top.far - top.near] },
      { ink: tones.surface },
    );
  } else {
    for (const x of [-top.halfWidth + 0.05, top.halfWidth - 0.11]) {
      for (const z of [top.far - 0.1, top.near + 0.03])
        box(stage, { at: [x, 0, z], size: [0.06, y - THICK, 0.06] }, { ink: legs, weight: 0.8 });
    }
  }
  face(
    stage,
    [
      [-top.halfWidth, y, top.near],
      [top.halfWidth, y, top.near],
      [top.halfWidth, y, top.far],
      [-top.halfWidth, y, top.far],
    ],
    { ink: tones.surface, angle: 3 * stage.sheet.light.side, weight: 1.1 },
  );
  DETAILS[surface]?.(stage, top);
  const front: Spot[] = [
    [-top.halfWidth, y - THICK, top.near],
    [top.halfWidth, y - THICK, top.near],
    [top.halfWidth, y, top.near],
    [-top.halfWidth, y, top.near],
  ];
  face(stage, front, { ink: mix(tones.surface, sheet.palette.ink, 0.25), hatched: true });
};
