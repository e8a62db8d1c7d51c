// A photo studio: a paper sweep that curves from wall to floor, an arch and a plinth, a softbox.
import { box, edge, face, panel } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { project, scaleAt } from '../compose/camera.ts';
import { mix } from '../toolkit/colour.ts';
import { ellipse, type Point } from '../toolkit/geometry.ts';
import { hatch, insideShade } from '../toolkit/hatch.ts';
import { marker, shadow } from '../toolkit/marker.ts';
import { pencil } from '../toolkit/stroke.ts';
import { softbox } from './livestream.ts';
import { room } from './parts/room.ts';
import type { Setting } from './setting.ts';

const arch = (stage: Stage): void => {
  const { sheet } = stage;
  const spot = [0.16 * stage.flip, 0.6, stage.wall - 0.4] as const;
  const [x, y] = project(stage.camera, spot);
  const metre = scaleAt(stage.camera, spot);
  const [width, tall] = [metre * 0.34, metre * 0.62];
  const outline: Point[] = [
    [x - width, y + metre],
    ...ellipse([x, y - tall], [width, width], [180, 360]),
    [x + width, y + metre],
  ];
  marker(sheet, outline, { colour: mix(stage.tones.trim, sheet.palette.paper, 0.15), angle: 80 });
  insideShade(sheet, { outline, by: [sheet.light.side * width * 0.24, -width * 0.05] }, () => {
    shadow(sheet, outline, 0.5);
    hatch(sheet, outline, { opacity: 0.25, spacing: 1.4 });
  });
  pencil(sheet, outline, { weight: 0.8, opacity: 0.6, searching: true });
};

export const studio: Setting = {
  name: 'studio',
  words: [
    'studio',
    'plinth',
    'pedestal',
    'podium',
    'backdrop',
    'seamless',
    'paper sweep',
    'cyclorama',
    'neutral background',
    'plain background',
    'estudio',
    '摄影棚',
    '展台',
    '纯色背景',
  ],
  surface: 'stone',
  height: 0.7,
  drawBack: (stage) => {
    room(stage);
    face(
      stage,
      [
        [-0.85, 0, stage.wall - 0.1],
        [0.85, 0, stage.wall - 0.1],
        [0.85, 2.4, stage.wall - 0.1],
        [-0.85, 2.4, stage.wall - 0.1],
      ],
      { ink: mix(stage.tones.wall, stage.sheet.palette.paper, 0.45), angle: 70 },
    );
    panel(stage, [[-0.95, 2.38], [0.95, 2.46], stage.wall - 0.12], { ink: stage.tones.furniture });
    arch(stage);
    box(stage, { at: [-0.62, 0, stage.wall - 0.5], size: [0.34, 1.02, 0.3] }, { ink: stage.tones.furniture });
    edge(
      stage,
      [
        [-0.85, 0.3, stage.wall - 0.1],
        [0.85, 0.3, stage.wall - 0.1],
      ],
      0.4,
    );
    softbox(stage, -0.82, stage.wall - 1);
  },
};
