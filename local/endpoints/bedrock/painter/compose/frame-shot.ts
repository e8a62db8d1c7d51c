// Sets the camera for a framing so that the hero fills its share of the frame.
import type { Bounds } from '../toolkit/geometry.ts';
import { between, type Random } from '../toolkit/random.ts';
import type { Framing } from '../scene/framing.ts';
import type { Camera } from './camera.ts';

interface Shot {
  /** Metres from the hero. */
  distance: number;
  /** Degrees the eye looks down. */
  elevation: readonly [number, number];
  /** Degrees the camera stands to the side. */
  yaw: readonly [number, number];
  /** Share of the frame's height that the hero fills. */
  share: number;
  /** Share of the frame's height at which the hero stands. */
  base: readonly [number, number];
  /** Metres from the hero to the back wall. */
  wall: number;
}

const SHOTS: Record<Exclude<Framing, 'overhead'>, Shot> = {
  'close-up': { distance: 0.95, elevation: [10, 15], yaw: [0, 5], share: 0.46, base: [0.79, 0.83], wall: 2.7 },
  medium: { distance: 1.5, elevation: [11, 16], yaw: [4, 12], share: 0.3, base: [0.75, 0.8], wall: 2.3 },
  wide: { distance: 3, elevation: [9, 12], yaw: [2, 8], share: 0.19, base: [0.66, 0.7], wall: 1.9 },
  'three-quarter': { distance: 1.15, elevation: [29, 36], yaw: [20, 30], share: 0.36, base: [0.68, 0.74], wall: 2.1 },
  low: { distance: 1, elevation: [1.5, 3.5], yaw: [6, 16], share: 0.52, base: [0.85, 0.88], wall: 2.6 },
  macro: { distance: 0.8, elevation: [20, 26], yaw: [0, 12], share: 0.86, base: [0.95, 1], wall: 3 },
  through: { distance: 1.9, elevation: [8, 12], yaw: [8, 16], share: 0.27, base: [0.68, 0.72], wall: 2.2 },
};

/** How far a low hero is lifted towards the middle of the frame, as a share of the height it does not fill. */
const LIFT = 0.4;

export interface Hero {
  /** Metres. */
  width: number;
  height: number;
  /** Height of what it stands on, metres. */
  surface: number;
}

export interface FramedShot {
  camera: Camera;
  /** Metres from the hero to the back wall. */
  wall: number;
}

/** The camera for a framing. `offset` is where the hero stands, as a share of the frame's width. */
export const frameShot = (
  frame: Bounds,
  hero: Hero,
  options: { framing: Exclude<Framing, 'overhead'>; offset: number; random: Random; side: -1 | 1 },
): FramedShot => {
  const shot = SHOTS[options.framing];
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const widest = options.framing === 'macro' ? 1.15 : Math.min(0.8, 0.24 + shot.share * 1.25);
  const scale = Math.min((shot.share * height) / hero.height, (widest * width) / hero.width);
  const { random } = options;
  const squat = Math.max(0, 1 - (scale * hero.height) / (shot.share * height));
  const yaw = (options.side * between(random, ...shot.yaw) * Math.PI) / 180;
  const elevation = between(random, ...shot.elevation) + (options.framing === 'low' ? 2 : 9) * squat;
  const rise = shot.distance * Math.tan((elevation * Math.PI) / 180);
  const base = frame.top + height * (between(random, ...shot.base) - LIFT * squat * shot.share);
  return {
    camera: {
      eye: [-Math.sin(yaw) * shot.distance, hero.surface + rise, -Math.cos(yaw) * shot.distance],
      yaw,
      focal: scale * shot.distance,
      centre: [frame.left + width * options.offset, base - scale * rise],
    },
    wall: shot.wall,
  };
};
