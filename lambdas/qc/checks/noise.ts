// Check: the picture is not covered by noise.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import type { Plane } from '../pixels.ts';
import { quantile, type TileMeasures } from '../tile-measures.ts';

/**
 * Standard deviation of noise (Immerkær) in grey levels that the calmest fifth of the tiles does not reach, at 768 pixels.
 * Noise is everywhere, texture is not. Gaussian noise of 25 levels measures 15, of 55 levels 27 (medians; in black pictures
 * half as much); the paper grain of the local painter 4.3.
 */
export const MAX_NOISE = 6;
const NEAR_NOISE = 5;
const CALMEST_SHARE = 0.2;

/**
 * Grass and gravel that fill a picture measure up to 13.6 as well. Noise of single pixels halves with the size of the
 * picture (0.49–0.85 here), texture does not (0.84 and more, nearly always above 1).
 */
const MAX_SURVIVAL = 0.8;

/** Share of pixels that differ from all four neighbours by IMPULSE grey levels: good photographs reach 0.0028, 2 % of salt and pepper 0.009. */
const MAX_IMPULSES = 0.005;
const IMPULSE = 60;
/**
 * Dots of damage fall on calm places, too; leaves and circuit boards have them where they are. Share of lone pixels that a
 * fifth of the cells of a grid do not reach.
 */
const MIN_CALM_IMPULSES = 0.002;
const CALM_CELLS = 0.2;
const CELLS = 8;
/** Every row would be exact; every second one is enough. */
const EVERY = 2;

const { floor, max, min } = Math;

/** Whether a pixel is that much lighter, or darker, than all four neighbours. */
const isLone = (values: Uint8Array, at: number, width: number): boolean => {
  const centre = values[at] ?? 0;
  const west = values[at - 1] ?? 0;
  const east = values[at + 1] ?? 0;
  const north = values[at - width] ?? 0;
  const south = values[at + width] ?? 0;
  return max(west, east, north, south) <= centre - IMPULSE || min(west, east, north, south) >= centre + IMPULSE;
};

export interface Impulses {
  /** Share of lone pixels, salt or pepper, at the picture's own size. */
  everywhere: number;
  /** The same in the calmest places: see CALM_CELLS. */
  calm: number;
}

/** Lone pixels in each cell of a grid of CELLS × CELLS, row by row. */
const lonePerCell = ({ width, height, values }: Plane): Uint32Array => {
  const found = new Uint32Array(CELLS * CELLS);
  for (let y = 1; y < height - 1; y += EVERY) {
    const row = CELLS * floor((y * CELLS) / height);
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const step = (values[at] ?? 0) - (values[at - 1] ?? 0);
      if (step < IMPULSE && step > -IMPULSE) continue;
      const cell = row + floor((x * CELLS) / width);
      if (isLone(values, at, width)) found[cell] = (found[cell] ?? 0) + 1;
    }
  }
  return found;
};

export const impulsesOf = (plane: Plane): Impulses => {
  const found = lonePerCell(plane);
  const looked = max(1, (plane.width * plane.height) / EVERY);
  const total = found.reduce((sum, count) => sum + count, 0);
  return { everywhere: total / looked, calm: quantile([...found], CALM_CELLS) / (looked / found.length) };
};

/** Noise at half the size ÷ noise, tile by tile. */
const survivalOf = (tiles: readonly TileMeasures[], half: readonly TileMeasures[]): number =>
  quantile(
    tiles.map(({ noise }, index) => (half[index]?.noise ?? 0) / (noise + 0.01)),
    0.5,
  );

export interface NoiseInput {
  full: Plane;
  tiles: readonly TileMeasures[];
  /** The tiles of the plane at half its size, in the same order. */
  half: readonly TileMeasures[];
}

/** Fails when single pixels differ from their neighbours all over the picture. */
export const checkNoise = ({ full, tiles, half }: NoiseInput): CheckResult => {
  const noise = quantile(
    tiles.map((tile) => tile.noise),
    CALMEST_SHARE,
  );
  const isFine = survivalOf(tiles, half) < MAX_SURVIVAL;
  const { everywhere, calm } = impulsesOf(full);
  if (everywhere > MAX_IMPULSES && calm > MIN_CALM_IMPULSES) {
    return measured({
      check: 'noise',
      severity: 'block',
      value: everywhere,
      atMost: MAX_IMPULSES,
      good: '',
      bad: `The picture is covered by noise: ${(everywhere * 100).toFixed(1)} % of its pixels are lone black or white dots.`,
    });
  }
  return measured({
    check: 'noise',
    severity: 'block',
    value: isFine ? noise : 0,
    atMost: MAX_NOISE,
    near: NEAR_NOISE,
    good: 'The picture is clean.',
    bad: `The picture is covered by noise: ${noise.toFixed(1)} grey levels even where it is calm, at most ${MAX_NOISE} are allowed.`,
  });
};
