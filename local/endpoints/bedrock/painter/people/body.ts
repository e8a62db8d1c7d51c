// The figure's body: limbs as tapered capsules, a head without a face, hair as one shape.
import { capsule, curve, type Point } from '../toolkit/geometry.ts';
import type { Part } from '../toolkit/form.ts';
import type { Limb, Pose } from './pose.ts';

export interface LimbShape {
  ink: string;
  /** Half widths at the three joints. */
  radii: readonly [number, number, number];
  /** 2: down to the last joint; 1: to the middle one. */
  segments?: 1 | 2;
}

/** A sleeved or bare arm, or a leg. */
export const limbParts = ({ joints }: Limb, shape: LimbShape): Part[] => {
  const upper: Part = {
    outline: capsule(joints[0], joints[1], [shape.radii[0], shape.radii[1]]),
    ink: shape.ink,
    weight: 0.9,
  };
  const lower: Part = {
    outline: capsule(joints[1], joints[2], [shape.radii[1], shape.radii[2]]),
    ink: shape.ink,
    weight: 0.9,
  };
  return shape.segments === 1 ? [upper] : [lower, upper];
};

/** A mitten of a hand at the end of an arm, with two finger lines. */
export const handPart = ({ joints }: Limb, ink: string): Part => {
  const [, elbow, wrist] = joints;
  const length = Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]) || 1;
  const along: Point = [(wrist[0] - elbow[0]) / length, (wrist[1] - elbow[1]) / length];
  const tip: Point = [wrist[0] + along[0] * 0.05, wrist[1] + along[1] * 0.05];
  return {
    outline: capsule(wrist, tip, [0.018, 0.012]),
    ink,
    lines: [-0.006, 0.006].map((off): Point[] => [
      [wrist[0] + along[0] * 0.028 - along[1] * off, wrist[1] + along[1] * 0.028 + along[0] * off],
      [tip[0] - along[1] * off, tip[1] + along[0] * off],
    ]),
    weight: 0.85,
  };
};

const shoe = ({ joints }: Limb, ink: string): Part => {
  const [, knee, ankle] = joints;
  const out = ankle[0] >= knee[0] - 0.02 ? 1 : -1;
  return {
    outline: curve(
      [
        [ankle[0] - out * 0.024, ankle[1] + 0.012],
        [ankle[0] + out * 0.018, ankle[1] + 0.012],
        [ankle[0] + out * 0.07, ankle[1] - 0.028],
        [ankle[0] + out * 0.07, ankle[1] - 0.045],
        [ankle[0] - out * 0.028, ankle[1] - 0.045],
      ],
      true,
    ),
    ink,
    weight: 0.9,
  };
};

/** Bare legs with shoes. */
export const legParts = (pose: Pose, inks: { skin: string; shoe: string }): Part[] =>
  pose.legs.flatMap((leg) => [
    shoe(leg, inks.shoe),
    ...limbParts(leg, { ink: inks.skin, radii: [0.048, 0.03, 0.018] }),
  ]);

/** Bare arms with hands. */
export const armParts = (pose: Pose, skin: string): Part[] =>
  pose.arms.flatMap((arm) => [handPart(arm, skin), ...limbParts(arm, { ink: skin, radii: [0.028, 0.022, 0.014] })]);

/** What is behind the clothes: hair that falls to the shoulders, and the neck. */
export const napeParts = (pose: Pose, inks: { skin: string; hair: string }): Part[] => {
  const [x, y] = pose.head;
  return [
    {
      outline: curve(
        [
          [x - 0.046, y + 0.01],
          [x - 0.03, y + 0.055],
          [x + 0.01, y + 0.062],
          [x + 0.044, y + 0.036],
          [x + 0.05, y - 0.03],
          [x + 0.058, y - 0.1],
          [x + 0.03, y - 0.112],
          [x - 0.036, y - 0.1],
          [x - 0.056, y - 0.07],
        ],
        true,
      ),
      ink: inks.hair,
    },
    {
      outline: [
        [x - 0.019, y - 0.03],
        [x + 0.019, y - 0.03],
        [pose.neck[0] + 0.022, pose.neck[1] - 0.03],
        [pose.neck[0] + 0.06, pose.neck[1] - 0.05],
        [pose.neck[0], pose.neck[1] - 0.12],
        [pose.neck[0] - 0.06, pose.neck[1] - 0.05],
        [pose.neck[0] - 0.022, pose.neck[1] - 0.03],
      ],
      ink: inks.skin,
      weight: 0.7,
      lines: [
        curve([
          [pose.neck[0] - 0.034, pose.neck[1] - 0.046],
          [pose.neck[0] - 0.008, pose.neck[1] - 0.054],
        ]),
        curve([
          [pose.neck[0] + 0.034, pose.neck[1] - 0.046],
          [pose.neck[0] + 0.008, pose.neck[1] - 0.054],
        ]),
      ],
    },
  ];
};

/** The head with its construction cross, and the hair around the face. */
export const headParts = (pose: Pose, inks: { skin: string; hair: string }): Part[] => {
  const [x, y] = pose.head;
  return [
    {
      outline: curve(
        [
          [x - 0.037, y + 0.012],
          [x - 0.034, y - 0.02],
          [x - 0.018, y - 0.048],
          [x - 0.002, y - 0.056],
          [x + 0.016, y - 0.046],
          [x + 0.032, y - 0.018],
          [x + 0.036, y + 0.012],
          [x + 0.02, y + 0.046],
          [x - 0.018, y + 0.046],
        ],
        true,
      ),
      ink: inks.skin,
      lines: [
        curve([
          [x - 0.004, y + 0.03],
          [x - 0.01, y - 0.006],
          [x - 0.004, y - 0.046],
        ]),
        curve([
          [x - 0.034, y + 0.002],
          [x - 0.006, y - 0.006],
          [x + 0.032, y + 0.002],
        ]),
      ],
    },
    {
      outline: curve(
        [
          [x - 0.042, y - 0.014],
          [x - 0.044, y + 0.034],
          [x - 0.014, y + 0.066],
          [x + 0.026, y + 0.058],
          [x + 0.045, y + 0.02],
          [x + 0.042, y - 0.016],
          [x + 0.032, y + 0.022],
          [x + 0.004, y + 0.036],
          [x - 0.024, y + 0.026],
        ],
        true,
      ),
      ink: inks.hair,
      lines: [
        curve([
          [x - 0.028, y + 0.038],
          [x + 0.006, y + 0.052],
          [x + 0.034, y + 0.03],
        ]),
      ],
    },
  ];
};
