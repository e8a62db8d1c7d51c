// What stands in the studio: parts with a shape and a surface, softboxes around them, and the camera.
import type { Field } from './field.ts';
import type { Vector } from './vector.ts';

/** How a point of a part answers light. Colours are linear. */
export interface Surface {
  colour: Vector;
  /** 0 mirror – 1 chalk */
  roughness: number;
  /** 0 or 1; between for worn metal. */
  metal?: number;
  /** Strength of a clear lacquer on top, 0–1. */
  coat?: number;
  /** Light that cloth catches at grazing angles, 0–1. */
  sheen?: number;
  /** Light that bleeds through wax, cream or skin, 0–1. */
  glow?: number;
  /** Clear or coloured glass: absorbed per unit of length, per colour. */
  glass?: { absorb: Vector; /** Opacity of what is seen through it where nothing stands behind. */ backing: number };
}

export interface Part {
  field: Field;
  surface: (point: Vector, normal: Vector) => Surface;
  /** A box that holds the part. */
  low: Vector;
  high: Vector;
  /** Height of fine relief in units, added along the normal when light is computed. */
  relief?: Field;
}

export interface Softbox {
  towards: Vector;
  /** Half width and half height as seen from the product, in tangents. */
  width: number;
  height: number;
  light: Vector;
}

export interface Scene {
  parts: readonly Part[];
  softboxes: readonly Softbox[];
  /** Light from above, from the horizon and from below. */
  sky: readonly [Vector, Vector, Vector];
  eye: Vector;
  lookAt: Vector;
  /** Degrees of the vertical view. */
  fieldOfView: number;
  exposure?: number;
}

const grey = (value: number): Vector => [value, value, value];

/** A large key light from the upper left, a strip from the right, a light from above and a rim from behind. */
export const DAYLIGHT: readonly Softbox[] = [
  { towards: [-0.75, 0.55, 0.75], width: 0.55, height: 0.75, light: [2.7, 2.62, 2.54] },
  { towards: [0.95, 0.25, 0.45], width: 0.16, height: 1.1, light: [1.5, 1.54, 1.62] },
  { towards: [0.1, 1, 0.05], width: 0.8, height: 0.5, light: [1.5, 1.5, 1.5] },
  { towards: [0.6, 0.35, -0.8], width: 0.3, height: 0.8, light: [1.6, 1.6, 1.65] },
];

/** White walls above, grey at the horizon, a light table below. */
export const WHITE_ROOM: Scene['sky'] = [grey(0.4), grey(0.2), grey(0.15)];
