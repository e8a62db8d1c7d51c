// The stage: a sheet with a camera on it, the set's colours, and how far things fade into the distance.
import type { Bounds } from '../toolkit/geometry.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import type { Framing } from '../scene/framing.ts';
import { depthOf, type Camera, type Spot } from './camera.ts';

/** Marker colours of the set. */
export interface Tones {
  wall: string;
  surface: string;
  floor: string;
  furniture: string;
  trim: string;
}

export interface Stage {
  sheet: Sheet;
  camera: Camera;
  frame: Bounds;
  framing: Framing;
  tones: Tones;
  /** −1 draws the set mirrored. */
  flip: -1 | 1;
  /** Height of the table, metres; 0 when the hero is on the ground. */
  surface: number;
  /** The table's nearest and furthest z and half its width, metres. */
  table: { near: number; far: number; halfWidth: number };
  /** z of the back wall, metres. */
  wall: number;
  /** 0: every line of the background, 1: hardly any. */
  softness: number;
}

/** How far a thing at `spot` fades: 0 beside the hero, more towards the wall. */
export const fadeAt = (stage: Stage, spot: Spot): number => {
  const hero = depthOf(stage.camera, [0, stage.surface, 0]);
  const beyond = (depthOf(stage.camera, spot) - hero) / Math.max(stage.wall, 0.5);
  return Math.min(Math.max(beyond, 0), 1) * (0.42 + 0.3 * stage.softness);
};

/** The spot on a set that may be drawn mirrored. */
export const onStage = (stage: Stage, spot: Spot): Spot => [spot[0] * stage.flip, spot[1], spot[2]];
