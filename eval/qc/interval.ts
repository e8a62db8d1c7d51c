// How sure a rate is that was counted on a sample.

/** The normal distribution's quantile for 95 %. */
const Z = 1.959964;

export interface Rate {
  /** How many of how many. */
  count: number;
  of: number;
  /** 0–1; 0 of nothing is 0. */
  rate: number;
  /** The 95 % Wilson score interval; 0 to 1 of nothing. */
  interval: [low: number, high: number];
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** Wilson, "Probable inference, the law of succession, and statistical inference", 1927: holds for small samples and rates near 0. */
export const rateOf = (count: number, of: number): Rate => {
  if (of === 0) return { count, of, rate: 0, interval: [0, 1] };
  const rate = count / of;
  const square = Z * Z;
  const middle = (rate + square / (2 * of)) / (1 + square / of);
  const half = (Z / (1 + square / of)) * Math.sqrt((rate * (1 - rate)) / of + square / (4 * of * of));
  return {
    count,
    of,
    rate: rounded(rate),
    interval: [rounded(Math.max(0, middle - half)), rounded(Math.min(1, middle + half))],
  };
};
