// Which marker goes where: a few tonal plans, so that options differ in light and dark as well as in view.
import { colourDistance, mix } from '../toolkit/colour.ts';
import { hashText } from '../toolkit/random.ts';
import type { Framing } from '../scene/framing.ts';
import type { Scene } from '../scene/read-scene.ts';
import type { Palette } from '../scene/palette.ts';
import type { Tones } from './stage.ts';

type Plan = (palette: Palette) => Tones;

const airy: Plan = (palette) => ({
  wall: mix(palette.paper, palette.second, 0.3),
  surface: mix(palette.accent, palette.paper, 0.35),
  floor: mix(palette.paper, palette.accent, 0.3),
  furniture: mix(palette.second, palette.paper, 0.25),
  trim: mix(palette.main, palette.paper, 0.5),
});

const bold: Plan = (palette) => ({
  wall: mix(palette.main, palette.paper, 0.42),
  surface: mix(palette.paper, palette.second, 0.35),
  floor: mix(palette.second, palette.paper, 0.3),
  furniture: mix(palette.second, palette.paper, 0.15),
  trim: mix(palette.accent, palette.paper, 0.3),
});

const deep: Plan = (palette) => ({
  wall: mix(mix(palette.second, palette.ink, 0.42), palette.paper, 0.12),
  surface: mix(palette.second, palette.paper, 0.45),
  floor: mix(palette.accent, palette.ink, 0.3),
  furniture: mix(palette.accent, palette.paper, 0.2),
  trim: mix(palette.main, palette.paper, 0.2),
});

const warm: Plan = (palette) => ({
  wall: mix(palette.accent, palette.paper, 0.5),
  surface: mix(palette.main, palette.paper, 0.5),
  floor: mix(palette.paper, palette.second, 0.4),
  furniture: mix(palette.second, palette.ink, 0.12),
  trim: mix(palette.second, palette.paper, 0.4),
});

/** Below this OKLab distance the hero would sink into the wall. */
const SEPARATION = 0.13;

/** The plan each framing starts from, so that a cue's options differ in light and dark. */
const FIRST_PLAN: Record<Framing, number> = {
  'close-up': 0,
  wide: 1,
  overhead: 2,
  'three-quarter': 3,
  low: 1,
  medium: 2,
  macro: 0,
  through: 3,
};

/** Chooses a plan whose wall and table stand off from the hero's colour. Dark light kinds take the deep plan. */
export const chooseTones = (
  scene: Pick<Scene, 'palette' | 'colour' | 'light' | 'setting' | 'form'>,
  framing: Framing,
): Tones => {
  const { palette } = scene;
  if (scene.light.kind === 'neon' || scene.light.kind === 'candle') return deep(palette);
  const hero = scene.colour ?? palette.main;
  const plans = [airy, bold, deep, warm].map((plan) => plan(palette));
  const start = FIRST_PLAN[framing] + hashText(scene.setting + scene.form);
  const ordered = plans.map((_, index) => plans[(start + index) % plans.length] ?? airy(palette));
  const standsOff = (tones: Tones): boolean =>
    colourDistance(tones.wall, hero) > SEPARATION && colourDistance(tones.surface, hero) > SEPARATION * 0.8;
  return ordered.find(standsOff) ?? airy(palette);
};
