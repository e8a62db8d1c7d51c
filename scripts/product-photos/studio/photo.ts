// One product photo: where it goes and how it is made.
import type { Picture } from './render.ts';

export interface Photo {
  /** Path from the repository's root. */
  file: string;
  /** Longer side of the finished file in pixels, about 1000. */
  longer: number;
  /** Draws the product with its longer side that many pixels long. */
  draw: (longer: number) => Picture;
}
