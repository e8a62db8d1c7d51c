// Check: light and shadow are not clipped away.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { percentile, type Pixels } from '../pixels.ts';

/** Share of pixels without detail that is allowed. */
export const MAX_LOST_SHARE = 0.25;
/**
 * A bright picture counts as overexposed only when it has no shadows left: its 5th percentile of luma is above this.
 * Products on white backdrops burn up to 82 % of their pixels and keep shadows (5th percentile at most 75);
 * overexposed photographs of the calibration set have none (101 and more).
 */
const NO_SHADOWS = 90;
/** A dark picture counts as underexposed only when it has no lights: its 99th percentile is below this (at most 25 there). */
const NO_LIGHTS = 60;
/** Luma up to which a pixel of such a picture shows nothing. */
const LOST_IN_BLACK = 32;

const darkShare = (values: Uint8Array): number =>
  values.reduce((count, value) => count + (value <= LOST_IN_BLACK ? 1 : 0), 0) / values.length;

/** Fails when a quarter of the picture is pure white without any shadow left, or black without any light. */
export const checkExposure = ({ luma, burntShare }: Pick<Pixels, 'luma' | 'burntShare'>): CheckResult => {
  const burnt = percentile(luma, 0.05) >= NO_SHADOWS ? burntShare : 0;
  const black = percentile(luma, 0.99) <= NO_LIGHTS ? darkShare(luma.values) : 0;
  const value = Math.max(burnt, black);
  const passed = value <= MAX_LOST_SHARE;
  const share = `${Math.round(value * 100)} % of it ${burnt >= black ? 'is pure white' : 'is nearly black'}`;
  const reason = passed
    ? 'Well exposed.'
    : `The picture is ${burnt >= black ? 'overexposed' : 'underexposed'}: ${share}, at most ${MAX_LOST_SHARE * 100} % may be.`;
  return { check: 'exposure', passed, value, limit: MAX_LOST_SHARE, reason };
};
