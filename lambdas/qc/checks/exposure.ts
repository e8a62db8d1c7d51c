// Check: light and shadow are not clipped away.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import { percentile, type Colours, type Pixels } from '../pixels.ts';

/**
 * Light that is added to a picture lifts its darkest tones and clips its brightest. Each limit has its measure:
 * `floor`: value that the darkest channel of 0.5 % of the pixels does not exceed; good photographs that clip much stay below 34.
 * `clipped`: share of pixels with a channel at CLIPPED or more; overexposed photographs 0.31 and more.
 * The needed share rises for a floor that is not high, and for a picture without darker parts at all (fog, snow, a white
 * room), measured by the luma of its 5th percentile.
 */
export const MAX_CLIPPED = 0.3;
const NEAR_CLIPPED = 0.24;
const CLIPPED = 252;
const FLOOR_SHARE = 0.005;
const [LEAST_FLOOR, HIGH_FLOOR] = [25, 50];
const PER_FLOOR = 0.02;
const HIGH_KEY = 115;
const PER_HIGH_KEY = 0.006;
const MOST_FOR_HIGH_KEY = 0.25;

/**
 * Products on white burn up to 84 % of their pixels and are right, pale ones too. With white all round, only what clips beside
 * the pure white counts, and twice the share of pixels at the floor: black that was lifted. Good ones with a floor this high
 * reach 0.21, overexposed ones mostly 0.3 and more.
 */
const WHITE_BORDER = 0.92;
const MAX_ON_WHITE = 0.25;
const HIGH_FLOOR_ON_WHITE = 58;
const HEAP = 4;
const HEAP_WEIGHT = 2;

/**
 * Luma that one pixel in a hundred, and one in a thousand, must reach. Night shots and dark still lifes reach 63 and 93,
 * underexposed photographs at most 38 and 40.
 */
export const MIN_LIGHTS = 50;
const MIN_BRIGHTEST = 64;
const NEAR_LIGHTS = 80;

export interface Clipping {
  /** See LEAST_FLOOR, 0–255. */
  floor: number;
  /** Share of all pixels with a clipped channel, 0–1. */
  clipped: number;
  /** The same among pixels that are not pure white. */
  tinted: number;
  /** Share of pixels within HEAP of the floor, among those that are not pure white. */
  heap: number;
  /** Share of the picture's outermost pixels that are pure white. */
  whiteBorder: number;
}

const whiteBorderOf = ({ width, height, values }: Colours): number => {
  const isWhite = (x: number, y: number): number => {
    const at = 3 * (y * width + x);
    return Math.min(values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0) >= CLIPPED ? 1 : 0;
  };
  let white = 0;
  for (let x = 0; x < width; x++) white += isWhite(x, 0) + isWhite(x, height - 1);
  for (let y = 0; y < height; y++) white += isWhite(0, y) + isWhite(width - 1, y);
  return white / (2 * (width + height));
};

/** What is lifted and what is clipped in the untouched colours. */
export const clippingOf = (colours: Colours): Clipping => {
  const { width, height, values } = colours;
  const darkest = new Uint32Array(256);
  let clipped = 0;
  for (let at = 0; at < values.length; at += 3) {
    const [red, green, blue] = [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0];
    const least = Math.min(red, green, blue);
    darkest[least] = (darkest[least] ?? 0) + 1;
    if (Math.max(red, green, blue) >= CLIPPED) clipped += 1;
  }
  const total = Math.max(1, width * height);
  const white = darkest.subarray(CLIPPED).reduce((sum, count) => sum + count, 0);
  const others = Math.max(1, total - white);
  let [floor, seen] = [0, darkest[0] ?? 0];
  while (floor < 255 && seen < FLOOR_SHARE * total) seen += darkest[++floor] ?? 0;
  const heap = darkest.subarray(0, floor + HEAP + 1).reduce((sum, count) => sum + count, 0);
  return {
    floor,
    clipped: clipped / total,
    tinted: (clipped - white) / others,
    heap: heap / others,
    whiteBorder: whiteBorderOf(colours),
  };
};

/** Clipped share that is allowed for a floor and a 5th percentile of luma: see MAX_CLIPPED. */
const allowedOf = (floor: number, dark: number): number =>
  MAX_CLIPPED +
  PER_FLOOR * Math.max(0, HIGH_FLOOR - floor) +
  Math.min(MOST_FOR_HIGH_KEY, PER_HIGH_KEY * Math.max(0, dark - HIGH_KEY));

const allowedOnWhite = (floor: number): number => MAX_ON_WHITE + PER_FLOOR * Math.max(0, HIGH_FLOOR_ON_WHITE - floor);

const isOverexposed = ({ floor, clipped, tinted, heap, whiteBorder }: Clipping, dark: number): boolean => {
  if (floor < LEAST_FLOOR) return false;
  if (whiteBorder < WHITE_BORDER) return clipped > allowedOf(floor, dark);
  return tinted + HEAP_WEIGHT * heap > allowedOnWhite(floor);
};

const checkLights = (lights: number, brightest: number): CheckResult =>
  measured({
    check: 'exposure',
    severity: 'block',
    value: brightest < MIN_BRIGHTEST ? lights : Math.max(lights, MIN_LIGHTS),
    atLeast: MIN_LIGHTS,
    near: NEAR_LIGHTS,
    good: 'Well exposed.',
    bad: `The picture is underexposed: 99 % of it is darker than ${lights} of 255.`,
  });

/** Fails when light has lifted the shadows and clipped much of the picture, or when it has no light at all. */
export const checkExposure = ({ luma, colours }: Pick<Pixels, 'luma' | 'colours'>): CheckResult => {
  const lights = percentile(luma, 0.99);
  if (lights < NEAR_LIGHTS) return checkLights(lights, percentile(luma, 0.999));
  const clipping = clippingOf(colours);
  const { floor, clipped } = clipping;
  const over = isOverexposed(clipping, percentile(luma, 0.05));
  return measured({
    check: 'exposure',
    severity: 'block',
    value: over || clipping.floor >= HIGH_FLOOR ? clipped : 0,
    atMost: over ? MAX_CLIPPED : 1,
    near: NEAR_CLIPPED,
    good: 'Well exposed.',
    bad: `The picture is overexposed: ${Math.round(clipped * 100)} % of it is clipped, and nothing is darker than ${floor} of 255.`,
  });
};
