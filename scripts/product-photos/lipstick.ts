// Bullet lipstick beside its cap, in two shades: examples/beauty-zh/photos/lipstick-*.png.
import { cylinder, intersect, lathe, move, sphere } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { profile } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { printLabel } from './studio/print.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene, Surface } from './studio/scene.ts';
import { linear, mix } from './studio/vector.ts';
import type { Vector } from './studio/vector.ts';

const GOLD: Surface = { colour: linear('#f9d9a6'), roughness: 0.16, metal: 1 };
const LACQUER: Surface = { colour: linear('#4b1b3b'), roughness: 0.35, coat: 1 };

const BASE = profile('M 0 0 L 0.27 0 C 0.29 0 0.3 0.01 0.3 0.03 L 0.3 0.78 C 0.3 0.8 0.29 0.81 0.27 0.81 L 0 0.81 Z');
const SLEEVE = profile('M 0 0.8 L 0.235 0.8 L 0.235 1.16 C 0.235 1.18 0.23 1.185 0.215 1.185 L 0 1.185 Z');
const CUP = profile('M 0 1.1 L 0.2 1.1 L 0.2 1.33 C 0.2 1.345 0.195 1.35 0.185 1.35 L 0 1.35 Z');
const CAP = profile('M 0 0 L 0.27 0 C 0.29 0 0.3 0.01 0.3 0.03 L 0.3 1.16 C 0.3 1.19 0.285 1.2 0.26 1.2 L 0 1.2 Z');

const brandMark = printLabel(3, [{ text: 'PETAL', size: 0.62, y: 0.5, weight: '500', spacing: 0.3 }]);

const engraved =
  (surface: Surface, middle: number): Part['surface'] =>
  ([x, y, z]) => {
    const ink =
      z > 0 ? brandMark(0.5 + Math.asin(Math.max(-1, Math.min(1, x / 0.3))) / 1.5, 0.5 - (y - middle) / 0.16) : 0;
    return ink > 0.02
      ? { colour: mix(surface.colour, linear('#f3cf98'), ink), roughness: 0.3, metal: ink, coat: 0.4 }
      : surface;
  };

/** The slanted bullet: a rounded rod cut at an angle, its rim softened. */
const bullet: Field = intersect(
  move(cylinder(0.168, 0.5, 0.05), [0, 1.56, 0]),
  move(sphere(1.1), [-0.52, 0.95, 0.25]),
  0.07,
);

function lipstick(shade: Vector): Scene {
  const parts: Part[] = [
    { field: lathe(BASE), low: [-0.32, -0.02, -0.32], high: [0.32, 0.83, 0.32], surface: engraved(LACQUER, 0.4) },
    { field: lathe(SLEEVE), low: [-0.25, 0.78, -0.25], high: [0.25, 1.2, 0.25], surface: () => GOLD },
    {
      field: lathe(CUP),
      low: [-0.22, 1.08, -0.22],
      high: [0.22, 1.37, 0.22],
      surface: () => ({ ...GOLD, roughness: 0.22 }),
    },
    {
      field: bullet,
      low: [-0.2, 1.2, -0.2],
      high: [0.2, 2.1, 0.2],
      surface: () => ({ colour: shade, roughness: 0.4, glow: 0.3 }),
    },
    {
      field: move(lathe(CAP), [0.72, 0, -0.12]),
      low: [0.4, -0.02, -0.44],
      high: [1.04, 1.22, 0.2],
      surface: ([x, y, z], normal) =>
        engraved(y > 0.02 && y < 0.08 ? GOLD : LACQUER, 0.75)([x - 0.72, y, z + 0.12], normal),
    },
  ];
  return { parts, softboxes: DAYLIGHT, sky: WHITE_ROOM, eye: [0.3, 2.3, 7], lookAt: [0.34, 0.95, 0], fieldOfView: 22 };
}

const photo = (file: string, shade: string): Photo => ({
  file: `examples/beauty-zh/photos/${file}`,
  longer: 980,
  draw: (longer) => photograph(lipstick(linear(shade)), longer),
});

export const photos: readonly Photo[] = [photo('lipstick-red.png', '#c8102e'), photo('lipstick-rose.png', '#b5606a')];
