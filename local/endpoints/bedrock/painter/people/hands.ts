// Brings people to the hero: hands that hold or use it, and a host behind the table.
import type { Bounds, Point } from '../toolkit/geometry.ts';
import { drawParts, type Placement } from '../toolkit/draw-form.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { project, scaleAt, type Spot } from '../compose/camera.ts';
import { fadeAt, type Stage } from '../compose/stage.ts';
import type { StagedHero } from '../compose/staged.ts';
import { formNamed } from '../forms/catalogue.ts';
import { inksFor } from '../scene/inks.ts';
import type { HandAction } from '../scene/people.ts';
import type { Scene } from '../scene/read-scene.ts';
import { figureParts } from './figure.ts';
import { gripBehind, gripFront, openHand, toolHand } from './hand-parts.ts';
import type { Tool } from './tools.ts';
import { HOST_POSE } from './pose.ts';

interface Held {
  scene: Scene;
  hero: StagedHero;
  place: Placement;
}

/** Length of a hand, metres, at the scale things are drawn in. */
const HAND = 0.17;

type ToolAction = Exclude<HandAction, 'hold'>;

const TOOL_OF: Record<ToolAction, Tool> = { pour: 'jug', apply: 'finger', stir: 'spatula', press: 'finger' };
const CUT_ON = new Set(['board', 'knife', 'fruit', 'cake']);
const BRUSHED = new Set(['palette', 'compact', 'makeup-brush']);
/** Applied straight from the hand that holds them. */
const HELD_TO_APPLY = new Set(['lipstick', 'mascara', 'tube', 'spray', 'dropper', 'pump', 'bottle']);

/** Dishes that a hand closes around. */
const GRIPPED_DISHES = new Set(['cup', 'bowl']);
/** Drawn as they lie; a second tool over them would hide them. */
const TOOLS_THEMSELVES = new Set(['knife', 'spatula', 'makeup-brush']);

const toolFor = (action: ToolAction, form: string): Tool => {
  if (action === 'stir' && CUT_ON.has(form)) return 'knife';
  return action === 'apply' && BRUSHED.has(form) ? 'brush' : TOOL_OF[action];
};

/** From the fist to the tool's tip, in hand lengths. */
const REACH: Record<Tool, number> = { finger: 0.9, jug: 1.15, brush: 1.5, spatula: 1.8, knife: 1.6 };

const gripped = (stage: Stage, held: Held, layer: 'behind' | 'front'): void => {
  const { hero, place, scene } = held;
  const side = stage.sheet.light.side;
  const size = Math.min((place.scale * HAND) / hero.size, (hero.box.bottom * place.scale) / 0.85);
  const half = Math.min(((hero.box.right - hero.box.left) * place.scale) / 2 / size, 1.1) * 0.62;
  const inks = inksFor(scene.palette);
  const parts = layer === 'behind' ? gripBehind(half, inks) : gripFront(half, inks);
  drawParts(stage.sheet, parts, {
    at: [place.at[0], place.at[1] - hero.box.bottom * place.scale * 0.36],
    scale: size,
    flip: side > 0,
    shadow: 'none',
    weight: 1.05,
  });
};

const withTool = (stage: Stage, held: Held, action: ToolAction): void => {
  const { hero, place, scene } = held;
  const side = stage.sheet.light.side;
  const size = Math.max((place.scale * HAND * 0.95) / hero.size, stage.sheet.unit * 16);
  const tall = hero.box.bottom * place.scale;
  const tip: Point = [place.at[0], place.at[1] - Math.max(tall * (action === 'press' ? 0.98 : 0.86), size * 0.3)];
  const turn = side * (action === 'pour' ? 8 : 38);
  const reach = REACH[toolFor(action, scene.form)];
  const angle = (Math.abs(turn) * Math.PI) / 180;
  const at: Point = [
    tip[0] - side * Math.cos(angle) * reach * size,
    tip[1] - Math.sin(angle) * reach * size - (action === 'pour' ? size * 0.6 : 0),
  ];
  const inks = inksFor(scene.palette, scene.colour);
  drawParts(stage.sheet, toolHand(toolFor(action, scene.form), inks), {
    at,
    scale: size,
    flip: side > 0,
    turn,
    shadow: 'none',
    weight: 1.05,
  });
};

/** Draws the hands of the scene's action: the layer behind the hero, or the one in front of it. */
export const drawHands = (stage: Stage, held: Held, layer: 'behind' | 'front'): void => {
  const action = held.scene.people.hands;
  if (action === undefined || stage.framing === 'wide') return;
  const { kind, name } = formNamed(held.scene.form);
  const holds = action === 'hold' || (action === 'apply' && HELD_TO_APPLY.has(name));
  if (holds) {
    if (kind === 'stands' || GRIPPED_DISHES.has(name)) gripped(stage, held, layer);
  } else if (layer === 'front' && !TOOLS_THEMSELVES.has(name)) withTool(stage, held, action);
};

/** Draws a person behind the table. */
export const drawHost = (stage: Stage, scene: Scene): void => {
  if (stage.framing === 'macro' || stage.framing === 'close-up') return;
  const spot: Spot = [0.12 * stage.flip, 0, 0.72];
  const inks = inksFor(scene.palette, scene.palette.second);
  const parts = figureParts(HOST_POSE, { form: 'shirt', inks });
  drawParts(stage.sheet, parts, {
    at: project(stage.camera, spot),
    scale: scaleAt(stage.camera, spot) * 1.66,
    fade: fadeAt(stage, spot),
    shadow: 'none',
    weight: 1,
  });
};

/** A hand that reaches into a flat lay, when the scene has hands. */
export const flatHands = (sheet: Sheet, lay: { scene: Scene; at: Point; size: number; frame: Bounds }): void => {
  const { scene, at, frame } = lay;
  if (scene.people.hands === undefined) return;
  const size = Math.min(frame.right - frame.left, frame.bottom - frame.top) * 0.24;
  const side = sheet.light.side;
  const place: Point = [at[0] - side * Math.max(lay.size * 0.3, size * 0.8), at[1] + lay.size * 0.24];
  drawParts(sheet, openHand(inksFor(scene.palette)), {
    at: place,
    scale: size,
    flip: side > 0,
    shadow: 'drop',
    weight: 1.1,
  });
};
