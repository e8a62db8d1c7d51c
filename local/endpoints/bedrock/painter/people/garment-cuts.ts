// The pieces garments are made of, cut from a pose's joints, so that cloth follows the body.
import { curve, towards, type Point } from '../toolkit/geometry.ts';
import type { Part } from '../toolkit/form.ts';
import { limbParts } from './body.ts';
import type { Pose } from './pose.ts';

/** Half width of the body at a height between waist and hip. */
const halfWidthAt = (pose: Pose, y: number): number =>
  0.066 + 0.026 * Math.min(Math.max((pose.waist[1] - y) / 0.12, 0), 1);

/** Torso cloth from the shoulders to a hem at height `hem`; `flare` widens the hem. */
export const torso = (
  pose: Pose,
  cut: { hem: number; flare: number; ink: string; lines?: Point[][]; neckline?: number },
): Part => {
  const [left, right] = [pose.arms[0].joints[0], pose.arms[1].joints[0]];
  const [waistX, waistY] = pose.waist;
  const neck = cut.neckline ?? 0.02;
  const sway = pose.swing * cut.flare * 4;
  const [hemHalf, midHalf] = [
    halfWidthAt(pose, cut.hem) + cut.flare,
    halfWidthAt(pose, (waistY + cut.hem) / 2) + cut.flare * 0.6,
  ];
  const waistHalf = 0.066 + cut.flare * 0.3;
  const middle = (waistY + cut.hem) / 2;
  const throat = pose.neck[1] - 0.034;
  return {
    outline: [
      ...curve([
        [pose.neck[0] - 0.03, throat + 0.012],
        [left[0] + 0.006, left[1] + 0.022],
        [left[0] - 0.016, left[1] - 0.006],
        [left[0] + 0.012, left[1] - 0.06],
        [waistX - waistHalf, waistY],
        [waistX - midHalf, middle],
        [waistX - hemHalf + sway, cut.hem],
      ]),
      [waistX + sway, cut.hem - 0.01],
      ...curve([
        [waistX + hemHalf + sway, cut.hem + 0.003],
        [waistX + midHalf, middle],
        [waistX + waistHalf, waistY],
        [right[0] - 0.012, right[1] - 0.06],
        [right[0] + 0.016, right[1] - 0.006],
        [right[0] - 0.006, right[1] + 0.022],
        [pose.neck[0] + 0.03, throat + 0.012],
      ]),
      ...curve([
        [pose.neck[0] + 0.03, throat + 0.012],
        [pose.neck[0], throat - neck],
        [pose.neck[0] - 0.03, throat + 0.012],
      ]),
    ],
    ink: cut.ink,
    lines: [...(cut.lines ?? []), ...creases(pose)],
  };
};

/** Folds that every torso has: under the arms and over the waist. */
const creases = (pose: Pose): Point[][] => {
  const [x, y] = pose.waist;
  return [
    curve([
      [x - 0.062, y + 0.035],
      [x - 0.036, y + 0.008],
      [x - 0.01, y + 0.004],
    ]),
    curve([
      [x + 0.062, y + 0.05],
      [x + 0.038, y + 0.018],
      [x + 0.018, y + 0.012],
    ]),
    curve([
      [pose.arms[0].joints[0][0] + 0.02, pose.arms[0].joints[0][1] - 0.05],
      [x - 0.05, y + 0.13],
      [x - 0.036, y + 0.1],
    ]),
  ];
};

/** Sleeves, to the elbow or the wrist. */
export const sleeves = (pose: Pose, options: { ink: string; width: number; long: boolean }): Part[] =>
  pose.arms.flatMap((arm) =>
    limbParts(arm, {
      ink: options.ink,
      radii: [options.width, options.width * 0.84, options.width * 0.66],
      segments: options.long ? 2 : 1,
    }),
  );

/** A skirt from the waist to `hem`, swinging with the step. */
export const skirtPart = (pose: Pose, cut: { hem: number; flare: number; ink: string }): Part => {
  const [x, y] = pose.waist;
  const swing = pose.swing;
  const hem = [-1, -0.5, 0, 0.5, 1].map((share, index): Point => [
    x + share * cut.flare + swing,
    cut.hem + (index % 2) * 0.016,
  ]);
  return {
    outline: [
      ...curve([
        [x - 0.068, y],
        [x - 0.095, y - 0.1],
        [x - cut.flare * 0.8 + swing * 0.5, (y + cut.hem) / 2],
        ...hem,
        [x + cut.flare * 0.8 + swing * 0.5, (y + cut.hem) / 2],
        [x + 0.095, y - 0.1],
        [x + 0.068, y],
      ]),
    ],
    ink: cut.ink,
    lines: [-0.6, -0.2, 0.15, 0.55].map((share) =>
      curve([
        [x + share * 0.08, y - 0.03],
        [x + share * 0.11 + swing * 0.3, (y + cut.hem) / 2],
        [x + share * cut.flare + swing, cut.hem + 0.03],
      ]),
    ),
  };
};

/** Trousers. */
export const legwear = (pose: Pose, ink: string): Part[] => [
  ...pose.legs.flatMap((leg) =>
    limbParts(
      { joints: [leg.joints[0], leg.joints[1], towards(leg.joints[1], leg.joints[2], 0.92)] },
      { ink, radii: [0.05, 0.043, 0.038] },
    ),
  ),
  {
    outline: curve(
      [
        [pose.waist[0] - 0.07, pose.waist[1] - 0.02],
        [pose.waist[0] + 0.07, pose.waist[1] - 0.02],
        [pose.legs[1].joints[0][0] + 0.052, pose.legs[1].joints[0][1]],
        [pose.waist[0] + 0.01, pose.legs[0].joints[0][1] - 0.05],
        [pose.legs[0].joints[0][0] - 0.052, pose.legs[0].joints[0][1]],
      ],
      true,
    ),
    ink,
    lines: [
      [
        [pose.waist[0], pose.waist[1] - 0.03],
        [pose.waist[0] + 0.006, pose.waist[1] - 0.14],
      ],
    ],
  },
];

/** The line of buttons down the front. */
export const placket = (pose: Pose, hem: number): Point[][] => [
  [
    [pose.neck[0], pose.neck[1] - 0.06],
    [pose.waist[0] + 0.002, hem + 0.01],
  ],
];

/** Two lapels. */
export const lapels = (pose: Pose, ink: string): Part[] =>
  [-1, 1].map((side) => ({
    outline: [
      [pose.neck[0] + side * 0.034, pose.neck[1] - 0.012],
      [pose.neck[0] + side * 0.064, pose.neck[1] - 0.08],
      [pose.waist[0] + side * 0.008, pose.waist[1] + 0.03],
      [pose.neck[0] + side * 0.008, pose.neck[1] - 0.07],
    ],
    ink,
    shade: 'none',
    weight: 0.8,
  }));

/** A belt at the waist. */
export const belt = (pose: Pose, ink: string): Part => ({
  outline: [
    ...curve([
      [pose.waist[0] - 0.068, pose.waist[1] + 0.009],
      [pose.waist[0], pose.waist[1] + 0.003],
      [pose.waist[0] + 0.068, pose.waist[1] + 0.009],
    ]),
    ...curve([
      [pose.waist[0] + 0.07, pose.waist[1] - 0.012],
      [pose.waist[0], pose.waist[1] - 0.019],
      [pose.waist[0] - 0.07, pose.waist[1] - 0.012],
    ]),
  ],
  ink,
  shade: 'none',
  weight: 0.8,
});
