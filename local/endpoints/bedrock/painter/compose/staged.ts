// A staged picture: set, light, table, props, hero or the place kept for it, hands, foreground.
import { boundsOf, type Bounds, type Point } from '../toolkit/geometry.ts';
import { between, seededRandom } from '../toolkit/random.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { drawParts } from '../toolkit/draw-form.ts';
import type { Part } from '../toolkit/form.ts';
import { formNamed } from '../forms/catalogue.ts';
import { inksFor } from '../scene/inks.ts';
import type { Framing } from '../scene/framing.ts';
import type { Scene } from '../scene/read-scene.ts';
import { settingNamed } from '../settings/catalogue.ts';
import { project, scaleAt, tiltAt, type Spot } from './camera.ts';
import { frameShot } from './frame-shot.ts';
import { lightBackground } from './light-effects.ts';
import { emptyPlace, placeNear, placeProps, placeSteam } from './place-props.ts';
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

/** What the frame is set for when nothing is drawn: a product of usual size. */
const EMPTY_HERO = { width: 0.26, height: 0.26 };

const makeStage = (sheet: Sheet, picture: { scene: Scene; frame: Bounds }, hero: StagedHero): Stage => {
  const { scene, frame } = picture;
  const framing = scene.framing === 'overhead' ? 'medium' : scene.framing;
  const random = seededRandom(scene.seed, 'stage');
  const setting = settingNamed(scene.setting);
  const side: -1 | 1 = random() < 0.5 ? -1 : 1;
  const size = scene.empty
    ? EMPTY_HERO
    : { width: (hero.box.right - hero.box.left) * hero.size, height: hero.box.bottom * hero.size };
  const offset = scene.empty
    ? 0.5
    : 0.5 + side * between(random, 0.02, framing === 'close-up' || framing === 'macro' ? 0.06 : 0.13);
  const shot = frameShot(
    frame,
    { ...size, surface: setting.height, empty: scene.empty },
    { framing, offset, random, side },
  );
  return {
    sheet,
    camera: shot.camera,
    frame,
    framing,
    tones: chooseTones(scene, scene.framing),
    flip: scene.light.side === -1 ? 1 : -1,
    surface: setting.height,
    wall: setting.outdoors === true ? Math.max(shot.wall * OUTDOORS, 4.5) : shot.wall,
    softness: SOFTNESS[framing],
  };
};

/** Draws the staged picture. */
export const composeStaged = (sheet: Sheet, picture: { scene: Scene; frame: Bounds }): void => {
  const { scene } = picture;
  const hero = makeHero(sheet, scene);
  const stage = makeStage(sheet, picture, hero);
  const setting = settingNamed(scene.setting);
  const spot: Spot = [0, setting.height, 0];
  const at = project(stage.camera, spot);
  const scale = scaleAt(stage.camera, spot);
  const middle: Point = [at[0], at[1] - scale * 0.15];
  setting.drawBack(stage);
  lightBackground(stage, middle, setting.outdoors === true);
  if (scene.people.figure && !scene.empty) drawHost(stage, scene);
  if (setting.height > 0) table(stage, { surface: setting.surface, reaching: scene.empty });
  const half = scene.empty ? EMPTY_HERO.width * 0.9 : ((hero.box.right - hero.box.left) / 2) * hero.size;
  placeProps(stage, scene, { layer: 'behind', half });
  if (scene.empty) emptyPlace(stage, { at, scale, tilt: tiltAt(stage.camera, spot) });
  else {
    const place = { at, scale: scale * hero.size, shadow: 'ground' as const, weight: 1.25, flip: sheet.light.side > 0 };
    drawHands(stage, { scene, hero, place }, 'behind');
    drawParts(sheet, hero.parts, place);
    placeSteam(stage, scene, {
      at: [at[0] - half * scale * 0.2, at[1] - hero.box.bottom * hero.size * scale * 0.8],
      size: Math.max(half * 1.6, 0.2) * scale,
    });
    drawHands(stage, { scene, hero, place }, 'front');
  }
  placeProps(stage, scene, { layer: 'front', half });
  placeNear(stage, scene);
  noteLight(stage);
  if (!scene.empty)
    noteHero(stage, {
      subject: scene.subject,
      at,
      width: (hero.box.right - hero.box.left) * hero.size * scale,
      height: hero.box.bottom * hero.size * scale,
    });
};
