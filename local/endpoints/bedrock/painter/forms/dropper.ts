// A dropper bottle, as serums come in.
import type { Form } from '../toolkit/form.ts';
import { ring, softened, turned, points } from '../toolkit/geometry.ts';
import { label, writing } from '../toolkit/label-patch.ts';

export const dropper: Form = {
  name: 'dropper',
  words: [
    'serum',
    'dropper',
    'dropper bottle',
    'essence',
    'ampoule',
    'facial oil',
    'pipette',
    'sérum',
    'suero',
    '精华',
    '精华液',
    '安瓶',
  ],
  size: 0.27,
  kind: 'stands',
  home: 'bathroom',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(points([0.2, 0, 0.21, 0.03, 0.21, 0.42, 0.18, 0.5, 0.09, 0.55]), tilt),
      ink: inks.main,
      lines: [ring(0.205, 0.34, tilt)],
      gloss: [points([-0.14, 0.1, -0.14, 0.36])],
    },
    {
      outline: label([0.13, 0.1], [0.13, 0.32]),
      ink: inks.light,
      shade: 'none',
      weight: 0.7,
      lines: writing([-0.09, 0.26], 0.18),
    },
    {
      outline: turned(points([0.115, 0.55, 0.115, 0.68]), tilt),
      ink: inks.metal,
      lines: [ring(0.115, 0.59, tilt), ring(0.115, 0.63, tilt)],
    },
    {
      outline: turned(softened(points([0.075, 0.68, 0.08, 0.76, 0.065, 0.9, 0.04, 0.98, 0.005, 1])), tilt),
      ink: inks.dark,
      gloss: [points([-0.035, 0.75, -0.03, 0.88])],
    },
  ],
};
