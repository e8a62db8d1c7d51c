// A garment on a figure: full length on its set, or nearer to the cloth.
import type { Bounds } from '../toolkit/geometry.ts';
import { drawParts } from '../toolkit/draw-form.ts';
import { between, seededRandom } from '../toolkit/random.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { figureParts } from '../people/figure.ts';
import { POSES } from '../people/pose.ts';
import { inksFor } from '../scene/inks.ts';
import type { Framing } from '../scene/framing.ts';
import type { Scene } from '../scene/read-scene.ts';
import { settingNamed } from '../settings/catalogue.ts';
import { project, scaleAt, type Spot } from './camera.ts';
import { lightBackground } from './light-effects.ts';
import { noteHero, noteLight } from './notes.ts';
import { placeNear } from './place-props.ts';
import type { Stage } from './stage.ts';
import { chooseTones } from './tones.ts';

interface WornShot {
  /** Metres of the figure that the frame's height shows. */
  shows: number;
  /** Height, metres, of the frame's middle. */
  middle: number;
  eye: number;
  distance: number;
  /** Degrees to the side. */
  yaw: number;
  pose: number;
}

const FIGURE = 1.72;

const SHOTS: Record<Exclude<Framing, 'overhead'>, WornShot> = {
  'close-up': { shows: 1.05, middle: 1.3, eye: 1.35, distance: 2.2, yaw: 3, pose: 0 },
  medium: { shows: 1.45, middle: 1.12, eye: 1.2, distance: 2.6, yaw: 10, pose: 2 },
  wide: { shows: 2.6, middle: 1.12, eye: 1.25, distance: 4.2, yaw: 5, pose: 1 },
  'three-quarter': { shows: 1.75, middle: 1.02, eye: 1.7, distance: 2.6, yaw: 26, pose: 2 },
  low: { shows: 2.05, middle: 0.98, eye: 0.3, distance: 2.3, yaw: 12, pose: 1 },
  macro: { shows: 0.56, middle: 1.3, eye: 1.32, distance: 1.6, yaw: 6, pose: 0 },
  through: { shows: 2.2, middle: 1, eye: 1.15, distance: 3.4, yaw: 14, pose: 0 },
};

const makeStage = (sheet: Sheet, picture: { scene: Scene; frame: Bounds }): Stage => {
  const { scene, frame } = picture;
  const framing = scene.framing === 'overhead' ? 'medium' : scene.framing;
  const random = seededRandom(scene.seed, 'worn');
  const shot = SHOTS[framing];
  const side = random() < 0.5 ? -1 : 1;
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const metre = Math.min(height / shot.shows, (width * 1.5) / (shot.shows * 0.6));
  const yaw = (side * shot.yaw * between(random, 0.8, 1.2) * Math.PI) / 180;
  const base = frame.top + height / 2 + metre * shot.middle;
  const offset = framing === 'macro' || framing === 'close-up' ? 0.5 : 0.5 + side * between(random, 0.02, 0.14);
  return {
    sheet,
    camera: {
      eye: [-Math.sin(yaw) * shot.distance, shot.eye, -Math.cos(yaw) * shot.distance],
      yaw,
      focal: metre * shot.distance,
      centre: [frame.left + width * offset, base - metre * shot.eye],
    },
    frame,
    framing,
    tones: chooseTones(scene, scene.framing),
    flip: scene.light.side === -1 ? 1 : -1,
    surface: 0,
    table: { near: -0.3, far: 0.4, halfWidth: 0.7 },
    wall: 1.7,
    softness: framing === 'macro' ? 1 : framing === 'close-up' ? 0.7 : 0.2,
  };
};

/** Draws the figure in its garment. */
export const composeWorn = (sheet: Sheet, picture: { scene: Scene; frame: Bounds }): void => {
  const { scene } = picture;
  const stage = makeStage(sheet, picture);
  const setting = settingNamed(scene.setting);
  const spot: Spot = [0, 0, 0];
  const at = project(stage.camera, spot);
  const metre = scaleAt(stage.camera, spot);
  setting.drawBack(stage);
  lightBackground(stage, [at[0], at[1] - metre * 1.1], setting.outdoors === true);
  const random = seededRandom(scene.seed, 'pose');
  const pose =
    POSES[
      (SHOTS[stage.framing === 'overhead' ? 'medium' : stage.framing].pose + Math.floor(random() * 2)) % POSES.length
    ] ?? POSES[0];
  const inks = inksFor(scene.palette, scene.colour);
  drawParts(sheet, figureParts(pose, { form: scene.form, inks }), {
    at,
    scale: metre * FIGURE,
    flip: random() < 0.5,
    shadow: 'ground',
    weight: 1.2,
  });
  placeNear(stage, scene);
  noteLight(stage);
  noteHero(stage, {
    subject: scene.subject,
    at: [at[0], Math.min(at[1], stage.frame.bottom)],
    width: metre * 0.4,
    height: Math.min(metre * 1.1, stage.frame.bottom - stage.frame.top),
  });
};
