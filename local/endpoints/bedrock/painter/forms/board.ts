// A cutting board with a loaf and a blade of herb.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { type Point, curve, ellipse, moved, roundedRectangle, scaled } from '../toolkit/geometry.ts';

export const board: Form = {
  name: 'board',
  words: ['cutting board', 'chopping board', 'board', 'wooden board', 'serving board', 'tabla', '砧板', '菜板'],
  size: 0.44,
  kind: 'dish',
  home: 'kitchen',
  draw: ({ tilt, top, inks }) => {
    const flat = top ? 1 : Math.max(tilt, 0.24);
    const slab = (inset: number, y: number): Point[] =>
      moved(scaled(roundedRectangle([-0.5 + inset, -0.3 + inset], [0.36 - inset, 0.3 - inset], 0.07), [1, flat]), [
        0,
        y,
      ]);
    const thick = top ? 0.012 : 0.05;
    return [
      {
        outline: moved(scaled(roundedRectangle([0.3, -0.07], [0.56, 0.07], 0.06), [1, flat]), [0, thick]),
        ink: inks.main === inks.light ? inks.wood : inks.wood,
        lines: [moved(scaled(ellipse([0.48, 0], [0.03, 0.03]), [1, flat]), [0, thick])],
      },
      { outline: slab(0, 0), ink: mix(inks.wood, inks.dark, 0.3) },
      {
        outline: slab(0, thick),
        ink: inks.wood,
        shade: 'flat',
        lines: [
          slab(0.04, thick),
          ...[-0.16, -0.05, 0.07, 0.17].map((y) =>
            moved(
              scaled(
                curve([
                  [-0.42, y],
                  [-0.2, y + 0.02],
                  [0.05, y - 0.015],
                  [0.3, y + 0.01],
                ]),
                [1, flat],
              ),
              [0, thick],
            ),
          ),
        ],
      },
    ];
  },
};
