// The place where the product will be set in: a low round base or a long slab, level, lit and empty.
import { mix } from '../toolkit/colour.ts';
import { ellipse, moved } from '../toolkit/geometry.ts';
import { hatch } from '../toolkit/hatch.ts';
import { marker, shadow } from '../toolkit/marker.ts';
import { seededRandom } from '../toolkit/random.ts';
import { pencil } from '../toolkit/stroke.ts';
import type { Scene } from '../scene/read-scene.ts';
import { project, scaleAt, tiltAt, type Spot } from './camera.ts';
import { placeSteam } from './place-props.ts';
import { box } from './solids.ts';
import type { Stage } from './stage.ts';

const disc = (stage: Stage, ink: string): void => {
  const { sheet, frame, camera } = stage;
  const spot: Spot = [0, stage.surface, 0];
  const [x, y] = project(camera, spot);
  const radius = Math.min((frame.right - frame.left) * 0.44, (frame.bottom - frame.top) * 0.46);
  const flat = Math.min(Math.max(tiltAt(camera, spot), 0.2), 0.45);
  const thick = radius * 0.07;
  const top = ellipse([x, y], [radius, radius * flat]);
  const side = [
    ...ellipse([x, y + thick], [radius, radius * flat], [0, 180]),
    ...ellipse([x, y], [radius, radius * flat], [180, 0]),
  ];
  const cast = moved(ellipse([x, y + thick], [radius * 1.03, radius * flat * 1.06]), [
    -sheet.light.side * radius * 0.12,
    radius * 0.05,
  ]);
  shadow(sheet, cast, 0.85);
  marker(sheet, side, { colour: mix(ink, sheet.palette.ink, 0.25) });
  hatch(sheet, side, { opacity: 0.35, angle: 90 });
  marker(sheet, top, { colour: ink, angle: 4, streaks: 0.6 });
  pencil(sheet, side, { weight: 1, closed: true });
  pencil(sheet, top, { weight: 1, closed: true, searching: true });
};

const slab = (stage: Stage, ink: string): void => {
  const { camera, frame, surface, sheet, table } = stage;
  const half = ((frame.right - frame.left) / scaleAt(camera, [0, surface, 0])) * 0.43;
  const [near, far] = [Math.max(table.near * 0.7, -half), Math.min(table.far * 0.45, half)];
  const thick = half * 0.06;
  const corners = (
    [
      [-half, near],
      [half, near],
      [half, far],
      [-half, far],
    ] as const
  ).map(([x, z]) => project(camera, [x, surface, z]));
  shadow(sheet, moved(corners, [-sheet.light.side * sheet.unit * 2.4, sheet.unit * 1.2]), 0.85);
  box(stage, { at: [-half, surface, near], size: [half * 2, thick, far - near] }, { ink, streaks: 0.5, angle: 5 });
};

/** Prepares the place, and the steam over it when the scene has some. */
export const emptyPlace = (stage: Stage, scene: Scene): void => {
  const { palette } = stage.sheet;
  const ink = mix(palette.paper, palette.second, 0.4);
  if (seededRandom(scene.seed, 'place')() < 0.5) disc(stage, ink);
  else slab(stage, ink);
  const spot: Spot = [0.1 * stage.flip, stage.surface, stage.table.far * 0.25];
  placeSteam(stage, scene, { at: project(stage.camera, spot), size: (stage.frame.bottom - stage.frame.top) * 0.3 });
};
