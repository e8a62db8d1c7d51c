// Sets the camera for a set without a product: a level surface fills the lower half, because the product's photo is set
// into it later, below the title.
import type { Bounds } from '../toolkit/geometry.ts';
import type { Framing } from '../scene/framing.ts';
import type { Camera } from './camera.ts';

interface EmptyShot {
  /** Metres from the place to the eye. */
  distance: number;
  /** How many metres the frame's height shows at the place. */
  shows: number;
  /** Degrees the camera stands to the side. */
  yaw: number;
  /** Shares of the frame's height, from its top: the horizon, and the far edge of the table. */
  horizon: number;
  edge: number;
}

/** Where the middle of the place is, as a share of the frame's height: a little behind where publishing sets products down. */
const BASE = 0.73;
/** Metres from the table's far edge to the wall. */
const BEHIND = 0.8;

const SHOTS: Record<Exclude<Framing, 'overhead'>, EmptyShot> = {
  'close-up': { distance: 1.1, shows: 0.8, yaw: 3, horizon: 0.2, edge: 0.5 },
  medium: { distance: 1.6, shows: 1.15, yaw: 9, horizon: 0.24, edge: 0.5 },
  wide: { distance: 2.6, shows: 2, yaw: 5, horizon: 0.25, edge: 0.53 },
  'three-quarter': { distance: 1.2, shows: 0.95, yaw: 24, horizon: 0.06, edge: 0.43 },
  low: { distance: 0.95, shows: 0.7, yaw: 12, horizon: 0.36, edge: 0.55 },
  macro: { distance: 0.8, shows: 0.46, yaw: 7, horizon: 0.1, edge: 0.46 },
  through: { distance: 1.8, shows: 1.3, yaw: 14, horizon: 0.26, edge: 0.52 },
};

export interface EmptyFrame {
  camera: Camera;
  wall: number;
  table: { near: number; far: number; halfWidth: number };
}

/**
 * The camera and the table for an empty set. `surface` is the table's height in metres; `side` the camera's.
 * A level line at depth z is seen at horizon + (base − horizon) · distance ÷ (distance + z), which gives the table's depth.
 */
export const frameEmpty = (
  frame: Bounds,
  options: { framing: Exclude<Framing, 'overhead'>; surface: number; side: -1 | 1 },
): EmptyFrame => {
  const { distance, shows, yaw, horizon, edge } = SHOTS[options.framing];
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const metre = height / shows;
  const turn = (options.side * yaw * Math.PI) / 180;
  const rise = ((BASE - horizon) * height) / metre;
  const far = distance * ((BASE - horizon) / (edge - horizon) - 1);
  return {
    camera: {
      eye: [-Math.sin(turn) * distance, options.surface + rise, -Math.cos(turn) * distance],
      yaw: turn,
      focal: metre * distance,
      centre: [frame.left + width / 2, frame.top + height * horizon],
    },
    wall: far + BEHIND,
    table: { near: -0.32 * distance, far, halfWidth: Math.max(0.95, (width / metre) * 0.62) },
  };
};
