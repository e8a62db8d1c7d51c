// A gym: mirrored wall, a rack of weights, mats on the floor.
import { box, edge, panel } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { project, scaleAt } from '../compose/camera.ts';
import { plant } from '../props/plant.ts';
import { mix } from '../toolkit/colour.ts';
import { ellipse } from '../toolkit/geometry.ts';
import { marker } from '../toolkit/marker.ts';
import { pencil } from '../toolkit/stroke.ts';
import { room } from './parts/room.ts';
import type { Setting } from './setting.ts';

const dumbbell = (stage: Stage, x: number, y: number): void => {
  const z = stage.wall - 0.35;
  const spot = [x * stage.flip, y, z] as const;
  const [px, py] = project(stage.camera, spot);
  const metre = scaleAt(stage.camera, spot);
  panel(stage, [[x - 0.08, y - 0.012], [x + 0.08, y + 0.012], z], { ink: '#9aa0a4' });
  for (const side of [-1, 1]) {
    const plate = ellipse([px + side * metre * 0.08, py], [metre * 0.035, metre * 0.06]);
    marker(stage.sheet, plate, { colour: mix(stage.sheet.palette.ink, stage.sheet.palette.main, 0.25) });
    pencil(stage.sheet, plate, { weight: 0.7, opacity: 0.6, closed: true });
  }
};

export const gym: Setting = {
  name: 'gym',
  words: [
    'gym',
    'fitness',
    'workout',
    'yoga',
    'yoga studio',
    'training',
    'sports hall',
    'track',
    'stadium',
    'running',
    'exercise',
    'gimnasio',
    '健身房',
    '瑜伽',
    '运动场',
    'court',
  ],
  surface: 'mat',
  height: 0,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    room(stage);
    for (const x of [-1.3, -0.45, 0.4])
      panel(stage, [[x, 0.4], [x + 0.8, 2.1], stage.wall - 0.02], {
        ink: mix(palette.paper, '#d3dcdd', 0.5),
        streaks: 0.5,
        angle: 56,
      });
    box(stage, { at: [-0.15, 0, stage.wall - 0.5], size: [1.35, 0.06, 0.4] }, { ink: palette.ink });
    for (const y of [0.42, 0.8]) {
      edge(
        stage,
        [
          [-0.1, y - 0.07, stage.wall - 0.35],
          [1.15, y - 0.07, stage.wall - 0.35],
        ],
        1.6,
      );
      for (const x of [0.06, 0.32, 0.58, 0.84, 1.06]) dumbbell(stage, x, y);
    }
    for (const x of [-0.12, 1.16])
      panel(stage, [[x - 0.025, 0], [x + 0.025, 1], stage.wall - 0.36], { ink: palette.ink });
    box(stage, { at: [-1, 0, -0.5], size: [2, 0.02, 1] }, { ink: palette.second });
    stand(stage, { form: plant, at: [-0.9, 0, stage.wall - 0.4] }, { size: 0.9 });
  },
};
