// Poses of a mannequin figure: joints as shares of its height, feet on y = 0, y up.
import type { Point } from '../toolkit/geometry.ts';

export interface Limb {
  /** Shoulder, elbow, wrist; or hip, knee, ankle. */
  joints: readonly [Point, Point, Point];
}

export interface Pose {
  name: string;
  head: Point;
  neck: Point;
  /** Left and right as seen. */
  arms: readonly [Limb, Limb];
  legs: readonly [Limb, Limb];
  waist: Point;
  /** How far a loose hem swings to the side. */
  swing: number;
}

const limb = (a: Point, b: Point, c: Point): Limb => ({ joints: [a, b, c] });

export const POSES: readonly [Pose, ...Pose[]] = [
  {
    name: 'hand on hip',
    head: [0.012, 0.934],
    neck: [0.004, 0.866],
    arms: [limb([-0.088, 0.814], [-0.19, 0.68], [-0.088, 0.585]), limb([0.089, 0.82], [0.146, 0.665], [0.168, 0.51])],
    legs: [limb([-0.05, 0.505], [-0.062, 0.285], [-0.05, 0.045]), limb([0.058, 0.515], [0.11, 0.29], [0.138, 0.05])],
    waist: [-0.012, 0.635],
    swing: 0.015,
  },
  {
    name: 'walking',
    head: [0.02, 0.935],
    neck: [0.01, 0.866],
    arms: [limb([-0.085, 0.816], [-0.15, 0.665], [-0.1, 0.535]), limb([0.092, 0.813], [0.175, 0.675], [0.225, 0.54])],
    legs: [limb([-0.05, 0.51], [-0.085, 0.285], [-0.17, 0.07]), limb([0.054, 0.505], [0.1, 0.285], [0.075, 0.035])],
    waist: [0.004, 0.635],
    swing: -0.08,
  },
  {
    name: 'arm raised',
    head: [-0.016, 0.934],
    neck: [-0.006, 0.866],
    arms: [limb([-0.09, 0.82], [-0.2, 0.9], [-0.115, 0.99]), limb([0.088, 0.813], [0.165, 0.665], [0.12, 0.525])],
    legs: [limb([-0.054, 0.515], [-0.085, 0.29], [-0.11, 0.045]), limb([0.05, 0.505], [0.06, 0.285], [0.05, 0.04])],
    waist: [0.012, 0.635],
    swing: 0.05,
  },
];

/** Standing behind a table with both hands on it. */
export const HOST_POSE: Pose = {
  name: 'host',
  head: [0, 0.935],
  neck: [0, 0.866],
  arms: [limb([-0.09, 0.815], [-0.175, 0.67], [-0.11, 0.56]), limb([0.09, 0.815], [0.175, 0.67], [0.12, 0.56])],
  legs: [limb([-0.05, 0.51], [-0.055, 0.285], [-0.055, 0.045]), limb([0.05, 0.51], [0.055, 0.285], [0.055, 0.045])],
  waist: [0, 0.635],
  swing: 0,
};
