// What a setting is: the place behind and under the hero.
import type { Stage } from '../compose/stage.ts';

export const SURFACES = ['wood', 'marble', 'cloth', 'stone', 'grass', 'sand', 'tiles', 'mat', 'paving'] as const;
export type Surface = (typeof SURFACES)[number];

export interface Setting {
  name: string;
  /** Lower-case words that call for this setting. */
  words: readonly string[];
  /** What the hero stands or lies on. */
  surface: Surface;
  /** Height of the table in metres; 0 when things stand on the ground. */
  height: number;
  /** No walls: no panes of window light. */
  outdoors?: boolean;
  /** Draws everything behind the hero's table, back to front. x runs from the side the light comes from (negative) to the other. */
  drawBack: (stage: Stage) => void;
}
