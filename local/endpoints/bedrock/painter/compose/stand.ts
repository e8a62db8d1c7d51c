// Stands a form on the stage, at the size and fade of its distance.
import type { Form } from '../toolkit/form.ts';
import { drawForm } from '../toolkit/draw-form.ts';
import { inksFor } from '../scene/inks.ts';
import { project, scaleAt, tiltAt, type Spot } from './camera.ts';
import { fadeAt, onStage, type Stage } from './stage.ts';

export interface StandOptions {
  /** Metres of its larger side; the form's own size when absent. */
  size?: number;
  colour?: string;
  flip?: boolean;
  turn?: number;
  weight?: number;
  shadow?: boolean;
}

/** Stands a form at `spot`. */
export const stand = (stage: Stage, thing: { form: Form; at: Spot }, options: StandOptions = {}): void => {
  const spot = onStage(stage, thing.at);
  const scale = scaleAt(stage.camera, spot) * (options.size ?? thing.form.size);
  const at = project(stage.camera, spot);
  const { frame, sheet } = stage;
  if (
    at[0] + scale < frame.left ||
    at[0] - scale > frame.right ||
    at[1] - 1.2 * scale > frame.bottom ||
    at[1] + scale < frame.top
  )
    return;
  const view = {
    tilt: tiltAt(stage.camera, spot),
    top: false,
    inks: inksFor(sheet.palette, options.colour),
    random: sheet.random,
  };
  drawForm(
    sheet,
    { form: thing.form, view },
    {
      at,
      scale,
      flip: (options.flip ?? false) !== stage.flip < 0,
      fade: fadeAt(stage, spot),
      weight: options.weight ?? 1,
      ...(thing.form.kind === 'scattered' ? { flatten: Math.min(Math.max(view.tilt * 1.5, 0.3), 1) } : {}),
      shadow: options.shadow === false ? 'none' : 'ground',
      ...(options.turn === undefined ? {} : { turn: options.turn }),
    },
  );
};
