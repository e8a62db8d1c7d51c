// A beach: sea to the horizon, sand with ripples, a parasol, low sun.
import { edge, face, panel } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { project, scaleAt } from '../compose/camera.ts';
import { shell } from '../props/shell.ts';
import { mix } from '../toolkit/colour.ts';
import { ellipse } from '../toolkit/geometry.ts';
import { glow } from '../toolkit/marker.ts';
import { pencil } from '../toolkit/stroke.ts';
import { ground, marks } from './parts/ground.ts';
import type { Setting } from './setting.ts';

const parasol = (stage: Stage): void => {
  const z = stage.wall + 0.8;
  const { palette } = stage.sheet;
  panel(stage, [[0.78, 0], [0.82, 1.9], z], { ink: palette.paper });
  const rim = [-0.1, 0.35, 0.8, 1.25, 1.7];
  rim.slice(0, -1).forEach((left, index) => {
    face(
      stage,
      [
        [left, 1.6, z],
        [rim[index + 1] ?? left, 1.6, z],
        [0.8, 2.15, z],
      ],
      { ink: index % 2 === 0 ? palette.main : palette.paper },
    );
  });
};

const sunDisc = (stage: Stage): void => {
  const spot = [-0.9 * stage.flip, 2.2, 12] as const;
  const radius = scaleAt(stage.camera, spot) * 0.75;
  const at = project(stage.camera, spot);
  glow(stage.sheet, ellipse(at, [radius * 1.6, radius * 1.6]), { colour: '#f6dfa0', opacity: 0.4 });
  glow(stage.sheet, ellipse(at, [radius, radius]), { colour: '#f4cf7a', opacity: 0.9 });
  pencil(stage.sheet, ellipse(at, [radius, radius]), { weight: 0.6, opacity: 0.4, closed: true });
};

export const beach: Setting = {
  name: 'beach',
  words: [
    'beach',
    'sea',
    'seaside',
    'ocean',
    'sand',
    'shore',
    'coast',
    'pool',
    'poolside',
    'harbour',
    'pier',
    'boat',
    'playa',
    'mar',
    'piscina',
    '海边',
    '沙滩',
    '海滩',
    '泳池',
    'summer holiday',
    'island',
  ],
  surface: 'sand',
  height: 0,
  outdoors: true,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    const sea = mix('#5c97a5', palette.second, 0.3);
    ground(stage, { sky: mix(palette.paper, '#c5dbe4', 0.45), ground: mix('#e2cba2', palette.paper, 0.25) });
    sunDisc(stage);
    face(
      stage,
      [
        [-20, 0, 13.5],
        [20, 0, 13.5],
        [20, 0, stage.wall + 1.6],
        [-20, 0, stage.wall + 1.2],
      ],
      { ink: sea, angle: 2 },
    );
    for (const z of [5, 6.2, 7.6, 9.4])
      edge(
        stage,
        [
          [-3 + z * 0.2, 0, z],
          [1.5 + z * 0.1, 0, z + 0.1],
        ],
        0.8,
      );
    edge(
      stage,
      [
        [-4, 0, stage.wall + 1.1],
        [4, 0, stage.wall + 1.5],
      ],
      1,
    );
    parasol(stage);
    marks(stage, 'grain', 34);
    stand(stage, { form: shell, at: [-0.5, 0, 0.35] }, { size: 0.2 });
  },
};
