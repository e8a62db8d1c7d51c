// Measures, on the finished pixels, how readable drawn letters are: each little patch of letter against what lies around it.
import { ratio, relativeLuminance } from '../contrast.ts';

/** Alpha from which a pixel is a letter's own, and up to which it is not the letter's at all (of 255). */
const SOLID = 245;
const NEARLY_SOLID = 190;
const CLEAR = 8;
/** The worst hundredth of the patches does not decide: single specks do not hide a letter. */
const IGNORED_SHARE = 0.01;
/** A patch counts when at least this share of its pixels is letter, or surroundings. */
const ENOUGH = 0.12;
/** Patches of at least this many pixels a side are read at every other pixel of every other row. */
const DENSE = 6;

export interface DrawnPixels {
  width: number;
  height: number;
  /** RGBA of the letters alone: their alpha tells where they are. */
  letters: Uint8ClampedArray;
  /** RGBA of the picture with the letters on it. */
  picture: Uint8ClampedArray;
  /** Of the letters, in pixels. */
  size: number;
}

interface Patches {
  columns: number;
  rows: number;
  /** Sums of luminance, and numbers of pixels, of letters and surroundings. */
  letter: Float64Array;
  letters: Uint32Array;
  around: Float64Array;
  arounds: Uint32Array;
}

const patchesOf = ({ width, height, letters, picture }: DrawnPixels, side: number, solid: number): Patches => {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const cells = columns * rows;
  const patches = {
    columns,
    rows,
    letter: new Float64Array(cells),
    letters: new Uint32Array(cells),
    around: new Float64Array(cells),
    arounds: new Uint32Array(cells),
  };
  const step = side >= DENSE ? 2 : 1;
  for (let y = 0; y < height; y += step) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x += step) {
      const at = (y * width + x) * 4;
      const alpha = letters[at + 3] ?? 0;
      if (alpha > CLEAR && alpha < solid) continue;
      const cell = row + Math.floor(x / side);
      const [sums, counts] = alpha >= solid ? [patches.letter, patches.letters] : [patches.around, patches.arounds];
      sums[cell] = (sums[cell] ?? 0) + relativeLuminance(picture, at);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return patches;
};

/** The worst contrast of one patch of letter to the patches around it and its own surroundings. */
const worstAround = (patches: Patches, cell: number, least: number): number => {
  const { columns, rows } = patches;
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  const letter = (patches.letter[cell] ?? 0) / (patches.letters[cell] ?? 1);
  let worst = Infinity;
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      const near = y * columns + x;
      const count = patches.arounds[near] ?? 0;
      if (count >= least) worst = Math.min(worst, ratio(letter, (patches.around[near] ?? 0) / count));
    }
  }
  return worst;
};

const contrastsOf = (pixels: DrawnPixels, solid: number): number[] => {
  const side = Math.max(2, Math.round(pixels.size / 8));
  const patches = patchesOf(pixels, side, solid);
  const least = Math.max(1, side * side * ENOUGH * (side >= DENSE ? 0.25 : 1));
  const found: number[] = [];
  for (let cell = 0; cell < patches.letters.length; cell++) {
    if ((patches.letters[cell] ?? 0) < least) continue;
    const worst = worstAround(patches, cell, least);
    if (Number.isFinite(worst)) found.push(worst);
  }
  return found.sort((a, b) => a - b);
};

/**
 * WCAG contrast of letters to their local surroundings, 1–21: the first hundredth from below. Patches are an eighth of the letters' size
 * wide, so that the surroundings are those within a stroke's width or two. Undefined when nothing was drawn.
 */
export const measureContrast = (pixels: DrawnPixels): number | undefined => {
  const solid = contrastsOf(pixels, SOLID);
  const found = solid.length > 0 ? solid : contrastsOf(pixels, NEARLY_SOLID);
  return found[Math.floor(found.length * IGNORED_SHARE)];
};
