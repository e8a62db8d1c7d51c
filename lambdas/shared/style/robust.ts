// Statistics that a few strange samples do not move.

/** The value below which `share` (0–1) of `values` lie, linear between neighbours; 0 for none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** For normally distributed values the standard deviation is this many median absolute deviations (Hampel, 1974). */
const MAD_TO_DEVIATION = 1.4826;
/** … and this is the width between their 5th and 95th percentile, in standard deviations. */
const NINETY_PERCENT = 3.2897;

/**
 * A robust standard deviation: the larger of 1.4826 · MAD and (P95 − P5) / 3.29. The second one counts for brands with two kinds of
 * pictures, e.g. light and dark sets, where the MAD sees only the distance to one of them.
 */
export const robustSpread = (values: readonly number[]): number => {
  const middle = median(values);
  const deviation = MAD_TO_DEVIATION * median(values.map((value) => Math.abs(value - middle)));
  return Math.max(deviation, (quantile(values, 0.95) - quantile(values, 0.05)) / NINETY_PERCENT);
};

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
