// Lighting clothes like everything else in the studio: seams pressed in, hollows darkened, shadows of one piece on another.
import { createCanvas, Path2D } from '@napi-rs/canvas';
import { raise } from './garment.ts';
import type { Garment, Landscape } from './garment.ts';
import { ambient, hang, surroundings } from './light.ts';
import { cover, soften } from './plane.ts';
import type { Plane, Size } from './plane.ts';
import type { Picture } from './render.ts';
import { DAYLIGHT, WHITE_ROOM } from './scene.ts';
import { add, clamp, develop, dot, mix, multiply, normalise, scale } from './vector.ts';
import type { Vector } from './vector.ts';

/** Pixels computed per pixel kept, in each direction. */
const OVERSAMPLE = 2;

interface Sewing {
  ink: Uint8ClampedArray;
}

function sew(garment: Garment, { size, zoom, height }: Landscape): Sewing {
  const context = createCanvas(size.width, size.height).getContext('2d');
  context.scale(zoom, zoom);
  context.lineCap = 'round';
  for (const stitch of garment.stitches) {
    context.setLineDash([...stitch.dash]);
    context.lineWidth = stitch.width;
    context.strokeStyle = stitch.colour;
    context.stroke(new Path2D(stitch.path));
  }
  const ink = context.getImageData(0, 0, size.width, size.height).data;
  const grooves = cover(size, zoom, (lines) => {
    for (const stitch of garment.stitches) {
      lines.lineWidth = stitch.width * 2.2;
      lines.stroke(new Path2D(stitch.path));
    }
  });
  const soft = soften(grooves, size, 1.6 * zoom);
  for (let pixel = 0; pixel < height.length; pixel += 1) {
    height[pixel] = (height[pixel] ?? 0) - 1.5 * (soft[pixel] ?? 0) + (0.5 * (ink[pixel * 4 + 3] ?? 0)) / 255;
  }
  return { ink };
}

/** How hidden a place is from the sky: it lies below the mean of its neighbourhood. */
function hollows(land: Landscape): { open: Plane; raised: Plane } {
  const [near, wide] = [4, 16].map((radius) => soften(land.height, land.size, radius * land.zoom));
  const open = land.height.map((height, pixel) => {
    const [below, farBelow] = [(near?.[pixel] ?? 0) - height, (wide?.[pixel] ?? 0) - height];
    return clamp(1 - Math.max(0, below) * 0.1 - Math.max(0, farBelow) * 0.03, 0.38);
  });
  const raised = land.height.map((height, pixel) => clamp((height - (near?.[pixel] ?? 0)) * 0.5, -1, 1));
  return { open, raised };
}

function normalOf({ height, size, zoom, alpha }: Landscape, pixel: number): Vector {
  const at = (other: number): number => ((alpha[other] ?? 0) > 0.5 ? (height[other] ?? 0) : (height[pixel] ?? 0));
  const across = ((at(pixel + 1) - at(pixel - 1)) * zoom) / 2;
  const down = ((at(pixel + size.width) - at(pixel - size.width)) * zoom) / 2;
  // A turned edge is soft: slopes level off instead of becoming cliffs.
  const steep = 1 / Math.sqrt(1 + (across * across + down * down) / 3.2);
  return normalise([-across * steep, down * steep, 1]);
}

const VIEW: Vector = [0, 0, 1];
const seen = surroundings({ softboxes: DAYLIGHT, sky: WHITE_ROOM });
const LIGHTS = DAYLIGHT.map(hang).map((softbox) => ({
  forward: softbox.forward,
  strength: scale(softbox.light, Math.min(1, softbox.width * softbox.height * 2.1)),
}));

/** Does the key light reach a place over the landscape? 0–1. */
function keyReaches(land: Landscape, pixel: number): number {
  const key = LIGHTS[0]?.forward ?? VIEW;
  const [dx, dy] = [key[0] / Math.hypot(key[0], key[1]), -key[1] / Math.hypot(key[0], key[1])];
  const climb = key[2] / Math.hypot(key[0], key[1]) / land.zoom;
  const [column, row] = [pixel % land.size.width, Math.floor(pixel / land.size.width)];
  let blocked = 0;
  for (let step = 2; step < 46 * land.zoom; step += 3) {
    const [x, y] = [Math.round(column + dx * step), Math.round(row + dy * step)];
    if (x < 0 || y < 0 || x >= land.size.width || y >= land.size.height) break;
    const above = (land.height[y * land.size.width + x] ?? 0) - (land.height[pixel] ?? 0) - climb * step;
    blocked = Math.max(blocked, above / (1.5 + step * 0.06));
  }
  return 1 - 0.75 * clamp(blocked);
}

function cloth(normal: Vector, place: { colour: Vector; open: number; key: number; sheen: number }): Vector {
  let sum = scale(ambient(WHITE_ROOM, normal[1]), 0.9 * place.open);
  LIGHTS.forEach(({ forward, strength }, index) => {
    const facing = (dot(normal, forward) + 0.28) / 1.28;
    if (facing > 0)
      sum = add(sum, scale(strength, facing * facing * (index === 0 ? place.key : 0.35 + 0.65 * place.open)));
  });
  const body = multiply(sum, place.colour);
  const grazing = (1 - clamp(normal[2])) ** 2.5;
  return add(body, scale(mix(place.colour, [1, 1, 1], 0.35), place.sheen * grazing * place.open * 0.5));
}

function metal(normal: Vector, colour: Vector): Vector {
  const direction = add(scale(normal, 2 * normal[2]), scale(VIEW, -1));
  return multiply(seen(direction, 0.25), colour);
}

function paint(garment: Garment, land: Landscape): Float32Array {
  const { ink } = sew(garment, land);
  const { open, raised } = hollows(land);
  const light = new Float32Array(land.alpha.length * 4);
  for (let pixel = 0; pixel < land.alpha.length; pixel += 1) {
    const alpha = land.alpha[pixel] ?? 0;
    if (alpha === 0) continue;
    const piece = garment.pieces[land.top[pixel] ?? 0];
    if (piece === undefined) continue;
    const [x, y] = [(pixel % land.size.width) / land.zoom, Math.floor(pixel / land.size.width) / land.zoom];
    const base = garment.colour(x, y, { piece: piece.name, raised: raised[pixel] ?? 0 });
    const thread = (ink[pixel * 4 + 3] ?? 0) / 255;
    const threadColour = [0, 1, 2].map(
      (channel) => ((ink[pixel * 4 + channel] ?? 0) / 255) ** 2.2,
    ) as unknown as Vector;
    const colour = thread > 0 && piece.metal !== true ? mix(base, threadColour, thread) : base;
    const normal = normalOf(land, pixel);
    const shown =
      piece.metal === true
        ? metal(normal, colour)
        : cloth(normal, { colour, open: open[pixel] ?? 1, key: keyReaches(land, pixel), sheen: garment.sheen });
    light.set([develop(shown[0]) * alpha, develop(shown[1]) * alpha, develop(shown[2]) * alpha, alpha], pixel * 4);
  }
  return light;
}

function shrink(light: Float32Array, size: Size): Picture {
  const [width, height] = [Math.floor(size.width / OVERSAMPLE), Math.floor(size.height / OVERSAMPLE)];
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let index = 0; index < width * height; index += 1) {
    const start = Math.floor(index / width) * OVERSAMPLE * size.width + (index % width) * OVERSAMPLE;
    const sum = [0, 0, 0, 0];
    for (const offset of [0, 1, size.width, size.width + 1]) {
      for (let channel = 0; channel < 4; channel += 1) {
        sum[channel] = (sum[channel] ?? 0) + (light[(start + offset) * 4 + channel] ?? 0);
      }
    }
    const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
    if (alpha > 0) pixels.set([red / alpha, green / alpha, blue / alpha, (alpha / 4) * 255], index * 4);
  }
  return { width, height, pixels };
}

/** Photographs a garment so that the drawing's height becomes `longer` pixels. */
export function photographGarment(garment: Garment, longer: number): Picture {
  const land = raise(garment, (longer * OVERSAMPLE) / garment.height);
  return shrink(paint(garment, land), land.size);
}
