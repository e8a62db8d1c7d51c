// An eyeshadow palette, open.
import { mix } from '../toolkit/colour.ts';
import type { Form, Part } from '../toolkit/form.ts';
import { ellipse, roundedRectangle, points } from '../toolkit/geometry.ts';

export const palette: Form = {
  name: 'palette',
  words: ['palette', 'eyeshadow', 'eye shadow', 'eyeshadow palette', 'makeup palette', 'sombras', '眼影', '眼影盘'],
  size: 0.3,
  kind: 'lies',
  home: 'vanity',
  draw: ({ inks }) => {
    const pan = (column: number, row: number): Part => ({
      outline: ellipse([-0.33 + column * 0.22, 0.11 + row * 0.2], [0.088, 0.08]),
      ink: [inks.main, inks.accent, inks.light, mix(inks.main, inks.dark, 0.4)][(column + row * 3) % 4] ?? inks.main,
      shade: 'flat',
      weight: 0.7,
    });
    return [
      { outline: roundedRectangle([-0.48, 0.44], [0.48, 0.86], 0.05), ink: inks.dark, shade: 'flat' },
      {
        outline: roundedRectangle([-0.43, 0.48], [0.43, 0.82], 0.03),
        ink: inks.glass,
        shade: 'flat',
        gloss: [points([-0.3, 0.52, -0.12, 0.78]), points([-0.18, 0.52, -0.02, 0.76])],
      },
      { outline: roundedRectangle([-0.5, 0], [0.5, 0.43], 0.05), ink: inks.dark, shade: 'flat' },
      ...[0, 1].flatMap((row) => [0, 1, 2, 3].map((column) => pan(column, row))),
    ];
  },
};
