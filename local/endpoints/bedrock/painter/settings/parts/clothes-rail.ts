// A rail with clothes on hangers.
import { edge, panel } from '../../compose/solids.ts';
import type { Stage } from '../../compose/stage.ts';
import { stand } from '../../compose/stand.ts';
import { dress } from '../../forms/dress.ts';
import { jacket } from '../../forms/jacket.ts';
import { shirt } from '../../forms/shirt.ts';
import { trousers } from '../../forms/trousers.ts';
import { mix } from '../../toolkit/colour.ts';

const RAIL = 1.68;

/** Draws the rail from `left` to `right` with four garments. */
export const clothesRail = (stage: Stage, at: { left: number; right: number; z: number }): void => {
  const { palette } = stage.sheet;
  for (const x of [at.left, at.right])
    panel(stage, [[x - 0.015, 0], [x + 0.015, RAIL + 0.04], at.z], { ink: stage.tones.trim });
  panel(stage, [[at.left, RAIL], [at.right, RAIL + 0.03], at.z], { ink: stage.tones.trim });
  const colours = [
    palette.second,
    mix(palette.main, palette.paper, 0.25),
    palette.accent,
    mix(palette.second, palette.ink, 0.35),
  ];
  [shirt, dress, jacket, trousers].forEach((form, index) => {
    const x = at.left + ((at.right - at.left) * (index + 0.5)) / 4;
    const length = form.size * 0.84;
    edge(
      stage,
      [
        [x, RAIL, at.z],
        [x, RAIL - 0.09, at.z],
      ],
      0.8,
    );
    stand(
      stage,
      { form, at: [x, RAIL - 0.06 - length, at.z - index * 0.01] },
      { size: length, colour: colours[index] ?? palette.second, shadow: false },
    );
  });
};
