// Check: light and shadow are not clipped away.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import { percentile, type Colours, type Pixels } from '../pixels.ts';

/** Share of pixels with all three channels at BURNT or more that is allowed in a picture that has lost its shadows. */
export const MAX_BURNT_SHARE = 0.25;
const NEAR_BURNT_SHARE = 0.15;
/** A channel from here on holds no detail any more. */
const BURNT = 252;

/**
 * Products on white burn up to 82 % of their pixels and are right. A bright picture counts as overexposed only when it has
 * no shadows left: its 5th and 1st percentile of luma are above these. Good bright photographs stay below (at most 83 and
 * 68), overexposed ones begin at 99 and 86.
 */
const NO_SHADOWS = 90;
const NO_BLACKS = 80;
/** Light products on white have pale shadows: with a border that is white all round, only this counts as none. */
const NO_BLACKS_ON_WHITE = 115;
const WHITE_BORDER = 0.85;

/**
 * Luma that one pixel in a hundred, and one in a thousand, must reach. Night shots and dark still lifes reach 63 and 93,
 * underexposed photographs at most 38 and 40.
 */
export const MIN_LIGHTS = 50;
const MIN_BRIGHTEST = 64;
const NEAR_LIGHTS = 80;

const isBurnt = (values: Uint8Array, at: number): boolean =>
  (values[at] ?? 0) >= BURNT && (values[at + 1] ?? 0) >= BURNT && (values[at + 2] ?? 0) >= BURNT;

/** Shares of burnt pixels, 0–1: in the whole picture and on its border. */
export const burntShares = ({ width, height, values }: Colours): { all: number; border: number } => {
  let [all, border, borderSize] = [0, 0, 0];
  for (let y = 0, at = 0; y < height; y++) {
    const isEnd = y === 0 || y === height - 1;
    for (let x = 0; x < width; x++, at += 3) {
      const burnt = isBurnt(values, at) ? 1 : 0;
      all += burnt;
      if (!isEnd && x !== 0 && x !== width - 1) continue;
      border += burnt;
      borderSize += 1;
    }
  }
  return { all: all / Math.max(1, width * height), border: border / Math.max(1, borderSize) };
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

/** Fails when a quarter of the picture is pure white without any shadow left, or when it has no light at all. */
export const checkExposure = ({ luma, colours }: Pick<Pixels, 'luma' | 'colours'>): CheckResult => {
  const lights = percentile(luma, 0.99);
  if (lights < NEAR_LIGHTS) return checkLights(lights, percentile(luma, 0.999));
  const { all, border } = burntShares(colours);
  const noBlacks = border >= WHITE_BORDER ? NO_BLACKS_ON_WHITE : NO_BLACKS;
  const lost = percentile(luma, 0.05) >= NO_SHADOWS && percentile(luma, 0.01) >= noBlacks;
  return measured({
    check: 'exposure',
    severity: 'block',
    value: lost ? all : 0,
    atMost: MAX_BURNT_SHARE,
    near: NEAR_BURNT_SHARE,
    good: 'Well exposed.',
    bad: `The picture is overexposed: ${Math.round(all * 100)} % of it is pure white, and it has no shadows.`,
  });
};
