// Check: soft gradients are soft, not stairs.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import type { Plane } from '../pixels.ts';
import { quantile } from '../tile-measures.ts';

/**
 * Share of the grey levels between its darkest and its lightest that a tile with a soft gradient uses; median of such tiles,
 * at the picture's own size. A real gradient passes through nearly all of them, stairs leave most out.
 */
export const MIN_LEVELS_USED = 0.45;
const NEAR_LEVELS_USED = 0.6;

const TILE = 24;
/** Grey levels between darkest and lightest of a soft gradient: below, 8 bits make stairs of their own; above are edges. */
const SOFTEST = 9;
const STEEPEST = 44;
/** So many such tiles are needed for an opinion. */
const FEWEST_TILES = 12;
/** Largest step between neighbours for the tile to be soft. */
const LARGEST_STEP = 24;
/** Tiles looked at in each direction at most: gradients are large. */
const MOST_ACROSS = 44;

/** Levels used ÷ levels between the ends, or undefined for a tile without a soft gradient. */
const usedIn = ({ width, values }: Plane, left: number, top: number): number | undefined => {
  const seen = new Uint8Array(256);
  let [least, most, used] = [255, 0, 0];
  for (let y = top; y < top + TILE; y++) {
    let before = values[y * width + left] ?? 0;
    for (let x = left; x < left + TILE; x++) {
      const value = values[y * width + x] ?? 0;
      if (value - before > LARGEST_STEP || before - value > LARGEST_STEP) return undefined;
      before = value;
      if (seen[value] === 1) continue;
      seen[value] = 1;
      used += 1;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (most - least > STEEPEST) return undefined;
  }
  const range = most - least;
  return range < SOFTEST ? undefined : used / (range + 1);
};

/** Levels used as defined at MIN_LEVELS_USED; 1 when the picture has too few soft places. */
export const levelsUsed = (full: Plane): number => {
  const found: number[] = [];
  const step = (length: number): number => Math.max(TILE, Math.floor(length / MOST_ACROSS));
  for (let top = 0; top + TILE <= full.height; top += step(full.height)) {
    for (let left = 0; left + TILE <= full.width; left += step(full.width)) {
      const used = usedIn(full, left, top);
      if (used !== undefined) found.push(used);
    }
  }
  return found.length < FEWEST_TILES ? 1 : quantile(found, 0.5);
};

/** Asks for a look at a picture whose soft gradients are stairs: drawn ones can be meant so. */
export const checkBanding = (full: Plane): CheckResult => {
  const value = levelsUsed(full);
  return measured({
    check: 'banding',
    severity: 'review',
    value,
    atLeast: MIN_LEVELS_USED,
    near: NEAR_LEVELS_USED,
    good: 'Soft gradients are soft.',
    bad: `Soft gradients break into bands: only ${Math.round(value * 100)} % of the tones between their ends are there.`,
  });
};
