// A wall shelf with things on it.
import { box } from '../../compose/solids.ts';
import type { Stage } from '../../compose/stage.ts';
import { stand } from '../../compose/stand.ts';
import type { Form } from '../../toolkit/form.ts';

/** Draws a shelf from `left` to `right` at height `y`, and `things` spread over it. */
export const shelf = (
  stage: Stage,
  at: { left: number; right: number; y: number; depth?: number },
  things: readonly Form[],
): void => {
  const depth = at.depth ?? 0.18;
  const z = stage.wall - depth;
  box(
    stage,
    { at: [at.left, at.y - 0.04, z], size: [at.right - at.left, 0.04, depth] },
    { ink: stage.tones.furniture },
  );
  const { palette } = stage.sheet;
  const colours = [palette.second, palette.main, palette.accent];
  things.forEach((form, index) => {
    const x = at.left + ((at.right - at.left) * (index + 0.5)) / things.length;
    stand(
      stage,
      { form, at: [x, at.y, z + depth / 2] },
      { size: form.size * 0.72, colour: colours[index % 3] ?? palette.second, shadow: false, weight: 0.8 },
    );
  });
};
