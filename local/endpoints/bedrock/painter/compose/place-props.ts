// Sets the props around the hero: behind it, beside it, and large and dark at the edge of the frame.
import { mix } from '../toolkit/colour.ts';
import type { Point } from '../toolkit/geometry.ts';
import { between, seededRandom } from '../toolkit/random.ts';
import { drawForm } from '../toolkit/draw-form.ts';
import type { Form } from '../toolkit/form.ts';
import { propNamed } from '../props/catalogue.ts';
import { steam } from '../props/steam.ts';
import { scaleAt } from './camera.ts';
import { inksFor } from '../scene/inks.ts';
import type { Scene } from '../scene/read-scene.ts';
import type { Stage } from './stage.ts';
import { stand } from './stand.ts';

interface Slot {
  side: -1 | 1;
  /** 0: beside the hero, 1: at the edge of what is seen. */
  out: number;
  /** Metres behind the hero. */
  z: number;
}

const BEHIND: readonly Slot[] = [
  { side: -1, out: 0.35, z: 0.2 },
  { side: 1, out: 0.5, z: 0.24 },
  { side: -1, out: 0.85, z: 0.27 },
  { side: 1, out: 0.95, z: 0.16 },
];
const FRONT: readonly Slot[] = [
  { side: 1, out: 0.4, z: -0.07 },
  { side: -1, out: 0.55, z: -0.08 },
  { side: 1, out: 0.85, z: 0.05 },
];
/** Depths are shares of the table's here. */
const AROUND_EMPTY: readonly Slot[] = [
  { side: -1, out: 0.5, z: 0.52 },
  { side: 1, out: 0.62, z: 0.46 },
  { side: -1, out: 0.98, z: 0.3 },
  { side: 1, out: 1, z: 0.26 },
  { side: -1, out: 0.1, z: 0.74 },
  { side: 1, out: 0.2, z: 0.78 },
];

const slotsFor = (scene: Scene, { layer, far }: { layer: 'behind' | 'front'; far: number }): readonly Slot[] => {
  if (scene.empty) return layer === 'behind' ? AROUND_EMPTY.map((slot) => ({ ...slot, z: slot.z * far })) : [];
  if (layer === 'behind') return BEHIND;
  return scene.people.hands === undefined ? FRONT : FRONT.filter(({ out }) => out > 0.5);
};

/** Metres: no larger than the picture can take, and larger than life where props alone tell the moment. */
const propSize = (
  stage: Stage,
  prop: { form: Form; layer: 'behind' | 'front'; empty: boolean; seen: number },
): number => {
  if (prop.empty) return Math.min(prop.form.size * (stage.framing === 'wide' ? 1.7 : 1.3), 0.62, prop.seen * 0.62);
  return Math.min(prop.form.size, prop.layer === 'front' ? 0.2 : 0.34, prop.seen * 0.8);
};

/** Draws the props that stand behind the hero, or those in front of it; `half` is the hero's half width in metres. */
export const placeProps = (stage: Stage, scene: Scene, options: { layer: 'behind' | 'front'; half: number }): void => {
  const { layer, half } = options;
  const random = seededRandom(scene.seed, `props ${layer}`);
  const mirror = random() < 0.5 ? -1 : 1;
  const slots = slotsFor(scene, { layer, far: stage.table.far });
  const standing = scene.props.filter((name) => name !== 'steam');
  const names = scene.empty ? standing : standing.filter((_, index) => (index % 2 === 0) === (layer === 'behind'));
  const colours = [scene.palette.second, scene.palette.accent, scene.palette.main];
  const placed = slots.slice(0, names.length).map((slot, index) => ({ name: names[index] ?? '', slot, index }));
  placed.sort((a, b) => b.slot.z - a.slot.z);
  for (const { name, slot, index } of placed) {
    const form = propNamed(name);
    if (form === undefined) continue;
    const seen = (stage.frame.right - stage.frame.left) / 2 / scaleAt(stage.camera, [0, stage.surface, slot.z]);
    const size = propSize(stage, { form, layer, empty: scene.empty, seen }) * between(random, 0.9, 1.1);
    const inner = half + size * 0.3;
    const x =
      slot.side *
        mirror *
        Math.min(inner + slot.out * Math.max(seen - size * 0.45 - inner, 0.02), stage.table.halfWidth - 0.06) +
      between(random, -0.02, 0.02);
    stand(
      stage,
      { form, at: [x * stage.flip, stage.surface, slot.z] },
      {
        size,
        colour: colours[index % 3] ?? scene.palette.second,
        flip: random() < 0.5,
        weight: layer === 'front' ? 1.1 : 0.9,
      },
    );
  }
};

/** Draws the steam that rises from the hero, when the scene has it. */
export const placeSteam = (stage: Stage, scene: Scene, place: { at: Point; size: number }): void => {
  if (![...scene.props, ...scene.foreground].includes('steam')) return;
  const view = { tilt: 0, top: false, inks: inksFor(scene.palette), random: stage.sheet.random };
  drawForm(stage.sheet, { form: steam, view }, { at: place.at, scale: place.size, shadow: 'none', weight: 0.9 });
};

const NEAR_FORMS = ['plant', 'cloth', 'glass', 'flowers', 'cup', 'herbs'] as const;

/** Something near the lens, cut by the frame: always in a shot "through", else where the prompt names a foreground. */
export const placeNear = (stage: Stage, scene: Scene): void => {
  if (scene.empty && stage.framing !== 'through') return;
  const random = seededRandom(scene.seed, 'near');
  const name =
    scene.foreground.find((known) => known !== 'steam') ??
    (stage.framing === 'through' ? NEAR_FORMS[Math.floor(random() * NEAR_FORMS.length)] : undefined);
  const form = name === undefined ? undefined : propNamed(name);
  if (form === undefined) return;
  const { frame, sheet } = stage;
  const side = random() < 0.5 ? -1 : 1;
  const width = frame.right - frame.left;
  const share = stage.framing === 'through' ? (scene.empty ? 0.5 : 0.8) : 0.42;
  const at: Point = [side < 0 ? frame.left + width * 0.04 : frame.right - width * 0.04, frame.bottom + sheet.unit * 4];
  const inks = inksFor(scene.palette, mix(scene.palette.second, scene.palette.ink, 0.35));
  const dark = {
    ...inks,
    leaf: mix(inks.leaf, scene.palette.ink, 0.4),
    light: mix(inks.light, scene.palette.ink, 0.3),
  };
  drawForm(
    sheet,
    { form, view: { tilt: 0.3, top: false, inks: dark, random: sheet.random } },
    {
      at,
      scale: (share * (frame.bottom - frame.top)) / 1.3,
      turn: -side * 8,
      weight: 1.7,
      shadow: 'none',
      flip: side > 0,
    },
  );
};
