// A dressing table: a lit mirror, brushes and flowers, a curtain beside it.
import { makeupBrush } from '../forms/makeup-brush.ts';
import { jar } from '../forms/jar.ts';
import { flowers } from '../props/flowers.ts';
import { box, panel } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { project, scaleAt } from '../compose/camera.ts';
import { mix } from '../toolkit/colour.ts';
import { ellipse } from '../toolkit/geometry.ts';
import { glow } from '../toolkit/marker.ts';
import { pencil } from '../toolkit/stroke.ts';
import { room } from './parts/room.ts';
import { panelling } from './parts/lines.ts';
import { windowOn } from './parts/window.ts';
import type { Setting } from './setting.ts';

const bulb = (stage: Stage, x: number, y: number): void => {
  const spot = [x * stage.flip, y, stage.wall - 0.1] as const;
  const at = project(stage.camera, spot);
  const radius = scaleAt(stage.camera, spot) * 0.035;
  glow(stage.sheet, ellipse(at, [radius * 2, radius * 2]), { colour: '#f6e3b0', opacity: 0.5 });
  glow(stage.sheet, ellipse(at, [radius, radius]), { colour: '#fbf3da', opacity: 0.95 });
  pencil(stage.sheet, ellipse(at, [radius, radius]), { weight: 0.6, opacity: 0.5, closed: true });
};

export const vanity: Setting = {
  name: 'vanity',
  words: [
    'vanity',
    'dressing table',
    'makeup table',
    'make-up table',
    'dresser',
    'beauty desk',
    'boudoir',
    'tocador',
    '梳妆台',
    '化妆台',
  ],
  surface: 'marble',
  height: 0.78,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    room(stage);
    panelling(
      stage,
      [
        [-2, 0.1],
        [2, 0.95],
      ],
      0.24,
    );
    windowOn(
      stage,
      [
        [-1.05, 1],
        [-0.5, 2],
      ],
      { curtain: true },
    );
    panel(stage, [[-0.12, 0.95], [0.7, 1.9], stage.wall - 0.06], { ink: stage.tones.furniture });
    panel(stage, [[-0.02, 1.04], [0.6, 1.8], stage.wall - 0.07], {
      ink: mix(palette.paper, '#d9dfe0', 0.6),
      streaks: 0.4,
      angle: 55,
    });
    for (const y of [1.1, 1.28, 1.46, 1.64, 1.8]) {
      bulb(stage, -0.07, y);
      bulb(stage, 0.65, y);
    }
    box(stage, { at: [-0.5, 0.72, stage.wall - 0.4], size: [1.6, 0.06, 0.4] }, { ink: stage.tones.furniture });
    stand(stage, { form: makeupBrush, at: [0.5, 0.78, stage.wall - 0.2] }, { size: 0.3 });
    stand(stage, { form: flowers, at: [0.86, 0.78, stage.wall - 0.2] }, { size: 0.46 });
    stand(stage, { form: jar, at: [-0.25, 0.78, stage.wall - 0.2] }, { size: 0.16, colour: palette.second });
  },
};
