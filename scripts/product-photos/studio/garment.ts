// Clothes on an invisible body: pieces of cloth laid over each other as a landscape of heights.
import { Path2D } from '@napi-rs/canvas';
import { cover, rounded, soften } from './plane.ts';
import type { Plane, Size } from './plane.ts';
import { clamp } from './vector.ts';
import type { Vector } from './vector.ts';

export interface Piece {
  name: string;
  /** SVG path in the drawing's units. */
  path: string;
  /** Height of the cloth over the ground at its edge, and how much rounder it is in the middle. */
  base: number;
  round: number;
  /** How soft its edge rolls off, units. */
  roll?: number;
  metal?: boolean;
}

/** A ridge (positive) or crease (negative) along a path. */
export interface Fold {
  path: string;
  width: number;
  rise: number;
  /** Only on these pieces; on all when absent. */
  on?: readonly string[];
}

export interface Stitch {
  path: string;
  colour: string;
  width: number;
  dash: readonly number[];
}

export interface Garment {
  width: number;
  height: number;
  /** From back to front. */
  pieces: readonly Piece[];
  folds: readonly Fold[];
  stitches: readonly Stitch[];
  /** More height at a place of a piece: drape, knit, bust. */
  drape: (x: number, y: number, piece: string) => number;
  /** Colour at a place; `raised` tells how much it stands above what is around, −1 to 1. */
  colour: (x: number, y: number, at: { piece: string; raised: number }) => Vector;
  sheen: number;
}

export interface Landscape {
  size: Size;
  zoom: number;
  height: Plane;
  alpha: Plane;
  /** Index of the uppermost piece. */
  top: Uint8Array;
}

function foldHeights(garment: Garment, size: Size, zoom: number): ((name: string) => Plane)[] {
  return garment.folds.map((fold) => {
    const line = cover(size, zoom, (context) => {
      context.lineWidth = fold.width * 0.6;
      context.stroke(new Path2D(fold.path));
    });
    const soft = soften(line, size, fold.width * zoom * 0.55).map((value) => value * fold.rise * 1.6);
    const nothing = new Float32Array(soft.length);
    return (name) => (fold.on === undefined || fold.on.includes(name) ? soft : nothing);
  });
}

/** The heights of all pieces laid over each other; `zoom` is pixels per unit of the drawing. */
export function raise(garment: Garment, zoom: number): Landscape {
  const size = { width: Math.round(garment.width * zoom), height: Math.round(garment.height * zoom) };
  const count = size.width * size.height;
  const land: Landscape = {
    size,
    zoom,
    height: new Float32Array(count),
    alpha: new Float32Array(count),
    top: new Uint8Array(count),
  };
  const folds = foldHeights(garment, size, zoom);
  garment.pieces.forEach((piece, index) => {
    const mask = cover(size, zoom, (context) => context.fill(new Path2D(piece.path)));
    const body = soften(rounded(mask, size), size, 5 * zoom);
    const edge = soften(mask, size, (piece.roll ?? 4) * zoom);
    const creases = folds.map((fold) => fold(piece.name));
    for (let pixel = 0; pixel < count; pixel += 1) {
      const share = mask[pixel] ?? 0;
      if (share === 0) continue;
      const [x, y] = [(pixel % size.width) / zoom, Math.floor(pixel / size.width) / zoom];
      let height = piece.base * clamp(((edge[pixel] ?? 0) - 0.4) * 2) + piece.round * (body[pixel] ?? 0);
      for (const crease of creases) height += crease[pixel] ?? 0;
      height += garment.drape(x, y, piece.name);
      land.height[pixel] = (land.height[pixel] ?? 0) * (1 - share) + height * share;
      land.alpha[pixel] = Math.max(land.alpha[pixel] ?? 0, share);
      if (share > 0.5) land.top[pixel] = index;
    }
  });
  const covered = soften(land.alpha, size, 1.3 * zoom);
  const smooth = soften(
    land.height.map((value, pixel) => value * (land.alpha[pixel] ?? 0)),
    size,
    1.3 * zoom,
  );
  land.height = smooth.map((value, pixel) => value / Math.max(0.05, covered[pixel] ?? 0));
  return land;
}
