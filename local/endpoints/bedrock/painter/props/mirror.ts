// A round mirror on a stand.
import type { Form } from '../toolkit/form.ts';
import { ellipse, rectangle, turned, points } from '../toolkit/geometry.ts';

export const mirror: Form = {
  name: 'mirror',
  words: ['mirror', 'hand mirror', 'vanity mirror', 'espejo', '镜子', '化妆镜'],
  size: 0.46,
  kind: 'stands',
  draw: ({ tilt, inks }) => [
    {
      outline: turned(points([0.2, 0, 0.2, 0.03, 0.03, 0.06]), Math.max(tilt, 0.1)),
      ink: inks.metal,
    },
    { outline: rectangle([-0.022, 0.05], [0.022, 0.34]), ink: inks.metal },
    { outline: ellipse([0, 0.66], [0.35, 0.34]), ink: inks.accent, shade: 'flat' },
    {
      outline: ellipse([0, 0.66], [0.3, 0.29]),
      ink: inks.glass,
      shade: 'flat',
      gloss: [points([-0.16, 0.54, 0.04, 0.84]), points([-0.04, 0.5, 0.14, 0.76])],
    },
  ],
};
