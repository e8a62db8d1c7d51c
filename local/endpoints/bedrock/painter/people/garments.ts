// Garments on a figure, put together from their pieces.
import { mix } from '../toolkit/colour.ts';
import { curve } from '../toolkit/geometry.ts';
import type { Part } from '../toolkit/form.ts';
import type { Inks } from '../scene/inks.ts';
import { belt, lapels, legwear, placket, skirtPart, sleeves, torso } from './garment-cuts.ts';
import type { Pose } from './pose.ts';

type Dressing = (pose: Pose, inks: Inks) => Part[];

const top =
  (options: { hem: number; flare: number; long: boolean; width: number }): Dressing =>
  (pose, inks) => [
    ...legwear(pose, inks.accent),
    ...sleeves(pose, { ink: inks.main, width: options.width, long: options.long }),
    torso(pose, { hem: options.hem, flare: options.flare, ink: inks.main, lines: placket(pose, options.hem) }),
  ];

const DRESSINGS: Record<string, Dressing> = {
  dress: (pose, inks) => [
    ...sleeves(pose, { ink: inks.main, width: 0.035, long: false }),
    skirtPart(pose, { hem: 0.23, flare: 0.17, ink: inks.main }),
    torso(pose, { hem: pose.waist[1] - 0.004, flare: 0, ink: inks.main, neckline: 0.05 }),
    belt(pose, inks.accent),
  ],
  skirt: (pose, inks) => [
    ...sleeves(pose, { ink: inks.light, width: 0.036, long: false }),
    torso(pose, { hem: 0.61, flare: 0, ink: inks.light, neckline: 0.03 }),
    skirtPart(pose, { hem: 0.33, flare: 0.15, ink: inks.main }),
  ],
  trousers: (pose, inks) => [
    ...legwear(pose, inks.main),
    ...sleeves(pose, { ink: inks.light, width: 0.036, long: false }),
    torso(pose, { hem: 0.585, flare: 0, ink: inks.light, neckline: 0.03 }),
  ],
  jacket: (pose, inks) => [
    ...legwear(pose, inks.accent),
    torso(pose, { hem: 0.56, flare: 0, ink: inks.light }),
    ...sleeves(pose, { ink: inks.main, width: 0.046, long: true }),
    torso(pose, { hem: 0.47, flare: 0.022, ink: inks.main, lines: placket(pose, 0.47), neckline: 0.07 }),
    ...lapels(pose, mix(inks.main, inks.dark, 0.22)),
  ],
  shirt: top({ hem: 0.52, flare: 0.01, long: true, width: 0.039 }),
  't-shirt': top({ hem: 0.53, flare: 0.006, long: false, width: 0.044 }),
  sweater: top({ hem: 0.525, flare: 0.014, long: true, width: 0.049 }),
  scarf: (pose, inks) => [
    ...top({ hem: 0.52, flare: 0.01, long: true, width: 0.042 })(pose, { ...inks, main: inks.light }),
    {
      outline: curve(
        [
          [pose.neck[0] + 0.01, pose.neck[1] - 0.05],
          [pose.neck[0] + 0.07, pose.neck[1] - 0.06],
          [pose.waist[0] + 0.075, 0.52],
          [pose.waist[0] + 0.02, 0.515],
        ],
        true,
      ),
      ink: inks.main,
      lines: [
        [
          [pose.waist[0] + 0.02, 0.545],
          [pose.waist[0] + 0.078, 0.55],
        ],
      ],
    },
    {
      outline: curve(
        [
          [pose.neck[0] - 0.066, pose.neck[1] - 0.012],
          [pose.neck[0], pose.neck[1] + 0.016],
          [pose.neck[0] + 0.066, pose.neck[1] - 0.008],
          [pose.neck[0] + 0.06, pose.neck[1] - 0.07],
          [pose.neck[0] - 0.056, pose.neck[1] - 0.068],
        ],
        true,
      ),
      ink: inks.main,
    },
  ],
};

/** The clothes of a figure that wears `form` (a shirt for a form that is not worn). */
export const garmentParts = (form: string, pose: Pose, inks: Inks): Part[] =>
  (DRESSINGS[form] ?? top({ hem: 0.52, flare: 0.01, long: true, width: 0.04 }))(pose, inks);
