// What a drawn thing is: parts with outlines, in units where its larger side is 1, standing on y = 0, y up.
import type { Inks } from '../scene/inks.ts';
import type { Point } from './geometry.ts';
import type { Random } from './random.ts';

export interface FormView {
  /** Flatness of an upright circle's ellipse: 0 seen from the side, 1 from above. */
  tilt: number;
  /** Seen straight from above, as in a flat lay. */
  top: boolean;
  inks: Inks;
  random: Random;
}

export interface Part {
  outline: Point[];
  /** Marker colour; without it only the lines are drawn. */
  ink?: string;
  /** How the side away from the light is darkened; `round` also lightens the lit side. */
  shade?: 'round' | 'flat' | 'none';
  /** Below 1 what is behind shows through, as in glass. */
  opacity?: number;
  /** Inner pencil lines. */
  lines?: Point[][];
  /** Strokes left light. */
  gloss?: Point[][];
  /** Pencil weight of the contour; 0 for none. */
  weight?: number;
}

export interface Form {
  name: string;
  /** Lower-case words (singular) that call for this form. */
  words: readonly string[];
  /** Its larger side in metres, as a storyboard exaggerates it: small things are drawn larger than they are. */
  size: number;
  /** `worn` things are drawn on a figure, `dish` things have their own view from above, `scattered` things are drawn from
   * above and flattened on a table; others are laid down. */
  kind: 'stands' | 'dish' | 'lies' | 'scattered' | 'worn';
  /** The setting it belongs in when the prompt names none. */
  home?: string;
  draw: (view: FormView) => Part[];
}
