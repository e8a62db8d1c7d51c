// A garden terrace: hedge and trees, a low wall, climbing leaves.
import { plant } from '../props/plant.ts';
import { box, edge, face } from '../compose/solids.ts';
import type { Stage } from '../compose/stage.ts';
import { stand } from '../compose/stand.ts';
import { project, scaleAt, type Spot } from '../compose/camera.ts';
import { mix } from '../toolkit/colour.ts';
import { curve, type Point } from '../toolkit/geometry.ts';
import { marker } from '../toolkit/marker.ts';
import { hatch, insideShade } from '../toolkit/hatch.ts';
import { pencil } from '../toolkit/stroke.ts';
import { between } from '../toolkit/random.ts';
import { ground, marks } from './parts/ground.ts';
import type { Setting } from './setting.ts';

/** A round crown of leaves on a trunk. */
export const tree = (stage: Stage, at: { spot: Spot; height: number; ink: string }): void => {
  const { sheet } = stage;
  const spot: Spot = [at.spot[0] * stage.flip, at.spot[1], at.spot[2]];
  const [x, y] = project(stage.camera, spot);
  const tall = scaleAt(stage.camera, spot) * at.height;
  const crown = Array.from({ length: 11 }, (_, index): Point => {
    const angle = (index / 11) * Math.PI * 2;
    const reach = between(sheet.random, 0.85, 1.15);
    return [x + Math.cos(angle) * tall * 0.3 * reach, y - tall * 0.66 + Math.sin(angle) * tall * 0.32 * reach];
  });
  marker(
    sheet,
    [
      [x - tall * 0.02, y],
      [x + tall * 0.02, y],
      [x + tall * 0.015, y - tall * 0.5],
      [x - tall * 0.015, y - tall * 0.5],
    ],
    { colour: mix('#7d5f48', sheet.palette.paper, 0.3) },
  );
  const outline = curve(crown, true);
  marker(sheet, outline, { colour: at.ink });
  insideShade(sheet, { outline, by: [sheet.light.side * tall * 0.1, -tall * 0.08] }, () => {
    hatch(sheet, outline, { opacity: 0.26, spacing: 1.5 });
  });
  pencil(sheet, outline, { weight: 0.7, opacity: 0.55, closed: true, searching: true });
};

export const terrace: Setting = {
  name: 'terrace',
  words: [
    'terrace',
    'garden',
    'balcony',
    'patio',
    'backyard',
    'greenhouse',
    'orchard',
    'vineyard',
    'lemon tree',
    'jardín',
    'terraza',
    'balcón',
    '花园',
    '阳台',
    '露台',
    'outdoor table',
    'veranda',
  ],
  surface: 'wood',
  height: 0.74,
  outdoors: true,
  drawBack: (stage) => {
    const { palette } = stage.sheet;
    const leaf = mix('#7d9668', palette.second, 0.25);
    ground(stage, { sky: mix(palette.paper, '#c9dbe2', 0.4), ground: stage.tones.floor });
    const z = stage.wall + 0.6;
    tree(stage, { spot: [-1.5, 0, z + 2], height: 3.6, ink: mix(leaf, palette.paper, 0.4) });
    tree(stage, { spot: [1.1, 0, z + 1.4], height: 3, ink: mix(leaf, palette.paper, 0.3) });
    face(
      stage,
      [
        [-5, 0, z + 0.4],
        [5, 0, z + 0.4],
        [5, 1.15, z + 0.4],
        [2, 1.3, z + 0.4],
        [0.4, 1.12, z + 0.4],
        [-1.5, 1.32, z + 0.4],
        [-5, 1.15, z + 0.4],
      ],
      { ink: mix(leaf, palette.paper, 0.2) },
    );
    box(stage, { at: [-5, 0, z - 0.2], size: [10, 0.6, 0.25] }, { ink: stage.tones.wall });
    for (const x of [-1.1, -0.55, 0, 0.55, 1.1])
      edge(
        stage,
        [
          [x, 0, z - 0.2],
          [x, 0.6, z - 0.2],
        ],
        0.5,
      );
    stand(stage, { form: plant, at: [-0.75, 0.6, z - 0.1] }, { size: 0.8, colour: palette.main });
    stand(stage, { form: plant, at: [0.7, 0.6, z - 0.1] }, { size: 0.66, colour: palette.main });
    marks(stage, 'grass', 26);
  },
};
