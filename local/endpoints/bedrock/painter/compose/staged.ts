// A staged picture: set, light, table, props, hero or the place kept for it, hands, foreground.
import { boundsOf, type Bounds } from '../toolkit/geometry.ts';
import { between, seededRandom } from '../toolkit/random.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { drawParts } from '../toolkit/draw-form.ts';
import type { Part } from '../toolkit/form.ts';
import { formNamed } from '../forms/catalogue.ts';
import { inksFor } from '../scene/inks.ts';
import type { Framing } from '../scene/framing.ts';
import type { Scene } from '../scene/read-scene.ts';
import { settingNamed } from '../settings/catalogue.ts';
import { project, scaleAt, type Spot } from './camera.ts';
import { frameShot } from './frame-shot.ts';
import { lightBackground } from './light-effects.ts';
import { emptyPlace } from './empty-place.ts';
import { frameEmpty } from './frame-empty.ts';
import { placeNear, placeProps, placeSteam } from './place-props.ts';
import { drawHands, drawHost } from '../people/hands.ts';
import { noteHero, noteLight } from './notes.ts';
import type { Stage } from './stage.ts';
import { table } from './table.ts';
import { chooseTones } from './tones.ts';

export interface StagedHero {
  parts: Part[];
  /** Extent in the form's units. */
  box: Bounds;
  /** Metres per unit. */
  size: number;
}

/** Outdoors the background is this much further away than a room's wall. */
const OUTDOORS = 2.6;

const SOFTNESS: Record<Exclude<Framing, 'overhead'>, number> = {
  'close-up': 0.75,
  medium: 0.35,
  wide: 0,
  'three-quarter': 0.3,
  low: 0.5,
  macro: 1,
  through: 0.3,
};

const makeHero = (sheet: Sheet, scene: Scene): StagedHero => {
  const form = formNamed(scene.form);
  const tilt =
    scene.framing === 'three-quarter' ? 0.45 : scene.framing === 'low' ? 0.05 : scene.framing === 'macro' ? 0.35 : 0.2;
  const parts = form.draw({ tilt, top: false, inks: inksFor(scene.palette, scene.colour), random: sheet.random });
  return { parts, box: boundsOf(parts.flatMap((part) => part.outline)), size: form.size };
};

type Framed = Pick<Stage, 'camera' | 'wall' | 'table'>;

const frameHero = (scene: Scene, frame: Bounds, hero: StagedHero): Framed => {
  const framing = scene.framing === 'overhead' ? 'medium' : scene.framing;
  const random = seededRandom(scene.seed, 'stage');
  const { height, surface } = settingNamed(scene.setting);
  const side: -1 | 1 = random() < 0.5 ? -1 : 1;
  if (scene.empty) return frameEmpty(frame, { framing, surface: height, side });
  const size = { width: (hero.box.right - hero.box.left) * hero.size, height: hero.box.bottom * hero.size };
  const offset = 0.5 + side * between(random, 0.02, framing === 'close-up' || framing === 'macro' ? 0.06 : 0.13);
  const shot = frameShot(frame, { ...size, surface: height }, { framing, offset, random, side });
  return { ...shot, table: { near: -0.3, far: 0.4, halfWidth: surface === 'stone' ? 0.42 : 0.72 } };
};

const makeStage = (sheet: Sheet, picture: { scene: Scene; frame: Bounds }, hero: StagedHero): Stage => {
  const { scene, frame } = picture;
  const framing = scene.framing === 'overhead' ? 'medium' : scene.framing;
  const setting = settingNamed(scene.setting);
  const framed = frameHero(scene, frame, hero);
  return {
    sheet,
    ...framed,
    frame,
    framing,
    tones: chooseTones(scene, scene.framing),
    flip: scene.light.side === -1 ? 1 : -1,
    surface: setting.height,
    wall: setting.outdoors === true ? Math.max(framed.wall * OUTDOORS, 4.5) : framed.wall,
    softness: SOFTNESS[framing],
  };
};

const drawHero = (stage: Stage, scene: Scene, hero: StagedHero): void => {
  const { sheet } = stage;
  const spot: Spot = [0, stage.surface, 0];
  const at = project(stage.camera, spot);
  const metre = scaleAt(stage.camera, spot);
  const width = (hero.box.right - hero.box.left) * hero.size * metre;
  const height = hero.box.bottom * hero.size * metre;
  const place = { at, scale: metre * hero.size, shadow: 'ground' as const, weight: 1.25, flip: sheet.light.side > 0 };
  drawHands(stage, { scene, hero, place }, 'behind');
  drawParts(sheet, hero.parts, place);
  placeSteam(stage, scene, {
    at: [at[0] - width * 0.1, at[1] - height * 0.8],
    size: Math.max(width * 0.8, 0.2 * metre),
  });
  drawHands(stage, { scene, hero, place }, 'front');
  placeProps(stage, scene, { layer: 'front', half: width / metre / 2 });
  noteHero(stage, { subject: scene.subject, at, width, height });
};

/** Half width, metres, of the products that are set into an empty place. */
const EMPTY_HALF = 0.2;

/** Draws the staged picture. */
export const composeStaged = (sheet: Sheet, picture: { scene: Scene; frame: Bounds }): void => {
  const { scene } = picture;
  const hero = makeHero(sheet, scene);
  const stage = makeStage(sheet, picture, hero);
  const setting = settingNamed(scene.setting);
  const [x, y] = project(stage.camera, [0, setting.height, 0]);
  setting.drawBack(stage);
  lightBackground(stage, [x, y - scaleAt(stage.camera, [0, setting.height, 0]) * 0.15], setting.outdoors === true);
  if (scene.people.figure && !scene.empty) drawHost(stage, scene);
  if (setting.height > 0) table(stage, setting.surface);
  const half = scene.empty ? EMPTY_HALF : ((hero.box.right - hero.box.left) / 2) * hero.size;
  placeProps(stage, scene, { layer: 'behind', half });
  if (scene.empty) emptyPlace(stage, scene);
  else drawHero(stage, scene, hero);
  placeNear(stage, scene);
  noteLight(stage);
};
