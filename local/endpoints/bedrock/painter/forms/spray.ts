// A spray or perfume bottle with a mist of drops.
import type { Form } from '../toolkit/form.ts';
import { rectangle, roundedRectangle, turned, points } from '../toolkit/geometry.ts';
import { label, writing } from '../toolkit/label-patch.ts';

export const spray: Form = {
  name: 'spray',
  words: [
    'spray',
    'mist',
    'perfume',
    'fragrance',
    'cologne',
    'eau de parfum',
    'setting spray',
    'cleaner spray',
    'sunscreen',
    'spf',
    '香水',
    '喷雾',
    '防晒',
    'perfume bottle',
  ],
  size: 0.27,
  kind: 'stands',
  home: 'bathroom',
  draw: ({ tilt, inks }) => [
    {
      outline: roundedRectangle([-0.26, 0], [0.26, 0.62], 0.06),
      ink: inks.main,
      shade: 'flat',
      lines: [rectangle([-0.2, 0.06], [0.2, 0.54])],
      gloss: [points([-0.21, 0.1, -0.21, 0.52])],
    },
    {
      outline: label([0.13, 0.18], [0.13, 0.42]),
      ink: inks.light,
      shade: 'none',
      weight: 0.7,
      lines: writing([-0.09, 0.35], 0.18),
    },
    {
      outline: turned(points([0.08, 0.62, 0.08, 0.7]), tilt),
      ink: inks.metal,
    },
    {
      outline: turned(points([0.12, 0.7, 0.12, 0.98]), tilt),
      ink: inks.accent,
      gloss: [points([-0.07, 0.75, -0.07, 0.92])],
    },
  ],
};
