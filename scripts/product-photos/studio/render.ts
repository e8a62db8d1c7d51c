// A camera that photographs a scene: finds the product in the frame, then takes every pixel, edges several times.
import { march } from './march.ts';
import { openStudio, shade } from './shade.ts';
import type { Studio } from './shade.ts';
import type { Scene } from './scene.ts';
import { add, cross, develop, normalise, scale, subtract } from './vector.ts';
import type { Vector } from './vector.ts';

/** Straight RGBA, 8 bits a channel. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8ClampedArray;
}

interface Frame {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

type Aim = (u: number, v: number) => Vector;
/** Premultiplied linear light and alpha. */
type Sample = readonly [number, number, number, number];

const NOTHING: Sample = [0, 0, 0, 0];
const SCOUT = 150;

function camera(scene: Scene): Aim {
  const forward = normalise(subtract(scene.lookAt, scene.eye));
  const right = normalise(cross(forward, [0, 1, 0]));
  const up = cross(right, forward);
  const half = Math.tan((scene.fieldOfView * Math.PI) / 360);
  return (u, v) => normalise(add(forward, add(scale(right, u * half), scale(up, v * half))));
}

function findProduct(scene: Scene, aim: Aim, precision: number): Frame {
  const frame: Frame = { left: 1, right: -1, bottom: 1, top: -1 };
  for (let row = 0; row <= SCOUT; row += 1) {
    for (let column = 0; column <= SCOUT; column += 1) {
      const [u, v] = [(column / SCOUT) * 2 - 1, (row / SCOUT) * 2 - 1];
      const ray = { from: scene.eye, direction: aim(u, v), reach: 100 };
      if (march(scene.parts, ray, precision) === undefined) continue;
      frame.left = Math.min(frame.left, u);
      frame.right = Math.max(frame.right, u);
      frame.bottom = Math.min(frame.bottom, v);
      frame.top = Math.max(frame.top, v);
    }
  }
  const slack = 2.5 / SCOUT;
  return { left: frame.left - slack, right: frame.right + slack, bottom: frame.bottom - slack, top: frame.top + slack };
}

const mean = (samples: readonly Sample[]): Sample =>
  [0, 1, 2, 3].map(
    (channel) => samples.reduce((sum, sample) => sum + (sample[channel] ?? 0), 0) / samples.length,
  ) as unknown as Sample;

function takeSample(studio: Studio, aim: Aim, at: { u: number; v: number }): Sample {
  const direction = aim(at.u, at.v);
  const hit = march(studio.scene.parts, { from: studio.scene.eye, direction, reach: 100 }, studio.pixel * 0.3);
  if (hit === undefined) return NOTHING;
  const { colour, alpha } = shade(studio, hit, { direction, bounce: 0 });
  const exposure = studio.scene.exposure ?? 1;
  // Display values are averaged, not light: bright glints would otherwise leave jagged edges.
  return [
    develop((colour[0] * exposure) / alpha) * alpha,
    develop((colour[1] * exposure) / alpha) * alpha,
    develop((colour[2] * exposure) / alpha) * alpha,
    alpha,
  ];
}

const around = (index: number, width: number): number[] => [index - 1, index + 1, index - width, index + width];

function differs(samples: readonly Sample[], index: number, width: number): boolean {
  const here = samples[index] ?? NOTHING;
  return around(index, width).some((other) => {
    const there = samples[other] ?? NOTHING;
    return (
      Math.abs(here[3] - there[3]) > 0.02 ||
      Math.abs(here[0] - there[0]) + Math.abs(here[1] - there[1]) + Math.abs(here[2] - there[2]) > 24
    );
  });
}

const atSilhouette = (samples: readonly Sample[], index: number, width: number): boolean =>
  around(index, width).some(
    (other) => Math.abs((samples[other] ?? NOTHING)[3] - (samples[index] ?? NOTHING)[3]) > 0.02,
  );

/** Places inside a pixel: nine along the silhouette, where eyes look, four inside. */
const FINE = [-1 / 3, 0, 1 / 3];
const COARSE = [-0.25, 0.25];

interface Film {
  width: number;
  height: number;
  aimAt: (column: number, row: number) => { u: number; v: number };
}

function film(frame: Frame, longer: number): Film {
  const [across, along] = [frame.right - frame.left, frame.top - frame.bottom];
  const step = Math.max(across, along) / longer;
  return {
    width: Math.ceil(across / step),
    height: Math.ceil(along / step),
    aimAt: (column, row) => ({ u: frame.left + (column + 0.5) * step, v: frame.top - (row + 0.5) * step }),
  };
}

function develope(samples: readonly Sample[], { width, height }: Film): Picture {
  const pixels = new Uint8ClampedArray(width * height * 4);
  samples.forEach(([red, green, blue, alpha], index) => {
    if (alpha === 0) return;
    pixels.set([red / alpha, green / alpha, blue / alpha, alpha * 255], index * 4);
  });
  return { width, height, pixels };
}

/** Photographs a scene so that the product's longer side is `longer` pixels, on a transparent ground. */
export function photograph(scene: Scene, longer: number): Picture {
  const aim = camera(scene);
  const distance = Math.hypot(...subtract(scene.lookAt, scene.eye));
  const half = Math.tan((scene.fieldOfView * Math.PI) / 360) * distance;
  const frame = findProduct(scene, aim, (half * 2) / SCOUT / 2);
  const sheet = film(frame, longer);
  const unitsPerPixel = (half * Math.max(frame.right - frame.left, frame.top - frame.bottom)) / longer;
  const studio = openStudio(scene, unitsPerPixel * longer, unitsPerPixel);
  const at = (index: number): [number, number] => [index % sheet.width, Math.floor(index / sheet.width)];
  const first = Array.from({ length: sheet.width * sheet.height }, (_, index): Sample =>
    takeSample(studio, aim, sheet.aimAt(...at(index))),
  );
  const refined = first.map((sample, index): Sample => {
    if (!differs(first, index, sheet.width)) return sample;
    const [column, row] = at(index);
    const grid = atSilhouette(first, index, sheet.width) ? FINE : COARSE;
    return mean(grid.flatMap((dx) => grid.map((dy) => takeSample(studio, aim, sheet.aimAt(column + dx, row + dy)))));
  });
  return develope(refined, sheet);
}
